package de.ratwerk.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The portfolio of municipalities with names of every kind of harm is made of what that of harmless ones is made of. */
class InertPortfolioTest {
    @TempDir
    private static Path folder;

    private static Ended printed;

    @BeforeAll
    static void make() throws IOException {
        printed = cohort("harm", Harm.WORDS);
        cohort(
                "plain",
                Harm.WORDS.stream()
                        .map(words -> Harm.NONE + Harm.WORDS.indexOf(words))
                        .toList());
    }

    @AfterAll
    static void forget() {
        printed = null;
    }

    private static Ended cohort(String name, List<String> names) throws IOException {
        Path profiles = Files.createDirectories(folder.resolve(name).resolve("profiles"));
        for (int i = 0; i < names.size(); i++) {
            Files.writeString(profiles.resolve("p" + (char) ('a' + i) + ".yaml"), Harm.profile(names.get(i)));
        }
        Ended ended = Ratwerks.here(
                "cohort",
                profiles.toString(),
                "--advice",
                "json",
                "-o",
                folder.resolve(name).resolve("out").toString());
        assertThat(ended.code()).as(ended.err()).isZero();
        return ended;
    }

    private static byte[] made(String name, String file) throws IOException {
        return Files.readAllBytes(folder.resolve(name).resolve("out").resolve(file));
    }

    @Test
    void htmlHasAsManyElementsOfEachKind() throws Exception {
        Markup harm = Markup.of(made("harm", "portfolio.html"));
        assertThat(counts(harm)).isEqualTo(counts(Markup.of(made("plain", "portfolio.html"))));
        for (String words : Harm.WORDS) {
            assertThat(Markup.bare(harm.words())).contains(Markup.bare(words));
        }
    }

    /** Names of different lengths part lines of pictures at different places. */
    private static Map<String, Long> counts(Markup markup) {
        return markup.elements().stream()
                .filter(element -> !element.matches("(tspan|text) .*"))
                .collect(Collectors.groupingBy(element -> element, TreeMap::new, Collectors.counting()));
    }

    @Test
    void theWorkbookHasAsManyFormulasAndLinksOnlyToItsReports() throws IOException {
        try (XSSFWorkbook harm = new XSSFWorkbook(new ByteArrayInputStream(made("harm", "portfolio.xlsx")));
                XSSFWorkbook plain = new XSSFWorkbook(new ByteArrayInputStream(made("plain", "portfolio.xlsx")))) {
            List<String> cells = InertReportsTest.cells(harm, false);
            assertThat(cells).hasSameSizeAs(InertReportsTest.cells(plain, false));
            assertThat(cells).noneMatch(cell -> cell.contains("evil") || cell.contains("cmd"));
            assertThat(InertReportsTest.cells(harm, true)).containsAll(Harm.WORDS);
        }
    }

    @Test
    void jsonSaysThemAsTheyAre() throws IOException {
        JsonNode portfolio = JsonMapper.shared().readTree(made("harm", "portfolio.json"));
        assertThat(portfolio.findValuesAsString("name")).containsAll(Harm.WORDS);
        for (String line : Files.readAllLines(folder.resolve("harm/out/members.ndjson"))) {
            assertThat(JsonMapper.shared().readTree(line).get("name").asString())
                    .isIn(Harm.WORDS);
        }
    }

    @Test
    void whatIsPrintedSteersNoTerminal() {
        assertThat((printed.out() + printed.err()).codePoints()).noneMatch(Terminals::steers);
    }

    @Test
    void reportsStandBesideItUnderPlainNames() throws IOException {
        try (var files = Files.walk(folder.resolve("harm/out/advice"))) {
            assertThat(files.filter(Files::isRegularFile))
                    .hasSameSizeAs(Harm.WORDS)
                    .allSatisfy(
                            file -> assertThat(file.getFileName().toString()).matches("[a-z0-9-]+\\.json"));
        }
    }
}
