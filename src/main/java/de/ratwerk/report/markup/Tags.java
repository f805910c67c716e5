package de.ratwerk.report.markup;

import de.ratwerk.report.paper.ShownText;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.UnaryOperator;

/** Well-formed markup in the making, that browsers read as HTML and parsers as XML. The same calls give the same characters. */
public final class Tags {
    private final StringBuilder out = new StringBuilder();
    private final Deque<String> open = new ArrayDeque<>();
    private final UnaryOperator<String> shown;

    /** Markup that shows every text as it is. */
    public Tags() {
        this(UnaryOperator.identity());
    }

    /** @param shown what is shown of a text, in content as in values */
    public Tags(UnaryOperator<String> shown) {
        this.shown = shown;
    }

    /**
     * Opens an element.
     *
     * @param attributes names and values in turn; a value that is empty is left out with its name
     */
    public Tags open(String name, String... attributes) {
        begin(name, List.of(attributes));
        out.append('>');
        open.push(name);
        return this;
    }

    /** Closes what was opened last. */
    public Tags close() {
        out.append("</").append(open.pop()).append('>');
        return this;
    }

    /** An element that never has content. */
    public Tags empty(String name, String... attributes) {
        begin(name, List.of(attributes));
        out.append("/>");
        return this;
    }

    /** An element with nothing but text. */
    public Tags element(String name, String text, String... attributes) {
        return open(name, attributes).text(text).close();
    }

    /** Any characters, taken literally. */
    public Tags text(String text) {
        out.append(escaped(text));
        return this;
    }

    /** Markup that is well-formed by itself and is known to be harmless. */
    public Tags markup(String markup) {
        out.append(markup);
        return this;
    }

    /** Ends the line, for those who read the source. */
    public Tags line() {
        out.append('\n');
        return this;
    }

    /** Everything written, every element closed. */
    @Override
    public String toString() {
        if (!open.isEmpty()) {
            throw new IllegalStateException("still open: " + open);
        }
        return out.toString();
    }

    private String escaped(String text) {
        return MarkupText.escaped(shown.apply(ShownText.of(text)));
    }

    private void begin(String name, List<String> attributes) {
        out.append('<').append(name);
        for (int at = 0; at < attributes.size(); at += 2) {
            if (!attributes.get(at + 1).isEmpty()) {
                out.append(' ')
                        .append(attributes.get(at))
                        .append("=\"")
                        .append(escaped(attributes.get(at + 1)))
                        .append('"');
            }
        }
    }
}
