package de.ratwerk;

import static org.assertj.core.api.Assertions.assertThat;

import de.ratwerk.profile.Profile;
import de.ratwerk.report.JsonReport;
import de.ratwerk.text.Language;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.tools.ToolProvider;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** The library within somebody else's program: without Spring, and for many threads. */
class LibraryTest {
    private static final Path PROFILE = Path.of("profiles/examples/nothing-digital-yet.yaml");
    private static final int THREADS = 16;

    /** What the service is made with, and the tests; whoever depends on the library gets none of it. */
    private static final Pattern NOT_OF_THE_LIBRARY = Pattern.compile(
            "(spring|tomcat|micrometer|opentelemetry|prometheus|okhttp|okio|kotlin|swagger|webjars|flyway|h2|HikariCP"
                    + "|postgresql|hibernate|jakarta|nimbus|bucket4j|logback|log4j|jul-|junit|assertj|archunit"
                    + "|playwright|picocli|jackson-dataformat|HdrHistogram|protobuf|LatencyUtils).*");

    @TempDir
    private Path folder;

    @Test
    void aPlainProgramCompilesAndRunsWithoutSpring() throws Exception {
        Path jar = folder.resolve("ratwerk.jar");
        pack(Path.of("target/classes").toAbsolutePath(), jar);
        String classPath =
                Stream.concat(Stream.of(jar.toString()), libraries()).collect(Collectors.joining(File.pathSeparator));
        Path sample = Path.of("src/test/resources/library/Sample.java");
        int compiled = ToolProvider.getSystemJavaCompiler()
                .run(null, null, null, "-cp", classPath, "-d", folder.toString(), sample.toString());
        assertThat(compiled).isZero();

        Path report = folder.resolve("report.pdf");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Dfile.encoding=UTF-8",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        folder + File.pathSeparator + classPath,
                        "Sample",
                        Shipped.RULES.toString(),
                        PROFILE.toString(),
                        report.toString())
                .redirectError(folder.resolve("err").toFile())
                .start();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor())
                .as(Files.readString(folder.resolve("err")))
                .isZero();
        assertThat(out.lines().limit(3)).allMatch(line -> line.matches("[1-3]\\. .+"));
        assertThat(out).endsWith(json(Profile.read(PROFILE)));
        assertThat(Files.size(report)).isPositive();
    }

    /** The jars of this class path that the library needs. */
    private static Stream<String> libraries() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> entry.endsWith(".jar"))
                .filter(entry -> !NOT_OF_THE_LIBRARY
                        .matcher(Path.of(entry).getFileName().toString())
                        .matches());
    }

    @Test
    void whoDependsOnTheLibraryGetsNothingOfTheService() throws Exception {
        NodeList dependencies = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(Path.of("pom.xml").toFile())
                .getElementsByTagName("dependency");
        List<String> passedOn = new ArrayList<>();
        for (int i = 0; i < dependencies.getLength(); i++) {
            Element dependency = (Element) dependencies.item(i);
            boolean ofAProfile =
                    dependency.getParentNode().getParentNode().getNodeName().equals("profile");
            if (!ofAProfile
                    && !text(dependency, "scope").equals("test")
                    && !text(dependency, "optional").equals("true")) {
                passedOn.add(text(dependency, "artifactId"));
            }
        }
        assertThat(passedOn)
                .contains("drools-core", "jackson-databind")
                .noneMatch(artifact -> NOT_OF_THE_LIBRARY.matcher(artifact).matches() && !artifact.equals("picocli"));
    }

    private static String text(Element element, String name) {
        NodeList found = element.getElementsByTagName(name);
        return found.getLength() == 0 ? "" : found.item(0).getTextContent();
    }

    @Test
    void sixteenThreadsGetTheSameAdviceAsOne() throws Exception {
        List<Profile> profiles =
                Shipped.profiles().stream().limit(6).map(Profile::read).toList();
        List<String> expected = profiles.stream().map(LibraryTest::json).toList();
        Ratwerk shared = Ratwerk.open(Shipped.RULES);
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            List<Callable<List<String>>> work = new ArrayList<>();
            for (int thread = 0; thread < THREADS; thread++) {
                work.add(() -> profiles.stream()
                        .map(profile -> new JsonReport(Language.DE, Integer.MAX_VALUE).line(shared.advise(profile)))
                        .toList());
            }
            for (Future<List<String>> done : threads.invokeAll(work)) {
                assertThat(done.get()).isEqualTo(expected);
            }
        } finally {
            threads.shutdownNow();
        }
    }

    private static String json(Profile profile) {
        return new JsonReport(Language.DE, Integer.MAX_VALUE)
                .line(Shipped.ratwerk().advise(profile));
    }

    private static void pack(Path classes, Path jar) throws IOException {
        try (OutputStream out = Files.newOutputStream(jar);
                ZipOutputStream zip = new ZipOutputStream(out);
                Stream<Path> walk = Files.walk(classes)) {
            for (Path file : walk.filter(Files::isRegularFile).sorted().toList()) {
                zip.putNextEntry(
                        new ZipEntry(classes.relativize(file).toString().replace('\\', '/')));
                Files.copy(file, zip);
            }
        }
    }
}
