package de.ratwerk.web.page.profile;

import static de.ratwerk.web.page.PageBrowser.DESK;
import static de.ratwerk.web.page.PageBrowser.TELEPHONE;
import static de.ratwerk.web.page.PageBrowser.actions;
import static de.ratwerk.web.page.PageBrowser.begun;
import static de.ratwerk.web.page.PageBrowser.choose;
import static de.ratwerk.web.page.PageBrowser.fits;
import static de.ratwerk.web.page.PageBrowser.settle;
import static de.ratwerk.web.page.PageBrowser.to;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.WaitForSelectorState;
import de.ratwerk.Thorough;
import de.ratwerk.browser.Axe;
import de.ratwerk.browser.Browser.Opened;
import de.ratwerk.profile.Questionnaire;
import de.ratwerk.profile.Questionnaire.Section;
import de.ratwerk.web.TestService;
import de.ratwerk.web.page.PageBrowser;
import de.ratwerk.web.service.ServiceSettings;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The questionnaire as it is used in a meeting: from nothing to a report, with a mouse, with keys, and when things go wrong. */
class QuestionnaireInBrowserTest {
    private static PageBrowser browser;

    @BeforeAll
    static void start() {
        browser = new PageBrowser(TestService.shared());
    }

    @AfterAll
    static void stop() {
        if (browser != null) {
            browser.close();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"de", "en"})
    void leadsFromNothingToAReport(String language) throws IOException {
        try (Opened opened = browser.open("/" + language + "/", DESK)) {
            Page page = opened.page();
            page.click("form[action$='/new'] button");
            begun(page);
            page.fill("#q-municipality-name", "Neustadt");
            page.press("#q-municipality-name", "Tab");
            settle(page);
            assertThat(page.innerText("#municipality-name")).isEqualTo("Neustadt");
            assertThat(actions(page)).as("nothing is known yet").isEmpty();

            to(page, "/profile/data");
            choose(page, page.locator("[name='a.data.instruments.inventory'][value=none]"));
            assertThat(page.innerText("#changed")).contains(language.equals("de") ? "fällig" : "due");
            assertThat(actions(page)).isNotEmpty();

            to(page, "/report");
            assertThat(page.innerText("h1")).contains("Neustadt");
            Download pdf = page.waitForDownload(() -> page.click("[formaction$='/report/pdf']"));
            assertThat(pdf.suggestedFilename())
                    .isEqualTo(language.equals("de") ? "Neustadt-Bericht.pdf" : "Neustadt-report.pdf");
            assertThat(Files.readAllBytes(pdf.path())).startsWith("%PDF-".getBytes(StandardCharsets.US_ASCII));
            assertThat(opened.complaints()).isEmpty();
        }
    }

    @Thorough
    @Test
    void needsNoScriptFromNothingToAReport() throws IOException {
        try (Opened opened = browser.openWithoutScripts("/de/", DESK)) {
            Page page = opened.page();
            page.click("form[action$='/new'] button");
            page.fill("#q-municipality-name", "Neustadt");
            page.click("[formaction$='/profile/strategy']");
            page.check("[name='a.strategy.status'][value=present]");
            page.click(".onward .unscripted");
            assertThat(page.innerText("#changed")).contains("Strategie: vorhanden, zuvor noch offen.");
            assertThat(page.innerText("#standing")).contains("die ersten drei Maßnahmen");
            page.click(".parts [formaction$='/report']");
            Download report = page.waitForDownload(() -> page.click("[formaction$='/report/txt']"));
            assertThat(Files.readString(report.path())).startsWith("Neustadt");
            assertThat(opened.complaints()).isEmpty();
        }
    }

