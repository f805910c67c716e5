package de.ratwerk.rulebook;

import de.ratwerk.fact.Basis;
import de.ratwerk.fact.Fact;
import java.util.List;

/** A rule matched. Equal to another finding of the same rule and equal facts. */
public final class Finding {
    private final Rule rule;
    private final List<Fact> facts;

    /** Worked out once: it is asked many times. */
    private final boolean certain;

    /**
     * A match.
     *
     * @param rule which rule
     * @param facts the facts it matched, in the order of its patterns
     */
    public Finding(Rule rule, List<Fact> facts) {
        this.rule = rule;
        this.facts = facts;
        this.certain = isCertain(facts);
    }

    /** Whether none of some facts supposes anything. */
    static boolean isCertain(List<Fact> facts) {
        for (int i = 0; i < facts.size(); i++) {
            if (!facts.get(i).basis().certain()) {
                return false;
            }
        }
        return true;
    }

    /** Which rule matched. */
    public Rule rule() {
        return rule;
    }

    /** The facts it matched, in the order of its patterns. */
    public List<Fact> facts() {
        return facts;
    }

    /** The answers that the finding rests on. */
    public Basis basis() {
        return Basis.of(facts);
    }

    /** Whether it holds whatever the answers to open questions are. */
    public boolean certain() {
        return certain;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Finding finding && rule.equals(finding.rule) && facts.equals(finding.facts);
    }

    @Override
    public int hashCode() {
        return 31 * rule.hashCode() + facts.hashCode();
    }

    @Override
    public String toString() {
        return "Finding[rule=" + rule + ", facts=" + facts + "]";
    }
}
