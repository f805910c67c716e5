package de.ratwerk.bench;

import com.microsoft.playwright.Locator;
import de.ratwerk.browser.Browser.Opened;
import de.ratwerk.web.TestService;
import de.ratwerk.web.page.PageBrowser;
import java.util.Map;
import org.opentest4j.TestAbortedException;

/** The pages in a browser on this machine: what a first visit transfers, and how soon an answer changes the list. */
public final class Page {
    private static final String TRANSFERRED = """
        () => [...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')]
            .reduce((sum, entry) => sum + entry.transferSize, 0)
        """;
    /** From pressing the answer until the list has been written anew. */
    private static final String ANSWERED = """
        control => new Promise(done => {
          const from = performance.now();
          new MutationObserver((changes, observer) => {
            observer.disconnect();
            done(performance.now() - from);
          }).observe(document.querySelector('#live'), {childList: true, subtree: true});
          control.click();
        })
        """;

    private Page() {}

    public static void main(String[] arguments) throws Exception {
        try (PageBrowser browser = new PageBrowser(TestService.shared())) {
            visit(browser);
            answer(browser);
        } catch (TestAbortedException e) {
            Row.leftOut("page: first visit and answer to new list", e.getMessage());
        }
        System.exit(0); // the service of the tests has no end of its own
    }

    private static void visit(PageBrowser browser) {
        try (Opened opened = browser.open("/de/", PageBrowser.DESK)) {
            PageBrowser.settle(opened.page());
            double start = bytes(opened);
            opened.page().click("form[action$='/example/strategy-in-the-making'] button");
            opened.page().waitForSelector("#answers");
            PageBrowser.settle(opened.page());
            double both = (start + bytes(opened)) / 1000;
            Row.print(
                    "page, first visit (start and first questions): at most 300 kB",
                    Spread.number(both) + " kB",
                    "start page alone: " + Spread.number(start / 1000) + " kB",
                    "–",
                    both <= 300);
        }
    }

    private static void answer(PageBrowser browser) throws Exception {
        try (Opened opened = browser.example("strategy-in-the-making", "de", PageBrowser.DESK)) {
            PageBrowser.to(opened.page(), "/profile/data");
            Locator none = opened.page().locator("[name='a.data.instruments.inventory'][value=none]");
            Locator high = opened.page().locator("[name='a.data.instruments.inventory'][value=high]");
            Map<String, Spread> found = new Rounds()
                    .with("answer to new list", () -> milliseconds(opened, high))
                    .with("and back", () -> milliseconds(opened, none))
                    .measure(10, 15, "ms");
            Spread spread = found.get("answer to new list");
            Row.print("page, answer to new list: at most 50 ms", spread.text("ms"), "–", "–", spread.median() <= 50);
        }
    }

    private static double milliseconds(Opened opened, Locator control) {
        double taken = ((Number) control.evaluate(ANSWERED)).doubleValue();
        PageBrowser.settle(opened.page());
        return taken;
    }

    private static double bytes(Opened opened) {
        return ((Number) opened.page().evaluate(TRANSFERRED)).doubleValue();
    }
}
