package de.ratwerk.fact;

/** Whether a way is taken. */
public enum Involvement {
    YES,
    PLANNED,
    NO
}
