package de.ratwerk.fact;

/**
 * How many people live there.
 *
 * @param inhabitants the number of people
 * @param basis the answers it rests on
 */
public record Population(int inhabitants, Basis basis) implements Fact {}
