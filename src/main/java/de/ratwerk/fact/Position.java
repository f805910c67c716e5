package de.ratwerk.fact;

/**
 * Where the municipality stands with regard to a comparison group; found by {@code positions.drl}.
 *
 * @param group which group
 * @param status where it stands
 * @param basis the answers it rests on
 */
public record Position(Group group, Status status, Basis basis) implements Fact {}
