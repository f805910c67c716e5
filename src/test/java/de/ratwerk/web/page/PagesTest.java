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
        assertThat(TestService.text(answer)).contains("<h1").contains("256 KiB");
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
