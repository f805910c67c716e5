package de.ratwerk.workshop.cases;

import de.ratwerk.fact.Facts;
import de.ratwerk.problem.RefusedException;
import de.ratwerk.profile.Profile;
import de.ratwerk.rulebook.Finding;
import de.ratwerk.rulebook.Findings;
import de.ratwerk.rulebook.Findings.Contribution;
import de.ratwerk.rulebook.Rulebook;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Runs cases against a rulebook. Immutable and thread-safe. */
public final class CaseRunner {
    private final Rulebook rulebook;

    /** What a rule makes of a case. */
    public enum Outcome {
        /** It matches for certain. */
        FIRES,
        /** It may match, depending on open answers. */
        OPEN,
        /** It cannot match. */
        SILENT
    }

    /**
     * A rule did not do what a case expects of it.
     *
     * @param rule the id of the rule
     * @param expected what the case expects
     * @param got what the rule made of it
     */
    public record Failure(String rule, Outcome expected, Outcome got) {}

    /** A runner for the cases of a rulebook. */
    public CaseRunner(Rulebook rulebook) {
        this.rulebook = rulebook;
    }

    /**
     * Runs a case; no failures mean that every rule did as expected.
     *
     * @throws RefusedException if the answers given contradict each other or fit no question
     * @throws IllegalArgumentException if an expectation names a rule that does not exist
     */
    public List<Failure> run(Case given) {
        Map<String, Outcome> outcomes = outcomes(given);
        List<Failure> failures = new ArrayList<>();
        expect(given.fires(), Outcome.FIRES, outcomes, failures);
        expect(given.open(), Outcome.OPEN, outcomes, failures);
        expect(given.silent(), Outcome.SILENT, outcomes, failures);
        return failures;
    }

    private void expect(List<String> rules, Outcome expected, Map<String, Outcome> outcomes, List<Failure> failures) {
        for (String rule : rules) {
            Outcome got = outcomes.getOrDefault(rulebook.rule(rule).id(), Outcome.SILENT);
            if (got != expected) {
                failures.add(new Failure(rule, expected, got));
            }
        }
    }

    private Map<String, Outcome> outcomes(Case given) {
        Profile profile = Profile.empty(given.name()).with(given.given());
        Findings findings = rulebook.evaluate(Facts.of(profile));
        Map<String, Outcome> outcomes = new TreeMap<>();
        Stream.of(findings.situations(), findings.strengths(), findings.placements())
                .flatMap(List::stream)
                .forEach(finding -> outcomes.merge(
                        finding.rule().id(), outcome(finding), (one, other) -> one == Outcome.FIRES ? one : other));
        for (Contribution contribution : findings.contributions()) {
            outcomes.put(contribution.rule().id(), Outcome.FIRES);
        }
        return outcomes;
    }

    private static Outcome outcome(Finding finding) {
        return finding.certain() ? Outcome.FIRES : Outcome.OPEN;
    }
}
