package de.ratwerk.fact;

/**
 * How many of the eight offers to the community are supported.
 *
 * @param atLeast so many for certain
 * @param atMost so many if every open answer is counted
 * @param of how many there are
 * @param basis the answers it rests on
 */
public record OffersSupported(int atLeast, int atMost, int of, Basis basis) implements Count {}
