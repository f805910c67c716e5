package de.ratwerk.faults;

import static org.assertj.core.api.Assertions.assertThat;

import de.ratwerk.browser.Browser;
import de.ratwerk.web.TestService;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.ContentDisposition;
import tools.jackson.databind.json.JsonMapper;

/** A browser makes of pages about municipalities with names of any harm what it makes of those about a harmless one. */
class InertPagesTest {
    /** Elements with the names of their attributes, and then all words, as the browser's own parser reads a page. */
    private static final String READ = """
        html => {
          const page = new DOMParser().parseFromString(html, 'text/html');
          const shown = [...page.querySelectorAll('*')].map(
              e => e.tagName + ' ' + e.getAttributeNames().sort().join(' '));
          return JSON.stringify({elements: shown, words: page.documentElement.textContent});
        }\
        """;

    @TempDir
    private static Path folder;

    private static Browser browser;
    private static Browser.Opened opened;

    private final TestService service = TestService.shared();

    @BeforeAll
    static void open() throws Exception {
        browser = Browser.start();
        opened = browser.open(
                Files.writeString(folder.resolve("empty.html"), "<title>x</title>")
                        .toUri(),
                800);
    }

    @AfterAll
    static void close() {
        if (opened != null) {
            opened.close();
            browser.close();
        }
    }

    private static Markup read(HttpResponse<byte[]> page) {
        assertThat(page.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/html");
        Object read = opened.page().evaluate(READ, TestService.text(page));
        return JsonMapper.shared().readValue(String.valueOf(read), Markup.class);
    }

    private HttpResponse<byte[]> post(String path, Map<String, String> fields) {
        String body = fields.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
        return service.send(service.request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body)));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static Map<String, String> profile(String words) {
        return Map.of("file", words + ".yaml", "profile", JsonMapper.shared().writeValueAsString(Harm.profile(words)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/de/profile/data",
                "/de/profile/strategy",
                "/en/advice",
                "/de/why/run-data-inventory",
                "/de/what-if"
            })
    void aboutAProfile(String path) {
        Markup plain = read(post(path, profile(Harm.NONE)));
        for (String words : Harm.WORDS) {
            HttpResponse<byte[]> page = post(path, profile(words));
            assertThat(page.statusCode()).isEqualTo(200);
            Markup made = read(page);
            assertThat(made.elements()).as(words).isEqualTo(plain.elements());
            assertThat(Markup.bare(made.words())).contains(Markup.bare(words));
        }
    }

    @Test
    void aboutAProfileThatIsRefused() {
        String wrong = Harm.profile(Harm.NONE).replace("value: none", "value: %s");
        Markup plain = read(post("/de/profile/data", refused(wrong, "x")));
        for (String words : Harm.WORDS) {
            Markup made = read(post("/de/profile/data", refused(wrong, words)));
            assertThat(made.elements()).as(words).isEqualTo(plain.elements());
        }
    }

    private static Map<String, String> refused(String wrong, String words) {
        JsonMapper json = JsonMapper.shared();
        String text = wrong.replace("%s", json.writeValueAsString(words));
        return Map.of("file", words, "profile", json.writeValueAsString(text));
    }

    @Test
    void aboutACohort() {
        Markup plain = read(cohort(Harm.WORDS.stream()
                .map(words -> Harm.NONE + Harm.WORDS.indexOf(words))
                .toList()));
        Markup harm = read(cohort(Harm.WORDS));
        assertThat(counts(harm)).isEqualTo(counts(plain));
        Harm.WORDS.forEach(words -> assertThat(Markup.bare(harm.words())).contains(Markup.bare(words)));
    }

    private static Map<String, Long> counts(Markup markup) {
        return markup.elements().stream()
                .filter(element -> !element.matches("(?i)(tspan|text) .*"))
                .collect(Collectors.groupingBy(element -> element, TreeMap::new, Collectors.counting()));
    }

    private HttpResponse<byte[]> cohort(List<String> names) {
        StringBuilder body = new StringBuilder();
        for (int i = 0; i < names.size(); i++) {
            String file = names.get(i).replace("\"", "%22").replace("\\", "");
            body.append("--between\r\nContent-Disposition: form-data; name=\"files\"; filename=\"")
                    .append(file)
                    .append(i)
                    .append(".yaml\"\r\n\r\n")
                    .append(Harm.profile(names.get(i)))
                    .append("\r\n");
        }
        HttpResponse<byte[]> page = service.send(service.request("/de/cohort")
                .header("Content-Type", "multipart/form-data; boundary=between")
                .POST(BodyPublishers.ofString(body + "--between--\r\n")));
        assertThat(page.statusCode()).isEqualTo(200);
        return page;
    }

    /** Addresses are words from outside as well. */
    @Test
    void aboutWhatIsNotThere() {
        Set<String> refused = known(read(service.get("/de/rulebook/a;b"))); // whatever else a path may not hold
        for (String path :
                List.of("/de/why/%s", "/de/rulebook/rules/x/%s", "/de/rulebook/%s", "/de/rulebook/search?q=%s")) {
            Set<String> known = new HashSet<>(refused);
            known.addAll(known(read(service.get(path.formatted("x-x")))));
            for (String words : Harm.WORDS) {
                String escaped = encoded(words).replace("+", "%20").replace("%2F", "-");
                HttpResponse<byte[]> page = service.get(path.formatted(escaped));
                if (page.headers().firstValue("Content-Type").orElse("").startsWith("text/html")) {
                    assertThat(counts(read(page)).keySet())
                            .as(path + words)
                            .noneMatch(element -> element.matches("(?i)(evil|.* on[a-z]+).*"))
                            .isSubsetOf(known);
                }
            }
        }
    }

    private static Set<String> known(Markup plain) {
        return counts(plain).keySet();
    }

    /** The name of a file that is saved stands in a header, and lands in somebody's folder. */
    @Test
    void theNameOfAFileToSaveIsOneOfThisFolder() {
        for (String words : Harm.WORDS) {
            for (String path : List.of("/de/profile/file", "/de/report/md")) {
                HttpResponse<byte[]> file = post(path, profile("../../" + words));
                assertThat(file.statusCode()).as(path + words).isEqualTo(200);
                String header = file.headers().firstValue("Content-Disposition").orElseThrow();
                assertThat(header).startsWith("attachment; ").matches("[ -~]+");
                String name = ContentDisposition.parse(header).getFilename();
                assertThat(name)
                        .doesNotContainPattern("[/\\\\:<>|?*\"\\p{Cntrl}]")
                        .doesNotStartWith(".");
            }
        }
    }

    /** Nothing of what was read ran. */
    @Test
    void nothingIsAskedForOrRun() {
        for (String words : Harm.WORDS) {
            opened.page().evaluate(READ, TestService.text(post("/en/advice", profile(words))));
        }
        assertThat(opened.complaints()).isEmpty();
        assertThat(URI.create(opened.page().url()).getScheme()).isEqualTo("file");
    }
}
