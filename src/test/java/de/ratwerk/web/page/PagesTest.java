package de.ratwerk.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import de.ratwerk.web.TestService;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages over HTTP: their headers, their files, and what they say when something is missing. */
class PagesTest {
    private final TestService service = TestService.shared();

    @ParameterizedTest
    @CsvSource({"'de', /de/", "'en-GB,en;q=0.9', /en/", "'fr', /de/"})
    void theStartIsFoundInTheBrowsersLanguage(String wanted, String path) {
        HttpResponse<byte[]> answer = service.send(
                service.request("/").header("Accept-Language", wanted).GET());
        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location")).hasValue(path);
    }

    @Test
    void aPageLetsNothingRunThatIsNotOfThisService() {
        HttpResponse<byte[]> answer = service.get("/de/");
        String policy = answer.headers().firstValue("Content-Security-Policy").orElseThrow();
        assertThat(policy)
                .contains("script-src 'self';")
                .doesNotContain("unsafe")
                .doesNotContain("http");
        assertThat(TestService.text(answer))
                .doesNotContain("style=")
                .doesNotContain("onclick")
                .doesNotContain("://");
    }

    @Test
    void filesOfThePagesAreKeptForGoodUnderTheirDigests() {
        String page = TestService.text(service.get("/de/"));
        Matcher files = Pattern.compile("(?:href|src)=\"(/assets/[^\"]+)\"").matcher(page);
        int found = 0;
        while (files.find()) {
            found++;
            HttpResponse<byte[]> file = service.get(files.group(1));
            assertThat(file.statusCode()).as(files.group(1)).isEqualTo(200);
            assertThat(file.headers().firstValue("Cache-Control").orElseThrow()).contains("immutable");
            assertThat(service.get(files.group(1).replaceFirst("/assets/.", "/assets/_"))
                            .statusCode())
                    .isEqualTo(404);
        }
        assertThat(found).isGreaterThanOrEqualTo(5);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/de/nirgends", "/de/profile/nirgends/x", "/de/rulebook/rules/no/such"})
    void whatThereIsNotIsSaidOnAPage(String path) {
        HttpResponse<byte[]> answer = service.get(path);
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/html");
        assertThat(TestService.text(answer)).contains("<h1").contains("href=\"/de/\"");
    }

    @Test
    void programsGetProblemsAsBefore() {
        HttpResponse<byte[]> answer = service.get("/api/v1/nowhere");
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        HttpResponse<byte[]> form = service.send(service.request("/api/v1/advice")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("a=b")));
        assertThat(form.statusCode()).isEqualTo(415);
    }

    @Test
    void aPageAboutAProfileAskedForWithoutOneSaysWhatIsMissing() {
        assertThat(TestService.text(service.get("/en/advice"))).contains("Your answers are missing here");
        HttpResponse<byte[]> posted = post("/en/profile/data", Map.of("section", "data"));
        assertThat(TestService.text(posted)).contains("Your answers are missing here");
    }

    @Test
    void aProfileThatWasTamperedWithIsRefusedWithItsMistakes() {
        HttpResponse<byte[]> answer =
                post("/de/profile/data", Map.of("profile", "\"schema: nonsense\"", "file", "x.yaml"));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(TestService.text(answer)).contains("x.yaml:1:9").contains("ratwerk.profile/1");
    }

    @Test
    void aFormThatIsTooLargeIsRefusedOnAPage() {
        HttpResponse<byte[]> answer = post("/de/profile/data", Map.of("profile", "x".repeat(300 * 1024)));
        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(TestService.text(answer)).contains("<h1").contains("256 KiB").contains("kürzen Sie");
    }

    @ParameterizedTest
    @CsvSource({
        "/de/open, Die Datei ist zu groß: Angenommen werden höchstens 256 KiB;",
        "/en/open, The file is too large: at most 256 KiB are taken",
        "/de/new, höchstens 256 KiB",
        "/en/why/adopt-shared-component, at most 256 KiB"
    })
    void whatIsTooLargeIsToldToAPersonAndNotToAProgram(String path, String sentence) {
        HttpResponse<byte[]> answer = post(path, Map.of("file", "x".repeat(300 * 1024)));
        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(TestService.text(answer))
                .contains(sentence)
                .doesNotContain("/api/")
                .doesNotContain("POST");
    }

