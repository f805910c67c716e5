package de.ratwerk.fact;

/**
 * The strategy's fields of action.
 *
 * @param administration whether administrative action is one
 * @param societal whether any field concerns society: education, culture and science, mobility, economy, health and social affairs,
 *     environment, planning and housing
 * @param data whether data is one
 * @param basis the answers it rests on
 */
public record StrategyFields(Boolean administration, Boolean societal, Boolean data, Basis basis) implements Fact {}
