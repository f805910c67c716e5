package de.ratwerk.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import de.ratwerk.Thorough;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Where no more can be written the run says so in a line and ends with exit code 1, and what was there is there. A disk is
 * full by a limit on the size of files, which every Unix knows, and by {@code /dev/full}.
 */
@EnabledOnOs({OS.LINUX, OS.MAC})
class FullDiskTest {
    private static final String ULM = "profiles/places/ulm.yaml";

    /** Files end after four KiB, the disk's words for which are those of one that is full but for the number. */
    private static final String LIMIT = "ulimit -f 8";

    @TempDir
    private Path folder;

    private Path out;

    @BeforeEach
    void anEmptyFolder() throws IOException {
        out = Files.createDirectory(folder.resolve("out"));
    }

    private Ended limited(String... arguments) {
        return new Ratwerks(folder).behind(LIMIT).run(arguments);
    }

    private static void assertTold(Ended ended) {
        assertThat(ended.code()).as(ended.err()).isEqualTo(1);
        assertThat(ended.err()).doesNotContain("\tat ", "melden");
        assertThat(ended.err().lines().filter(line -> line.startsWith("ratwerk: ")))
                .singleElement()
                .satisfies(line -> assertThat(line).contains("lässt sich nicht schreiben"));
    }

    /** Each way of writing one takes; those that write alike where tests are thorough. */
    static Stream<String> formats() {
        return Thorough.WANTED
                ? Stream.of("text", "json", "md", "html", "pdf", "docx", "xlsx")
                : Stream.of("html", "docx");
    }

    @ParameterizedTest
    @MethodSource("formats")
    void anAdviceThatDoesNotFitLeavesTheOldOne(String format) throws IOException {
        Path file = Files.writeString(out.resolve("advice"), "old");
        assertTold(limited("advise", ULM, "-f", format, "-o", file.toString(), "--force"));
        assertThat(file).hasContent("old");
        assertAlone(file);
    }

    static Stream<String> tables() {
        return Thorough.WANTED ? Stream.of("csv", "xlsx", "ndjson", "limesurvey") : Stream.of("xlsx");
    }

    @ParameterizedTest
    @MethodSource("tables")
    void aTableThatDoesNotFitLeavesTheOldOne(String format) throws IOException {
        Path file = Files.writeString(out.resolve("table"), "old");
        assertTold(limited("profile", "import", "profiles/places", "-f", format, "-o", file.toString(), "--force"));
        assertThat(file).hasContent("old");
        assertAlone(file);
    }

    @Test
    void profilesThatDoNotFitAreNotThereByHalf() throws IOException {
        Path large = Files.writeString(
                folder.resolve("large.yaml"),
                "schema: ratwerk.profile/1\nmunicipality: {name: Ulm}\nstrategy:\n  status: {value: none, note: '"
                        + "x".repeat(9_000) + "'}\n");
        Path into = out.resolve("profiles");
        assertTold(limited("profile", "import", large.toString(), "-o", into.toString()));
        assertThat(into).isEmptyDirectory();
    }

    @Test
    void aRunOverManyThatIsStoppedByItIsResumedWhenThereIsRoom() throws IOException {
        String[] begin = {"cohort", "profiles/examples", "--advice", "json", "-o", out.toString()};
        assertTold(limited(begin));
        assertThat(out.resolve("portfolio.html")).doesNotExist();
        Ended resumed =
                Ratwerks.here("cohort", "profiles/examples", "--advice", "json", "-o", out.toString(), "--resume");
        assertThat(resumed.code()).as(resumed.err()).isZero();
        assertThat(out.resolve("portfolio.html")).isNotEmptyFile();
    }

    @Test
    void anAnswerThatIsNotSavedIsNotSaidToBe() throws IOException {
        Path profile = out.resolve("profile.yaml");
        Files.copy(Path.of(ULM), profile);
        Files.writeString(profile, "# " + "x".repeat(8_000) + "\n" + Files.readString(profile));
        String before = Files.readString(profile);
        Path typed = Files.writeString(folder.resolve("typed"), "1\n1\nq\n");
        Ended ended = new Ratwerks(folder)
                .behind(LIMIT)
                .reading(typed)
                .writing(Path.of("/dev/null"))
                .run("ask", profile.toString());
        assertTold(ended);
        assertThat(profile).content().isEqualTo(before);
        assertAlone(profile);
    }

    @Test
    void keysStayAsTheyWere() throws IOException {
        Path keys = out.resolve("keys.yaml");
        for (int i = 0; i < 18; i++) {
            Ratwerks.here("keys", "new", "--file", keys.toString(), "--name", "One more " + "x".repeat(80));
        }
        String before = Files.readString(keys);
        assertThat(before.length()).isGreaterThan(4_096);
        assertTold(limited("keys", "new", "--file", keys.toString(), "--name", "Another"));
        assertThat(keys).content().isEqualTo(before);
        assertAlone(keys);
    }

    @Test
    void theRuleBookSaysWhichFileDidNotFit() {
        Ended ended = limited("rules", "docs", "-o", out.toString());
        assertTold(ended);
        assertThat(ended.err()).contains(out.toString());
    }

    static Stream<String> printing() {
        Stream<String> few = Stream.of("advise " + ULM, "advise --stream", "profile import " + ULM + " -f csv");
        return Thorough.WANTED
                ? Stream.concat(
                        few,
                        Stream.of(
                                "advise " + ULM + " -f json",
                                "advise " + ULM + " -f pdf",
                                "advise " + ULM + " " + ULM + " -f json",
                                "questions " + ULM,
                                "why run-data-inventory " + ULM,
                                "cohort profiles/examples",
                                "profile new",
                                "profile schema",
                                "rules check",
                                "--help"))
                : few;
    }

    @ParameterizedTest
    @MethodSource("printing")
    void outputThatIsNotTakenIsAFaultAndNoBug(String command) throws IOException {
        Path full = Path.of("/dev/full");
        assumeTrue(Files.exists(full), "there is no /dev/full here");
        Path line = Files.writeString(
                folder.resolve("line"), "{\"schema\":\"ratwerk.profile/1\",\"municipality\":{\"name\":\"A\"}}\n");
        Ended ended = new Ratwerks(folder).writing(full).reading(line).run(command.split(" "));
        assertThat(ended.code()).as(ended.err()).isEqualTo(1);
        assertThat(ended.err()).contains("ratwerk: Die ").doesNotContain("\tat ", "melden");
    }

    @Test
    void aCacheThatCannotBeWrittenIsDoneWithout() throws Exception {
        Path cache = Files.createDirectory(folder.resolve("cache"));
        Ended ended = new Ratwerks(folder)
                .from(ProgramJar.in(folder))
                .with("RATWERK_CACHE", cache.toString())
                .behind("ulimit -f 16")
                .run("advise", ULM, "-f", "json", "-o", "/dev/null");
        assertThat(ended).extracting(Ended::code, Ended::err).containsExactly(0, "");
        try (Stream<Path> left = Files.walk(cache)) {
            assertThat(left.filter(Files::isRegularFile)).isEmpty();
        }
    }

    private static void assertAlone(Path file) throws IOException {
        try (Stream<Path> files = Files.list(file.getParent())) {
            assertThat(files.toList()).isEqualTo(List.of(file));
        }
    }
}
