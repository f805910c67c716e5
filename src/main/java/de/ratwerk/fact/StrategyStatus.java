package de.ratwerk.fact;

/** Whether there is a digitalisation strategy. */
public enum StrategyStatus {
    PRESENT,
    IN_DEVELOPMENT,
    NONE
}
