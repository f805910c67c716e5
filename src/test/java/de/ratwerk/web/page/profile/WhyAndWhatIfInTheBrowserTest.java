package de.ratwerk.web.page.profile;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import de.ratwerk.Thorough;
import de.ratwerk.browser.Axe;
import de.ratwerk.browser.Browser;
import de.ratwerk.browser.Browser.Opened;
import de.ratwerk.web.TestService;
import java.net.URI;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Thorough
class WhyAndWhatIfInTheBrowserTest {
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

    private static URI start(String language) {
        return URI.create(TestService.shared().url() + "/" + language + "/");
    }

    private static void example(Page page) {
        page.locator("form[action$='/example/strategy-in-the-making'] button").click();
        PlaywrightAssertions.assertThat(page.locator("#live")).isVisible();
    }

    @ParameterizedTest
    @CsvSource({"360, de", "768, en", "1280, de", "1280, en"})
    void whyHasNothingToComplainAbout(int width, String language) {
        clean(width, language, page -> {
            page.locator("#live [formaction*='/why/']").first().click();
            PlaywrightAssertions.assertThat(page.locator(".why h1")).isVisible();
        });
    }

    @ParameterizedTest
    @CsvSource({"360, en", "768, de", "1280, de", "1280, en"})
    void whatIfHasNothingToComplainAbout(int width, String language) {
        clean(width, language, page -> {
            page.locator("[formaction$='/what-if']").first().click();
            page.locator("#toggles-data summary").click();
            page.locator("#s-data-instruments-inventory").selectOption("high");
            PlaywrightAssertions.assertThat(page.locator(".supposed-answers li"))
                    .hasCount(1);
        });
    }

    @ParameterizedTest
    @CsvSource({"360, de", "1280, en"})
    void theWholeAdviceHasNothingToComplainAbout(int width, String language) {
        clean(width, language, page -> {
            page.locator("[formaction$='/advice']").first().click();
            PlaywrightAssertions.assertThat(page.locator(".advice h1")).isVisible();
        });
    }

    /** Opens an example, goes on from there, and looks at what is shown then. */
    private static void clean(int width, String language, Consumer<Page> further) {
        try (Opened opened = browser.open(start(language), width)) {
            example(opened.page());
            further.accept(opened.page());
            assertThat(Axe.violations(opened.page())).isEmpty();
            assertThat((int) opened.page().evaluate("document.documentElement.scrollWidth"))
                    .isLessThanOrEqualTo(width);
            assertThat(opened.complaints()).isEmpty();
        }
    }

    @Test
    void fromAnAnswerToWhatRestsOnItAndBackToTheQuestion() {
        try (Opened opened = browser.open(start("de"), 1280)) {
            Page page = opened.page();
            example(page);
            page.locator(".steps [formaction$='/profile/data']").click();
            Locator resting = page.locator("#q-data-instruments-inventory-resting");
            resting.locator("summary").click();
            resting.locator("[formaction$='/why/run-data-inventory']").click();
            PlaywrightAssertions.assertThat(page.locator(".why h1")).hasText("Datenbestand systematisch aufnehmen");
            page.locator("[formaction$='#q-data-instruments-inventory']")
                    .first()
                    .click();
            PlaywrightAssertions.assertThat(page.locator("#q-data-instruments-inventory"))
                    .isFocused();
            page.goBack();
            PlaywrightAssertions.assertThat(page.locator(".why h1")).hasText("Datenbestand systematisch aufnehmen");
            assertThat(opened.complaints()).isEmpty();
        }
    }

    @Test
    void whatIsSupposedIsWorkedOutAtOnceAndWhatIsFoldedOutStaysSo() {
        try (Opened opened = browser.open(start("de"), 1280)) {
            Page page = opened.page();
            example(page);
            page.locator("[formaction$='/what-if']").first().click();
            page.locator("#toggles-data summary").click();
            page.locator("#s-data-instruments-inventory").selectOption("high");
            PlaywrightAssertions.assertThat(page.locator(".effect")).containsText("Nicht mehr fällig wäre");
            page.locator("#s-data-instruments-inventory").selectOption("");
            PlaywrightAssertions.assertThat(page.locator(".effect")).containsText("Noch ist nichts angenommen.");
            PlaywrightAssertions.assertThat(page.locator("#s-data-instruments-inventory"))
                    .isVisible();
            assertThat(opened.complaints()).isEmpty();
        }
    }

    @Test
    void whatIsSupposedIsStillSupposedOnTheWayBackFromWhy() {
        try (Opened opened = browser.open(start("de"), 1280)) {
            Page page = opened.page();
            example(page);
            page.locator("[formaction$='/what-if']").first().click();
            page.locator("#toggles-data summary").click();
            page.locator("#s-data-instruments-inventory").selectOption("high");
            PlaywrightAssertions.assertThat(page.locator(".effect")).containsText("Nicht mehr fällig wäre");
            page.locator("main [formaction*='/why/']").first().click();
            PlaywrightAssertions.assertThat(page.locator(".why h1")).isVisible();
            page.goBack();
            PlaywrightAssertions.assertThat(page.locator(".effect")).containsText("Nicht mehr fällig wäre");
            assertThat(opened.complaints()).isEmpty();
        }
    }

    @Test
    void waysToAGoalAreFoundTriedAndTaken() {
        try (Opened opened = browser.open(start("de"), 1280)) {
            Page page = opened.page();
            example(page);
            page.locator("[formaction$='/what-if']").first().click();
            page.locator("#goal").selectOption("well-positioned");
            page.locator("button[value=search]").click();
            page.locator("button[name=try]").first().click();
            PlaywrightAssertions.assertThat(page.locator(".supposed-answers li"))
                    .hasCount(2);
            PlaywrightAssertions.assertThat(page.locator("#found h3")).containsText("gut aufgestellt");
            page.locator("button[value=take]").click();
            PlaywrightAssertions.assertThat(page.locator("#taken")).containsText("stehen jetzt im Profil");
            PlaywrightAssertions.assertThat(page.locator("#found h3")).hasCount(0);
            assertThat(opened.complaints()).isEmpty();
        }
    }

    @Test
    void aSliderIsMovedByKeyAndTheOrderFollows() {
        try (Opened opened = browser.open(start("de"), 1280)) {
            Page page = opened.page();
            example(page);
            page.locator("[formaction$='/what-if']").first().click();
            page.locator("#w-gap").focus();
            page.keyboard().press("Home");
            PlaywrightAssertions.assertThat(page.locator("#w-gap-value")).hasText("0");
            PlaywrightAssertions.assertThat(page.locator("#order")).hasText("Die Reihenfolge mit diesen Gewichten");
            PlaywrightAssertions.assertThat(page.locator("#w-gap")).isFocused();
            assertThat(opened.complaints()).isEmpty();
        }
    }

    @Test
    void withoutScriptsTheSameGoesByButtons() {
        try (Opened opened = browser.openWithoutScripts(start("de"), 360)) {
            Page page = opened.page();
            page.locator("form[action$='/example/strategy-in-the-making'] button")
                    .click();
            page.locator("[formaction$='/what-if']").first().click();
            page.locator("#toggles-data summary").click();
            page.locator("#s-data-instruments-inventory").selectOption("high");
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Durchrechnen"))
                    .click();
            assertThat(page.locator(".effect").textContent()).contains("Nicht mehr fällig wäre");
            page.locator("button[value=take]").click();
            assertThat(page.locator("#taken").textContent()).contains("stehen jetzt im Profil");
            page.locator(".table [formaction*='/why/']").first().click();
            assertThat(page.locator(".why h1").count()).isEqualTo(1);
        }
    }
}
