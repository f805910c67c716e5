package de.ratwerk.fact;

/**
 * With whom the municipality works together in e-government.
 *
 * @param any whether there is any partner
 * @param land whether the Land is one
 * @param municipalProvider whether a municipal IT provider is one
 * @param basis the answers it rests on
 */
public record CooperationPartners(Boolean any, Boolean land, Boolean municipalProvider, Basis basis) implements Fact {}
