package de.ratwerk.report;

import de.ratwerk.problem.Problem;
import de.ratwerk.problem.Quoted;
import de.ratwerk.text.Language;
import java.util.List;
import java.util.Locale;

/** Problems as lines that editors and people can follow: {@code file:line:column: kind: sentence}, then the hint. */
public final class ProblemReport {
    private static final int LONGEST = 1000;

    private ProblemReport() {}

    /** All problems in their order, each with a line end. */
    public static String of(List<Problem> problems, Language language) {
        StringBuilder text = new StringBuilder();
        for (Problem problem : problems) {
            text.append(inert(problem.place().toString()))
                    .append(": ")
                    .append(problem.kind())
                    .append(": ");
            if (problem.path() != null && !problem.path().isEmpty()) {
                text.append(inert(problem.path())).append(": ");
            }
            text.append(inert(problem.message().in(language))).append('\n');
            if (problem.hint() != null) {
                text.append("    ").append(inert(problem.hint().in(language))).append('\n');
            }
        }
        return text.toString();
    }

    /** Words as they can be shown on a terminal: what would steer it or break the line is written out, long ones are cut. */
    public static String inert(String words) {
        StringBuilder inert = new StringBuilder();
        Quoted.cut(words, LONGEST).codePoints().forEach(c -> {
            int type = Character.getType(c);
            boolean steers = type == Character.CONTROL
                    || type == Character.FORMAT
                    || type == Character.LINE_SEPARATOR
                    || type == Character.PARAGRAPH_SEPARATOR
                    || type == Character.SURROGATE;
            if (steers) {
                inert.append(String.format(Locale.ROOT, "\\u%04x", c));
            } else {
                inert.appendCodePoint(c);
            }
        });
        return inert.toString();
    }
}
