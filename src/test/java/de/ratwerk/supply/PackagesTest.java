package de.ratwerk.supply;

import static org.assertj.core.api.Assertions.assertThat;

import de.ratwerk.Shipped;
import de.ratwerk.profile.Profile;
import de.ratwerk.report.JsonReport;
import de.ratwerk.text.Language;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * What is handed out works where nothing but it is there: the zip without any Java on the path, from a folder whose name has
 * a space and an umlaut, and the jar alone in an empty folder. {@code mvn -Pdist package} makes both and runs this.
 */
@EnabledIfSystemProperty(named = "ratwerk.dist", matches = ".+", disabledReason = "mvn -Pdist package runs it")
@TestInstance(Lifecycle.PER_CLASS)
class PackagesTest {
    private static final Path PROFILE = Path.of("profiles/places/ulm.yaml").toAbsolutePath();
    private static final Pattern ADDRESS = Pattern.compile("http://[^;\\s]*");

    /** How a package is started. */
    private enum Package {
        ZIP,
        JAR
    }

    @TempDir
    private static Path folder;

    private Path unpacked;
    private Path jar;
    private Path tools;
    private Path empty;

    @BeforeAll
    void unpack() throws IOException {
        Path made = Path.of(System.getProperty("ratwerk.dist")).toAbsolutePath();
        jar = only(made, ".jar");
        Path target = Files.createDirectories(folder.resolve("Käse und Brot"));
        try (FileSystem zip =
                FileSystems.newFileSystem(only(made, ".zip"), Map.of("enablePosixFileAttributes", "true"))) {
            Path root = zip.getPath("/");
            for (Path file : walked(root)) {
                copy(file, target.resolve(root.relativize(file).toString()));
            }
        }
        unpacked = only(target, "");
        tools = withoutJava(Files.createDirectories(folder.resolve("bin")));
        empty = Files.createDirectories(folder.resolve("empty"));
    }

