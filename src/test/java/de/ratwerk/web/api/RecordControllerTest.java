package de.ratwerk.web.api;

import static de.ratwerk.web.TestService.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import de.ratwerk.Shipped;
import de.ratwerk.decision.DecisionRecord;
import de.ratwerk.decision.Keys;
import de.ratwerk.decision.SigningKey;
import de.ratwerk.problem.RefusedException;
import de.ratwerk.profile.Profile;
import de.ratwerk.report.AdviceDocument;
import de.ratwerk.report.Json;
import de.ratwerk.report.JsonReport;
import de.ratwerk.report.verify.AdviceFile;
import de.ratwerk.report.verify.Verification;
import de.ratwerk.report.verify.VerificationDocument;
import de.ratwerk.text.Language;
import de.ratwerk.web.TestService;
import de.ratwerk.web.service.ServiceSettings;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Advice is put on record by the service's key, and verified as the command does. */
class RecordControllerTest {
    private static final Path PROFILE = Path.of("profiles/examples/poor-broadband.yaml");

    @TempDir
    private static Path folder;

    private static TestService service;

    @BeforeAll
    static void start() throws IOException {
        service = TestService.start(with(Files.writeString(folder.resolve("key.pem"), Keys.PRIVATE_PEM)));
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    private static ServiceSettings with(Path key) {
        ServiceSettings usual = ServiceSettings.USUAL;
        return new ServiceSettings(
                usual.rules(), usual.listen(), usual.access(), usual.limits(), null, key, usual.operation());
    }

    @Test
    void aRecordHoldsTheWholeAdviceAndItsSignatureHolds() {
        HttpResponse<byte[]> response = service.post("/api/v1/advice/record", PROFILE);
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.headers().firstValue("Content-Type")).hasValue("application/json");
        String record = text(response);
        assertThat(SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                        .getSchema(TestService.read(Path.of("src/main/resources/de/ratwerk/report/record.schema.json")))
                        .validate(record, InputFormat.JSON))
                .isEmpty();
        HttpResponse<byte[]> verified = verify(record);
        assertThat(verified.statusCode()).isEqualTo(200);
        assertThat(text(verified))
                .contains(
                        "\"identical\" : true",
                        "\"holds\" : true",
                        "\"signer\" : \"trusted\"",
                        "\"keyId\" : \"" + Keys.signing().verificationKey().id() + "\"");
    }

    @Test
    void aRecordThatWasChangedDoesNotHold() {
        String record = text(service.post("/api/v1/advice/record", PROFILE));
        assertThat(text(verify(record.replace("\"rank\" : 1,", "\"rank\" : 2,"))))
                .contains("\"identical\" : false", "\"holds\" : false", "\"fault\" : \"signature\"");
    }

    @Test
    void aRecordOfAnotherServiceIsByAnother() {
        AdviceDocument advice =
                AdviceDocument.of(Shipped.ratwerk().advise(Profile.read(PROFILE)), Language.EN, Integer.MAX_VALUE);
        DecisionRecord foreign = DecisionRecord.of(advice, Instant.parse("2026-10-01T00:00:00Z"), SigningKey.random());
        assertThat(text(verify(Json.document(foreign)))).contains("\"holds\" : true", "\"signer\" : \"other\"");
        HttpResponse<byte[]> elsewhere = TestService.shared()
                .send(TestService.shared()
                        .request("/api/v1/verify")
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(Json.document(foreign))));
        assertThat(text(elsewhere)).contains("\"holds\" : true", "\"signer\" : \"unknown\"");
    }

    @Test
    void anAdviceIsVerifiedWithTheBytesOfTheCommand() {
        String json = new JsonReport(Language.DE, 5).document(Shipped.ratwerk().advise(Profile.read(PROFILE)));
        String changed = json.replace("\"rank\" : 1,", "\"rank\" : 7,");
        for (String advice : List.of(json, changed)) {
            List<AdviceFile> files = new ArrayList<>();
            AdviceFile.read(
                    "-", new ByteArrayInputStream(advice.getBytes(StandardCharsets.UTF_8)), files::add, refused -> {
                        throw refused;
                    });
            Verification verification =
                    Verification.of(files.get(0), Shipped.ratwerk().rulebook(), Shipped.ratwerk()::advise);
            assertThat(text(verify(advice))).isEqualTo(VerificationDocument.of(List.of(verification)));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"{} | not-advice", "{\"schema\":\"ratwerk.record/1\"} | missing-key", "{ | not-json"})
    void somethingElseIsRefusedWithItsPlace(String body, String kind) {
        HttpResponse<byte[]> response = verify(body);
        assertThat(response.statusCode()).isEqualTo(422);
        assertThat(text(response)).contains("\"kind\" : \"" + kind + "\"", "\"line\" : 1");
    }

    @Test
    void aSecondAdviceIsRefused() {
        String json = new JsonReport(Language.DE, 1).line(Shipped.ratwerk().advise(Profile.empty("X")));
        HttpResponse<byte[]> response = verify(json + json);
        assertThat(response.statusCode()).isEqualTo(422);
        assertThat(text(response)).contains("second-advice", "\"line\" : 2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/json", "*/*", "application/json, text/plain;q=0.5"})
    void theKeyIsGivenAsJson(String accepted) {
        HttpResponse<byte[]> response =
                service.send(service.request("/api/v1/record/key").header("Accept", accepted));
        assertThat(text(response))
                .contains("ratwerk.key/1", Keys.signing().verificationKey().base64());
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/plain", "text/*", "application/json;q=0.1, text/plain"})
    void theKeyIsGivenAsPem(String accepted) {
        HttpResponse<byte[]> response =
                service.send(service.request("/api/v1/record/key").header("Accept", accepted));
        assertThat(text(response)).isEqualTo(Keys.PUBLIC_PEM);
        assertThat(response.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/plain");
    }

    @Test
    void withoutAKeyNothingIsSigned() {
        TestService without = TestService.shared();
        for (HttpResponse<byte[]> response :
                List.of(without.post("/api/v1/advice/record", PROFILE), without.get("/api/v1/record/key"))) {
            assertThat(response.statusCode()).isEqualTo(501);
            assertThat(text(response)).contains("/api/v1/problems/not-set-up");
        }
    }

    @Test
    void aKeyThatIsNoneEndsTheStart(@TempDir Path other) throws IOException {
        Path key = Files.writeString(other.resolve("key.pem"), Keys.PUBLIC_PEM);
        assertThatThrownBy(() -> TestService.start(with(key)))
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        e -> assertThat(e.problems().get(0).kind()).isEqualTo("wrong-key"));
    }

    private static HttpResponse<byte[]> verify(String json) {
        return service.send(service.request("/api/v1/verify")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(json)));
    }
}
