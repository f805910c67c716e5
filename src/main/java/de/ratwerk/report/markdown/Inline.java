package de.ratwerk.report.markdown;

import de.ratwerk.report.paper.Words;
import de.ratwerk.report.paper.Words.Run;
import de.ratwerk.report.paper.Words.Style;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Running words as one line of Markdown. */
final class Inline {
    private static final String MARK = "**";

    private final Anchors anchors;

    Inline(Anchors anchors) {
        this.anchors = anchors;
    }

    /** Words in the middle of a line, without blanks at either end. */
    String of(Words words) {
        List<Run> runs = joined(words.runs());
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < runs.size(); i++) {
            append(line, runs.get(i), i + 1 < runs.size() ? runs.get(i + 1) : null);
        }
        return line.toString().strip();
    }

    /** Neighbours of one style as one, their text clean, because marks must not meet; what is left empty is left out. */
    private List<Run> joined(List<Run> runs) {
        List<Run> joined = new ArrayList<>();
        for (Run run : runs) {
            Run clean = new Run(Literal.clean(run.words()), style(run), anchors.destination(run.target()));
            Run last = joined.isEmpty() ? null : joined.get(joined.size() - 1);
            if (last != null && last.style() == clean.style() && Objects.equals(last.target(), clean.target())) {
                joined.set(
                        joined.size() - 1,
                        new Run(Literal.clean(last.words() + clean.words()), last.style(), last.target()));
            } else if (!clean.words().isEmpty()) {
                joined.add(clean);
            }
        }
        return joined;
    }

    /** Markdown has nothing for what is said in passing, and code spans know no escapes. */
    private static Style style(Run run) {
        boolean code = run.style() == Style.CODE
                && run.words().indexOf('`') < 0
                && run.words().indexOf('|') < 0
                && !run.words().isBlank();
        return run.style() == Style.STRONG || code ? run.style() : Style.PLAIN;
    }

    private void append(StringBuilder line, Run run, @Nullable Run next) {
        String text = run.words().strip();
        if (run.words().startsWith(" ") && !endsBlank(line)) {
            line.append(' ');
        }
        if (text.isEmpty()) {
            return;
        }
        boolean marked = run.style() == Style.STRONG && (run.target() != null || marksHold(line, run, text, next));
        String said = run.style() == Style.CODE ? "`" + text + "`" : Literal.escaped(text);
        said = marked ? MARK + said + MARK : said;
        line.append(run.target() == null ? said : "[" + said + "](" + run.target() + ")");
        if (run.words().endsWith(" ")) {
            line.append(' ');
        } else if (said.endsWith("!") && run.target() == null && next != null && next.target() != null) {
            line.insert(line.length() - 1, '\\'); // or the link behind it would be a picture
        }
    }

    private static boolean endsBlank(StringBuilder line) {
        return line.isEmpty() || line.charAt(line.length() - 1) == ' ';
    }

    /**
     * Whether Markdown hears marks around the text as emphasis: next to a letter they must not enclose punctuation. No
     * meaning rests on emphasis, so the text goes without where they would not hold.
     */
    private static boolean marksHold(StringBuilder line, Run run, String text, @Nullable Run next) {
        if (Character.isSpaceChar(text.codePointAt(0)) || Character.isSpaceChar(text.codePointBefore(text.length()))) {
            return false;
        }
        boolean open = endsBlank(line) || !letter(line.codePointBefore(line.length())) || letter(text.codePointAt(0));
        boolean close = run.words().endsWith(" ")
                || next == null
                || next.target() != null
                || next.style() != Style.PLAIN
                || !letter(next.words().codePointAt(0))
                || letter(text.codePointBefore(text.length()));
        return open && close;
    }

    private static boolean letter(int sign) {
        return switch (Character.getType(sign)) {
            case Character.CONNECTOR_PUNCTUATION,
                    Character.DASH_PUNCTUATION,
                    Character.START_PUNCTUATION,
                    Character.END_PUNCTUATION,
                    Character.INITIAL_QUOTE_PUNCTUATION,
                    Character.FINAL_QUOTE_PUNCTUATION,
                    Character.OTHER_PUNCTUATION,
                    Character.MATH_SYMBOL,
                    Character.CURRENCY_SYMBOL,
                    Character.MODIFIER_SYMBOL,
                    Character.OTHER_SYMBOL -> false;
            default -> !Character.isSpaceChar(sign);
        };
    }
}
