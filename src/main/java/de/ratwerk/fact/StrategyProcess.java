package de.ratwerk.fact;

/**
 * One trait of how the strategy is developed.
 *
 * @param trait which one
 * @param followed whether it holds
 * @param basis the answers it rests on
 */
public record StrategyProcess(ProcessTrait trait, Boolean followed, Basis basis) implements Item {}
