package de.ratwerk.fact;

/** Something that a rule can match. */
public interface Fact {
    /** The answers that the fact rests on. */
    Basis basis();
}
