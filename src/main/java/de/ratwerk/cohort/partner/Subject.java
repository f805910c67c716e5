package de.ratwerk.cohort.partner;

import org.jspecify.annotations.Nullable;

/**
 * One thing that a municipality can need and another one can have.
 *
 * @param sort what makes a need and an offer of it
 * @param action the action that a need of it follows from, unless the component is planned
 * @param component the component's name, or null where the action is needed or had as a whole
 */
record Subject(Sort sort, String action, @Nullable String component) {

    enum Sort {
        /** The action is due at one and in place at the other. */
        WHOLE,
        /** A component that one lacks or plans and another uses. */
        COMPONENT,
        /** A component that one runs with its own IT, or has run privately, and that others run together. */
        RUNNING
    }
}
