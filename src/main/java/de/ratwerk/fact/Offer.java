package de.ratwerk.fact;

/**
 * One offer to the local community.
 *
 * @param offer which one
 * @param supported whether the municipality supports it
 * @param basis the answers it rests on
 */
public record Offer(CommunityOffer offer, Boolean supported, Basis basis) implements Item {}
