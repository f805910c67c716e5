package de.ratwerk.advice.why;

import de.ratwerk.condition.FactPattern;
import de.ratwerk.condition.Matcher;
import de.ratwerk.condition.Trace;
import de.ratwerk.fact.Facts;
import de.ratwerk.profile.Profile;
import de.ratwerk.rulebook.Outcome;
import de.ratwerk.rulebook.Rule;
import de.ratwerk.rulebook.Rulebook;
import java.util.Set;

/**
 * How a rule fared on a profile.
 *
 * @param outcome what became of it
 * @param trace how each of its patterns fared
 */
public record RuleTrace(Rule rule, Profile profile, Outcome outcome, Trace trace) {
    /** The facts about actions, which come from other rules and not from answers. */
    private static final Set<String> DERIVED = Set.of("Cited", "Due", "Met", "Requirement", "Tie");

    /**
     * Traces a rule on a profile.
     *
     * @throws IllegalArgumentException if the rulebook has no such rule
     */
    public static RuleTrace of(Rulebook rulebook, String rule, Profile profile) {
        return of(rulebook, rule, profile, rulebook.outcomes(Facts.of(profile)).getOrDefault(rule, Outcome.SILENT));
    }

    /**
     * Traces a rule of which it is known what became of it.
     *
     * @throws IllegalArgumentException if the rulebook has no such rule
     */
    public static RuleTrace of(Rulebook rulebook, String rule, Profile profile, Outcome outcome) {
        Rule traced = rulebook.rule(rule);
        Trace trace =
                Trace.of(new Matcher(traced.when()), rulebook.interpreter().factBase(Facts.of(profile)));
        return new RuleTrace(traced, profile, outcome, trace);
    }

    /** Whether a pattern asks for what other rules decided. */
    public static boolean asksOtherRules(FactPattern pattern) {
        return DERIVED.contains(pattern.fact());
    }
}
