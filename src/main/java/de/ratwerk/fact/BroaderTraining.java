package de.ratwerk.fact;

/**
 * How many training topics beyond applications are offered or planned.
 *
 * @param atLeast so many for certain
 * @param atMost so many if every open answer is counted
 * @param of how many there are
 * @param basis the answers it rests on
 */
public record BroaderTraining(int atLeast, int atMost, int of, Basis basis) implements Count {}
