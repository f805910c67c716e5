package de.ratwerk.cohort.partner;

import com.fasterxml.jackson.annotation.JsonValue;
import de.ratwerk.text.Constants;
import org.jspecify.annotations.Nullable;

/** Whether two municipalities have something in common, the most welcome answer first. */
public enum Same {
    YES,
    UNKNOWN,
    NO;

    /** The name in files. */
    @JsonValue
    public String code() {
        return Constants.name(this);
    }

    static Same of(@Nullable Object one, @Nullable Object other) {
        if (one == null || other == null) {
            return UNKNOWN;
        }
        return one.equals(other) ? YES : NO;
    }
}
