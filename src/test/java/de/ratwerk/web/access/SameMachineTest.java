package de.ratwerk.web.access;

import static de.ratwerk.web.TestService.text;
import static org.assertj.core.api.Assertions.assertThat;

import de.ratwerk.web.TestService;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** No page of another site uses a service through the browser of whoever has it open. */
class SameMachineTest {
    private static final String PROFILE = "schema: ratwerk.profile/1\nmunicipality: {name: A}\n";

    private final TestService open = TestService.shared();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "evil.example",
                "evil.example:8080",
                "127.0.0.1.evil.example",
                "localhost.evil.example",
                "192.0.2.1"
            })
    void aNameThatOnlyLeadsHereIsRefusedWhereNobodyIsAsked(String host) {
        assertThat(RawRequest.send(open.url(), "GET /api/v1/nothing HTTP/1.1", "Host: " + host))
                .startsWith("HTTP/1.1 403")
                .contains("/api/v1/problems/foreign-request");
        assertThat(RawRequest.send(open.url(), "GET http://" + host + "/api/v1/nothing HTTP/1.1", "Host: localhost"))
                .matches("(?s)HTTP/1.1 40[03].*");
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost", "LOCALHOST:1", "127.0.0.1", "127.0.0.1:8080", "[::1]:8080"})
    void thisMachineIsAnswered(String host) {
        assertThat(RawRequest.send(open.url(), "GET /api/v1/nothing HTTP/1.1", "Host: " + host))
                .startsWith("HTTP/1.1 404");
    }

    @ParameterizedTest
    @CsvSource({
        "Sec-Fetch-Site, cross-site",
        "Sec-Fetch-Site, same-site",
        "Origin, https://evil.example",
        "Origin, null",
        "Origin, http://localhost:1"
    })
    void whatAForeignPageSendsIsRefused(String header, String value) {
        HttpResponse<byte[]> response =
                open.send(open.posting("/api/v1/advice", PROFILE).header(header, value));
        assertThat(response.statusCode()).isEqualTo(403);
        assertThat(text(response)).contains("/api/v1/problems/foreign-request");
    }

    @Test
    void itsOwnPageMaySend() {
        HttpResponse<byte[]> response = open.send(open.posting("/api/v1/advice", PROFILE)
                .header("Sec-Fetch-Site", "same-origin")
                .header("Origin", open.url()));
        assertThat(response.statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void noPageElsewhereIsPermittedAnything(boolean asked) {
        String url = asked ? GuardedService.shared().service().url() : open.url();
        String preflight = RawRequest.send(
                url,
                "OPTIONS /api/v1/advice HTTP/1.1",
                "Host: localhost",
                "Origin: https://evil.example",
                "Access-Control-Request-Method: POST",
                "Access-Control-Request-Headers: X-API-Key");
        assertThat(preflight)
                .startsWith("HTTP/1.1 403")
                .contains("problem+json")
                .doesNotContain("Access-Control-Allow");
        String plain = RawRequest.send(
                url, "GET /actuator/health HTTP/1.1", "Host: localhost", "Origin: https://evil.example");
        assertThat(plain).startsWith("HTTP/1.1 200").doesNotContain("Access-Control-");
    }

    @Test
    void aKeyIsPassedOverWhereNobodyIsAsked() {
        assertThat(open.send(open.request("/api/v1/nothing").header("X-API-Key", "x"))
                        .statusCode())
                .isEqualTo(404);
    }
}
