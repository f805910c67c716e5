package de.ratwerk.fact;

/**
 * The use of process indicators for one purpose.
 *
 * @param purpose what for
 * @param used whether they are used
 * @param basis the answers it rests on
 */
public record Indicator(Purpose purpose, Boolean used, Basis basis) implements Item {}
