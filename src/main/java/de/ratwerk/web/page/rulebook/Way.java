package de.ratwerk.web.page.rulebook;

import de.ratwerk.text.Language;
import de.ratwerk.workshop.docs.BookMarkup;
import org.jspecify.annotations.Nullable;

/**
 * How pages of one rulebook lead to each other.
 *
 * @param digest the digest of the rulebook if it was asked for by it, so that links stay with it; else null
 */
record Way(Language language, @Nullable String digest) {
    private static final String BOOK = "/rulebook";

    /** Where a page of the book is found. */
    String page(String name) {
        return "/" + language.code() + path(name);
    }

    /** The same behind the language. */
    String path(String name) {
        String page = name.equals(BookMarkup.START) ? BOOK : BOOK + "/" + name;
        return digest == null ? page : page + "?rulebook=" + digest;
    }
}
