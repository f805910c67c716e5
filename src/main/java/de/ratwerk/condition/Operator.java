package de.ratwerk.condition;

import java.util.Arrays;
import java.util.Optional;

/** How a value is compared. Rules may use only some of these; the others serve to try what a change would do. */
public enum Operator {
    EQUAL("=="),
    NOT_EQUAL("!="),
    LESS("<"),
    AT_MOST("<="),
    GREATER(">"),
    AT_LEAST(">="),
    IN("in"),
    NOT_IN("not in");

    private final String sign;

    Operator(String sign) {
        this.sign = sign;
    }

    /** How rule files write it. */
    public String sign() {
        return sign;
    }

    /** The operator with a sign, if there is one. */
    public static Optional<Operator> of(String sign) {
        return Arrays.stream(values())
                .filter(operator -> operator.sign.equals(sign))
                .findFirst();
    }

    /** The operator that holds exactly where this one does not. */
    public Operator turned() {
        return switch (this) {
            case EQUAL -> NOT_EQUAL;
            case NOT_EQUAL -> EQUAL;
            case LESS -> AT_LEAST;
            case AT_LEAST -> LESS;
            case AT_MOST -> GREATER;
            case GREATER -> AT_MOST;
            case IN -> NOT_IN;
            case NOT_IN -> IN;
        };
    }
}
