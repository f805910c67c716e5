package de.ratwerk.report.portfolio;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import de.ratwerk.Thorough;
import de.ratwerk.browser.Axe;
import de.ratwerk.browser.Browser;
import de.ratwerk.browser.Browser.Opened;
import de.ratwerk.text.Language;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The report on a cohort as its readers see it. */
class PortfolioInBrowserTest {
    private static final int[] WIDTHS = {360, 768, 1280};

    private static final Map<String, PortfolioDocument> DOCUMENTS = Map.of(
            "everything", PortfolioSpecimen.everything(Language.DE),
            "hostile", PortfolioSpecimen.hostile(Language.DE),
            "nothing-due", PortfolioSpecimen.nothingDue(Language.EN),
            "anonymised", PortfolioSpecimen.anonymised(Language.DE),
            "large", PortfolioSpecimen.large(Language.DE));

    @TempDir
    private static Path folder;

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

    @Thorough
    @ParameterizedTest
    @ValueSource(strings = {"everything", "hostile", "nothing-due", "anonymised", "large"})
    void fitsEveryWindowWithAllThatFoldsUnfolded(String name) throws IOException {
        URI report = written(name);
        for (int width : WIDTHS) {
            try (Opened opened = browser.open(report, width)) {
                unfold(opened.page());
                assertThat(opened.page().evaluate("document.scrollingElement.scrollWidth"))
                        .as(name + " " + width)
                        .isEqualTo(width);
                assertThat(opened.complaints()).isEmpty();
            }
        }
    }

    @ParameterizedTest
    @Thorough
    @ValueSource(strings = {"everything", "anonymised"})
    void holdsTheGuidelinesForAccessibilityInBothThemes(String name) throws IOException {
        URI report = written(name);
        for (int width : WIDTHS) {
            for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
                if (!Axe.looksAt(width, scheme)) {
                    continue;
                }
                try (Opened opened = browser.open(report, width)) {
                    opened.page().emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
                    unfold(opened.page());
                    assertThat(Axe.violations(opened.page()))
                            .as(name + " " + width + " " + scheme)
                            .isEmpty();
                }
            }
        }
    }

    @Test
    void longListsOfPartnersAreFoldedAway() throws IOException {
        try (Opened opened = browser.open(written("everything"), 1280)) {
            assertThat(opened.page().locator(".fold").count()).isEqualTo(30);
            assertThat(opened.page().locator(".fold table").first().isVisible()).isFalse();
            opened.page().locator(".fold summary").first().click();
            assertThat(opened.page().locator(".fold table").first().isVisible()).isTrue();
        }
    }

    private static void unfold(Page page) {
        page.evaluate("document.querySelectorAll('details').forEach(one => one.open = true)");
    }

    private static URI written(String name) throws IOException {
        Path file = folder.resolve(name + ".html");
        if (!Files.exists(file)) {
            Files.write(file, PortfolioFormat.HTML.of(DOCUMENTS.get(name)));
        }
        return file.toUri();
    }
}
