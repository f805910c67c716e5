package de.ratwerk.workshop.cases;

import de.ratwerk.advice.Advisor;
import de.ratwerk.advice.Advisor.Place;
import de.ratwerk.advice.why.RuleTrace;
import de.ratwerk.fact.Fact;
import de.ratwerk.fact.Facts;
import de.ratwerk.rulebook.Findings;
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
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Runs cases against a rulebook. Immutable and thread-safe. */
public final class CaseRunner {
    private final Rulebook rulebook;
    private final Advisor advisor;
    private final Function<List<Fact>, Findings> rules;

    /** A runner for the cases of a rulebook, as the engine decides them. */
    public CaseRunner(Rulebook rulebook) {
        this(rulebook, rulebook::evaluate);
    }

    private CaseRunner(Rulebook rulebook, Function<List<Fact>, Findings> rules) {
        this.rulebook = rulebook;
        this.advisor = new Advisor(rulebook);
        this.rules = rules;
    }

    /** A runner that leaves the engine out and lets the interpreter decide, which needs no compiled rules. */
    public static CaseRunner interpreting(Rulebook rulebook) {
        return new CaseRunner(rulebook, rulebook.interpreter()::evaluate);
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
        Findings findings = rules.apply(Facts.of(given.profile()));
        Map<String, Outcome> outcomes = findings.outcomes();
        boolean ofActions = given.expects().stream().anyMatch(OfAction.class::isInstance);
        Map<String, Place> places = ofActions ? advisor.places(findings) : Map.of();
        for (Expectation expectation : given.expects()) {
            if (expectation instanceof OfRule rule) {
                Outcome got = outcomes.getOrDefault(rulebook.rule(rule.id()).id(), Outcome.SILENT);
                if (got != rule.outcome()) {
                    failures.add(new Failure(
                            rule,
                            rule.outcome().words(),
                            got.words(),
                            RuleTrace.of(rulebook, rule.id(), given.profile(), got)));
                }
            } else if (expectation instanceof OfAction action) {
                check(action, places).ifPresent(failures::add);
            }
        }
        return new CaseResult(given, List.copyOf(failures));
    }

    private Optional<Failure> check(OfAction expected, Map<String, Place> places) {
        Place place =
                Objects.requireNonNull(places.get(rulebook.action(expected.id()).id()));
        if (place.verdict() == expected.verdict() && meets(place, expected.phase(), expected.score())) {
            return Optional.empty();
        }
        Text got = Text.each(language -> Constants.name(place.verdict())
                + (place.phase() == null ? "" : ", " + place.phase().id())
                + (place.score() == null
                        ? ""
                        : ", " + language.number(place.score()) + language.say(" Punkte", " points")));
        return Optional.of(new Failure(expected, Text.each(language -> words(expected, language)), got, null));
    }

    /** Only what is due has a phase and a score, and only of that they can be expected. */
    private static boolean meets(Place place, @Nullable String phase, @Nullable Span score) {
        return (phase == null
                        || place.phase() != null && phase.equals(place.phase().id()))
                && (score == null || place.score() != null && score.contains(place.score()));
    }

    private static String words(OfAction expected, Language language) {
        return Constants.name(expected.verdict())
                + (expected.phase() == null ? "" : ", " + expected.phase())
                + (expected.score() == null ? "" : ", " + expected.score() + language.say(" Punkte", " points"));
    }
}
