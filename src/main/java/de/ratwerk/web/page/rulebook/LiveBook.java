package de.ratwerk.web.page.rulebook;

import de.ratwerk.profile.Questionnaire;
import de.ratwerk.web.live.Generation;
import de.ratwerk.workshop.docs.BookFiles;
import de.ratwerk.workshop.docs.BookMarkup;
import de.ratwerk.workshop.docs.BookMarkup.Entry;
import de.ratwerk.workshop.docs.BookMarkup.Kind;
import de.ratwerk.workshop.docs.BookMarkup.Page;
import java.util.List;
import java.util.Optional;

/**
 * The book of a loaded rulebook in one language.
 *
 * @param rules the rulebook
 * @param way how its pages lead to each other
 */
record LiveBook(Generation rules, Way way, BookMarkup markup, BookSearch search) {

    static LiveBook of(Generation rules, BookFiles files, Way way) {
        BookMarkup markup = BookMarkup.of(rules.ratwerk().rulebook(), files, way.language(), way::page);
        return new LiveBook(
                rules, way, markup, BookSearch.over(markup.entries(), Questionnaire.standard(), way.language()));
    }

    Optional<Page> page(String name) {
        return Optional.ofNullable(markup.pages().get(name));
    }

    /** Whether it is not the current rulebook's, or was asked for as if it were not. */
    boolean pinned() {
        return way.digest() != null;
    }

    List<Page> pages() {
        return List.copyOf(markup.pages().values());
    }

    Optional<Entry> entry(Kind kind, String id) {
        return entries(kind).stream().filter(entry -> entry.id().equals(id)).findFirst();
    }

    List<Entry> entries(Kind kind) {
        return markup.entries().stream().filter(entry -> entry.kind() == kind).toList();
    }

    /** The markup of a page's title behind its label, such as the words behind {@code H1}; empty if that says it all. */
    static String name(Page page) {
        boolean begins = page.heading().startsWith(page.label() + " ");
        return begins ? page.heading().substring(page.label().length()) : "";
    }
}
