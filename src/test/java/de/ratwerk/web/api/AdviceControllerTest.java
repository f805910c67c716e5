package de.ratwerk.web.api;

import static de.ratwerk.web.TestService.read;
import static de.ratwerk.web.TestService.text;
import static org.assertj.core.api.Assertions.assertThat;

import de.ratwerk.Shipped;
import de.ratwerk.advice.Advice;
import de.ratwerk.profile.Profile;
import de.ratwerk.report.AdviceDocument;
import de.ratwerk.report.JsonReport;
import de.ratwerk.report.format.Look;
import de.ratwerk.report.format.ReportFormat;
import de.ratwerk.text.Language;
import de.ratwerk.web.TestService;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Advice over HTTP is what the command says, byte for byte. */
class AdviceControllerTest {
    private static final Path ULM = Path.of("profiles/places/ulm.yaml");

    private final TestService service = TestService.shared();

    @ParameterizedTest
    @MethodSource("de.ratwerk.Shipped#profiles")
    void itIsTheAdviceOfTheCommandByteForByte(Path file) {
        HttpResponse<byte[]> response = service.post("/api/v1/advice", file);
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.headers().firstValue("Content-Type")).hasValue("application/json");
        assertThat(text(response)).isEqualTo(json(file, Language.DE));
    }

    @ParameterizedTest
    @EnumSource(ReportFormat.class)
    void reportsComeInTheFormatThatIsAskedFor(ReportFormat format) {
        HttpResponse<byte[]> response = service.send(service.posting("/api/v1/advice", read(ULM))
                .header("Accept", format.mediaType().replaceAll(";.*", "")));
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.headers().firstValue("Content-Type").orElseThrow())
                .startsWith(format.mediaType().replaceAll(";.*", ""));
        AdviceDocument document = AdviceDocument.of(advice(ULM), Language.DE, Integer.MAX_VALUE);
        assertThat(response.body()).isEqualTo(format.of(document, Look.STANDARD));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"en | EN", "en-GB,de;q=0.5 | EN", "fr, en;q=0.1 | EN", "de-AT | DE", "fr | DE", "* | DE"})
    void theLanguageIsTheOneThatIsAskedFor(String accepted, Language language) {
        HttpResponse<byte[]> response =
                service.send(service.posting("/api/v1/advice", read(ULM)).header("Accept-Language", accepted));
        assertThat(text(response)).isEqualTo(json(ULM, language));
        assertThat(response.headers().firstValue("Content-Language")).hasValue(language.code());
    }

    @Test
    void aProfileMayBeJson() {
        HttpResponse<byte[]> response = service.send(service.request("/api/v1/advice")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(
                        "{\"schema\":\"ratwerk.profile/1\",\"municipality\":{\"name\":\"Musterstadt\"}}")));
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(text(response)).contains("\"name\" : \"Musterstadt\"");
    }

    @Test
    void theAnswerNamesItsRulebook() {
        String digest = Shipped.ratwerk().rulebook().digest();
        HttpResponse<byte[]> response = service.post("/api/v1/advice?rulebook=" + digest, ULM);
        assertThat(response.headers().firstValue("Ratwerk-Rulebook")).hasValue(digest);
        assertThat(text(response)).contains(digest);
    }

    private static String json(Path file, Language language) {
        return new JsonReport(language, Integer.MAX_VALUE).document(advice(file));
    }

    private static Advice advice(Path file) {
        return Shipped.ratwerk().advise(Profile.read(file));
    }
}
