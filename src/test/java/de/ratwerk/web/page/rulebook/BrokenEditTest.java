package de.ratwerk.web.page.rulebook;

import static de.ratwerk.web.TestService.text;
import static org.assertj.core.api.Assertions.assertThat;

import de.ratwerk.EditedRules;
import de.ratwerk.Thorough;
import de.ratwerk.browser.Browser;
import de.ratwerk.browser.Browser.Opened;
import de.ratwerk.web.TestService;
import de.ratwerk.web.service.ServiceSettings;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** An edit of the rules, and then one that is broken: what the pages of a running service tell of them. */
@Timeout(180)
class BrokenEditTest {
    private static final String RULE = "h2-data/inventory.drl";
    private static final String CASES = "h2-data/inventory.cases.yaml";

    @TempDir
    private static Path folder;

    private static TestService service;
    private static String before;

    @BeforeAll
    static void edits() {
        EditedRules edited = EditedRules.copiedTo(folder);
        // It asks until the edit is seen, which may be more often than a caller usually does.
        service = TestService.start(ServiceSettings.USUAL
                .withRules(List.of(folder))
                .withLimits(ServiceSettings.USUAL.limits().withRequestsPerMinute(1_000_000)));
        before = digest();
        edited.replace("rulebook.yaml", "version: ", "version: x");
        while (digest().equals(before)) {
            Thread.onSpinWait(); // each request gives the watcher time
        }
        edited.write(CASES, edited.read(CASES).replaceFirst("no inventory", "not a trace of one"));
        while (!page("/de/rulebook/h2-data").contains("not a trace of one")) {
            Thread.onSpinWait();
        }
        edited.write(RULE, edited.read(RULE).replaceFirst("DataInstrument", "DataInstrment"));
        edited.write(CASES, "no: cases\n");
        while (!page("/de/rulebook/state").contains("id=\"broken\"")) {
            Thread.onSpinWait();
        }
    }

    @AfterAll
    static void end() {
        service.close();
    }

    private static String digest() {
        return service.get("/de/rulebook/state")
                .headers()
                .firstValue("Ratwerk-Rulebook")
                .orElseThrow();
    }

    private static String page(String path) {
        return text(service.get(path));
    }

    @Test
    void theStateNamesEachProblemAtFileAndLineAndShowsTheLine() {
        String state = page("/de/rulebook/state");
        assertThat(state)
                .contains("<h3><code>h2-data/inventory.drl</code></h3>")
                .containsPattern("Zeile \\d+, Spalte \\d+")
                .containsPattern("<pre[^>]*><code>[^<]*DataInstrment")
                .contains("Gemeint ist vermutlich „DataInstrument“.");
        assertThat(page("/en/rulebook/state"))
                .containsPattern("Line \\d+, column \\d+")
                .contains("&quot;DataInstrument&quot; was probably meant.".replace("&quot;", "\""));
    }

    @Test
    void nothingTellsWhereTheFilesLieOnTheMachine() {
        for (String path : List.of("/state", "", "/h2-data", "/search?q=inventory")) {
            assertThat(page("/en/rulebook" + path)).doesNotContain(folder.toString());
        }
    }

    @Test
    void theBookStaysThatOfTheRulebookThatHolds() {
        assertThat(page("/de/rulebook")).contains("id=\"broken\"", "Eine Änderung an den Regeln gilt nicht");
        assertThat(page("/de/rulebook/h2-data"))
                .contains("id=\"inventory-missing\"", "Beispiele zu h2-data/inventory-missing", "not a trace of one");
        assertThat(page("/en/rulebook/h2-data")).contains("Examples of h2-data/inventory-missing");
    }

    @Test
    void whatHeldBeforeIsStillRead() {
        String state = page("/de/rulebook/state");
        assertThat(state).contains("id=\"kept\"", "/de/rulebook?rulebook=" + before);
        assertThat(page("/de/rulebook?rulebook=" + before)).contains("Sie lesen die Fassung 1.");
        assertThat(page("/de/rulebook")).contains("Fassung</dt><dd>x1.").doesNotContain("Sie lesen die Fassung");
    }

    @Thorough
    @Test
    void theStateCanBeReadByEverybody() {
        try (Browser browser = Browser.start()) {
            for (int width : List.of(360, 768, 1280)) {
                for (String path : List.of("/de/rulebook/state", "/en/rulebook?rulebook=" + before)) {
                    try (Opened opened = browser.open(URI.create(service.url() + path), width)) {
                        RulebookPagesTest.look(opened, width, path + " at " + width);
                        assertThat(opened.complaints()).isEmpty();
                    }
                }
            }
        }
    }
}
