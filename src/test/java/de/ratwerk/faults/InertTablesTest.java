package de.ratwerk.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** In tables no cell is taken for a formula, whatever a municipality is called by, and reading them again gives its words. */
class InertTablesTest {
    @TempDir
    private Path folder;

    private Path profiles;

    @BeforeEach
    void write() throws IOException {
        profiles = Files.createDirectory(folder.resolve("profiles"));
        for (int i = 0; i < Harm.WORDS.size(); i++) {
            Files.writeString(profiles.resolve("p" + (char) ('a' + i) + ".yaml"), Harm.profile(Harm.WORDS.get(i)));
        }
    }

    private Path imported(Path from, String name) {
        Path to = folder.resolve(name);
        Ended ended = Ratwerks.here("profile", "import", from.toString(), "-o", to.toString());
        assertThat(ended.code()).as(ended.err()).isZero();
        assertThat(ended.err().codePoints()).noneMatch(Terminals::steers);
        return to;
    }

    @Test
    void csvHasNoCellThatIsAFormula() throws IOException {
        Path table = imported(profiles, "table.csv");
        assertNoFormula(Cells.of(Files.readString(table), ';'));
        assertSame(table);
    }

    @Test
    void aWorkbookHasNone() throws IOException {
        Path table = imported(profiles, "table.xlsx");
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(Files.readAllBytes(table)))) {
            assertThat(InertReportsTest.cells(workbook, false)).isEmpty();
            assertThat(InertReportsTest.cells(workbook, true)).containsAll(Harm.WORDS);
        }
        assertSame(table);
    }

    @Test
    void linesOfJsonSayThemAsTheyAre() throws IOException {
        Path lines = imported(profiles, "table.ndjson");
        List<String> names = new ArrayList<>();
        for (String line : Files.readAllLines(lines)) {
            JsonNode name = JsonMapper.shared().readTree(line).at("/municipality/name");
            names.add(name.isObject() ? name.get("value").asString() : name.asString());
        }
        assertThat(names).isEqualTo(Harm.WORDS);
        assertSame(lines);
    }

    @Test
    void answersForLimeSurveyAreReadAgainAsTheyWere() throws IOException {
        Path table = imported(profiles, "survey.csv.txt", "limesurvey");
        assertNoFormula(Cells.of(Files.readString(table), ';'));
        Path csv = Files.copy(table, folder.resolve("survey.csv"));
        assertThat(names(imported(csv, "again.ndjson"))).isEqualTo(Harm.WORDS);
    }

    private Path imported(Path from, String name, String format) {
        Path to = folder.resolve(name);
        Ended ended = Ratwerks.here("profile", "import", from.toString(), "-f", format, "-o", to.toString());
        assertThat(ended.code()).as(ended.err()).isZero();
        assertThat(ended.err().codePoints()).noneMatch(Terminals::steers);
        return to;
    }

    @Test
    void rejectsHaveNoCellThatIsAFormulaAndComeBackAsTheyWere() throws IOException {
        StringBuilder rows = new StringBuilder("municipality.name;municipality.ags\r\n");
        // As a table has them that was written with care: an apostrophe more before what would be a formula.
        Harm.WORDS.forEach(words -> rows.append('"')
                .append(words.replace("\"", "\"\"").replaceFirst("^('*[=+@-])", "'$1"))
                .append("\";=1+1\r\n"));
        Path bad = Files.writeString(folder.resolve("bad.csv"), rows);
        Path rejects = folder.resolve("rejects.csv");
        Ended ended = Ratwerks.here(
                "profile",
                "import",
                bad.toString(),
                "-o",
                folder.resolve("good").toString());
        assertThat(ended.code()).isEqualTo(3);
        assertThat(ended.err().codePoints()).noneMatch(Terminals::steers);
        assertNoFormula(Cells.of(Files.readString(rejects), ';'));
        Path mended = Files.writeString(
                folder.resolve("mended.csv"), Files.readString(rejects).replace(";'=1+1;", ";;"));
        assertThat(names(imported(mended, "mended.ndjson"))).isEqualTo(Harm.WORDS);
    }

    @Test
    void filesOfProfilesAreNamedByPlainLettersInTheFolder() throws IOException {
        Path made = imported(profiles, "made");
        try (var files = Files.walk(folder)) {
            assertThat(files.filter(Files::isRegularFile).filter(file -> !file.startsWith(profiles)))
                    .hasSameSizeAs(Harm.WORDS)
                    .allSatisfy(file -> assertThat(file).hasParent(made))
                    .allSatisfy(
                            file -> assertThat(file.getFileName().toString()).matches("[a-z0-9-]+\\.yaml"));
        }
        assertThat(names(imported(made, "again.ndjson"))).containsExactlyInAnyOrderElementsOf(Harm.WORDS);
    }

    /** Reading a table gives the profiles that it was made of, with every source and note. */
    private void assertSame(Path table) throws IOException {
        assertThat(Files.readString(imported(table, "again.ndjson")))
                .isEqualTo(Files.readString(imported(profiles, "straight.ndjson")));
    }

    private static List<String> names(Path lines) throws IOException {
        List<String> names = new ArrayList<>();
        for (String line : Files.readAllLines(lines)) {
            JsonNode name = JsonMapper.shared().readTree(line).at("/municipality/name");
            names.add(name.isObject() ? name.get("value").asString() : name.asString());
        }
        return names;
    }

    private static void assertNoFormula(List<List<String>> rows) {
        assertThat(rows.stream().flatMap(List::stream))
                .isNotEmpty()
                .allSatisfy(
                        cell -> assertThat(cell).doesNotContainPattern("^[=+\\-@\\t\\r\\n\uff1d\uff0b\uff0d\uff20]"));
    }
}
