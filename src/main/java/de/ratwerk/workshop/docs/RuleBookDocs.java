package de.ratwerk.workshop.docs;

import de.ratwerk.rulebook.Rulebook;
import de.ratwerk.text.Language;
import de.ratwerk.workshop.cases.CaseBook;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * The rule book to be read by people: the files of a site and the same as Markdown. The same rulebook and cases give the
 * same bytes.
 */
public final class RuleBookDocs {
    /** Where readers of HTML begin. */
    public static final String HTML_START = HtmlPages.FOLDER + Book.START + HtmlPages.ENDING;

    /** Where readers of Markdown begin; code hosts show a file of this name with its folder. */
    public static final String MARKDOWN_START = MarkdownPages.FOLDER + MarkdownPages.START + MarkdownPages.ENDING;

    private RuleBookDocs() {}

    /**
     * The files of the book by their paths with slashes, in order.
     *
     * @param rulebook a rulebook whose files are still there, since the English book quotes their comments
     * @param cases its cases, which serve as examples
     */
    public static Map<String, String> of(Rulebook rulebook, CaseBook cases, Language language) {
        Book book = Book.of(Material.of(rulebook, cases, Comments.read(rulebook), language));
        Map<String, String> files = new TreeMap<>(HtmlPages.of(book));
        files.putAll(MarkdownPages.of(book));
        return Collections.unmodifiableMap(files);
    }
}
