package de.ratwerk.web.page.cohort;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import de.ratwerk.Thorough;
import de.ratwerk.browser.Axe;
import de.ratwerk.browser.Browser;
import de.ratwerk.browser.Browser.Opened;
import de.ratwerk.web.TestService;
import de.ratwerk.web.page.PageBrowser;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The pages of a cohort as their readers see them. */
@Thorough
class CohortInBrowserTest {
    private static final TestService SERVICE = TestService.shared();
    private static final int WIDE = 1280;
    private static final int NARROW = 360;

    private static Browser browser;

    @BeforeAll
    static void start() {
        browser = Browser.start();
    }

    @AfterAll
    static void stop() {
        if (browser != null) {
            browser.close();
        }
    }

    private static URI page(String language) {
        return URI.create(SERVICE.url() + "/" + language + "/cohort");
    }

    private static void send(Page page, String name, byte[] bytes) {
        page.setInputFiles("#files", new FilePayload(name, "application/octet-stream", bytes));
        page.locator("main button[type=submit]").evaluate("button => button.click()"); // an answer may take long
        page.waitForSelector("#notes, #refusal", new Page.WaitForSelectorOptions().setTimeout(120_000));
        page.waitForLoadState(); // it can be seen before it is laid out
    }

    private static byte[] threePlaces() {
        return (row("Zwickelbach", 900) + row("Ährenfeld", 12_000) + row("Moosburg <b>", 100_000))
                .getBytes(StandardCharsets.UTF_8);
    }

    private static String row(String name, int population) {
        return "{\"schema\": \"ratwerk.profile/1\", \"municipality\": {\"name\": \"" + name + "\", \"population\": "
                + population + "}, \"strategy\": {\"status\": \"none\"}}\n";
    }

    private static List<String> names(Page page) {
        return page.locator("#place-table tbody th").allTextContents();
    }

    @ParameterizedTest
    @CsvSource({"de, 360"})
    void fitsTheWindowAndHoldsTheGuidelines(String language, int width) {
        try (Opened opened = browser.open(page(language), width)) {
            Page page = opened.page();
            check(page, width, language);
            send(page, "a.ndjson", SentFiles.lines(8));
            page.evaluate("document.querySelectorAll('details').forEach(each => { each.open = true; })");
            check(page, width, language);
            assertThat(opened.complaints()).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({"de, 768", "de, 1280", "en, 360", "en, 768", "en, 1280"})
    void fitsTheWindowAndHoldsTheGuidelinesInEveryWidth(String language, int width) {
        fitsTheWindowAndHoldsTheGuidelines(language, width);
    }

    private static void check(Page page, int width, String language) {
        assertThat(page.evaluate("document.scrollingElement.scrollWidth <= innerWidth"))
                .as("nothing is wider than " + width)
                .isEqualTo(true);
        assertThat(page.getAttribute("html", "lang")).isEqualTo(language);
        for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            if (Axe.looksAt(width, scheme)) {
                page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
                assertThat(Axe.violations(page))
                        .as(language + " " + width + " " + scheme)
                        .isEmpty();
            }
        }
    }

    @Test
    void aRefusalHoldsTheGuidelines() {
        try (Opened opened = browser.open(page("de"), NARROW)) {
            send(opened.page(), "picture.png", new byte[] {'x'});
            assertThat(opened.page().textContent("#refusal")).contains("picture.png");
            assertThat(Axe.violations(opened.page())).isEmpty();
        }
    }

    @Test
    void theTableIsSortedBySizeAndByName() {
        try (Opened opened = browser.open(page("de"), WIDE)) {
            Page page = opened.page();
            send(page, "a.ndjson", threePlaces());
            assertThat(names(page)).containsExactly("Ährenfeld", "Moosburg <b>", "Zwickelbach");
            Locator population = page.locator("#place-table thead th").nth(2);
            population.locator("button").focus();
            page.keyboard().press("Enter");
            assertThat(names(page)).containsExactly("Moosburg <b>", "Ährenfeld", "Zwickelbach");
            assertThat(population.getAttribute("aria-sort")).isEqualTo("descending");
            population.locator("button").click();
            assertThat(names(page)).containsExactly("Zwickelbach", "Ährenfeld", "Moosburg <b>");
            assertThat(page.locator("#place-table [aria-sort]").count()).isEqualTo(1);
            assertThat(opened.complaints()).isEmpty();
        }
    }

    @Test
    void theTableIsSearched() {
        try (Opened opened = browser.open(page("de"), WIDE)) {
            Page page = opened.page();
            send(page, "a.ndjson", threePlaces());
            page.fill("#place-filter", "ähren");
            PlaywrightAssertions.assertThat(page.locator("#place-count")).hasText("1–1 von 1 Orten");
            assertThat(names(page)).containsExactly("Ährenfeld");
        }
    }

    @Test
    void ofAThousandPlacesFiftyAreShownAtATime() {
        try (Opened opened = browser.open(page("en"), WIDE)) {
            Page page = opened.page();
            send(page, "a.ndjson", SentFiles.lines(1_000));
            assertThat(page.locator("#place-table tbody tr").count()).isEqualTo(50);
            assertThat(page.textContent("#place-count")).isEqualTo("1–50 of 1000 places");
            page.click("#place-on");
            assertThat(page.textContent("#place-count")).isEqualTo("51–100 of 1000 places");
            page.fill("#place-filter", "kommune 1000");
            PlaywrightAssertions.assertThat(page.locator("#place-count")).hasText("1–1 of 1 places");
            assertThat(opened.complaints()).isEmpty();
        }
    }

    @Test
    void aPlaceOpensInATabOfItsOwn() {
        try (Opened opened = browser.open(page("de"), WIDE)) {
            Page page = opened.page();
            send(page, "a.ndjson", threePlaces());
            Page place = opened.context().waitForPage(() -> page.click("text=Zwickelbach"));
            PageBrowser.begun(place);
            assertThat(place.title()).contains("Zwickelbach");
            assertThat(opened.complaints()).isEmpty();
        }
    }

    @Test
    void withoutAScriptTheTableStandsWholeAndEverythingWorks() {
        try (Opened opened = browser.openWithoutScripts(page("de"), WIDE)) {
            Page page = opened.page();
            send(page, "a.ndjson", SentFiles.lines(60));
            assertThat(page.locator("#place-table tbody tr:visible").count()).isEqualTo(60);
            assertThat(page.locator("#place-tools").isVisible()).isFalse();
            Download download = page.waitForDownload(() -> page.click("button[value=xlsx]"));
            assertThat(download.suggestedFilename()).isEqualTo("portfolio.xlsx");
        }
    }
}
