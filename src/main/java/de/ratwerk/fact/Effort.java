package de.ratwerk.fact;

/** What an action takes: weeks with own staff, months, or a year or more with a budget. */
public enum Effort {
    SMALL,
    MEDIUM,
    LARGE
}
