package de.ratwerk.report.markup;

import de.ratwerk.report.paper.ShownText;

/** Text as markup may hold it. */
public final class MarkupText {
    private MarkupText() {}

    /** The text that can be shown, with the characters of markup written so that they stand for themselves, in content as in values. */
    public static String escaped(String text) {
        return ShownText.of(text)
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
