package de.ratwerk.fact;

/**
 * How the municipality rates local broadband.
 *
 * @param grade the school grade, 1 (very good) to 6 (insufficient)
 * @param rating its class in the survey
 * @param basis the answers it rests on
 */
public record Broadband(int grade, Rating rating, Basis basis) implements Fact {}
