package de.ratwerk.web.page.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import de.ratwerk.profile.Questionnaire;
import de.ratwerk.text.Language;
import de.ratwerk.web.page.rulebook.Found.Group;
import de.ratwerk.web.page.rulebook.Found.Hit;
import de.ratwerk.workshop.docs.BookMarkup.Entry;
import de.ratwerk.workshop.docs.BookMarkup.Kind;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What is found, in which order, and how it is shown. */
class BookSearchTest {
    private static final Entry BY_TEXT =
            new Entry(Kind.RULE, "h1/other", "Etwas anderes", List.of("Eine Zeile.", "Auch eine Inventur."), "/t");
    private static final Entry BY_TITLE = new Entry(Kind.RULE, "h1/named", "Keine Inventur", List.of(), "/n");
    private static final Entry BY_ID = new Entry(Kind.RULE, "h1/inventur-fehlt", "Es fehlt", List.of(), "/i");
    private static final Entry EXACT = new Entry(Kind.ACTION, "inventur", "Etwas tun", List.of(), "/e");

    private static Found find(String query, Entry... entries) {
        return BookSearch.over(List.of(entries), Questionnaire.standard(), Language.DE)
                .find(query);
    }

    private static List<String> addresses(Found found) {
        return found.groups().stream()
                .flatMap(group -> group.hits().stream())
                .map(Hit::address)
                .toList();
    }

    @Test
    void ranksIdsBeforeTitlesBeforeTextAndTheVeryIdFirst() {
        assertThat(addresses(find("Inventur", BY_TEXT, BY_TITLE, BY_ID, EXACT)))
                .containsExactly("/e", "/i", "/n", "/t");
    }

    @Test
    void groupsByKindAndTheKindWithTheBestHitComesFirst() {
        assertThat(find("inventur", BY_TEXT, EXACT).groups())
                .extracting(Group::kind)
                .containsExactly(Found.Kind.ACTION, Found.Kind.RULE);
    }

    @Test
    void asksForAllWordsWhereverTheyStand() {
        assertThat(addresses(find("inventur zeile", BY_TEXT, BY_TITLE))).containsExactly("/t");
        assertThat(addresses(find("inventur keine", BY_TEXT, BY_TITLE))).containsExactly("/n");
        assertThat(find("inventur zeile nirgendwo", BY_TEXT, BY_TITLE).all()).isZero();
    }

    @Test
    void showsTheLineThatHoldsWhatTheTitleDoesNot() {
        Hit byText = find("inventur", BY_TEXT).groups().get(0).hits().get(0);
        assertThat(FoldedTest.marked(byText.context())).isEqualTo("Auch eine [Inventur].");
        Hit byTitle = find("inventur", BY_TITLE).groups().get(0).hits().get(0);
        assertThat(byTitle.context()).isEmpty();
        assertThat(FoldedTest.marked(byTitle.title())).isEqualTo("Keine [Inventur]");
    }

    @Test
    void findsNothingWithoutWords() {
        assertThat(find("", BY_TEXT)).isEqualTo(Found.NOTHING);
        assertThat(find("   ", BY_TEXT)).isEqualTo(Found.NOTHING);
    }

    @Test
    void showsFiftyAndSaysHowManyMore() {
        Entry[] many = IntStream.range(0, 73)
                .mapToObj(i -> new Entry(Kind.EVIDENCE, "some.xyz-" + i, "Befund", List.of(), "/" + i))
                .toArray(Entry[]::new);
        Found found = find("xyz", many);
        assertThat(found.shown()).isEqualTo(50);
        assertThat(found.more()).isEqualTo(23);
        assertThat(found.all()).isEqualTo(73);
        assertThat(addresses(found)).first().isEqualTo("/0");
    }

    @Test
    void findsQuestionsByPathLabelAndAnswers() {
        Found found = find("strategy.status");
        assertThat(found.groups()).extracting(Group::kind).containsExactly(Found.Kind.QUESTION);
        assertThat(FoldedTest.marked(found.groups().get(0).hits().get(0).id())).isEqualTo("[strategy.status]");
        assertThat(found.groups().get(0).hits().get(0).address()).isNull();
    }

    @Test
    void isNotTroubledByAnEndlessQuery() {
        assertThat(find("inventur ".repeat(100_000), BY_ID).all()).isEqualTo(1);
        assertThat(find("x".repeat(1_000_000), BY_ID).all()).isZero();
    }
}
