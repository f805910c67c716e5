package de.ratwerk.fact;

/** How far an instrument is used; the survey reads {@code LOW} as first efforts. */
public enum Degree {
    INTENSIVE,
    HIGH,
    LOW,
    NONE
}
