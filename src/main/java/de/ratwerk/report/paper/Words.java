package de.ratwerk.report.paper;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Running words with emphasis and links. Immutable.
 *
 * @param runs the pieces in order, none empty
 */
public record Words(List<Run> runs) {

    /**
     * A piece of running words in one style.
     *
     * @param words any characters, taken literally in every format; line breaks count as spaces
     * @param target where a link leads: {@code #} and the anchor of a heading, an address that begins with http:// or
     *     https://, or a file of a folder beside the paper ({@code advice/09162000.html}); null for no link
     */
    public record Run(String words, Style style, @Nullable String target) {}

    /** How a piece of text is set off; never the only carrier of a meaning. */
    public enum Style {
        PLAIN,
        STRONG,
        /** What a machine reads: paths and keys. */
        CODE,
        /** Said in passing. */
        FAINT
    }

    public Words {
        runs = List.copyOf(runs);
    }

    /** Words without emphasis. */
    public static Words plain(String words) {
        return new Words(List.of()).and(words);
    }

    /** Words that stand out. */
    public static Words strong(String words) {
        return new Words(List.of()).and(words, Style.STRONG);
    }

    /** No words at all, to begin with. */
    public static Words none() {
        return new Words(List.of());
    }

    /** These and further ones. */
    public Words and(String words) {
        return and(words, Style.PLAIN);
    }

    /** These and further ones in a style. */
    public Words and(String words, Style style) {
        return words.isEmpty() ? this : and(new Run(words, style, null));
    }

    /** These and those. */
    public Words and(Words those) {
        List<Run> more = new ArrayList<>(runs);
        more.addAll(those.runs());
        return new Words(more);
    }

    /** These and a link; see {@link Run#target}. */
    public Words link(String words, String target) {
        return words.isEmpty() ? this : and(new Run(words, Style.PLAIN, target));
    }

    private Words and(Run run) {
        List<Run> more = new ArrayList<>(runs);
        more.add(run);
        return new Words(more);
    }

    /** All of them as plain text. */
    public String text() {
        StringBuilder text = new StringBuilder();
        runs.forEach(run -> text.append(run.words()));
        return text.toString();
    }
}
