package de.ratwerk.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import de.ratwerk.Golden;
import de.ratwerk.Shipped;
import de.ratwerk.problem.Place;
import de.ratwerk.problem.Problem;
import de.ratwerk.problem.RefusedException;
import de.ratwerk.report.ProblemReport;
import de.ratwerk.source.Source;
import de.ratwerk.text.Language;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** One bad profile for each mistake, named after it, and what its author is told. */
class RefusedProfilesTest {
    private static final Path FOLDER = Path.of("src/test/resources/refused");
    private static final String HEAD = "schema: ratwerk.profile/1\nmunicipality: {name: Musterstadt}\n";

    @TempDir
    private Path folder;

    static Stream<Path> mistakes() {
        return Shipped.files(FOLDER, "").stream().filter(file -> file.toString().matches(".*\\.(yaml|json)"));
    }

    @ParameterizedTest
    @MethodSource("mistakes")
    void eachMistakeIsToldWholeAndKindly(Path file) throws IOException {
        Source source = Source.of(file.getFileName().toString(), Files.readAllBytes(file));
        List<Problem> problems = refused(() -> Profile.read(source));
        assertThat(problems).allSatisfy(problem -> {
            assertThat(problem.place().line()).isPositive();
            assertThat(problem.place().column()).isPositive();
        });
        Golden.check(
                file.resolveSibling(file.getFileName() + ".txt"),
                ProblemReport.of(problems, Language.DE) + "\n" + ProblemReport.of(problems, Language.EN));
    }

    @Test
    void noExpectationIsLeftOver() {
        assertThat(Shipped.files(FOLDER, ".txt"))
                .allSatisfy(file -> assertThat(Path.of(file.toString().replaceAll("\\.txt$", "")))
                        .exists());
    }

