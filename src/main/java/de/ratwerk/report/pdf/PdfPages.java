package de.ratwerk.report.pdf;

import de.ratwerk.report.TextReport;
import de.ratwerk.report.markup.LogoMarkup;
import de.ratwerk.report.markup.PaperMarkup;
import de.ratwerk.report.markup.Tags;
import de.ratwerk.report.paper.Logo;
import de.ratwerk.report.paper.Paper;
import de.ratwerk.report.paper.ShownText;
import de.ratwerk.text.Language;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A paper as the markup that pages are made of: XHTML with a style sheet for pages. */
final class PdfPages {
    private static final String SHEET = sheet();
    private static final String RUNNING = "font-family: \"Fira Sans\"; font-size: 8pt; color: #51577a;";

    private final Paper paper;
    private final @Nullable Logo logo;
    private final Glyphs glyphs = new Glyphs();
    private final Tags tags = new Tags(glyphs::shown);
    private final PdfMarkup markup;

    private PdfPages(Paper paper, @Nullable Logo logo) {
        this.paper = paper;
        this.logo = logo;
        this.markup = new PdfMarkup(paper, tags, glyphs);
    }

    static String of(Paper paper, @Nullable Logo logo) {
        return new PdfPages(paper, logo).written();
    }

    private String written() {
        String language = paper.language().code();
        tags.open("html", "xmlns", "http://www.w3.org/1999/xhtml", "lang", language, "xml:lang", language);
        tags.line();
        head();
        tags.open("body").line();
        title();
        markup.write();
        missing();
        tags.close().line().close().line();
        return tags.toString();
    }

    private void head() {
        tags.open("head").line();
        tags.element("title", paper.title() + " – " + paper.subject()).line();
        tags.empty("meta", "name", "subject", "content", paper.subject()).line();
        markup.bookmarks();
        tags.open("style").markup(SHEET).text(running()).close().line();
        tags.close().line();
    }

    /** What stands above and below the text of every page. */
    private String running() {
        Language language = paper.language();
        return """
            @page {
              @top-left { content: %s; width: 100%%; vertical-align: bottom; padding-bottom: 7mm; %s }
              @bottom-right { content: %s counter(page) %s counter(pages); vertical-align: top; padding-top: 6mm; %s }
            }
            @page :first { @top-left { content: none; } }
            """.formatted(
                        quoted(paper.title() + " – " + paper.subject()),
                        RUNNING,
                        quoted(language.say("Seite ", "Page ")),
                        quoted(language.say(" von ", " of ")),
                        RUNNING);
    }

    /** Words as a string of a style sheet. */
    private static String quoted(String words) {
        return '"' + ShownText.of(words).replace("\\", "\\5c ").replace("\"", "\\22 ") + '"';
    }

    private void title() {
        tags.open("div", "class", "title").line();
        if (logo != null) {
            tags.open("p", "class", "logo").markup(LogoMarkup.of(logo)).close().line();
        }
        tags.element("p", paper.subject(), "class", "subject").line();
        tags.element("h1", paper.title()).line();
        if (paper.date() != null) {
            String day = TextReport.date(paper.date(), paper.language());
            tags.element("p", paper.language().say("Stand: ", "As of ") + day, "class", "date")
                    .line();
        }
        tags.close().line();
    }

    /** Tells which characters became boxes, so that a name can be read all the same. */
    private void missing() {
        List<String> missing = glyphs.missing();
        if (!missing.isEmpty()) {
            String box = String.valueOf(Glyphs.BOX);
            String all = String.join(", ", missing);
            tags.element(
                            "p",
                            paper.language()
                                    .say(
                                            "Wo " + box + " steht, fehlt der Schrift ein Zeichen: " + all + ".",
                                            box + " stands for a character that the font does not have: " + all + "."),
                            "class",
                            "small missing")
                    .line();
        }
    }

    private static String sheet() {
        try (InputStream in = Objects.requireNonNull(PdfPages.class.getResourceAsStream("pdf.css"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8) + PaperMarkup.widths();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
