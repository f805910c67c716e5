package de.ratwerk.fact;

/** What process indicators are used for. */
public enum Purpose {
    STAFFING,
    OPTIMISATION
}
