package de.ratwerk.workshop.docs;

import static org.assertj.core.api.Assertions.assertThat;

import de.ratwerk.Golden;
import de.ratwerk.Shipped;
import de.ratwerk.rulebook.Rulebook;
import de.ratwerk.text.Language;
import de.ratwerk.workshop.cases.CaseBook;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The rule book of the shipped rulebook: whole, linked, and the same again and again. */
class RuleBookDocsTest {
    private static final Rulebook RULEBOOK = Shipped.ratwerk().rulebook();
    private static final Map<Language, Map<String, String>> BOOKS = new EnumMap<>(Language.class);

    static {
        for (Language language : Language.values()) {
            BOOKS.put(language, book(Shipped.RULES, RULEBOOK, language));
        }
    }

    @TempDir
    private Path folder;

    private static Map<String, String> book(Path rules, Rulebook rulebook, Language language) {
        return RuleBookDocs.of(rulebook, CaseBook.read(List.of(rules), rulebook), language);
    }

    private static Map<String, String> pages(Language language, String ending) {
        return BOOKS.get(language).entrySet().stream()
                .filter(file -> file.getKey().endsWith(ending))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    @Test
    void theSameRulebookGivesTheSameBytesWhereverItLies() throws IOException {
        Path elsewhere = copied();
        Rulebook again = Rulebook.load(List.of(elsewhere));
        BOOKS.forEach(
                (language, book) -> assertThat(book(elsewhere, again, language)).isEqualTo(book));
    }

    @ParameterizedTest
    @EnumSource
    void everyRuleActionRecordAndClauseHasItsPlaceAndItsWords(Language language) {
        Targets targets = new Targets(RULEBOOK);
        Titles titles = new Titles(RULEBOOK, language);
        RULEBOOK.rules().values().forEach(rule -> found(targets.rule(rule), language, rule.id(), titles.of(rule)));
        RULEBOOK.actions()
                .values()
                .forEach(action -> found(
                        targets.action(action.id()),
                        language,
                        action.id(),
                        action.title().in(language)));
        RULEBOOK.evidence()
                .values()
                .forEach(record -> found(
                        targets.evidence(record.key()),
                        language,
                        record.key(),
                        record.statement().in(language)));
        RULEBOOK.header()
                .recommendations()
                .values()
                .forEach(recommendation -> recommendation
                        .clauses()
                        .forEach((id, text) -> found(targets.clause(id), language, id, text.in(language))));
    }

    /** An anchor and then, before anything else gets one, the words. */
    private static void found(Target target, Language language, String... words) {
        String html = BOOKS.get(language).get("html/" + target.page() + ".html");
        String markdown = BOOKS.get(language).get("markdown/" + target.page() + ".md");
        for (String word : words) {
            assertThat(section(html, target)).contains(Html.escaped(word));
            assertThat(section(markdown, target)).containsAnyOf(Markdown.escaped(word), Markdown.code(word));
        }
    }

    private static String section(String page, Target target) {
        String anchor = " id=\"" + target.anchor() + "\"";
        int from = page.indexOf(anchor) + anchor.length();
        assertThat(from).as(target.toString()).isGreaterThan(anchor.length());
        assertThat(page.indexOf(anchor, from)).as(target.toString()).isNegative();
        int to = page.indexOf(" id=\"", from);
        return page.substring(from, to < 0 ? page.length() : to);
    }

    @Test
    void aRuleKeepsItsAddress() {
        assertThat(new Targets(RULEBOOK).rule(RULEBOOK.rule("h2-data/inventory-missing")))
                .isEqualTo(new Target("h2-data", "inventory-missing"));
    }

    @ParameterizedTest
    @EnumSource
    void everyLinkLeadsSomewhere(Language language) {
        check(pages(language, ".html"), Pattern.compile(" href=\"([^\"]*)\""));
        check(pages(language, ".md"), Pattern.compile("\\]\\(([^)]*)\\)"));
    }

    private static void check(Map<String, String> pages, Pattern links) {
        Pattern anchors = Pattern.compile(" id=\"([^\"]*)\"");
        Set<String> targets = new TreeSet<>(Set.of("book.css"));
        pages.forEach((path, page) -> {
            String name = path.substring(path.indexOf('/') + 1);
            targets.add(name);
            groups(anchors, page).forEach(anchor -> targets.add(name + "#" + anchor));
        });
        pages.forEach((path, page) -> {
            String name = path.substring(path.indexOf('/') + 1);
            List<String> found = groups(links, page)
                    .map(link -> link.startsWith("#") ? name + link : link)
                    .toList();
            assertThat(found).as(path).isNotEmpty();
            assertThat(targets).as(path).containsAll(found);
        });
    }

    private static Stream<String> groups(Pattern pattern, String page) {
        return pattern.matcher(page).results().map(found -> found.group(1));
    }

    @ParameterizedTest
    @EnumSource
    void pagesAreWellFormedAndTheirHeadingsInOrder(Language language) {
        pages(language, ".html").forEach((path, page) -> {
            WellFormed.check(path, page);
            Matcher heading = Pattern.compile("<h([1-6])").matcher(page);
            int before = 0;
            while (heading.find()) {
                int level = Integer.parseInt(heading.group(1));
                assertThat(level).as(path).isBetween(1, before + 1);
                assertThat(level == 1).as(path).isEqualTo(before == 0);
                before = level;
            }
        });
    }

    @Test
    void aSecondRulebookFindsItsPlaceAndItsMarkupIsNotObeyed() throws IOException {
        Files.createDirectories(folder.resolve("actions"));
        Files.createDirectories(folder.resolve("my town"));
        Files.writeString(folder.resolve("actions/town.yaml"), """
                recommendation: H2
                situations:
                  my town/inventory-missing:
                    de: "Ein <b>Tag</b> & ein | Strich *x*."
                    en: A tag.
                """);
        Files.writeString(folder.resolve("my town/inventory.drl"), """
                package de.ratwerk.rules

                import de.ratwerk.fact.*
                import function de.ratwerk.rulebook.Consequence.due

                rule "my town/inventory-missing"
                  @actions("run-data-inventory") @clause("H2.foundations") @gap("option") @evidence("H2")
                when
                  DataInstrument( instrument == Instrument.INVENTORY, degree == Degree.NONE )
                then
                  due(drools);
                end
                """);
        List<Path> both = List.of(Shipped.RULES, folder);
        Rulebook rulebook = Rulebook.load(both);
        Map<String, String> book = RuleBookDocs.of(rulebook, CaseBook.read(both, rulebook), Language.DE);
        String html = book.get("html/h2-data.html");
        assertThat(html)
                .contains("id=\"inventory-missing\"", "id=\"my_20_town.inventory-missing\"")
                .contains("Ein &lt;b&gt;Tag&lt;/b&gt; &amp; ein | Strich *x*")
                .doesNotContain("<b>");
        WellFormed.check("h2-data", html);
        assertThat(book.get("markdown/register.md"))
                .contains("h2-data.md#my_20_town.inventory-missing")
                .contains("| Ein &lt;b&gt;Tag&lt;/b&gt; &amp; ein \\| Strich \\*x\\* |")
                .doesNotContain("<b>");
    }

    @ParameterizedTest
    @EnumSource
    void everyPageSaysHowOldTheSurveyIs(Language language) {
        BOOKS.get(language).forEach((path, page) -> {
            if (!path.endsWith(".css")) {
                assertThat(page).as(path).contains("2018/19").contains(language.say("Momentaufnahme", "snapshot"));
            }
        });
    }

    @Test
    void englishPagesSayThatTheTitlesAreGerman() {
        assertThat(BOOKS.get(Language.EN).get("html/h2-data.html"))
                .contains("<html lang=\"en\">", "<h1>H2 <span lang=\"de\">Den Datenschatz nutzen!</span></h1>");
        assertThat(BOOKS.get(Language.DE).get("html/h2-data.html"))
                .contains("<h1>H2 Den Datenschatz nutzen!</h1>", "<span lang=\"en\">no inventory</span>");
    }

    @Test
    void aPageReadsAsItDid() {
        Golden.check(
                Path.of("src/test/resources/rulebook-docs/h2-data.md"),
                BOOKS.get(Language.DE).get("markdown/h2-data.md"));
    }

    /** The shipped rulebook in a folder of its own. */
    private Path copied() throws IOException {
        Path copy = folder.resolve("rules");
        try (Stream<Path> walk = Files.walk(Shipped.RULES)) {
            walk.forEach(file -> {
                try {
                    Files.copy(file, copy.resolve(Shipped.RULES.relativize(file).toString()));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
        return copy;
    }
}
