package de.ratwerk.fact;

/** What sort of municipality it is. */
public enum Kind {
    MUNICIPALITY,
    DISTRICT,
    ASSOCIATION
}
