package de.ratwerk.fact;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What a fact rests on.
 *
 * @param known the paths of answers that the profile gives
 * @param assumed the answers that the fact supposes to questions the profile leaves open; a fact that supposes nothing is
 *     certain
 */
public record Basis(List<String> known, List<Assumption> assumed) {
    /**
     * An answer that is supposed.
     *
     * @param path the question
     * @param answer what is supposed of it; equal words suppose the same
     */
    public record Assumption(String path, String answer) {}

    /** The basis of what holds for every municipality. */
    public static final Basis GIVEN = new Basis(List.of(), List.of());

    /** Rests on answers of the profile alone. */
    public static Basis known(List<String> paths) {
        return new Basis(paths, List.of());
    }

    /** Supposes an answer to an open question. */
    public static Basis assumed(String path, String answer) {
        return new Basis(List.of(), List.of(new Assumption(path, answer)));
    }

    /** Whether nothing is supposed. */
    public boolean certain() {
        return assumed.isEmpty();
    }

    /**
     * The paths of the open questions that decide whether one of several suppositions comes true. Of two, of which one
     * supposes all that the other does and more, only the lesser counts: the rest does not matter.
     */
    public static Set<String> deciding(Collection<Basis> possible) {
        Suppositions suppositions = new Suppositions();
        return suppositions.deciding(possible.stream().map(suppositions::of).toList());
    }

    /** The basis of something that rests on all of the facts. */
    public static Basis of(Collection<? extends Fact> facts) {
        Set<String> known = new LinkedHashSet<>();
        Set<Assumption> assumed = new LinkedHashSet<>();
        for (Fact fact : facts) {
            known.addAll(fact.basis().known());
            assumed.addAll(fact.basis().assumed());
        }
        return new Basis(List.copyOf(known), List.copyOf(assumed));
    }
}
