package de.ratwerk.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.options.LoadState;
import de.ratwerk.browser.Browser;
import de.ratwerk.browser.Browser.Opened;
import de.ratwerk.web.TestService;
import java.net.URI;
import java.util.List;

/** A browser on the pages of a service, and what people do in it. */
public final class PageBrowser implements AutoCloseable {
    public static final int TELEPHONE = 360;
    public static final int DESK = 1280;

    private final Browser browser = Browser.start();
    private final TestService service;

    public PageBrowser(TestService service) {
        this.service = service;
    }

    /** Opens a page of the service. */
    public Opened open(String path, int width) {
        return browser.open(URI.create(service.url() + path), width);
    }

    /** The same where scripts do not run. */
    public Opened openWithoutScripts(String path, int width) {
        return browser.openWithoutScripts(URI.create(service.url() + path), width);
    }

    /** The start page, then the first screen of an example. */
    public Opened example(String name, String language, int width) {
        Opened opened = open("/" + language + "/", width);
        opened.page().click("form[action$='/example/" + name + "'] button");
        begun(opened.page());
        return opened;
    }

    /** Waits until the questions are there and the script that listens to their answers. */
    public static void begun(Page page) {
        page.waitForSelector("#answers");
        page.waitForSelector("html.scripted");
    }

    /** Presses what leads to another page about the profile, and waits until it is there. */
    public static void to(Page page, String path) {
        page.locator("[formaction$='" + path + "']").first().click();
        page.waitForURL(url -> url.endsWith(path));
        settle(page);
    }

    /** Answers, and waits until the answer has come through. */
    public static void choose(Page page, Locator control) {
        Request sent = page.waitForRequest(
                request -> request.method().equals("POST") && !request.url().endsWith("/standing"), control::check);
        sent.response().finished();
        settle(page);
    }

    /** Waits until nothing is asked for any more and what came stands in the page. */
    public static void settle(Page page) {
        page.waitForLoadState(LoadState.NETWORKIDLE);
        page.waitForSelector("body:not(.busy)");
    }

    /** The ranks and titles of the actions that stand beside the questions. */
    public static List<String> actions(Page page) {
        return page.locator("#live .actions li").allInnerTexts();
    }

    public static void fits(Page page, int width) {
        assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
                .isLessThanOrEqualTo(width);
    }

    @Override
    public void close() {
        browser.close();
    }
}
