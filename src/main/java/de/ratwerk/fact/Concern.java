package de.ratwerk.fact;

/** A fact about one action. */
public interface Concern extends Fact {
    /** The id of the action. */
    String action();
}
