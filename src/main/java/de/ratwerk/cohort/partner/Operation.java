package de.ratwerk.cohort.partner;

import com.fasterxml.jackson.annotation.JsonValue;
import de.ratwerk.fact.Operator;
import de.ratwerk.text.Constants;
import org.jspecify.annotations.Nullable;

/** How easily others can join what runs somewhere, by who runs it; the easiest first. */
public enum Operation {
    /** A municipal provider or the Land runs it: others can join. */
    SHARED,
    /** The municipality's own IT runs it: others can be shown it, and perhaps join. */
    OWN,
    /** Who runs it is unknown or told as other: it may be easy or not. */
    UNCLEAR,
    /** A private provider runs it: others can learn from it but would have to buy it themselves. */
    PRIVATE,
    /** Nobody runs anything: it is no matter of operation, such as a training. */
    NONE;

    /** The name in files. */
    @JsonValue
    public String code() {
        return Constants.name(this);
    }

    static Operation of(@Nullable String operator) {
        return Constants.named(operator == null ? "" : operator, Operator.class)
                .map(Operation::of)
                .orElse(UNCLEAR);
    }

    private static Operation of(Operator operator) {
        return switch (operator) {
            case MUNICIPAL_PROVIDER, LAND -> SHARED;
            case OWN_IT -> OWN;
            case PRIVATE_PROVIDER -> PRIVATE;
            case OTHER -> UNCLEAR;
        };
    }
}
