package de.ratwerk.workshop.docs;

import de.ratwerk.text.Language;
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
import de.ratwerk.workshop.docs.Words.Plain;
import de.ratwerk.workshop.docs.Words.Spoken;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The book as HTML pages with one style sheet; no script and nothing from elsewhere. */
final class HtmlPages {
    static final String FOLDER = "html/";
    static final String ENDING = ".html";

    private static final String STYLE = "book.css";

    private final Book book;
    private final BookPage page;
    private final Html html = new Html();

    private HtmlPages(Book book, BookPage page) {
        this.book = book;
        this.page = page;
    }

    /** The files by their paths. */
    static Map<String, String> of(Book book) {
        Map<String, String> files = new LinkedHashMap<>();
        files.put(FOLDER + STYLE, style());
        book.pages().forEach(page -> files.put(FOLDER + page.name() + ENDING, new HtmlPages(book, page).document()));
        return files;
    }

    private static String style() {
        try (InputStream in = Objects.requireNonNull(HtmlPages.class.getResourceAsStream(STYLE))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String document() {
        html.documentType().open("html", "lang", book.language().code()).line();
        head();
        html.open("body").line();
        html.element("a", say("Zum Inhalt", "Skip to content"), "class", "skip", "href", "#content");
        html.line().open("header");
        html.element("p", book.title());
        pages();
        html.close("header").line().open("main", "id", "content").line();
        html.open("h1");
        words(page.title());
        html.close("h1").line();
        page.blocks().forEach(this::block);
        html.close("main").line().open("footer").open("p");
        words(book.foot());
        html.close("p").close("footer").line().close("body").close("html").line();
        return html.toString();
    }

    private void head() {
        String title = page.title().text();
        html.open("head").line();
        html.empty("meta", "charset", "utf-8").line();
        html.empty("meta", "name", "viewport", "content", "width=device-width, initial-scale=1")
                .line();
        html.empty("meta", "name", "color-scheme", "content", "light dark").line();
        html.element("title", title.equals(book.title()) ? title : title + " – " + book.title())
                .line();
        html.empty("link", "rel", "stylesheet", "href", STYLE).line();
        html.close("head").line();
    }

    private void pages() {
        html.open("nav", "aria-label", say("Seiten", "Pages")).open("ul");
        for (BookPage other : book.pages()) {
            html.open("li");
            if (other.equals(page)) {
                html.element("a", other.label(), "href", other.name() + ENDING, "aria-current", "page");
            } else {
                html.element("a", other.label(), "href", other.name() + ENDING);
            }
            html.close("li");
        }
        html.close("ul").close("nav");
    }

    private void block(Block block) {
        if (block instanceof Heading heading) {
            element("h" + heading.level(), heading.words(), "id", heading.anchor());
        } else if (block instanceof Paragraph paragraph) {
            element("p", paragraph.words());
        } else if (block instanceof Note note) {
            element("p", note.words(), "class", "note");
        } else if (block instanceof Items items) {
            items(items);
        } else if (block instanceof Facts facts) {
            html.open("dl").line();
            facts.facts().forEach(this::fact);
            html.close("dl");
        } else if (block instanceof Table table) {
            table(table);
        } else if (block instanceof Fold fold) {
            html.open("details").element("summary", fold.summary()).line();
            fold.blocks().forEach(this::block);
            html.close("details");
        }
        html.line();
    }

    private void items(Items items) {
        String list = items.ordered() ? "ol" : "ul";
        html.open(list).line();
        items.items().forEach(item -> {
            element("li", item);
            html.line();
        });
        html.close(list);
    }

    private void fact(Fact fact) {
        html.open("div").element("dt", fact.term());
        fact.values().forEach(value -> element("dd", value));
        html.close("div").line();
    }

    /** A wide table scrolls by itself, with the keyboard as well. */
    private void table(Table table) {
        html.open("div", "class", "wide", "role", "region", "aria-label", table.caption(), "tabindex", "0");
        html.open("table").element("caption", table.caption()).line();
        html.open("thead").open("tr");
        table.heads().forEach(head -> html.element("th", head, "scope", "col"));
        html.close("tr").close("thead").line().open("tbody").line();
        for (List<Words> row : table.rows()) {
            html.open("tr");
            element("th", row.get(0), "scope", "row");
            row.subList(1, row.size()).forEach(cell -> element("td", cell));
            html.close("tr").line();
        }
        html.close("tbody").close("table").close("div");
    }

    private void element(String tag, Words words, String... attributes) {
        html.open(tag, attributes);
        words(words);
        html.close(tag);
    }

    private void words(Words words) {
        words.pieces().forEach(this::piece);
    }

    private void piece(Piece piece) {
        if (piece instanceof Plain plain) {
            html.text(plain.text());
        } else if (piece instanceof Code code) {
            html.element("code", code.text());
        } else if (piece instanceof Spoken spoken) {
            spoken(spoken.text(), spoken.language());
        } else if (piece instanceof Link link) {
            element("a", link.label(), "href", address(link.target()));
        }
    }

    private void spoken(String text, Language language) {
        if (language == book.language()) {
            html.text(text);
        } else {
            html.element("span", text, "lang", language.code());
        }
    }

    private String address(Target target) {
        String anchor = target.anchor().isEmpty() ? "" : "#" + target.anchor();
        boolean here = target.page().equals(page.name()) && !anchor.isEmpty();
        return (here ? "" : target.page() + ENDING) + anchor;
    }

    private String say(String german, String english) {
        return book.language().say(german, english);
    }
}
