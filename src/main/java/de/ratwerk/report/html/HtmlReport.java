package de.ratwerk.report.html;

import de.ratwerk.report.TextReport;
import de.ratwerk.report.markup.LogoMarkup;
import de.ratwerk.report.markup.Tags;
import de.ratwerk.report.paper.Logo;
import de.ratwerk.report.paper.Paper;
import de.ratwerk.text.Language;
import org.jspecify.annotations.Nullable;

/**
 * A paper as one HTML file in the look of KERN, the design system of German administration. Fonts and pictures are in the
 * file, it works without a script, and its own policy forbids to load anything.
 */
public final class HtmlReport {
    /** Ids of the page itself begin with a sign that no anchor of a paper may have. */
    static final String MAIN = "_main";

    private static final String TOP = "_top";

    private static final HtmlReport STANDARD = new HtmlReport(null);

    private final @Nullable Logo logo;

    private HtmlReport(@Nullable Logo logo) {
        this.logo = logo;
    }

    /** Without a logo. */
    public static HtmlReport standard() {
        return STANDARD;
    }

    /** The same with a logo at its head. */
    public HtmlReport withLogo(Logo logo) {
        return new HtmlReport(logo);
    }

    /** The file's text, with Unix line ends. */
    public String of(Paper paper) {
        Tags tags = new Tags();
        tags.markup("<!DOCTYPE html>\n").open("html", "lang", paper.language().code());
        tags.line();
        head(paper, tags);
        tags.open("body", "id", TOP).line();
        tags.element(
                "a",
                paper.language().say("Zum Inhalt springen", "Skip to content"),
                "class",
                "skip",
                "href",
                "#" + MAIN);
        tags.line();
        title(paper, tags);
        tags.open("main", "id", MAIN).line();
        new HtmlMarkup(paper, tags).writeAll();
        tags.close().line();
        foot(paper, tags);
        tags.close().line().close().line();
        return tags.toString();
    }

    private static void head(Paper paper, Tags tags) {
        tags.open("head").line();
        tags.empty("meta", "charset", "utf-8").line();
        tags.empty("meta", "http-equiv", "Content-Security-Policy", "content", HtmlStyle.POLICY)
                .line();
        tags.empty("meta", "name", "viewport", "content", "width=device-width, initial-scale=1")
                .line();
        tags.empty("meta", "name", "color-scheme", "content", "light dark").line();
        tags.element("title", paper.title() + " – " + paper.subject()).line();
        tags.open("style").markup(HtmlStyle.SHEET).close().line();
        tags.close().line();
    }

    private void title(Paper paper, Tags tags) {
        tags.open("header").line();
        if (logo != null) {
            tags.markup(LogoMarkup.of(logo)).line();
        }
        tags.open("p", "class", "subject")
                .element("bdi", paper.subject())
                .close()
                .line();
        tags.element("h1", paper.title()).line();
        date(paper, tags);
        tags.close().line();
    }

    private static void date(Paper paper, Tags tags) {
        if (paper.date() != null) {
            Language language = paper.language();
            tags.open("p", "class", "date").text(language.say("Stand: ", "As of "));
            tags.element(
                    "time",
                    TextReport.date(paper.date(), language),
                    "datetime",
                    paper.date().toString());
            tags.close().line();
        }
    }

    private static void foot(Paper paper, Tags tags) {
        tags.open("footer").line();
        tags.open("p")
                .text(paper.title() + " – ")
                .element("bdi", paper.subject())
                .close()
                .line();
        tags.open("p", "class", "to-top")
                .element("a", paper.language().say("Zum Seitenanfang", "To the top of the page"), "href", "#" + TOP)
                .close()
                .line();
        tags.close().line();
    }
}
