package de.ratwerk.fact;

/** Whether a component is in use. */
public enum Usage {
    IN_USE,
    PLANNED,
    NOT_USED
}
