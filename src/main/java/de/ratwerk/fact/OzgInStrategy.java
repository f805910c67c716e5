package de.ratwerk.fact;

/**
 * Whether the strategy considers the Online Access Act (OZG).
 *
 * @param considered whether it does
 * @param basis the answers it rests on
 */
public record OzgInStrategy(Boolean considered, Basis basis) implements Fact {}
