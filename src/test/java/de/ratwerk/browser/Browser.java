package de.ratwerk.browser;

import static org.assertj.core.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.ReducedMotion;
import java.io.File;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The system's Chromium, shut off from every network: a page can reach files and this machine alone. A test that asks for
 * it is skipped where Chromium or its driver is not installed, and fails there if the environment variable CI is set.
 */
public final class Browser implements AutoCloseable {
    /** Where {@code .ci/browser-driver} puts the driver. */
    private static final Path DRIVER = Path.of("target", "playwright");

    private static final List<String> QUIET = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-default-apps",
            "--disable-sync",
            "--no-first-run");

    private final Playwright playwright;
    private final com.microsoft.playwright.Browser chromium;

    private Browser(Playwright playwright, Path chromium) {
        this.playwright = playwright;
        this.chromium = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(chromium)
                        .setArgs(QUIET)
                        .setHeadless(true));
    }

    /** Starts it. */
    public static Browser start() {
        Path node = found("Node.js", "node");
        Path chromium = found("Chromium", "chromium", "chromium-browser", "google-chrome");
        if (System.getProperty("playwright.cli.dir") == null) {
            if (!Files.exists(DRIVER.resolve("package/cli.js"))) {
                missing("the browser's driver", ".ci/browser-driver fetches it");
            }
            System.setProperty("playwright.cli.dir", DRIVER.toAbsolutePath().toString());
        }
        Map<String, String> environment =
                Map.of("PLAYWRIGHT_NODEJS_PATH", node.toString(), "PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
        return new Browser(Playwright.create(new Playwright.CreateOptions().setEnv(environment)), chromium);
    }

    /**
     * Opens a page in a profile of its own.
     *
     * @param width of the window, in CSS pixels
     */
    public Opened open(URI page, int width) {
        return open(page, width, true);
    }

    /** Opens a page where scripts do not run. */
    public Opened openWithoutScripts(URI page, int width) {
        return open(page, width, false);
    }

    private Opened open(URI page, int width, boolean scripts) {
        BrowserContext context = chromium.newContext(new com.microsoft.playwright.Browser.NewContextOptions()
                .setViewportSize(width, 800)
                .setReducedMotion(ReducedMotion.REDUCE) // what glides to a place cannot be pressed meanwhile
                .setJavaScriptEnabled(scripts));
        List<String> complaints = new ArrayList<>();
        context.route("**/*", route -> let(route, complaints));
        Page opened = context.newPage();
        opened.onConsoleMessage(message -> {
            if (!message.type().equals("log")) {
                complaints.add(message.type() + ": " + message.text());
            }
        });
        opened.onPageError(complaints::add);
        opened.navigate(page.toString());
        return new Opened(context, opened, complaints);
    }

    private static void let(Route route, List<String> complaints) {
        URI asked = URI.create(route.request().url());
        if ("file".equals(asked.getScheme()) || "127.0.0.1".equals(asked.getHost())) {
            route.resume();
        } else {
            complaints.add("asked for " + asked);
            route.abort();
        }
    }

    private static Path found(String what, String... names) {
        return Stream.of(names)
                .flatMap(name -> onPath(name).stream())
                .findFirst()
                .orElseGet(() -> {
                    missing(what, "not found on the PATH: " + String.join(", ", names));
                    throw new AssertionError("unreachable");
                });
    }

    private static Optional<Path> onPath(String name) {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .map(folder -> Path.of(folder, name))
                .filter(Files::isExecutable)
                .findFirst();
    }

    private static void missing(String what, String how) {
        String sentence = what + " is missing: " + how;
        if (System.getenv("CI") != null) {
            fail(sentence);
        }
        abort(sentence);
    }

    @Override
    public void close() {
        chromium.close();
        playwright.close();
    }

    /**
     * A page that is open.
     *
     * @param page what tests look at
     * @param complaints what the console said beyond its log, errors of scripts, and requests that were refused, so far
     */
    public record Opened(BrowserContext context, Page page, List<String> complaints) implements AutoCloseable {
        @Override
        public void close() {
            context.close();
        }
    }
}
