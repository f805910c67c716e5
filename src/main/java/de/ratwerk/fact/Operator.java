package de.ratwerk.fact;

/** Who runs a component. */
public enum Operator {
    OWN_IT,
    MUNICIPAL_PROVIDER,
    PRIVATE_PROVIDER,
    LAND,
    OTHER
}
