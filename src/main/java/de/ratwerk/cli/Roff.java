package de.ratwerk.cli;

import java.util.Locale;

/** A manual page in the making, in the language of {@code man}. */
final class Roff {
    private final StringBuilder text = new StringBuilder();

    /** Begins a page of section 1; it bears no date, so that the same program gives the same page. */
    Roff(String title, String source) {
        line("'\\\" -*- coding: UTF-8 -*-");
        line(".TH \"" + escaped(title.toUpperCase(Locale.ROOT)) + "\" 1 \"\" \"" + escaped(source) + "\" \"Ratwerk\"");
        line(".nh"); // words of German are divided by the rules of English otherwise
        line(".ad l");
    }

    void section(String heading) {
        line(".SH \"" + escaped(heading) + "\"");
    }

    /** A paragraph of its own. */
    void paragraph(String words) {
        line(".PP");
        line(escaped(words));
    }

    /** Goes on where the page is. */
    void words(String words) {
        line(escaped(words));
    }

    /** What is explained, and how. */
    void item(String name, String explanation) {
        line(".TP");
        line("\\fB" + escaped(name) + "\\fR");
        line(escaped(explanation));
    }

    /** Lines as they stand, such as commands to type. */
    void verbatim(String line) {
        line(".RS 4");
        line(".nf");
        line(escaped(line));
        line(".fi");
        line(".RE");
    }

    private void line(String line) {
        text.append(line).append('\n');
    }

    /** Text that shows as it is written: a hyphen that can be typed again, and nothing that is taken for a request. */
    private static String escaped(String words) {
        String plain = words.replace("\\", "\\(rs")
                .replace("-", "\\-")
                .replace("'", "\\(aq")
                .replace("\"", "\\(dq")
                .replace("`", "\\(ga")
                .replace("^", "\\(ha")
                .replace("~", "\\(ti");
        return plain.startsWith(".") ? "\\&" + plain : plain;
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
