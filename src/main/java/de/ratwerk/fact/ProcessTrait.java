package de.ratwerk.fact;

/** How a strategy is developed. */
public enum ProcessTrait {
    PARTICIPATORY,
    CROSS_DEPARTMENTAL
}
