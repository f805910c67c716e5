package de.ratwerk.fact;

/**
 * How many of the base components in use or planned, document management included, the Land runs or is to run.
 *
 * @param atLeast so many for certain
 * @param atMost so many if every open answer is counted
 * @param of how many there are
 * @param basis the answers it rests on
 */
public record ComponentsRunByLand(int atLeast, int atMost, int of, Basis basis) implements Count {}
