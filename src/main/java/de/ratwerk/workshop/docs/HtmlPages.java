package de.ratwerk.workshop.docs;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
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
    private final HtmlBlocks blocks;

    private HtmlPages(Book book, BookPage page) {
        this.book = book;
        this.page = page;
        this.blocks = new HtmlBlocks(html, book.language(), this::address);
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
        blocks.words(page.title());
        html.close("h1").line();
        page.blocks().forEach(blocks::block);
        html.close("main").line().open("footer").open("p");
        blocks.words(book.foot());
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

    private String address(Target target) {
        String anchor = target.anchor().isEmpty() ? "" : "#" + target.anchor();
        boolean here = target.page().equals(page.name()) && !anchor.isEmpty();
        return (here ? "" : target.page() + ENDING) + anchor;
    }

    private String say(String german, String english) {
        return book.language().say(german, english);
    }
}
