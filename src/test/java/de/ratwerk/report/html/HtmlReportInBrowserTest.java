package de.ratwerk.report.html;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import de.ratwerk.Thorough;
import de.ratwerk.browser.Axe;
import de.ratwerk.browser.Browser;
import de.ratwerk.browser.Browser.Opened;
import de.ratwerk.report.paper.Specimen;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The report as its readers see it: on a telephone, in large type, in the dark, on paper. */
class HtmlReportInBrowserTest {
    private static final int TELEPHONE = 360;

    @TempDir
    private static Path folder;

    private static Browser browser;
    private static URI report;

    @BeforeAll
    static void start() throws IOException {
        browser = Browser.start();
        Path file = folder.resolve("bericht.html");
        Files.writeString(file, HtmlReport.standard().of(Specimen.paper()));
        report = file.toUri();
    }

    @AfterAll
    static void stop() {
        if (browser != null) {
            browser.close();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {TELEPHONE, 768, 1280})
    void holdsTheGuidelinesForAccessibility(int width) {
        try (Opened opened = browser.open(report, width)) {
            assertThat(Axe.violations(opened.page())).isEmpty();
            assertThat(opened.complaints()).isEmpty();
        }
    }

    @Thorough
    @ParameterizedTest
    @EnumSource(
            value = ColorScheme.class,
            names = {"DARK", "LIGHT"})
    void isLegibleWhenTablesAreUnfoldedInBothThemes(ColorScheme scheme) {
        try (Opened opened = browser.open(report, 1280)) {
            opened.page().emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
            opened.page().locator("summary").click();
            assertThat(opened.page().locator("details table").isVisible()).isTrue();
            assertThat(Axe.violations(opened.page())).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {TELEPHONE, 768})
    void fitsTheWindowAlsoInTypeTwiceAsLarge(int width) {
        try (Opened opened = browser.open(report, width)) {
            assertThat(widthOf(opened.page())).isLessThanOrEqualTo(width);
            opened.page().evaluate("document.documentElement.style.fontSize = '200%'");
            assertThat(widthOf(opened.page())).isLessThanOrEqualTo(width);
        }
    }

    @Test
    void whatIsWideScrollsByItselfAndCanBeReachedByKeys() {
        try (Opened opened = browser.open(report, TELEPHONE)) {
            assertThat(opened.page()
                            .evaluate("[...document.querySelectorAll('*')].filter(e => e.scrollWidth >"
                                    + " e.clientWidth + 1 && getComputedStyle(e).overflowX === 'auto' &&"
                                    + " e.tabIndex !== 0).length"))
                    .isEqualTo(0);
        }
    }

    @Test
    void theFirstKeyLeadsPastTheHead() {
        try (Opened opened = browser.open(report, 1280)) {
            Page page = opened.page();
            page.keyboard().press("Tab");
            assertThat(page.locator(".skip").boundingBox().x).isNotNegative();
            page.keyboard().press("Enter");
            assertThat(page.url()).endsWith("#" + HtmlReport.MAIN);
        }
    }

    @Test
    void showsEveryFigureAsATableOnPaper() {
        try (Opened opened = browser.open(report, 1280)) {
            assertThat(opened.page().locator("details table").isVisible()).isFalse();
            opened.page().emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
            assertThat(opened.page().locator("details table").isVisible()).isTrue();
            assertThat(opened.page().locator(".skip").isVisible()).isFalse();
        }
    }

    @Test
    void needsNoScript() {
        try (Opened opened = browser.openWithoutScripts(report, 1280)) {
            assertThat(opened.page().locator("h1").innerText()).isEqualTo("Musterbericht");
            opened.page().locator("summary").click();
            assertThat(opened.page().locator("details table").isVisible()).isTrue();
            assertThat(opened.complaints()).isEmpty();
        }
    }

    @Test
    void isSetInTheFontItBrings() {
        try (Opened opened = browser.open(report, 1280)) {
            assertThat(opened.page()
                            .evaluate("document.fonts.ready.then(f => [...f].map(x => x.status + x.weight).join())"))
                    .isEqualTo("loaded400,loaded600");
        }
    }

    private static int widthOf(Page page) {
        return (Integer) page.evaluate("document.scrollingElement.scrollWidth");
    }
}
