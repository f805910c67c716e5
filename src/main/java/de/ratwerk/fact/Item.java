package de.ratwerk.fact;

/** A fact about one of several things alike, which a sentence can name: a component, an instrument, an offer. */
public interface Item extends Fact {}
