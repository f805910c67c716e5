package de.ratwerk.fact;

/**
 * A reason for which an action is due is supported by a record of evidence.
 *
 * @param action the id of the action
 * @param evidence the key of the record
 * @param kind its kind in kebab case, such as {@code group-share}
 */
public record Cited(String action, String evidence, String kind) implements Concern {
    @Override
    public Basis basis() {
        return Basis.GIVEN;
    }
}