    @ParameterizedTest
    @CsvSource({"/de/report/pdf, Logo und Vorlage sind zu groß", "/en/cohort/place, The cohort is too large"})
    void whatIsLargerThanAnythingIsToldWhereThatEnds(String path, String sentence) {
        HttpResponse<byte[]> answer = post(path, Map.of("a", "x".repeat((16 << 20) + 1)));
        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(TestService.text(answer)).contains(sentence, "16 MiB").doesNotContain("/api/");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\ufffe", "a\u0000b", "\u200b", "a\nb", "a\r\nb", " \u0085 "})
    void aNameThatIsRefusedIsSaidToBeTheName(String name) {
        isRefusedName(name, "Der Text");
    }

    @Test
    void aNameThatIsTooLongIsToldHowLongItMayBe() {
        isRefusedName("x".repeat(201), "länger als 200 Zeichen");
    }

    private void isRefusedName(String name, String told) {
        HttpResponse<byte[]> answer = post("/de/new", Map.of("name", name));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(TestService.text(answer))
                .contains("Dieser Name lässt sich so nicht übernehmen", "Name der Kommune", told)
                .doesNotContain("die Datei noch einmal")
                .doesNotContain("profil.yaml")
                .doesNotContain("municipality.name");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "\u00a0", " \u00a0\u2003 "})
    void aNameOfBlanksIsNone(String name) {
        HttpResponse<byte[]> answer = post("/de/new", Map.of("name", name));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(TestService.text(answer)).contains("Unsere Kommune");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "application/x-www-form-urlencoded; charset=ISO-8859-1 | name=M%FCller | 415",
                "application/x-www-form-urlencoded; charset=utf-16     | name=a        | 415",
                "application/x-www-form-urlencoded; charset=nonsense   | name=a        | 415",
                "multipart/form-data; boundary=b; charset=latin1       | --b--         | 415",
                "text/plain                                            | name=a        | 415",
                "multipart/mixed; boundary=b                           | --b--         | 415",
                "application/x-www-form-urlencoded                     | name=M%FCller | 400",
                "application/x-www-form-urlencoded                     | name=%zz      | 400",
                "application/x-www-form-urlencoded; charset=utf-8      | name=M%C3%BC  | 200"
            })
    void aFormIsReadAsUtf8AndAsNothingElse(String type, String body, int status) {
        HttpResponse<byte[]> answer = service.send(
                service.request("/de/new").header("Content-Type", type).POST(BodyPublishers.ofString(body)));
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/html");
        assertThat(TestService.text(answer)).contains(status == 200 ? "Mü" : "lässt sich so nicht aufrufen");
    }

    @ParameterizedTest
    @CsvSource({"/de/open, x", "/de/open, --b", "/de/cohort, --b", "/de/cohort, many", "/de/new, many"})
    void aFormWithFilesThatIsNotWholeOrHasTooManyIsToldSo(String path, String sent) {
        String part = "--b\r\nContent-Disposition: form-data; name=\"files\"; filename=\"a\"\r\n\r\nx\r\n";
        HttpResponse<byte[]> answer = service.send(service.request(path)
                .header("Content-Type", "multipart/form-data" + (sent.equals("x") ? "" : "; boundary=b"))
                .POST(BodyPublishers.ofString(
                        sent.equals("many") ? part.repeat(2_001) + "--b--\r\n" : sent + "\r\nx")));
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(TestService.text(answer)).contains("zu viele einzelne Dateien", "ZIP");
    }

    @ParameterizedTest
    @CsvSource({"'text/plain; charset=iso-8859-1', 415", "text/plain, 400"})
    void aFieldOfAFormWithFilesIsReadAsUtf8AndAsNothingElse(String type, int status) {
        String body = "--b\r\nContent-Disposition: form-data; name=\"name\"\r\nContent-Type: " + type
                + "\r\n\r\nM\u00fcller\r\n--b--\r\n";
        HttpResponse<byte[]> answer = service.send(service.request("/de/new")
                .header("Content-Type", "multipart/form-data; boundary=b")
                .POST(BodyPublishers.ofString(body, StandardCharsets.ISO_8859_1)));
        assertThat(answer.statusCode()).isEqualTo(status);
    }

    private HttpResponse<byte[]> post(String path, Map<String, String> fields) {
        String body = new LinkedHashMap<>(fields)
                .entrySet().stream()
                        .map(field ->
                                field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                        .collect(Collectors.joining("&"));
        return service.send(service.request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body)));
    }
}
