package de.ratwerk.web.description;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import de.ratwerk.Shipped;
import de.ratwerk.Thorough;
import de.ratwerk.advice.compare.Comparison;
import de.ratwerk.profile.Profile;
import de.ratwerk.profile.Questionnaire;
import de.ratwerk.report.compare.ComparisonJson;
import de.ratwerk.source.Source;
import de.ratwerk.text.Language;
import de.ratwerk.web.TestService;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/**
 * A client that a standard generator makes of the description compiles and talks to the service. Skipped where
 * {@code .ci/openapi-generator} has not put the generator; fails there if the environment variable CI is set.
 */
class GeneratedClientTest {
    private static final Path GENERATORS = Path.of("target", "openapi-generator");

    @TempDir
    Path folder;

    @Test
    @Thorough
    void aGeneratedClientCompilesAndGetsAdvice() throws Exception {
        Path generator = generator();
        TestService service = TestService.shared();
        Path description = folder.resolve("openapi.json");
        Files.write(description, service.get("/api/v1/openapi.json").body());
        run(List.of(
                "-jar",
                generator.toString(),
                "generate",
                "-g",
                "java",
                "--library",
                "native",
                "-i",
                description.toString(),
                "-o",
                folder.resolve("made").toString(),
                "--global-property=apiTests=false,modelTests=false,apiDocs=false,modelDocs=false",
                "--additional-properties=openApiNullable=false,useJakartaEe=true,hideGenerationTimestamp=true,"
                        + "invokerPackage=client,apiPackage=client.api,modelPackage=client.model"));
        Path classes = compiled();
        String said = run(List.of("-cp", classes + java.io.File.pathSeparator + classPath(), "Visitor", service.url()));
        List<String> expected = new ArrayList<>();
        Profile profile = Profile.read(new Source("-", PROFILE));
        var actions = Shipped.ratwerk().advise(profile).actions();
        actions.forEach(
                action -> expected.add(action.rank() + " " + action.action().id()));
        assertThat(expected).isNotEmpty();
        expected.add(actions.get(0).action().id() + " due");
        Comparison supposed = Shipped.ratwerk().whatIf(profile, Map.of("strategy.status", List.of("present")));
        expected.add(JsonMapper.shared()
                .readTree(ComparisonJson.of(supposed, true, Language.EN))
                .get("summary")
                .asString());
        expected.add(Questionnaire.standard().sections().size() + " sections");
        expected.add("404 /api/v1/problems/not-found");
        assertThat(said.lines()).containsExactlyElementsOf(expected);
    }

    private static final String PROFILE = """
        schema: ratwerk.profile/1
        municipality: {name: Musterstadt, population: 48210}
        eGovernment: {components: {form-server: {usage: in-use}, mobile-app: {usage: not-used}}}
        leadership: {administration: [it-department]}
        """;

    private Path compiled() throws IOException {
        Path visitor = folder.resolve("made/Visitor.java");
        try (var in = GeneratedClientTest.class.getResourceAsStream("Visitor.java.txt")) {
            Files.copy(java.util.Objects.requireNonNull(in), visitor, StandardCopyOption.REPLACE_EXISTING);
        }
        Path classes = Files.createDirectory(folder.resolve("classes"));
        List<String> arguments = new ArrayList<>(
                List.of("-proc:none", "-nowarn", "-cp", classPath(), "-d", classes.toString(), visitor.toString()));
        try (Stream<Path> made = Files.walk(folder.resolve("made/src/main/java"))) {
            made.map(Path::toString).filter(name -> name.endsWith(".java")).forEach(arguments::add);
        }
        assertThat(ToolProvider.getSystemJavaCompiler().run(null, null, null, arguments.toArray(String[]::new)))
                .isZero();
        return classes;
    }

    private static String classPath() {
        return System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    }

    private String run(List<String> arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(arguments);
        Path out = folder.resolve("out.txt");
        Path errors = folder.resolve("errors.txt");
        Process process = new ProcessBuilder(command)
                .redirectOutput(out.toFile())
                .redirectError(errors.toFile())
                .start();
        assertThat(process.waitFor()).as(Files.readString(errors)).isZero();
        return Files.readString(out);
    }

    private static Path generator() throws IOException {
        if (Files.isDirectory(GENERATORS)) {
            try (Stream<Path> jars = Files.list(GENERATORS)) {
                var jar = jars.filter(file -> file.toString().endsWith(".jar")).findFirst();
                if (jar.isPresent()) {
                    return jar.get();
                }
            }
        }
        String sentence = "the generator of clients is missing: .ci/openapi-generator fetches it";
        if (System.getenv("CI") != null) {
            fail(sentence);
        }
        abort(sentence);
        throw new AssertionError("unreachable");
    }
}