    @Test
    void canBeFilledInByKeysAlone() {
        try (Opened opened = browser.open("/de/", DESK)) {
            Page page = opened.page();
            tabTo(page, "Fragebogen beginnen");
            page.keyboard().press("Enter");
            begun(page);
            tabTo(page, "#q-municipality-name");
            page.keyboard().press("Control+a");
            page.keyboard().type("Tastenheim");
            tabTo(page, "Weiter: E-Government");
            page.keyboard().press("Enter");
            page.waitForURL("**/profile/eGovernment");
            settle(page);
            assertThat(page.evaluate("document.activeElement.id")).isEqualTo("content");
            tabTo(page, "[name='a.eGovernment.components.form-server.usage']");
            page.waitForRequest("**/profile/eGovernment", () -> page.keyboard().press("ArrowUp"));
            settle(page);
            assertThat(page.locator("[name='a.eGovernment.components.form-server.usage'][value=not-used]")
                            .isChecked())
                    .isTrue();
            assertThat(page.evaluate("document.activeElement.value"))
                    .as("the focus stays where one works")
                    .isEqualTo("not-used");
            tabTo(page, "Bericht");
            page.keyboard().press("Enter");
            page.waitForURL("**/report");
            settle(page);
            tabTo(page, "PDF");
            Download pdf = page.waitForDownload(() -> page.keyboard().press("Enter"));
            assertThat(pdf.suggestedFilename()).endsWith(".pdf");
        }
    }

    /** Presses the tabulator until the element is reached that matches a selector or has a text. */
    private static void tabTo(Page page, String target) {
        String reached = target.startsWith("#") || target.startsWith("[")
                ? "document.activeElement.matches(\"" + target + "\")"
                : "document.activeElement.innerText === \"" + target + "\"";
        for (int presses = 0; presses < 200; presses++) {
            if (Boolean.TRUE.equals(page.evaluate(reached))) {
                return;
            }
            page.keyboard().press("Tab");
        }
        throw new AssertionError("no key leads to " + target);
    }

    @Test
    void aFileComesBackAsItWasButForTheAnswers() throws IOException {
        Path file = Path.of("profiles/examples/strategy-in-the-making.yaml");
        String before = Files.readString(file);
        try (Opened opened = browser.open("/de/", DESK)) {
            Page page = opened.page();
            page.setInputFiles("#file", file);
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Datei öffnen"))
                    .click();
            begun(page);
            to(page, "/profile/strategy");
            Download same = page.waitForDownload(() -> page.click("#steps [data-file]"));
            assertThat(same.suggestedFilename()).isEqualTo("strategy-in-the-making.yaml");
            assertThat(Files.readString(same.path())).isEqualTo(before);

            choose(page, page.locator("[name='a.strategy.status'][value=present]"));
            Download other = page.waitForDownload(() -> page.click("#steps [data-file]"));
            assertThat(Files.readString(other.path()))
                    .isEqualTo(before.replace("status: in-development", "status: present"));
        }
    }

    @Test
    void aMistakeIsToldAtItsQuestionAndTheRestIsTaken() {
        try (Opened opened = browser.example("strategy-in-the-making", "de", DESK)) {
            Page page = opened.page();
            page.fill("#q-municipality-population", "viele");
            page.press("#q-municipality-population", "Tab");
            page.waitForSelector("#q-municipality-population-wrong");
            assertThat(page.innerText("#box-q-municipality-population")).contains("ganze Zahl");
            assertThat(page.inputValue("#q-municipality-population")).isEqualTo("viele");
            assertThat(page.getAttribute("#q-municipality-population", "aria-invalid"))
                    .isEqualTo("true");
            assertThat(Axe.violations(page)).isEmpty();

            page.fill("#q-municipality-population", "12.345");
            page.press("#q-municipality-population", "Tab");
            page.waitForSelector(
                    "#q-municipality-population-wrong",
                    new Page.WaitForSelectorOptions().setState(WaitForSelectorState.DETACHED));
            settle(page);
            assertThat(page.inputValue("#held")).contains("population: 12345");
        }
    }

