package de.ratwerk.fact;

/**
 * An action that is due is tied to another recommendation by a record of evidence.
 *
 * @param action the id of the action
 * @param to the other recommendation
 * @param evidence the key of the record
 */
public record Tie(String action, String to, String evidence) implements Concern {
    @Override
    public Basis basis() {
        return Basis.GIVEN;
    }
}
