package de.ratwerk.fact;

/** How far processes are automated. */
public enum AutomationDegree {
    FULL,
    PARTIAL,
    NONE
}
