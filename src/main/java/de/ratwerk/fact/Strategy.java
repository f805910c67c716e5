package de.ratwerk.fact;

/**
 * The digitalisation strategy.
 *
 * @param status whether there is one
 * @param basis the answers it rests on
 */
public record Strategy(StrategyStatus status, Basis basis) implements Fact {}