    @Thorough
    @Test
    void theWayBackKeepsWhatWasAnswered() {
        try (Opened opened = browser.example("mostly-unknown", "de", DESK)) {
            Page page = opened.page();
            to(page, "/profile/data");
            to(page, "/profile/strategy");
            page.goBack();
            page.waitForSelector("h1:text-is('Daten')");
            page.goForward();
            page.waitForSelector("h1:text-is('Strategie')");
            settle(page);
            choose(page, page.locator("[name='a.strategy.status'][value=none]"));
            page.goBack();
            page.waitForSelector("h1:text-is('Daten')");
            settle(page);
            assertThat(page.url()).endsWith("/profile/data");
            page.goForward();
            page.waitForSelector("h1:text-is('Strategie')");
            settle(page);
            assertThat(page.locator("[name='a.strategy.status'][value=none]").isChecked())
                    .isTrue();
            page.reload();
            page.waitForSelector("[name='a.strategy.status']");
            assertThat(page.locator("[name='a.strategy.status'][value=none]").isChecked())
                    .as("loading anew keeps it too")
                    .isTrue();
            assertThat(opened.complaints()).isEmpty();
        }
    }

    @Test
    void twoTabsDoNotMixTheirMunicipalities() {
        try (Opened opened = browser.example("mostly-unknown", "de", DESK)) {
            Page one = opened.page();
            Page two = opened.context().newPage();
            two.navigate(one.url().replaceAll("/de/.*", "/de/"));
            assertThat(two.locator("#draft").isVisible())
                    .as("each window has its own")
                    .isFalse();
            two.click("form[action$='/example/small-and-cooperating'] button");
            begun(two);
            to(one, "/profile/strategy");
            to(two, "/profile/strategy");
            choose(one, one.locator("[name='a.strategy.status'][value=none]"));
            choose(two, two.locator("[name='a.strategy.status'][value=in-development]"));
            assertThat(one.innerText("#municipality-name")).isEqualTo("Nebelstedt");
            assertThat(two.innerText("#municipality-name")).isEqualTo("Samtgemeinde Sieldörfer");
            one.navigate(one.url().replaceAll("/de/.*", "/de/"));
            assertThat(one.innerText("#draft")).contains("Nebelstedt");
        }
    }

    @Thorough
    @Test
    void answersSurviveAServiceThatHasGone() throws IOException {
        TestService service = TestService.start(ServiceSettings.USUAL);
        try (PageBrowser own = new PageBrowser(service);
                Opened opened = own.example("mostly-unknown", "de", DESK)) {
            Page page = opened.page();
            to(page, "/profile/strategy");
            choose(page, page.locator("[name='a.strategy.status'][value=none]"));
            service.close();
            page.locator("[name='a.strategy.status'][value=present]").check();
            page.waitForSelector("#notice button");
            assertThat(page.innerText("#notice")).contains("Der Dienst antwortet nicht.");
            assertThat(page.locator("[name='a.strategy.status'][value=present]").isChecked())
                    .as("what was just answered stays ticked")
                    .isTrue();
            Download saved = page.waitForDownload(
                    () -> page.locator("#notice button").last().click());
            assertThat(saved.suggestedFilename()).isEqualTo("mostly-unknown.yaml");
            assertThat(Files.readString(saved.path()))
                    .contains("name: Nebelstedt")
                    .contains("status: none");
        } finally {
            service.close();
        }
    }

    @Test
    void aRefusalDoesNotTakeThePlaceOfWhatWasAnswered() {
        try (Opened opened = browser.example("strategy-in-the-making", "de", DESK)) {
            Page page = opened.page();
            to(page, "/profile/data");
            page.route(
                    "**/profile/data",
                    route -> route.fulfill(new Route.FulfillOptions()
                            .setStatus(429)
                            .setContentType("text/html")
                            .setBody("<main id=content><p id=sentence>Zu viele Anfragen.</p></main>")));
            page.locator("[name='a.data.automation'][value=full]").check();
            page.waitForSelector("#notice button");
            assertThat(page.innerText("#notice")).contains("Zu viele Anfragen.").contains("noch da");
            assertThat(page.locator("[name='a.data.automation'][value=full]").isChecked())
                    .isTrue();
            page.unroute("**/profile/data");
            page.locator("#notice button").first().click();
            page.waitForSelector(
                    "#notice:empty", new Page.WaitForSelectorOptions().setState(WaitForSelectorState.ATTACHED));
            settle(page);
            assertThat(page.inputValue("#held")).contains("automation: full");
        }
    }

