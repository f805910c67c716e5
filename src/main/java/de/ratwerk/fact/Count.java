package de.ratwerk.fact;

/** A number of answers, with bounds where some are open. */
public interface Count extends Fact {
    /** So many for certain. */
    int atLeast();

    /** So many if every open answer is counted. */
    int atMost();

    /** How many there are. */
    int of();
}
