package de.ratwerk.fact;

/**
 * One way of taking part in local fibre networks.
 *
 * @param way which one
 * @param involvement whether it is taken
 * @param basis the answers it rests on
 */
public record FibreWay(Way way, Involvement involvement, Basis basis) implements Item {}
