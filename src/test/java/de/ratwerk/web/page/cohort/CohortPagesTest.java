package de.ratwerk.web.page.cohort;

import static de.ratwerk.web.TestService.text;
import static org.assertj.core.api.Assertions.assertThat;

import de.ratwerk.Thorough;
import de.ratwerk.exchange.Outlet;
import de.ratwerk.report.portfolio.PortfolioFile;
import de.ratwerk.text.Language;
import de.ratwerk.web.TestService;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The pages of a cohort over HTTP. */
class CohortPagesTest {
    private static final TestService SERVICE = TestService.shared();
    private static final int FEW = 8;

    private static HttpResponse<byte[]> send(String language, SentFiles files) {
        return SERVICE.send(SERVICE.request("/" + language + "/cohort")
                .header("Content-Type", "multipart/form-data; boundary=" + SentFiles.BOUNDARY)
                .POST(BodyPublishers.ofByteArray(files.bytes())));
    }

    private static String page(SentFiles files) {
        HttpResponse<byte[]> response = send("de", files);
        assertThat(response.statusCode()).as(text(response)).isEqualTo(200);
        return text(response);
    }

    private static HttpResponse<byte[]> form(String path, Map<String, String> fields) {
        StringBuilder form = new StringBuilder();
        fields.forEach((name, value) -> form.append(form.isEmpty() ? "" : "&")
                .append(name)
                .append('=')
                .append(URLEncoder.encode(value, StandardCharsets.UTF_8)));
        return SERVICE.send(SERVICE.request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form.toString())));
    }

    private static String field(String page, String name) {
        Matcher matcher =
                Pattern.compile("name=\"" + name + "\" value=\"([^\"]*)\"").matcher(page);
        assertThat(matcher.find()).isTrue();
        return matcher.group(1);
    }

    static Stream<Named<SentFiles>> inputs() {
        byte[] table = SentFiles.synthetic(FEW, out -> Outlet.csv(out, Language.DE));
        byte[] workbook = SentFiles.synthetic(FEW, out -> Outlet.workbook(out, Language.DE));
        byte[] survey = SentFiles.synthetic(FEW, Outlet::limeSurvey);
        SentFiles profiles = new SentFiles();
        SentFiles folder = new SentFiles();
        Map<String, byte[]> zipped = SentFiles.files();
        for (int i = 1; i <= FEW; i++) {
            byte[] yaml = SentFiles.profile("Ort " + i, 1_000 * i).getBytes(StandardCharsets.UTF_8);
            profiles.with("files", i + ".yaml", yaml);
            folder.with("folder", "kreis/" + i + ".yaml", yaml);
            zipped.put("kreis/" + i + ".yaml", yaml);
        }
        return Stream.of(
                Named.of("table", new SentFiles().with("files", "a.csv", table)),
                Named.of("workbook", new SentFiles().with("files", "a.xlsx", workbook)),
                Named.of("export of LimeSurvey", new SentFiles().with("files", "a.csv", survey)),
                Named.of("lines", new SentFiles().with("files", "a.ndjson", SentFiles.lines(FEW))),
                Named.of("profiles", profiles),
                Named.of("folder", folder.with("folder", "kreis/liesmich.txt", new byte[] {'x'})),
                Named.of("archive", new SentFiles().with("files", "a.zip", SentFiles.zip(zipped))));
    }

    @ParameterizedTest
    @MethodSource("inputs")
    void everyKindOfInputBecomesACohort(SentFiles files) {
        String page = page(files);
        assertThat(page)
                .contains(
                        "8 Orte zusammen",
                        "id=\"places\"",
                        "id=\"heat\"",
                        "id=\"due\"",
                        "id=\"survey\"",
                        "id=\"partners\"");
        assertThat(Pattern.compile("name=\"place\"").matcher(page).results()).hasSize(FEW);
    }

    @Test
    void manySingleFilesAreTaken() {
        SentFiles files = new SentFiles();
        for (int i = 1; i <= 80; i++) {
            files.with(i + ".yaml", SentFiles.profile("Ort " + i, 100 * i));
        }
        assertThat(page(files)).contains("80 Orte zusammen");
    }

    @Test
    void whatIsRefusedIsToldWithItsPlaceAndTheRestIsAdvisedOn() {
        String page = page(new SentFiles()
                .with("gut.yaml", SentFiles.profile("Gutstadt", 5_000))
                .with(
                        "schlecht.yaml",
                        "schema: ratwerk.profile/1\nmunicipality:\n  name: <b>Schlecht\n  populaton: 1\n"));
        assertThat(page)
                .contains("Zurückgewiesen: 1", "schlecht.yaml:4", "populaton", "population")
                .doesNotContain("<b>");
    }

    @Test
    void aPlaceOpensInTheQuestionnaire() {
        String page = page(new SentFiles()
                .with("a.yaml", SentFiles.profile("Adorf", 1_000))
                .with("b.yaml", SentFiles.profile("Beheim", 2_000)));
        HttpResponse<byte[]> opened =
                form("/de/cohort/place", Map.of("profiles", field(page, "profiles"), "place", "1"));
        assertThat(text(opened))
                .contains("Beheim", "beheim.yaml", "id=\"answers\"")
                .doesNotContain("Adorf");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "2", "x", "99999999999"})
    void aPlaceThatIsNoneIsRefused(String number) {
        String page = page(new SentFiles().with("a.yaml", SentFiles.profile("Adorf", 1_000)));
        assertThat(form("/de/cohort/place", Map.of("profiles", field(page, "profiles"), "place", number))
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void thePortfolioComesBackInEveryFormatAndOpensAgain() {
        String page = page(new SentFiles().with("files", "a.ndjson", SentFiles.lines(FEW)));
        String portfolio = field(page, "portfolio");
        HttpResponse<byte[]> json = form("/de/cohort/file", Map.of("portfolio", portfolio, "format", "json"));
        assertThat(json.headers().firstValue("Content-Disposition").orElseThrow())
                .startsWith("attachment; filename=\"portfolio.json\"");
        assertThat(PortfolioFile.schema(json.body())).hasValue("ratwerk.portfolio/1");
        assertThat(text(form("/de/cohort/file", Map.of("portfolio", portfolio, "format", "html"))))
                .startsWith("<!DOCTYPE html>");
        assertThat(form("/de/cohort/file", Map.of("portfolio", portfolio, "format", "xlsx"))
                        .body())
                .startsWith('P', 'K');
        for (SentFiles again : new SentFiles[] {
            new SentFiles().with("files", "portfolio.json", json.body()),
            new SentFiles()
                    .with(
                            "files",
                            "ordner.zip",
                            SentFiles.zip(Map.of(
                                    "ordner/portfolio.json", json.body(), "ordner/run.json", new byte[] {'{', '}'})))
        }) {
            assertThat(page(again))
                    .contains("8 Orte zusammen", "Ein Portfolio enthält die Antworten der Orte nicht")
                    .doesNotContain("name=\"place\"");
        }
        String other = text(json).replace("\"ratwerk.portfolio/1\"", "\"ratwerk.portfolio/9\"");
        assertRefused(new SentFiles().with("portfolio.json", other), 422, "ratwerk.portfolio/9");
        String cut = text(json).substring(0, json.body().length / 2);
        assertRefused(new SentFiles().with("portfolio.json", cut), 422, "kein vollständiges Portfolio");
    }

    static Stream<Named<SentFiles>> refused() {
        return Stream.of(
                Named.of("gewählt", new SentFiles()),
                Named.of("gewählt", new SentFiles().with("files", "", new byte[0])),
                Named.of(
                        "gewählt",
                        new SentFiles().with("files", "a.zip", SentFiles.zip(SentFiles.files("a.png", "x")))),
                Named.of("werden nicht gelesen", new SentFiles().with("bild.png", "x")),
                Named.of("auspacken", new SentFiles().with("a.zip", "x")),
                Named.of("Tabelle ist leer", new SentFiles().with("a.csv", "")),
                Named.of("kein einziger Ort", new SentFiles().with("a.ndjson", "")),
                Named.of("unknown.yaml", new SentFiles().with("unknown.yaml", "schema: x\n")));
    }

    @ParameterizedTest
    @MethodSource("refused")
    void whatIsNoCohortIsRefusedWithAWordOnWhatWasMeant(SentFiles files) {
        HttpResponse<byte[]> response = send("de", files);
        assertThat(response.statusCode()).isEqualTo(422);
        assertThat(text(response)).contains("id=\"refusal\"", "type=\"file\"");
    }

    @Test
    void whatWasMeantIsSaid() {
        assertThat(refused())
                .allSatisfy(named ->
                        assertThat(text(send("de", named.getPayload()))).contains(named.getName()));
    }

    @Test
    void moreThanAllOfGermanyIsRefused() {
        String line = "{}\n";
        assertRefused(new SentFiles().with("a.ndjson", line.repeat(CohortReading.MOST_PLACES + 1)), 422, "12.000 Orte");
    }

    private static void assertRefused(SentFiles files, int status, String words) {
        HttpResponse<byte[]> response = send("de", files);
        assertThat(response.statusCode()).isEqualTo(status);
        assertThat(text(response)).contains(words);
    }

    @Test
    void aFormWithoutFilesIsRefused() {
        assertThat(form("/de/cohort", Map.of("files", "x")).statusCode()).isEqualTo(400);
    }

    @Test
    void whatIsSentBackDamagedIsRefused() {
        for (String damaged : new String[] {"", "x", "!!", Carried.field("{}".getBytes(StandardCharsets.UTF_8))}) {
            assertThat(form("/en/cohort/file", Map.of("portfolio", damaged, "format", "html"))
                            .statusCode())
                    .as(damaged)
                    .isBetween(400, 422);
            assertThat(form("/en/cohort/place", Map.of("profiles", damaged, "place", "0"))
                            .statusCode())
                    .as(damaged)
                    .isEqualTo(400);
        }
    }

    @Thorough
    @Test
    void aThousandPlacesFitIntoAPageWithAllTheyNeedToGoOn() throws Exception {
        HttpResponse<byte[]> response = send("en", new SentFiles().with("files", "a.ndjson", SentFiles.lines(1_000)));
        String page = text(response);
        assertThat(page).contains("1,000 places together", "Actions and size classes");
        assertThat(field(page, "profiles").length() + field(page, "portfolio").length())
                .isLessThan(300_000);
        assertThat(response.body().length).isLessThan(1_300_000);
    }
}
