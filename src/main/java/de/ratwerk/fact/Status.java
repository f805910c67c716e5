package de.ratwerk.fact;

/** Where a municipality stands with regard to a comparison group. */
public enum Status {
    WELL_POSITIONED,
    ENGAGED,
    NOT_YET,
    PRESENT,
    IN_DEVELOPMENT,
    NONE
}
