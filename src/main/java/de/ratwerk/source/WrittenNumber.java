package de.ratwerk.source;

import de.ratwerk.problem.Problem;
import de.ratwerk.source.Node.Scalar;
import de.ratwerk.source.Node.Type;
import java.util.regex.Pattern;

/** How a number has to be written that was refused, where one can see what its author meant. */
public final class WrittenNumber {
    private static final Pattern WHOLE = Pattern.compile("-?[0-9]{1,9}");
    private static final Pattern GROUPED = Pattern.compile("[1-9][0-9]{0,2}([., ][0-9]{3})+");
    private static final Pattern PER_CENT = Pattern.compile("([0-9]{1,3})\\s*%");
    private static final Pattern COMMA = Pattern.compile("-?[0-9]{1,9},[0-9]{1,9}");

    private WrittenNumber() {}

    /** The problem of what is no whole number, with the way to write it if there is one. */
    public static Problem hintWhole(Problem problem, Node node) {
        if (!(node instanceof Scalar scalar)) {
            return problem;
        }
        String text = scalar.text();
        if (scalar.type() == Type.TEXT && WHOLE.matcher(text).matches()) {
            return problem.hint(
                    "Ohne Anführungszeichen schreiben: " + text + ".", "Write it without quotes: " + text + ".");
        }
        String digits = text.replaceAll("[^0-9]", "");
        if (GROUPED.matcher(text).matches()) {
            return problem.hint(
                    "Ohne Trennzeichen schreiben: " + digits + ".", "Write it without separators: " + digits + ".");
        }
        if (PER_CENT.matcher(text).matches()) {
            return problem.hint(
                    "Ohne Prozentzeichen schreiben: " + digits + ".", "Write it without the sign: " + digits + ".");
        }
        return problem;
    }

    /** The problem of what is no number, with the way to write it if there is one. */
    static Problem hint(Problem problem, Node node) {
        if (node instanceof Scalar scalar && COMMA.matcher(scalar.text()).matches()) {
            String point = scalar.text().replace(',', '.');
            return problem.hint("Mit Punkt schreiben: " + point + ".", "Write it with a point: " + point + ".");
        }
        return problem;
    }
}
