package de.ratwerk.rulebook;

import de.ratwerk.fact.Basis;
import de.ratwerk.fact.Fact;
import java.util.List;

/**
 * A rule matched.
 *
 * @param rule which rule
 * @param facts the facts it matched, in the order of its patterns
 */
public record Finding(Rule rule, List<Fact> facts) {

    /** The answers that the finding rests on. */
    public Basis basis() {
        return Basis.of(facts);
    }

    /** Whether it holds whatever the answers to open questions are. */
    public boolean certain() {
        return facts.stream().allMatch(fact -> fact.basis().certain());
    }
}