    /** JUnit would tell of every link whose target stays. */
    @AfterAll
    void unlink() throws IOException {
        for (Path link : walked(tools)) {
            if (Files.isSymbolicLink(link)) {
                Files.delete(link);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void theAdviceIsThatOfTheLibrary(Package made) throws Exception {
        Run run = run(made, "advise", PROFILE.toString(), "-f", "json");
        assertThat(run.err).isEmpty();
        assertThat(run.code).isZero();
        assertThat(run.out)
                .isEqualTo(new JsonReport(Language.DE, Integer.MAX_VALUE)
                        .document(Shipped.ratwerk().advise(Profile.read(PROFILE))));
    }

    @ParameterizedTest
    @EnumSource
    void everyReportIsMade(Package made) throws Exception {
        for (String format : List.of("html", "pdf", "docx", "xlsx", "md")) {
            Path report = folder.resolve(made + "-bericht." + format);
            Run run = run(made, "advise", PROFILE.toString(), "-f", format, "-o", report.toString());
            assertThat(run.err).isEmpty();
            assertThat(report).isNotEmptyFile();
        }
    }

    @ParameterizedTest
    @EnumSource
    void theRulebookIsThereAndClean(Package made) throws Exception {
        Run run = run(made, "rules", "check");
        assertThat(run.err).isEmpty();
        assertThat(run.code).isZero();
    }

    @ParameterizedTest
    @EnumSource
    void aMistakeIsRefusedKindly(Package made) throws Exception {
        Path wrong = folder.resolve("falsch.yaml");
        Files.writeString(wrong, "schema: ratwerk.profile/1\nmunicipalty: {name: Ulm}\n");
        Run run = run(made, "advise", wrong.toString());
        assertThat(run.code).isEqualTo(3);
        assertThat(run.err).contains("municipality").contains("falsch.yaml:2");
    }

    @ParameterizedTest
    @EnumSource
    void theServiceAnswers(Package made) throws Exception {
        Process service = start(made, "serve", "--port", "0");
        try (BufferedReader said = service.errorReader()) {
            String url = said.lines()
                    .map(ADDRESS::matcher)
                    .filter(Matcher::find)
                    .map(Matcher::group)
                    .findFirst()
                    .orElseThrow();
            var answer = HttpClient.newHttpClient()
                    .send(
                            HttpRequest.newBuilder(URI.create(url).resolve("/api/v1/advice"))
                                    .header("Content-Type", "application/yaml")
                                    .POST(HttpRequest.BodyPublishers.ofFile(PROFILE))
                                    .build(),
                            BodyHandlers.ofString());
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.body())
                    .isEqualTo(new JsonReport(Language.DE, Integer.MAX_VALUE)
                            .document(Shipped.ratwerk().advise(Profile.read(PROFILE))));
            stop(service);
        } finally {
            stop(service);
        }
        assertThat(service.exitValue()).isEqualTo(143);
    }

    @Test
    void whatIsToBeEditedIsTakenOutOfTheJarFirst() throws Exception {
        Run inside = run(Package.JAR, "rules", "new", "h2-data/some-situation");
        assertThat(inside.code).isEqualTo(2);
        assertThat(inside.err).contains("rules unpack");
        assertThat(run(Package.JAR, "rules", "watch").code).isEqualTo(2);
        assertThat(run(
                                Package.JAR,
                                "rules",
                                "docs",
                                "-o",
                                folder.resolve("buch").toString())
                        .code)
                .isZero();
        Path rules = folder.resolve("regeln");
        assertThat(run(Package.JAR, "rules", "unpack", rules.toString()).code).isZero();
        assertThat(run(Package.JAR, "rules", "unpack", rules.toString()).code).isEqualTo(2);
        Run made = run(Package.JAR, "rules", "new", "h2-data/some-situation", "--in", rules.toString());
        assertThat(made.code).isZero();
        assertThat(made.out).contains(rules.resolve("h2-data").toString());
    }

    @Test
    void bothSayWhatIsInThemAndHowItIsUsed() throws IOException {
        try (FileSystem inside = FileSystems.newFileSystem(jar)) {
            assertThat(inside.getPath("META-INF/sbom/application.cdx.json")).isNotEmptyFile();
            assertThat(inside.getPath("META-INF/LICENSE")).isNotEmptyFile();
        }
        for (String file : List.of(
                "LICENSE", "third-party.md", "share/man/man1/ratwerk.1", "share/bash-completion/completions/ratwerk")) {
            assertThat(unpacked.resolve(file)).isNotEmptyFile();
        }
    }

    @Test
    void theOneJarKeepsTheNoticesOfEveryLibrary() throws IOException {
        List<String> lost = new ArrayList<>();
        try (FileSystem inside = FileSystems.newFileSystem(jar)) {
            List<String> kept = walked(inside.getPath("META-INF", "licences")).stream()
                    .map(Path::toString)
                    .toList();
            for (Path library : walked(unpacked.resolve("lib"))) {
                if (library.toString().endsWith(".jar")) {
                    notices(library).stream()
                            .filter(notice -> kept.stream().noneMatch(file -> file.endsWith(notice)))
                            .forEach(notice -> lost.add(library.getFileName() + notice));
                }
            }
            assertThat(kept).hasSizeGreaterThan(200);
        }
        assertThat(lost).isEmpty();
    }

    private static List<String> notices(Path library) throws IOException {
        try (FileSystem inside = FileSystems.newFileSystem(library)) {
            return walked(inside.getPath("/")).stream()
                    .map(Path::toString)
                    .filter(file -> file.matches("/(META-INF/)?(LICEN|NOTICE|licen|notice)[^/]*"))
                    .toList();
        }
    }

    private record Run(int code, String out, String err) {}

    private Run run(Package made, String... arguments) throws Exception {
        Path out = Files.createTempFile(folder, "out", "");
        Path err = Files.createTempFile(folder, "err", "");
        int code = process(made, arguments)
                .redirectOutput(out.toFile())
                .redirectError(err.toFile())
                .start()
                .waitFor();
        return new Run(code, Files.readString(out), Files.readString(err));
    }

    private Process start(Package made, String... arguments) throws IOException {
        return process(made, arguments)
                .redirectOutput(Files.createTempFile(folder, "log", "").toFile())
                .start();
    }

    private ProcessBuilder process(Package made, String... arguments) {
        List<String> command = new ArrayList<>();
        switch (made) {
            case ZIP ->
                command.add(unpacked.resolve(OS.current() == OS.WINDOWS ? "ratwerk.cmd" : "ratwerk")
                        .toString());
            case JAR ->
                command.addAll(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-jar", jar.toString()));
        }
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).directory(empty.toFile());
        builder.environment().keySet().removeAll(List.of("JAVA_HOME", "JAVA_TOOL_OPTIONS", "RATWERK_CACHE"));
        builder.environment()
                .put("XDG_CACHE_HOME", folder.resolve("cache " + made).toString());
        if (made == Package.ZIP) {
            builder.environment().put("PATH", tools.toString());
        }
        return builder;
    }

    private static void stop(Process process) throws InterruptedException {
        process.destroy();
        process.waitFor();
    }

    /** A folder with what the launcher calls, and nothing else; of Windows' own programs it needs none but those of the system. */
    private static Path withoutJava(Path target) throws IOException {
        for (String program : List.of(
                "sh",
                "cksum",
                "cut",
                "dirname",
                "find",
                "head",
                "ls",
                "mkdir",
                "mv",
                "readlink",
                "rm",
                "sed",
                "stty")) {
            Path usual = Path.of("/usr/bin", program);
            Path found = Files.exists(usual) ? usual : Path.of("/bin", program);
            if (Files.exists(found)) {
                Files.createSymbolicLink(target.resolve(program), found);
            }
        }
        return target;
    }

    private static Path only(Path folder, String ending) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> found =
                    files.filter(file -> file.toString().endsWith(ending)).toList();
            assertThat(found).as(ending + " in " + folder).hasSize(1);
            return found.get(0);
        }
    }

    private static List<Path> walked(Path root) throws IOException {
        try (Stream<Path> walk = Files.walk(root)) {
            return walk.toList();
        }
    }

    private static void copy(Path from, Path to) {
        try {
            if (Files.isDirectory(from)) {
                Files.createDirectories(to);
                return;
            }
            Files.copy(from, to);
            PosixFileAttributeView rights = Files.getFileAttributeView(to, PosixFileAttributeView.class);
            if (rights != null) {
                rights.setPermissions(Files.getPosixFilePermissions(from));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
