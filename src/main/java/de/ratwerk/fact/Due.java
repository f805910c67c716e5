package de.ratwerk.fact;

/**
 * An action is due for one certain reason; inserted when a rule calls {@code due}.
 *
 * @param action the id of the action
 * @param rule the id of the rule
 * @param gap how far the situation is from what is asked for
 * @param effort what the action takes
 * @param shared whether it can sensibly be done with other municipalities
 */
public record Due(String action, String rule, Gap gap, Effort effort, boolean shared) implements Concern {
    @Override
    public Basis basis() {
        return Basis.GIVEN;
    }
}
