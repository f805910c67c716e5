package de.ratwerk.fact;

/**
 * An action that is due requires another one to be done before.
 *
 * @param action the id of the action
 * @param required the id of the other one
 */
public record Requirement(String action, String required) implements Concern {
    @Override
    public Basis basis() {
        return Basis.GIVEN;
    }
}
