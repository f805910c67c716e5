package de.ratwerk.web.page.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import de.ratwerk.Thorough;
import de.ratwerk.browser.Axe;
import de.ratwerk.browser.Browser;
import de.ratwerk.browser.Browser.Opened;
import de.ratwerk.web.TestService;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The pages of the rule book in a browser. */
@Thorough
class RulebookPagesTest {
    private static final List<String> PAGES = List.of(
            "/de/rulebook",
            "/de/rulebook/h2-data",
            "/de/rulebook/evidence",
            "/de/rulebook/search?q=daten",
            "/de/rulebook/nowhere",
            "/en/rulebook",
            "/en/rulebook/positions",
            "/en/rulebook/search?q=data");
    private static final int DESK = 1280;
    private static Browser browser;

    private final TestService service = TestService.shared();

    @BeforeAll
    static void start() {
        browser = Browser.start();
    }

    @AfterAll
    static void end() {
        if (browser != null) {
            browser.close();
        }
    }

    private Opened open(String path, int width) {
        return browser.open(URI.create(service.url() + path), width);
    }

    @Test
    void everybodyCanReadThem() {
        everybodyCanReadThem(360);
    }

    @ParameterizedTest
    @ValueSource(ints = {768, DESK})
    void everybodyCanReadThem(int width) {
        for (String path : PAGES) {
            try (Opened opened = open(path, width)) {
                look(opened, width, path + " at " + width);
                assertThat(opened.complaints())
                        .as(path)
                        .allMatch(complaint -> path.endsWith("/nowhere") && complaint.contains("404"));
            }
        }
    }

    /** Looks at a page: in light on a telephone, in dark on a desk. */
    static void look(Opened opened, int width, String what) {
        Page page = opened.page();
        ColorScheme scheme = width == DESK ? ColorScheme.DARK : ColorScheme.LIGHT;
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
        assertThat(page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                .as(what)
                .isEqualTo(true);
        if (Axe.looksAt(width, scheme)) {
            assertThat(Axe.violations(page)).as(what).isEmpty();
        }
    }

    @Test
    void aWordLeadsToARuleItsEvidenceAndBackWithoutAMouse() {
        try (Opened opened = open("/de/rulebook", 1280)) {
            Page page = opened.page();
            page.getByLabel("Regelwerk durchsuchen").focus();
            page.keyboard().type("inventory-missing");
            page.keyboard().press("Enter");
            page.waitForURL("**/search?q=inventory-missing");
            page.locator(".hit a").first().focus();
            page.keyboard().press("Enter");
            page.waitForURL("**/h2-data#inventory-missing");
            assertThat(page.locator(":target").innerText()).contains("Bestandsaufnahme der Daten");
            page.locator("#inventory-missing + dl a[href*='/evidence#']")
                    .first()
                    .focus();
            page.keyboard().press("Enter");
            page.waitForURL("**/rulebook/evidence#*");
            assertThat(page.locator(":target").count()).isEqualTo(1);
            page.goBack();
            page.waitForURL("**/h2-data#inventory-missing");
            assertThat(opened.complaints()).isEmpty();
        }
    }

    @Test
    void casesUnfoldWithoutAScript() {
        try (Opened opened = browser.openWithoutScripts(URI.create(service.url() + "/de/rulebook/h2-data"), 768)) {
            Page page = opened.page();
            page.locator("#inventory-missing ~ details summary").first().click();
            assertThat(page.locator("#inventory-missing ~ details table")
                            .first()
                            .isVisible())
                    .isTrue();
        }
    }
}
