package de.ratwerk.fact;

/**
 * A number that rules compare with: from a definition of the survey or named in {@code rulebook.yaml}.
 *
 * @param key the evidence key or the name
 * @param value the number
 */
public record Threshold(String key, int value) implements Fact {
    @Override
    public Basis basis() {
        return Basis.GIVEN;
    }
}
