package de.ratwerk.workshop.docs;

import de.ratwerk.workshop.docs.Block.Fact;
import de.ratwerk.workshop.docs.Block.Facts;
import de.ratwerk.workshop.docs.Block.Fold;
import de.ratwerk.workshop.docs.Block.Heading;
import de.ratwerk.workshop.docs.Block.Items;
import de.ratwerk.workshop.docs.Block.Note;
import de.ratwerk.workshop.docs.Block.Paragraph;
import de.ratwerk.workshop.docs.Block.Table;
import de.ratwerk.workshop.docs.Words.Code;
import de.ratwerk.workshop.docs.Words.Link;
import de.ratwerk.workshop.docs.Words.Piece;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The book as Markdown files, to be read on a code host. */
final class MarkdownPages {
    static final String FOLDER = "markdown/";
    static final String ENDING = ".md";
    static final String START = "README";

    private final Book book;
    private final BookPage page;
    private final StringBuilder text = new StringBuilder();

    private MarkdownPages(Book book, BookPage page) {
        this.book = book;
        this.page = page;
    }

    /** The files by their paths. */
    static Map<String, String> of(Book book) {
        Map<String, String> files = new LinkedHashMap<>();
        book.pages().forEach(page -> files.put(FOLDER + file(page.name()), new MarkdownPages(book, page).document()));
        return files;
    }

    private static String file(String page) {
        return (page.equals(Book.START) ? START : page) + ENDING;
    }

    private String document() {
        line("# " + words(page.title()));
        line(book.pages().stream()
                .map(other -> other.equals(page)
                        ? "**" + Markdown.escaped(other.label()) + "**"
                        : "[" + Markdown.escaped(other.label()) + "](" + file(other.name()) + ")")
                .collect(Collectors.joining(" · ")));
        page.blocks().forEach(this::block);
        line("---");
        text.append(words(book.foot())).append('\n');
        return text.toString();
    }

    private void block(Block block) {
        if (block instanceof Heading heading) {
            line("<a id=\"" + heading.anchor() + "\"></a>");
            line("#".repeat(heading.level()) + " " + words(heading.words()));
        } else if (block instanceof Paragraph paragraph) {
            line(Markdown.beginning(words(paragraph.words())));
        } else if (block instanceof Note note) {
            line("> " + Markdown.beginning(words(note.words())));
        } else if (block instanceof Items items) {
            String mark = items.ordered() ? "1. " : "- ";
            line(items.items().stream()
                    .map(item -> mark + Markdown.beginning(words(item)))
                    .collect(Collectors.joining("\n")));
        } else if (block instanceof Facts facts) {
            line(facts.facts().stream().map(this::fact).collect(Collectors.joining("\n")));
        } else if (block instanceof Table table) {
            table(table);
        } else if (block instanceof Fold fold) {
            line("<details>\n<summary>" + Html.escaped(fold.summary()) + "</summary>");
            fold.blocks().forEach(this::block);
            line("</details>");
        }
    }

    private String fact(Fact fact) {
        String term = "- **" + Markdown.escaped(fact.term()) + ":**";
        return fact.values().size() == 1
                ? term + " " + words(fact.values().get(0))
                : term
                        + fact.values().stream()
                                .map(value -> "\n  - " + Markdown.beginning(words(value)))
                                .collect(Collectors.joining());
    }

    private void table(Table table) {
        line("**" + Markdown.escaped(table.caption()) + "**");
        StringBuilder rows = new StringBuilder(
                row(table.heads().stream().map(Markdown::escaped).toList()));
        rows.append('\n').append("|---".repeat(table.heads().size())).append('|');
        table.rows()
                .forEach(row -> rows.append('\n')
                        .append(row(row.stream().map(this::words).toList())));
        line(rows.toString());
    }

    private static String row(List<String> cells) {
        return cells.stream().collect(Collectors.joining(" | ", "| ", " |"));
    }

    private void line(String block) {
        text.append(block).append("\n\n");
    }

    private String words(Words words) {
        return words.pieces().stream().map(this::piece).collect(Collectors.joining());
    }

    private String piece(Piece piece) {
        if (piece instanceof Code code) {
            return Markdown.code(code.text());
        }
        return piece instanceof Link link
                ? "[" + words(link.label()) + "](" + address(link.target()) + ")"
                : Markdown.escaped(piece.text());
    }

    private String address(Target target) {
        String anchor = target.anchor().isEmpty() ? "" : "#" + target.anchor();
        boolean here = target.page().equals(page.name()) && !anchor.isEmpty();
        return (here ? "" : file(target.page())) + anchor;
    }
}
