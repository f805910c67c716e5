package de.ratwerk.fact;

/**
 * One topic of training.
 *
 * @param topic which one
 * @param provision whether it is offered
 * @param basis the answers it rests on
 */
public record Training(Topic topic, Provision provision, Basis basis) implements Item {}
