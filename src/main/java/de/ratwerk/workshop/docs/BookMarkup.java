package de.ratwerk.workshop.docs;

import de.ratwerk.rulebook.Rulebook;
import de.ratwerk.text.Language;
import de.ratwerk.workshop.docs.Block.Heading;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** The rule book as markup for pages of somebody else's. It holds no style and no script. Immutable. */
public final class BookMarkup {
    /** The name of the page that the book begins with. */
    public static final String START = Book.START;

    private final Map<String, Page> pages;
    private final List<Entry> entries;

    private BookMarkup(Map<String, Page> pages, List<Entry> entries) {
        this.pages = pages;
        this.entries = entries;
    }

    /**
     * A page of the book.
     *
     * @param name its name, unique in the book, with nothing in it that an address cannot hold
     * @param label how lists of pages call it
     * @param title its title
     * @param heading the markup within its heading: the title with the language of what is in another one
     * @param sections what stands below the heading
     */
    public record Page(String name, String label, String title, String heading, List<Section> sections) {}

    /**
     * What stands below a heading of level 2, or before the first of them.
     *
     * @param anchor the heading's id; empty before the first
     * @param title the heading's words; empty before the first
     * @param markup the heading and what stands below it
     */
    public record Section(String anchor, String title, String markup) {}

    /** What an entry of the book tells of. */
    public enum Kind {
        ACTION,
        RULE,
        EVIDENCE
    }

    /**
     * What the book says of one rule, action or record of evidence.
     *
     * @param id the id or key
     * @param title the title of an action, what a rule finds, what the evidence states
     * @param lines all that is said besides, line by line, examples aside
     * @param address where it stands
     */
    public record Entry(Kind kind, String id, String title, List<String> lines, String address) {}

    /**
     * Makes the book of a rulebook, for which its cases are evaluated.
     *
     * @param addresses where the page of a name is found
     */
    public static BookMarkup of(
            Rulebook rulebook, BookFiles files, Language language, UnaryOperator<String> addresses) {
        Material material = Material.of(rulebook, files.cases(), files.comments(), language);
        Book book = Book.of(material);
        Map<String, Page> pages = new LinkedHashMap<>();
        book.pages().forEach(page -> pages.put(page.name(), page(page, language, addresses)));
        return new BookMarkup(pages, Entries.of(book, material, target -> address(target, addresses)));
    }

    private static Page page(BookPage page, Language language, UnaryOperator<String> addresses) {
        List<Section> sections = new ArrayList<>();
        List<Block> blocks = page.blocks();
        int from = 0;
        for (int i = 0; i <= blocks.size(); i++) {
            boolean ends = i == blocks.size() || blocks.get(i) instanceof Heading heading && heading.level() == 2;
            if (ends && i > from) {
                sections.add(section(page, blocks.subList(from, i), language, addresses));
                from = i;
            }
        }
        return new Page(
                page.name(),
                page.label(),
                page.title().text(),
                markup(page, language, addresses, writer -> writer.words(page.title())),
                List.copyOf(sections));
    }

    private static Section section(
            BookPage page, List<Block> blocks, Language language, UnaryOperator<String> addresses) {
        String markup = markup(page, language, addresses, writer -> blocks.forEach(writer::block));
        return blocks.get(0) instanceof Heading heading && heading.level() == 2
                ? new Section(heading.anchor(), heading.words().text(), markup)
                : new Section("", "", markup);
    }

    /** What is to be written. */
    private interface Writing {
        void to(HtmlBlocks blocks);
    }

    private static String markup(BookPage page, Language language, UnaryOperator<String> addresses, Writing writing) {
        Html html = new Html();
        writing.to(new HtmlBlocks(html, language, target -> seenFrom(page, target, addresses)));
        return html.toString();
    }

    private static String seenFrom(BookPage page, Target target, UnaryOperator<String> addresses) {
        boolean here = target.page().equals(page.name()) && !target.anchor().isEmpty();
        return here ? "#" + target.anchor() : address(target, addresses);
    }

    private static String address(Target target, UnaryOperator<String> addresses) {
        String page = addresses.apply(target.page());
        return target.anchor().isEmpty() ? page : page + "#" + target.anchor();
    }

    /** The pages by their names, in their order, the start page first. */
    public Map<String, Page> pages() {
        return pages;
    }

    /** What can be looked up: actions and rules as they stand page by page, then the evidence. */
    public List<Entry> entries() {
        return entries;
    }
}
