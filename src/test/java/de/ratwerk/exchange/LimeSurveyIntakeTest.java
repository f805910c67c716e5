package de.ratwerk.exchange;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import de.ratwerk.Profiles;
import de.ratwerk.exchange.Entry.Accepted;
import de.ratwerk.exchange.Entry.Rejected;
import de.ratwerk.problem.Place;
import de.ratwerk.problem.Problem;
import de.ratwerk.problem.RefusedException;
import de.ratwerk.profile.Profile;
import de.ratwerk.profile.Profile.RecordedAnswer;
import de.ratwerk.sheet.Cell;
import de.ratwerk.sheet.Row;
import de.ratwerk.sheet.Rows;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Whole files of LimeSurvey, in and out. The exports hold the same four made-up responses, given in LimeSurvey 6.10 to the
 * survey that Ratwerk writes and exported there.
 */
class LimeSurveyIntakeTest {
    private static final Path EXPORTS = Path.of("src/test/resources/exchange/limesurvey");

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "codes.csv",
                "codes-and-texts.csv",
                "english.csv",
                "commas.csv",
                "tabs.csv",
                "texts.csv",
                "vv.txt"
            })
    void everyKindOfExportGivesTheSameProfiles(String name) throws IOException {
        List<Profile> profiles = profiles(EXPORTS.resolve(name));
        assertThat(said(profiles)).isEqualTo(Files.readString(EXPORTS.resolve("profiles.ndjson")));
    }

    @Test
    void anIncompleteResponseIsReadAndSaysSoAtItsRow() {
        List<Entry> entries = entries(EXPORTS.resolve("codes.csv"));
        assertThat(((Accepted) entries.get(2)).notes()).singleElement().satisfies(note -> {
            assertThat(note.kind()).isEqualTo("incomplete-response");
            assertThat(note.place().line()).isEqualTo(4);
            assertThat(note.message().de()).startsWith("Spalte B „submitdate“: ");
        });
        assertThat(((Accepted) entries.get(1)).notes()).isEmpty();
    }

    @Test
    void badRowsAreRejectedWithTheirReasonsAndGoodOnesGoOn() {
        List<Entry> entries = entries(EXPORTS.resolve("faulty.csv"));
        assertThat(entries).hasSize(4);
        assertThat(entries.get(0)).isInstanceOf(Accepted.class);
        assertThat(entries.get(3)).isInstanceOf(Accepted.class);
        assertThat(((Accepted) entries.get(0)).notes())
                .extracting(Problem::kind)
                .containsExactly("column-not-read");
        Rejected first = (Rejected) entries.get(1);
        assertThat(first.name()).isEqualTo("Irrlingen");
        assertThat(first.problems())
                .extracting(problem -> problem.place().toString().replaceAll(".*:(\\d+:\\d+)$", "$1"))
                .containsExactly("3:4", "3:5", "3:8");
        assertThat(first.headings()).contains("EGovernmentFimUses[none]");
        assertThat(first.cells()).contains("Irrlingen", "5315000", "ein Satz, der bleibt");
        assertThat(((Rejected) entries.get(2)).problems())
                .extracting(Problem::kind)
                .containsExactly("missing-key");
    }

    /** LimeSurvey writes a name that begins with an equals sign as a formula, of which nothing is left. */
    @Test
    void aWorkbookIsReadButForAFormulaInPlaceOfAnAnswer() throws IOException {
        List<Entry> entries = entries(EXPORTS.resolve("workbook.xlsx"));
        List<Profile> read = entries.subList(0, 3).stream()
                .map(entry -> ((Accepted) entry).profile())
                .toList();
        assertThat(Files.readString(EXPORTS.resolve("profiles.ndjson"))).startsWith(said(read));
        assertThat(((Rejected) entries.get(3)).problems())
                .extracting(Problem::kind)
                .containsExactly("formula-fault");
    }

    @Test
    void aKeyThatAWorkbookTookForANumberGetsItsZeroBack() throws IOException {
        Row headings = row(
                1,
                Cell.text(new Place("w.xlsx", 1, 1), "MunicipalityName"),
                Cell.text(new Place("w.xlsx", 1, 2), "MunicipalityAgs"));
        Row row = row(
                2,
                Cell.text(new Place("w.xlsx", 2, 1), "Aue"),
                new Cell(new Place("w.xlsx", 2, 2), Cell.Kind.NUMBER, "5315000"));
        try (TableEntries entries =
                new TableEntries(new Given(headings, List.of(row).iterator()), Columns.standard())) {
            assertThat(entries.next()).isInstanceOfSatisfying(Accepted.class, accepted -> {
                assertThat(accepted.profile()
                                .answer("municipality.ags")
                                .orElseThrow()
                                .value())
                        .isEqualTo("05315000");
                assertThat(accepted.notes()).extracting(Problem::kind).containsExactly("leading-zero");
            });
        }
    }

    private static Row row(int number, Cell... cells) {
        return new Row(new Place("w.xlsx", number, 0), List.of(cells));
    }

    /** Rows as they are given. */
    private record Given(Row headings, Iterator<Row> rows) implements Rows {
        @Override
        public Row next() {
            return rows.hasNext() ? rows.next() : null;
        }

        @Override
        public void close() {}
    }

    @Test
    void aQuestionOfSomebodyElsesDoesNotMakeItATableOfProfiles() throws IOException {
        Path file = folder.resolve("export.csv");
        Files.writeString(file, "id;MunicipalityName;Stand;StrategyStatus\n1;Aue;gut;none\n");
        assertThat(entries(file)).singleElement().isInstanceOfSatisfying(Accepted.class, accepted -> {
            assertThat(accepted.profile().answers()).hasSize(2);
            assertThat(accepted.notes()).extracting(Problem::kind).containsExactly("column-not-read");
        });
    }

    @Test
    void aTableOfProfilesWithACodeAmongItsHeadingsIsRefusedAsOne() throws IOException {
        Path file = folder.resolve("table.csv");
        Files.writeString(file, "municipality.name;strategy.status;MunicipalityName\nAue;none;Aue\n");
        RefusedException refused = catchThrowableOfType(RefusedException.class, () -> entries(file));
        assertThat(refused.problems()).extracting(Problem::kind).containsExactly("unknown-heading");
    }

    @Test
    void anOldVvFileIsRefusedAsAWhole() {
        RefusedException refused =
                catchThrowableOfType(RefusedException.class, () -> entries(EXPORTS.resolve("vv-with-numbers.txt")));
        assertThat(refused.problems()).extracting(Problem::kind).containsExactly("wrong-format");
    }

    @Test
    void profilesComeBackFromResponsesAsTheyWere() throws IOException {
        SplittableRandom random = new SplittableRandom(2026);
        List<Profile> profiles = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            profiles.add(Profiles.random(random, i % 3 * 0.4));
        }
        assertThat(back(profiles)).isEqualTo(said(profiles));
    }

    @Test
    void namesComeBackWhateverTheyHold() throws IOException {
        List<Profile> profiles = Stream.of(
                        "=1+1",
                        "'=1+1",
                        "-Dorf",
                        "@Dorf",
                        "'-",
                        "\"Aue\"",
                        "Aue; \"am\" Berg",
                        "N/A",
                        "Keine Antwort",
                        "{tab}",
                        "unknown",
                        "Ölßdörf, Bad",
                        "1980")
                .map(Profile::empty)
                .toList();
        assertThat(back(profiles)).isEqualTo(said(profiles));
    }

    @Test
    void theDayComesBackAndNoDayStaysNone() throws IOException {
        List<Profile> profiles = List.of(recorded(LocalDate.of(2026, 2, 28)), recorded(null));
        assertThat(back(profiles)).isEqualTo(said(profiles));
    }

    @Test
    void whereAnswersComeFromIsLeftOutAndTold() throws IOException {
        try (Outlet outlet = Outlet.limeSurvey(new ByteArrayOutputStream())) {
            Profile ulm = Profile.read(Path.of("profiles/places/ulm.yaml"));
            outlet.write(ulm);
            assertThat(outlet.leftOut(ulm)).singleElement().satisfies(note -> {
                assertThat(note.kind()).isEqualTo("provenance-left-out");
                assertThat(note.message().de()).contains("Ulm", "strategy.status");
            });
            assertThat(outlet.leftOut(Profile.empty("Aue"))).isEmpty();
        }
    }

    @Test
    void theSameProfilesGiveTheSameBytesAsLimeSurveyLaysThemOut() throws IOException {
        Profile profile = Profile.empty("Aue").with("strategy.status", "none").with("eGovernment.fim.known", "yes");
        byte[] csv = written(List.of(profile));
        assertThat(csv).isEqualTo(written(List.of(profile)));
        String[] lines = new String(csv, UTF_8).split("\r\n");
        String[] exported = Files.readString(EXPORTS.resolve("codes.csv")).split("\r\n");
        String dates = "\"startdate\";\"datestamp\";";
        assertThat(lines[0]).isEqualTo(exported[0].replace(dates, ""));
        assertThat(lines[1])
                .startsWith("\"1\";\"1980-01-01 00:00:00\";\"8\";\"de\";\"\";\"Aue\";\"\";\"\";")
                .contains(";\"none\";;;;;;;;;");
    }

    private static Profile recorded(LocalDate asOf) {
        Place place = Place.of("aue.yaml");
        return Profile.recorded(
                "aue.yaml",
                asOf,
                List.of(new RecordedAnswer(
                        "municipality.name", List.of("Aue"), place, null, place, "municipality.name")));
    }

    private String back(List<Profile> profiles) throws IOException {
        Path file = folder.resolve("responses.csv");
        Files.write(file, written(profiles));
        return said(profiles(file));
    }

    private static byte[] written(List<Profile> profiles) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Outlet outlet = Outlet.limeSurvey(out)) {
            for (Profile profile : profiles) {
                outlet.write(profile);
            }
        }
        return out.toByteArray();
    }

    private static String said(List<Profile> profiles) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Outlet outlet = Outlet.lines(out)) {
            for (Profile profile : profiles) {
                outlet.write(profile);
            }
        }
        return out.toString(UTF_8);
    }

    private static List<Entry> entries(Path file) {
        try (Stream<Entry> entries = Intake.open(List.of(file), Columns.standard())) {
            return entries.toList();
        }
    }

    private static List<Profile> profiles(Path file) {
        return entries(file).stream().map(entry -> ((Accepted) entry).profile()).toList();
    }
}
