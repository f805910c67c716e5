package de.ratwerk.workshop.cases;

import de.ratwerk.advice.Advice;
import de.ratwerk.advice.Advice.DueAction;
import de.ratwerk.advice.Advisor;
import de.ratwerk.advice.Verdict;
import de.ratwerk.advice.why.RuleTrace;
import de.ratwerk.fact.Facts;
import de.ratwerk.rulebook.Outcome;
import de.ratwerk.rulebook.Rulebook;
import de.ratwerk.text.Constants;
import de.ratwerk.text.Language;
import de.ratwerk.text.Text;
import de.ratwerk.workshop.cases.CaseResult.Failure;
import de.ratwerk.workshop.cases.Expectation.OfAction;
import de.ratwerk.workshop.cases.Expectation.OfRule;
import de.ratwerk.workshop.cases.Expectation.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Runs cases against a rulebook, as the engine decides. Immutable and thread-safe. */
public final class CaseRunner {
    private final Rulebook rulebook;
    private final Advisor advisor;

    /** A runner for the cases of a rulebook. */
    public CaseRunner(Rulebook rulebook) {
        this.rulebook = rulebook;
        this.advisor = new Advisor(rulebook);
    }

    /** Runs all cases on all cores; the results stand in the order of the cases. */
    public List<CaseResult> run(List<Case> cases) {
        return cases.parallelStream().map(this::run).toList();
    }

    /**
     * Runs a case.
     *
     * @throws IllegalArgumentException if an expectation names a rule or action that does not exist
     */
    public CaseResult run(Case given) {
        List<Failure> failures = new ArrayList<>();
        Map<String, Outcome> outcomes = rulebook.outcomes(Facts.of(given.profile()));
        boolean ofActions = given.expects().stream().anyMatch(OfAction.class::isInstance);
        Optional<Advice> advice = ofActions ? Optional.of(advisor.advise(given.profile())) : Optional.empty();
        for (Expectation expectation : given.expects()) {
            if (expectation instanceof OfRule rule) {
                Outcome got = outcomes.getOrDefault(rulebook.rule(rule.id()).id(), Outcome.SILENT);
                if (got != rule.outcome()) {
                    failures.add(new Failure(
                            rule,
                            rule.outcome().words(),
                            got.words(),
                            RuleTrace.of(rulebook, rule.id(), given.profile())));
                }
            } else if (expectation instanceof OfAction action) {
                check(action, advice.orElseThrow()).ifPresent(failures::add);
            }
        }
        return new CaseResult(given, List.copyOf(failures));
    }

    private Optional<Failure> check(OfAction expected, Advice advice) {
        rulebook.action(expected.id());
        Optional<DueAction> due = advice.actions().stream()
                .filter(action -> action.action().id().equals(expected.id()))
                .findFirst();
        Verdict verdict = due.map(action -> Verdict.DUE)
                .orElse(
                        advice.open().stream()
                                        .anyMatch(open -> open.action().id().equals(expected.id()))
                                ? Verdict.OPEN
                                : Verdict.NOT_DUE);
        boolean asExpected = verdict == expected.verdict()
                && due.map(action -> meets(action, expected.phase(), expected.score()))
                        .orElse(true);
        if (asExpected) {
            return Optional.empty();
        }
        Text got = Text.each(language -> Constants.name(verdict)
                + due.map(action -> ", " + action.phase().id() + ", " + language.number(action.score())
                                + language.say(" Punkte", " points"))
                        .orElse(""));
        return Optional.of(new Failure(expected, Text.each(language -> words(expected, language)), got, null));
    }

    private static boolean meets(DueAction action, @Nullable String phase, @Nullable Span score) {
        return (phase == null || action.phase().id().equals(phase))
                && (score == null || score.contains(action.score()));
    }

    private static String words(OfAction expected, Language language) {
        return Constants.name(expected.verdict())
                + (expected.phase() == null ? "" : ", " + expected.phase())
                + (expected.score() == null ? "" : ", " + expected.score() + language.say(" Punkte", " points"));
    }
}
