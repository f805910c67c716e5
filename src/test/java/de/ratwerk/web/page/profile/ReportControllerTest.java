package de.ratwerk.web.page.profile;

import static org.assertj.core.api.Assertions.assertThat;

import de.ratwerk.Shipped;
import de.ratwerk.advice.Advice;
import de.ratwerk.profile.Profile;
import de.ratwerk.report.TextReport;
import de.ratwerk.text.Language;
import de.ratwerk.web.TestService;
import java.io.ByteArrayOutputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Reports from the pages are those of the commands and of the interface. */
class ReportControllerTest {
    private static final Path PROFILE = Path.of("profiles/examples/small-and-cooperating.yaml");
    private static final String BOUNDARY = "between";

    private final TestService service = TestService.shared();

    @ParameterizedTest
    @CsvSource({"json, application/json", "html, text/html", "md, text/markdown", "pdf, application/pdf"})
    void aReportIsThatOfTheInterfaceByteForByte(String format, String type) throws Exception {
        HttpResponse<byte[]> report = post(format, Map.of("top", "5", "date", "2026-11-02"));
        assertThat(report.headers().firstValue("Content-Disposition").orElseThrow())
                .contains("Samtgemeinde%20Sield%C3%B6rfer-report." + format);
        HttpResponse<byte[]> advice =
                service.send(service.posting("/api/v1/advice?top=5&date=2026-11-02", Files.readString(PROFILE))
                        .header("Accept", type)
                        .header("Accept-Language", "en"));
        assertThat(report.body()).isEqualTo(advice.body());
    }

    @Test
    void theTextIsThatOfTheCommand() throws Exception {
        Advice advice = Shipped.ratwerk().advise(Profile.read(PROFILE));
        assertThat(TestService.text(post("txt", Map.of())))
                .isEqualTo(new TextReport(Language.EN, Integer.MAX_VALUE, 100, false).of(advice));
    }

    @Test
    void whatCannotBeDoneIsToldAtOnceOnThePage() throws Exception {
        HttpResponse<byte[]> answer = post("pdf", Map.of("top", "many", "date", "02.11.2026", "logo", "no picture"));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(TestService.text(answer))
                .contains("is no number of actions")
                .contains("is no day")
                .contains("neither a PNG nor a JPEG");
    }

    private HttpResponse<byte[]> post(String format, Map<String, String> wishes) throws Exception {
        Map<String, String> fields = new LinkedHashMap<>(wishes);
        Held held = Held.of(PROFILE.getFileName().toString(), Files.readAllBytes(PROFILE));
        fields.put(Held.TEXT, held.field());
        fields.put(Held.FILE, held.file());
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        fields.forEach((name, value) -> body.writeBytes(("--" + BOUNDARY
                        + "\r\nContent-Disposition: form-data; name=\"" + name + "\""
                        + (name.equals("logo") ? "; filename=\"logo.png\"" : "") + "\r\n\r\n" + value + "\r\n")
                .getBytes(StandardCharsets.UTF_8)));
        body.writeBytes(("--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.US_ASCII));
        return service.send(service.request("/en/report/" + format)
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .POST(BodyPublishers.ofByteArray(body.toByteArray())));
    }
}
