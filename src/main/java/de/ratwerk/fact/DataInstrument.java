package de.ratwerk.fact;

/**
 * The use of one instrument for handling data.
 *
 * @param instrument which one
 * @param degree how far it is used
 * @param basis the answers it rests on
 */
public record DataInstrument(Instrument instrument, Degree degree, Basis basis) implements Item {}