    /** Neither YAML nor a report can hold one; the parser would say that the structure is wrong. */
    @ParameterizedTest
    @ValueSource(ints = {0xffff, 0xfdd0, 0x1fffe})
    void aCharacterThatIsNoneIsToldAtItsPlace(int noncharacter) {
        String text = HEAD.replace("stadt", Character.toString(noncharacter));
        RefusedException refused = catchThrowableOfType(
                RefusedException.class, () -> Source.of("profile.yaml", text.getBytes(StandardCharsets.UTF_8)));
        assertThat(refused.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.place()).isEqualTo(new Place("profile.yaml", 2, 28));
            assertThat(problem.message().de())
                    .isEqualTo("Das ungültige Zeichen U+%04X gehört nicht in eine Textdatei.".formatted(noncharacter));
        });
    }

    /** Who does not want to give a name away may write a sign for it, as long as it can be seen. */
    @ParameterizedTest
    @ValueSource(strings = {"---", "?", "😀", "7"})
    void aNameThatCanBeSeenIsTaken(String name) {
        Source source = new Source("profile.yaml", HEAD.replace("Musterstadt", "\"" + name + "\""));
        assertThat(Profile.read(source).name()).isEqualTo(name);
    }

    @Test
    void aMissingFileIsToldByItsName() {
        assertKind(() -> Profile.read(folder.resolve("fehlt.yaml")), "file-not-found");
    }

    @Test
    void aFolderIsNoProfile() {
        assertKind(() -> Profile.read(folder), "not-a-file");
    }

    @Test
    void aFileOfFiftyMegabytesIsRefusedBeforeItIsRead() throws IOException {
        Path file = folder.resolve("gross.yaml");
        Files.write(file, new byte[50 << 20]);
        assertKind(() -> Profile.read(file), "file-too-large");
    }

    @Test
    void nestingTenThousandDeepIsRefused() {
        assertKind(() -> read("a: " + "[".repeat(10_000) + "]".repeat(10_000)), "nested-too-deeply");
        assertKind(() -> read("{a: ".repeat(10_000) + "}".repeat(10_000)), "nested-too-deeply");
        StringBuilder block = new StringBuilder();
        for (int i = 0; i < 1_000; i++) {
            block.append(" ".repeat(i)).append("a:\n");
        }
        assertKind(() -> read(block.toString()), "nested-too-deeply");
    }

    @Test
    void nulBytesAreRefusedAtTheirPlace() {
        List<Problem> problems = refused(() -> read(HEAD + "strategy: {status: no\u0000ne}"));
        assertThat(problems).singleElement().satisfies(problem -> {
            assertThat(problem.kind()).isEqualTo("control-character");
            assertThat(problem.place().line()).isEqualTo(3);
            assertThat(problem.place().column()).isEqualTo(22);
        });
    }

    @Test
    void otherEncodingsAreRefusedWithAWayOut() {
        for (Charset charset : List.of(StandardCharsets.UTF_16, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
            assertKind(() -> Profile.read(Source.of("p.yaml", HEAD.getBytes(charset))), "not-utf-8");
        }
        byte[] latin =
                "schema: ratwerk.profile/1\nmunicipality: {name: Würzburg}".getBytes(StandardCharsets.ISO_8859_1);
        List<Problem> problems = refused(() -> Profile.read(Source.of("p.yaml", latin)));
        assertThat(problems).singleElement().satisfies(problem -> {
            assertThat(problem.kind()).isEqualTo("not-utf-8");
            assertThat(problem.place().line()).isEqualTo(2);
            assertThat(problem.hint()).isNotNull();
        });
    }

    @Test
    void aByteOrderMarkAndWindowsLineEndsAreAccepted() {
        Profile plain = Profile.read(source(HEAD));
        Profile marked = Profile.read(source("\ufeff" + HEAD.replace("\n", "\r\n")));
        assertThat(marked.digest()).isEqualTo(plain.digest());
    }

    @Test
    void jsonSaysTheSameAsYaml() {
        String json = "{\"schema\": \"ratwerk.profile/1\",\t\"municipality\": {\"name\": \"Musterstadt\"},\n"
                + "\"strategy\": {\"process\": {\"participatory\": true}}}";
        assertThat(Profile.read(source(json)).digest())
                .isEqualTo(Profile.read(source(HEAD + "strategy: {process: {participatory: yes}}"))
                        .digest());
    }

    @Test
    void unknownAndLeftOutAreTheSame() {
        String open =
                HEAD + "strategy: {status: unknown}\ntraining:\n  methods:\ncommunity:\nleadership: {community: ~}";
        assertThat(read(open).digest()).isEqualTo(read(HEAD).digest());
    }

    @Test
    void anAnswerKnowsItsPlaceAndItsSource() {
        Profile profile = read(HEAD + "strategy:\n  status: {value: none, source: Ratsblatt, asOf: 2019-05, note: ja}");
        assertThat(profile.answer("strategy.status")).hasValueSatisfying(answer -> {
            assertThat(answer.value()).isEqualTo("none");
            assertThat(answer.place().toString()).isEqualTo("p.yaml:4:19");
            assertThat(answer.provenance()).isEqualTo(new Answer.Provenance("Ratsblatt", "2019-05", "ja"));
        });
    }

    private static void assertKind(org.assertj.core.api.ThrowableAssert.ThrowingCallable reading, String kind) {
        assertThatThrownBy(reading)
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        refused -> assertThat(refused.problems())
                                .extracting(Problem::kind)
                                .contains(kind));
    }

    private static List<Problem> refused(org.assertj.core.api.ThrowableAssert.ThrowingCallable reading) {
        RefusedException refused = catchThrowableOfType(RefusedException.class, reading);
        return Objects.requireNonNull(refused, "was not refused").problems();
    }

    private static Profile read(String yaml) {
        return Profile.read(source(yaml));
    }

    private static Source source(String yaml) {
        return Source.of("p.yaml", yaml.getBytes(StandardCharsets.UTF_8));
    }

    /** A stream that never ends must not be read to its end. */
    @Test
    void anEndlessStreamIsRefused() {
        InputStream endless = new InputStream() {
            @Override
            public int read() {
                return 'a';
            }
        };
        assertKind(() -> Source.read("-", endless), "file-too-large");
    }
}
