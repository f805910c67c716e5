package de.ratwerk.fact;

/**
 * What an action wants is in place for certain; inserted when a rule calls {@code met}.
 *
 * @param action the id of the action
 */
public record Met(String action) implements Concern {
    @Override
    public Basis basis() {
        return Basis.GIVEN;
    }
}
