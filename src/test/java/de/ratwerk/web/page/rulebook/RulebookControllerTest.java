package de.ratwerk.web.page.rulebook;

import static de.ratwerk.web.TestService.text;
import static org.assertj.core.api.Assertions.assertThat;

import de.ratwerk.web.TestService;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The pages of the rule book over HTTP. */
class RulebookControllerTest {
    private static final Pattern LINK = Pattern.compile(" (?:href|action)=\"([^\"]*)\"");
    private static final Pattern ANCHOR = Pattern.compile(" id=\"([^\"]*)\"");

    private final TestService service = TestService.shared();

    @Test
    void everyLinkOfEveryPageLeadsSomewhereInBothLanguages() {
        Map<String, String> pages = crawled("/de/rulebook");
        assertThat(pages.keySet()).contains("/de/rulebook/h2-data", "/en/rulebook/evidence", "/en/rulebook/state");
        List<String> lost = new ArrayList<>();
        pages.forEach((path, page) -> links(page)
                .filter(link -> link.contains("#"))
                .map(link -> link.startsWith("#") ? path + link : link)
                .filter(link -> !hasAnchor(pages, link))
                .forEach(link -> lost.add(path + " -> " + link)));
        assertThat(lost).isEmpty();
    }

    /** All pages of the rule book that links lead to, by their paths. */
    private Map<String, String> crawled(String start) {
        Map<String, String> pages = new LinkedHashMap<>();
        Set<String> seen = new TreeSet<>(Set.of(start));
        Deque<String> next = new ArrayDeque<>(seen);
        while (!next.isEmpty()) {
            String path = next.pop();
            HttpResponse<byte[]> response = service.get(path);
            assertThat(response.statusCode()).as(path).isEqualTo(200);
            String page = text(response);
            if (path.contains("/rulebook")) {
                pages.put(path, page);
                links(page)
                        .map(link -> link.replaceFirst("#.*", ""))
                        .filter(link -> !link.isEmpty() && !link.contains("/cohort"))
                        .filter(seen::add)
                        .forEach(next::push);
            }
        }
        return pages;
    }

    private static Stream<String> links(String page) {
        return LINK.matcher(page).results().map(link -> link.group(1).replace("&amp;", "&"));
    }

    private static boolean hasAnchor(Map<String, String> pages, String link) {
        int hash = link.indexOf('#');
        String page = pages.get(link.substring(0, hash));
        return page != null
                && ANCHOR.matcher(page)
                        .results()
                        .anyMatch(anchor -> anchor.group(1).equals(link.substring(hash + 1)));
    }

    @ParameterizedTest
    @CsvSource({
        "/rules/h2-data/inventory-missing, /h2-data#inventory-missing",
        "/actions/run-data-inventory,      /h2-data#action.run-data-inventory",
        "/evidence/egov.well-positioned,   /evidence#egov.well-positioned",
    })
    void whatHasAnIdHasAStableAddress(String address, String place) {
        for (String language : List.of("/de", "/en")) {
            HttpResponse<byte[]> response = service.get(language + "/rulebook" + address);
            assertThat(response.statusCode()).isEqualTo(302);
            assertThat(response.headers().firstValue("Location")).hasValue(language + "/rulebook" + place);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "/rules/h2-data/inventory-mising, /de/rulebook/h2-data#inventory-missing",
        "/rules/h2-data/inventory,        /de/rulebook/h2-data#inventory-missing",
        "/actions/run-data-inventry,      /de/rulebook/h2-data#action.run-data-inventory",
        "/evidence/egov.well-positoned,   /de/rulebook/evidence#egov.well-positioned",
        "/h2-dta,                         /de/rulebook/h2-data",
    })
    void anUnknownIdIsAnsweredByTheNearest(String address, String near) {
        HttpResponse<byte[]> response = service.get("/de/rulebook" + address);
        assertThat(response.statusCode()).isEqualTo(404);
        assertThat(text(response)).contains("<ul id=\"near\">", "href=\"" + near + "\"");
    }

    @Test
    void markupInAnUnknownIdOrAQueryIsNotObeyed() {
        assertThat(text(service.get("/de/rulebook/%3Cb%3Ex")))
                .contains("<code>&lt;b&gt;x</code>")
                .doesNotContain("<b>");
        assertThat(text(service.get("/de/rulebook/search?q=%22%3E%3Cb%3Ex"))).doesNotContain("<b>", "\"\"><b");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/h2-data", "/evidence", "/search?q=daten", "/state"})
    void noPageHoldsAStyleOrAScriptOfItsOwn(String path) {
        HttpResponse<byte[]> response = service.get("/en/rulebook" + path);
        assertThat(response.headers().firstValue("Content-Security-Policy").orElseThrow())
                .doesNotContain("unsafe");
        assertThat(text(response)).doesNotContain(" style=", "<style", " onclick", "<script>");
    }

    @Test
    void aSearchMarksWhatItFindsAndKeepsTheQueryInTheOtherLanguage() {
        String page = text(service.get("/de/rulebook/search?q=Maßnahme".replace("ß", "%C3%9F")));
        assertThat(page).contains("<mark>Maßnahme</mark>", "value=\"Maßnahme\"");
        assertThat(page).contains("href=\"/en/rulebook/search?q=Ma%C3%9Fnahme\"");
    }

    @Test
    void aSearchForNothingAndASearchThatFindsNothingSaySo() {
        assertThat(text(service.get("/de/rulebook/search"))).contains("Ein Wort oder ein Teil davon genügt");
        assertThat(text(service.get("/de/rulebook/search?q=xyzzy"))).contains("Dazu wurde nichts gefunden.");
        assertThat(text(service.get("/en/rulebook/search?q=xyzzy"))).contains("Nothing was found.");
    }

    @Test
    void aRulebookThatIsAskedForByItsDigestIsReadThroughout() {
        String digest = service.get("/de/rulebook")
                .headers()
                .firstValue("Ratwerk-Rulebook")
                .orElseThrow();
        Map<String, String> pages = crawled("/en/rulebook?rulebook=" + digest);
        assertThat(text(service.get("/en/rulebook/h2-data?rulebook=" + digest)))
                .contains("href=\"/en/rulebook/evidence?rulebook=" + digest + "#")
                .contains("name=\"rulebook\" value=\"" + digest + "\"");
        assertThat(pages.keySet()).contains("/en/rulebook/evidence?rulebook=" + digest);
        HttpResponse<byte[]> rule = service.get("/en/rulebook/rules/h2-data/inventory-missing?rulebook=" + digest);
        assertThat(URI.create(rule.headers().firstValue("Location").orElseThrow()))
                .isEqualTo(URI.create("/en/rulebook/h2-data?rulebook=" + digest + "#inventory-missing"));
    }

    @Test
    void aPageIsTheSameAgainAndAgain() {
        assertThat(service.get("/de/rulebook/traceability").body())
                .isEqualTo(service.get("/de/rulebook/traceability").body());
    }
}
