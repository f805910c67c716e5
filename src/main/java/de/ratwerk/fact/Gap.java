package de.ratwerk.fact;

/** How far a situation is from what its recommendation asks for. */
public enum Gap {
    MISSING,
    BEGUN,
    OPTION,
    UPKEEP
}
