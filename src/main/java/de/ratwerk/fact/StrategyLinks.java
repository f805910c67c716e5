package de.ratwerk.fact;

/**
 * What the strategy is linked to.
 *
 * @param any whether it is linked to any strategy or concept
 * @param developmentConcept whether it is linked to a town or district development concept
 * @param basis the answers it rests on
 */
public record StrategyLinks(Boolean any, Boolean developmentConcept, Basis basis) implements Fact {}