    @Test
    void whatStandsAloneDoesSoBeforeTheServiceHasAnswered() {
        try (Opened opened = browser.example("strategy-in-the-making", "de", DESK)) {
            Page page = opened.page();
            to(page, "/profile/eGovernment");
            String partners = "[name='a.eGovernment.cooperation.partners']";
            page.evaluate(
                    "p => { document.querySelector(p + '[value=none]').click();"
                            + " document.querySelector(p + '[value=district]').click(); }",
                    partners);
            settle(page);
            assertThat(page.inputValue("#held")).contains("partners: [district]");
            assertThat(page.locator(partners + ":checked").count()).isEqualTo(1);
        }
    }

    @Test
    void aWrongFileIsRefusedWithAllItsMistakesAndTheirLines() {
        String wrong = "schema: ratwerk.profile/1\nmunicipality:\n  nmae: Neustadt\nstrategy: {status: presnt}\n";
        try (Opened opened = browser.open("/de/", DESK)) {
            Page page = opened.page();
            page.setInputFiles("#file", file("falsch.yaml", wrong.getBytes(StandardCharsets.UTF_8)));
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Datei öffnen"))
                    .click();
            page.waitForSelector(".problems");
            assertThat(page.innerText(".problems"))
                    .contains("falsch.yaml:3:3")
                    .contains("nmae: Neustadt")
                    .contains("falsch.yaml:4")
                    .contains("presnt");
            assertThat(Axe.violations(page)).isEmpty();
        }
    }

    @Thorough
    @Test
    void aHugeFileIsRefusedBeforeItIsSent() {
        try (Opened opened = browser.open("/de/", DESK)) {
            Page page = opened.page();
            page.setInputFiles("#file", file("riesig.yaml", new byte[300 * 1024]));
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Datei öffnen"))
                    .click();
            page.waitForSelector("#notice:not(:empty)");
            assertThat(page.innerText("#notice")).contains("zu groß").contains("256 KiB");
        }
        try (Opened opened = browser.openWithoutScripts("/de/", DESK)) {
            Page page = opened.page();
            page.setInputFiles("#file", file("riesig.yaml", new byte[20 * 1024 * 1024]));
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Datei öffnen"))
                    .click();
            page.waitForSelector("#sentence");
            assertThat(page.innerText("#sentence")).contains("KiB");
        }
    }

    @Test
    void markupInANameIsAName() {
        String name = "<img src=x onerror=alert(1)> \"&amp; ' </script> {{x}}";
        try (Opened opened = browser.open("/de/", DESK)) {
            Page page = opened.page();
            List<String> dialogues = new ArrayList<>();
            page.onDialog(dialogue -> {
                dialogues.add(dialogue.message());
                dialogue.dismiss();
            });
            page.click("form[action$='/new'] button");
            begun(page);
            page.fill("#q-municipality-name", name);
            page.press("#q-municipality-name", "Tab");
            settle(page);
            assertThat(page.innerText("#municipality-name")).isEqualTo(name);
            to(page, "/report");
            assertThat(page.innerText("h1")).isEqualTo("Bericht für " + name);
            assertThat(page.title()).contains(name);
            assertThat(dialogues).isEmpty();
            assertThat(opened.complaints()).isEmpty();
        }
    }

