package de.ratwerk.fact;

/**
 * The strategy's goals.
 *
 * @param community whether attractiveness of the place or services of general interest is one
 * @param basis the answers it rests on
 */
public record StrategyGoals(Boolean community, Basis basis) implements Fact {}
