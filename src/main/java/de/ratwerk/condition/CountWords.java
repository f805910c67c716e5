package de.ratwerk.condition;

import static de.ratwerk.condition.Operator.AT_LEAST;
import static de.ratwerk.condition.Operator.AT_MOST;
import static de.ratwerk.condition.Operator.EQUAL;
import static de.ratwerk.condition.Operator.GREATER;
import static de.ratwerk.condition.Operator.IN;
import static de.ratwerk.condition.Operator.LESS;
import static de.ratwerk.condition.Operator.NOT_EQUAL;
import static de.ratwerk.condition.Operator.NOT_IN;

import de.ratwerk.condition.Constraint.Comparison;
import de.ratwerk.condition.Constraint.Constant;
import de.ratwerk.condition.Constraint.Operand;
import de.ratwerk.condition.Constraint.OtherField;
import de.ratwerk.text.Text;
import java.util.List;
import java.util.Optional;

/**
 * The words of counts, which have a lower bound {@code atLeast}, an upper one {@code atMost} and a total {@code of}.
 *
 * @param none of an upper bound that is 0
 * @param all of a lower bound that is the total
 * @param notAll of an upper bound below the total
 * @param certain what is asked of a lower bound that may still rise, with {@code {words}}
 * @param possible what is asked of an upper bound that may still fall, with {@code {words}}
 */
record CountWords(Text none, Text all, Text notAll, Text certain, Text possible) {
    static final Constant ONE = new Constant(1);
    static final OtherField TOTAL = new OtherField("of");
    private static final Constant ZERO = new Constant(0);

    /** The same comparison in its simplest form: a number of things is whole and never negative. */
    static Comparison simplest(Comparison comparison) {
        if (comparison.operands().size() > 1) {
            return comparison;
        }
        Operand to = comparison.operands().get(0);
        return switch (comparison.operator()) {
            case IN -> with(comparison, EQUAL, to);
            case NOT_IN -> with(comparison, NOT_EQUAL, to);
            case LESS -> to.equals(ONE) ? with(comparison, EQUAL, ZERO) : comparison;
            case AT_MOST -> to.equals(ZERO) ? with(comparison, EQUAL, ZERO) : comparison;
            case GREATER -> to.equals(ZERO) ? with(comparison, AT_LEAST, ONE) : comparison;
            case EQUAL, NOT_EQUAL, AT_LEAST -> comparison;
        };
    }

    /** The words of a comparison that needs no number. */
    Optional<Text> withoutNumber(Comparison comparison) {
        Operator operator = comparison.operator();
        Operand to = comparison.operands().get(0);
        if (isLower(comparison)) {
            boolean everything = to.equals(TOTAL) && (operator == AT_LEAST || operator == EQUAL);
            return everything ? Optional.of(all) : Optional.empty();
        }
        if (isUpper(comparison) && to.equals(ZERO) && operator == EQUAL) {
            return Optional.of(none);
        }
        boolean less = operator == LESS || operator == NOT_EQUAL;
        return isUpper(comparison) && to.equals(TOTAL) && less ? Optional.of(notAll) : Optional.empty();
    }

    /** What is to be added to a comparison that an answer still missing can make untrue. */
    Optional<Text> caveat(Comparison comparison) {
        boolean lower = isLower(comparison);
        List<Operator> lasting = lower ? List.of(GREATER, AT_LEAST) : List.of(LESS, AT_MOST);
        if (lasting.contains(comparison.operator()) || !lower && !isUpper(comparison)) {
            return Optional.empty();
        }
        return Optional.of(lower ? certain : possible);
    }

    private static boolean isLower(Comparison comparison) {
        return comparison.field().equals("atLeast");
    }

    private static boolean isUpper(Comparison comparison) {
        return comparison.field().equals("atMost");
    }

    private static Comparison with(Comparison comparison, Operator operator, Operand operand) {
        return new Comparison(comparison.field(), operator, List.of(operand), comparison.place());
    }
}
