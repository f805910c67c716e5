package de.ratwerk.fact;

/**
 * In how many ways the municipality plans to take part in fibre networks.
 *
 * @param atLeast so many for certain
 * @param atMost so many if every open answer is counted
 * @param of how many there are
 * @param basis the answers it rests on
 */
public record FibrePlans(int atLeast, int atMost, int of, Basis basis) implements Count {}