    @Test
    void whatIsAnsweredBeforeTheScriptHasComeCounts() {
        try (Opened opened = browser.open("/de/", DESK)) {
            Page page = opened.page();
            List<Route> held = new ArrayList<>();
            page.route("**/pages*.js", held::add);
            page.click("form[action$='/new'] button");
            page.fill("#q-municipality-name", "Eilstadt");
            page.press("#q-municipality-name", "Tab");
            assertThat(page.innerText("#municipality-name")).isEqualTo("Unsere Kommune");
            assertThat(held).hasSize(1);
            held.get(0).resume();
            begun(page);
            settle(page);
            assertThat(page.innerText("#municipality-name")).isEqualTo("Eilstadt");
            assertThat(opened.complaints()).isEmpty();
        }
    }

    @Test
    void whatIsRuledOutGoesAndComesWithTheAnswerThatRulesIt() {
        try (Opened opened = browser.example("strategy-in-the-making", "de", DESK)) {
            Page page = opened.page();
            to(page, "/profile/eGovernment");
            String operator = "#q-eGovernment-components-form-server-operator";
            assertThat(page.locator(operator).isVisible()).isTrue();
            choose(page, page.locator("[name='a.eGovernment.components.form-server.usage'][value=not-used]"));
            assertThat(page.locator(operator).count()).isZero();
            assertThat(page.locator("#wrong").count()).isZero();
            choose(page, page.locator("[name='a.eGovernment.components.form-server.usage'][value=in-use]"));
            assertThat(page.locator(operator).isVisible()).isTrue();
            assertThat(page.inputValue(operator)).isEqualTo("unknown");
        }
    }

    @Test
    void theLanguageChangesWithoutLosingAnything() {
        try (Opened opened = browser.example("strategy-in-the-making", "de", DESK)) {
            Page page = opened.page();
            to(page, "/profile/strategy");
            String held = page.inputValue("#held");
            to(page, "/en/profile/strategy");
            assertThat(page.innerText("h1")).isEqualTo("Strategy");
            assertThat(page.getAttribute("html", "lang")).isEqualTo("en");
            assertThat(page.inputValue("#held")).isEqualTo(held);
        }
    }

    static Stream<String> screens() {
        return Stream.concat(
                Questionnaire.standard().sections().stream().map(Section::id).map(id -> "/profile/" + id),
                Stream.of("/report"));
    }

    @Thorough
    @ParameterizedTest
    @ValueSource(strings = {"/profile/municipality", "/profile/strategy", "/report"})
    void screensAreAccessibleAndFit(String screen) {
        look(screen, "de", TELEPHONE, ColorScheme.LIGHT);
    }

    @Thorough
    @ParameterizedTest
    @MethodSource("screens")
    void everyScreenIsAccessibleAndFits(String screen) {
        for (String language : List.of("de", "en")) {
            for (int width : List.of(TELEPHONE, 768, DESK)) {
                look(screen, language, width, width == 768 ? ColorScheme.DARK : ColorScheme.LIGHT);
            }
        }
    }

    private static void look(String screen, String language, int width, ColorScheme scheme) {
        try (Opened opened = browser.example("strategy-in-the-making", language, width)) {
            Page page = opened.page();
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
            to(page, screen);
            fits(page, width);
            assertThat(Axe.violations(page)).isEmpty();
            assertThat(opened.complaints()).isEmpty();
            page.evaluate("document.documentElement.style.fontSize = '200%'");
            fits(page, width);
        }
    }

    @Thorough
    @Test
    void theStartPageIsAccessible() {
        theStartPageIsAccessible(TELEPHONE);
    }

    @Thorough
    @ParameterizedTest
    @ValueSource(ints = {768, DESK})
    void theStartPageIsAccessible(int width) {
        for (String path : List.of("/de/", "/en/", "/de/profile/data", "/de/there-is-no-such-page")) {
            try (Opened opened = browser.open(path, width)) {
                fits(opened.page(), width);
                assertThat(Axe.violations(opened.page())).isEmpty();
            }
        }
    }

    private static FilePayload file(String name, byte[] bytes) {
        return new FilePayload(name, "application/yaml", bytes);
    }
}
