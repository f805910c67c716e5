package de.ratwerk.web.description;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import de.ratwerk.Thorough;
import de.ratwerk.browser.Browser;
import de.ratwerk.browser.Browser.Opened;
import de.ratwerk.web.TestService;
import java.net.URI;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;

/** The page to try the interface works without any other host. */
class TryPageTest {
    private final TestService service = TestService.shared();

    @Thorough
    @Test
    void anOperationCanBeTriedAndNobodyElseIsAsked() {
        try (Browser browser = Browser.start();
                Opened opened = browser.open(URI.create(service.url() + "/api/v1/try"), 1200)) {
            Page page = opened.page();
            Locator operation = page.locator(".opblock", new Page.LocatorOptions().setHasText("/api/v1/schemas"))
                    .first();
            operation.locator(".opblock-summary-control").click();
            operation.getByText("Try it out").click();
            operation
                    .getByText("Execute", new Locator.GetByTextOptions().setExact(true))
                    .click();
            Locator answer = operation
                    .locator(".live-responses-table .response-col_status")
                    .last();
            answer.waitFor();
            assertThat(answer.innerText()).startsWith("200");
            assertThat(operation.locator(".live-responses-table").innerText()).contains("ratwerk.schemas/1");
            assertThat(opened.complaints()).isEmpty();
        }
    }

    @Test
    void onlyWhatThePageNeedsIsAllowedAndServed() {
        HttpResponse<byte[]> page = service.get("/api/v1/try");
        assertThat(page.headers().firstValue("Content-Type")).hasValue("text/html");
        assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("default-src 'none'", "script-src 'self';", "connect-src 'self'")
                .doesNotContain("unsafe-eval", "http", "*");
        assertThat(service.get("/api/v1/try/swagger-ui.js").statusCode()).isEqualTo(404);
        assertThat(service.get("/swagger-ui/index.html").statusCode()).isEqualTo(404);
        assertThat(service.get("/v3/api-docs").statusCode()).isEqualTo(404);
    }
}
