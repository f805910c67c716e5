package de.ratwerk.workshop.docs;

import static org.assertj.core.api.Assertions.assertThat;

import de.ratwerk.EditedRules;
import de.ratwerk.Shipped;
import de.ratwerk.problem.Problem;
import de.ratwerk.rulebook.Rulebook;
import de.ratwerk.text.Language;
import de.ratwerk.workshop.cases.CaseBook;
import de.ratwerk.workshop.docs.BookMarkup.Entry;
import de.ratwerk.workshop.docs.BookMarkup.Kind;
import de.ratwerk.workshop.docs.BookMarkup.Section;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The book as markup for other pages. */
class BookMarkupTest {
    private static final Rulebook RULEBOOK = Shipped.ratwerk().rulebook();
    private static final List<Path> FOLDERS = List.of(Shipped.RULES);

    @TempDir
    private Path folder;

    private static BookMarkup book(Language language) {
        return BookMarkup.of(RULEBOOK, BookFiles.read(FOLDERS, RULEBOOK), language, name -> name + ".html");
    }

    @ParameterizedTest
    @EnumSource
    void saysWordForWordWhatTheFilesOfTheBookSay(Language language) {
        Map<String, String> files = RuleBookDocs.of(RULEBOOK, CaseBook.read(FOLDERS, RULEBOOK), language);
        book(language).pages().forEach((name, page) -> {
            String body = page.sections().stream().map(Section::markup).collect(Collectors.joining());
            assertThat(files.get("html/" + name + ".html"))
                    .contains("<h1>" + page.heading() + "</h1>\n" + body + "</main>");
        });
    }

    @ParameterizedTest
    @EnumSource
    void everyRuleActionAndRecordHasOneEntry(Language language) {
        BookMarkup book = book(language);
        assertThat(ids(book, Kind.RULE))
                .containsExactlyInAnyOrderElementsOf(RULEBOOK.rules().keySet());
        assertThat(ids(book, Kind.ACTION))
                .containsExactlyInAnyOrderElementsOf(RULEBOOK.actions().keySet());
        assertThat(ids(book, Kind.EVIDENCE))
                .containsExactlyInAnyOrderElementsOf(RULEBOOK.evidence().keySet());
    }

    private static List<String> ids(BookMarkup book, Kind kind) {
        return book.entries().stream()
                .filter(entry -> entry.kind() == kind)
                .map(Entry::id)
                .toList();
    }

    @Test
    void anEntryHoldsTheConditionsInWordsAndWhereItStands() {
        assertThat(book(Language.DE).entries())
                .filteredOn(entry -> entry.id().equals("h2-data/inventory-missing"))
                .singleElement()
                .satisfies(entry -> {
                    assertThat(entry.lines()).contains("Greift, wenn: Bestandsaufnahme der Daten: gar nicht");
                    assertThat(entry.address()).isEqualTo("h2-data.html#inventory-missing");
                });
    }

    @Test
    void isMadeOfWhatWasReadBeforeTheFilesMovedOn() {
        EditedRules edited = EditedRules.copiedTo(folder);
        Rulebook rulebook = edited.load();
        BookFiles files = BookFiles.read(List.of(folder), rulebook);
        edited.delete("h2-data/inventory.drl").write("h2-data/inventory.cases.yaml", "no: cases\n");
        BookMarkup book = BookMarkup.of(rulebook, files, Language.EN, name -> name + ".html");
        assertThat(book.pages()).isEqualTo(book(Language.EN).pages());
    }

    @Test
    void casesThatCannotBeReadAreToldAndKeepNoBookFromBeingMade() {
        EditedRules edited = EditedRules.copiedTo(folder);
        Rulebook rulebook = edited.load();
        edited.write("h2-data/inventory.cases.yaml", "no: cases\n");
        BookFiles files = BookFiles.read(List.of(folder), rulebook);
        assertThat(files.problems())
                .extracting(Problem::place)
                .allMatch(place -> place.file().endsWith("inventory.cases.yaml"))
                .isNotEmpty();
        assertThat(BookMarkup.of(rulebook, files, Language.DE, name -> name).pages())
                .containsKey("h2-data");
    }
}
