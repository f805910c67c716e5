package de.ratwerk.fact;

/**
 * Whether projects begin by asking whose solution can be taken over and who would join.
 *
 * @param asked whether it is asked
 * @param basis the answers it rests on
 */
public record AskedFirst(Boolean asked, Basis basis) implements Fact {}
