package de.ratwerk.web.access;

import static org.assertj.core.api.Assertions.assertThat;

import de.ratwerk.web.TestService;
import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;

/** Each answer tells a browser to do nothing with it but what it is meant for. */
class AnswerHeadersTest {
    private static final String PROFILE = "schema: ratwerk.profile/1\nmunicipality: {name: A}\n";

    private final TestService service = TestService.shared();

    @Test
    void answersAndProblemsMayDoNothing() {
        isGuarded(service.post("/api/v1/advice", PROFILE).headers());
        isGuarded(service.get("/api/v1/nothing").headers());
        isGuarded(service.get("/actuator/health").headers());
        isGuarded(GuardedService.shared().service().get("/api/v1/nothing").headers());
        assertThat(service.get("/api/v1/nothing").headers().firstValue("Content-Security-Policy"))
                .hasValue("default-src 'none'; frame-ancestors 'none'");
    }

    @Test
    void aReportMayHaveItsStyleAndPicturesAndNoScript() {
        HttpResponse<byte[]> report =
                service.send(service.posting("/api/v1/advice", PROFILE).header("Accept", "text/html"));
        isGuarded(report.headers());
        assertThat(report.headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("default-src 'none'", "style-src 'unsafe-inline'", "img-src data:", "font-src data:")
                .doesNotContain("script-src");
    }

    @Test
    void anAdviceIsNotKeptByAnybody() {
        assertThat(service.post("/api/v1/advice", PROFILE).headers().allValues("Cache-Control"))
                .containsExactly("no-store");
    }

    private static void isGuarded(HttpHeaders headers) {
        assertThat(headers.allValues("X-Content-Type-Options")).containsExactly("nosniff");
        assertThat(headers.allValues("X-Frame-Options")).containsExactly("DENY");
        assertThat(headers.allValues("Referrer-Policy")).containsExactly("no-referrer");
        assertThat(headers.allValues("Content-Security-Policy")).hasSize(1);
        assertThat(headers.firstValue("Set-Cookie")).isEmpty();
        assertThat(headers.firstValue("Server")).isEmpty();
    }
}
