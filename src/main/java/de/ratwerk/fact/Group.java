package de.ratwerk.fact;

/** A comparison group of the survey. */
public enum Group {
    E_GOVERNMENT,
    COMMUNITY,
    STRATEGY
}
