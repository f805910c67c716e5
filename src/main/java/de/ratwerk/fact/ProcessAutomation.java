package de.ratwerk.fact;

/**
 * How far processes are automated.
 *
 * @param degree how far
 * @param basis the answers it rests on
 */
public record ProcessAutomation(AutomationDegree degree, Basis basis) implements Fact {}
