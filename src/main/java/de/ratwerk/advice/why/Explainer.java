package de.ratwerk.advice.why;

import de.ratwerk.advice.Advice;
import de.ratwerk.advice.Advice.DueAction;
import de.ratwerk.advice.Advice.NotDueAction;
import de.ratwerk.advice.Advice.Reason;
import de.ratwerk.advice.Advisor;
import de.ratwerk.advice.Advisor.Place;
import de.ratwerk.advice.Considered;
import de.ratwerk.advice.Placing;
import de.ratwerk.advice.Verdict;
import de.ratwerk.advice.why.Explanation.Requirement;
import de.ratwerk.advice.why.Explanation.Situation;
import de.ratwerk.fact.Fact;
import de.ratwerk.fact.Facts;
import de.ratwerk.profile.Profile;
import de.ratwerk.profile.Question;
import de.ratwerk.rulebook.Action;
import de.ratwerk.rulebook.Findings;
import de.ratwerk.rulebook.Interpreter;
import de.ratwerk.rulebook.Outcome;
import de.ratwerk.rulebook.Rule;
import de.ratwerk.rulebook.Rulebook;
import de.ratwerk.text.Text;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Explains the verdict on an action, its score and its place. Immutable and thread-safe. */
public final class Explainer {
    /** Who the municipality is; another one would be no explanation. */
    private static final Set<String> IDENTITY =
            Set.of("municipality.name", "municipality.ags", "municipality.population");

    private final Rulebook rulebook;
    private final Advisor advisor;
    private final Interpreter interpreter;
    private final Asked asked;
    private final Sorts sorts;

    /** Explains the advice of an advisor that follows a rulebook. */
    public Explainer(Rulebook rulebook, Advisor advisor) {
        this.rulebook = rulebook;
        this.advisor = advisor;
        this.interpreter = rulebook.interpreter();
        this.asked = new Asked(interpreter);
        this.sorts = new Sorts(interpreter);
    }

    /**
     * Why an action is due, open or not due on a profile.
     *
     * @throws IllegalArgumentException if the rulebook has no such action
     */
    public Explanation why(String action, Profile profile) {
        rulebook.action(action);
        return why(action, advisor.advise(profile));
    }

    /**
     * Why an action is due, open or not due in an advice of the same rulebook.
     *
     * @throws IllegalArgumentException if the rulebook has no such action
     */
    public Explanation why(String id, Advice advice) {
        Explanation reasons = reasons(id, look(advice));
        return reasons.with(nearest(id, advice.profile(), reasons.verdict()));
    }

    /** What is looked up once for all actions of an advice. */
    record Look(
            Advice advice,
            Findings findings,
            Map<String, Outcome> outcomes,
            Map<String, Place> places,
            List<Placing> placings,
            Conditions conditions) {}

    Look look(Advice advice) {
        List<Fact> facts = Facts.of(advice.profile());
        Findings findings = interpreter.evaluate(facts);
        return new Look(
                advice,
                findings,
                findings.outcomes(),
                advisor.places(findings),
                advisor.placings(findings),
                new Conditions(rulebook, advice.profile(), interpreter.situationBase(facts), asked));
    }

    /** The reasons alone, without the nearest other answers, which take most of the time. */
    Explanation reasons(String id, Look look) {
        Action action = rulebook.action(id);
        Verdict verdict = place(look.places(), id).verdict();
        boolean due = verdict == Verdict.DUE;
        return new Explanation(
                look.advice().profile(),
                rulebook,
                action,
                verdict,
                due ? placing(id, look) : null,
                due ? advisor.considered(id, look.findings()) : List.<Considered>of(),
                situations(rules(id), look),
                inPlace(id, look.advice()),
                requirements(action, verdict, look.places()),
                new Nearest(List.of()));
    }

    /** The rules that can make an action due. */
    private List<Rule> rules(String action) {
        return rulebook.rules().values().stream()
                .filter(rule ->
                        rule.role() instanceof Rule.Situation && rule.actions().contains(action))
                .toList();
    }

    private static Place place(Map<String, Place> places, String action) {
        return Objects.requireNonNull(places.get(action));
    }

    private static Placing placing(String id, Look look) {
        return look.placings().stream()
                .filter(placing -> placing.action().id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static List<Situation> situations(List<Rule> rules, Look look) {
        return rules.stream()
                .map(rule -> new Situation(
                        rule,
                        look.outcomes().getOrDefault(rule.id(), Outcome.SILENT),
                        statement(rule, look.advice()),
                        look.conditions().of(rule)))
                .sorted(Comparator.comparing(Situation::outcome))
                .toList();
    }

    private static @Nullable Text statement(Rule rule, Advice advice) {
        return advice.actions().stream()
                .map(DueAction::because)
                .flatMap(List::stream)
                .filter(reason -> reason.rule().equals(rule))
                .map(Reason::statement)
                .findFirst()
                .orElse(null);
    }

    private static List<Reason> inPlace(String id, Advice advice) {
        return advice.notDue().stream()
                .filter(notDue -> notDue.action().id().equals(id))
                .map(NotDueAction::because)
                .findFirst()
                .orElse(List.of());
    }

    private List<Requirement> requirements(Action action, Verdict verdict, Map<String, Place> places) {
        return action.requires().stream()
                .map(rulebook::action)
                .map(required -> {
                    Place place = place(places, required.id());
                    boolean waits = verdict != Verdict.NOT_DUE && place.verdict() != Verdict.NOT_DUE;
                    return new Requirement(required, place.verdict(), place.rank(), waits ? Code.REQUIRES_FIRST : null);
                })
                .toList();
    }

    Nearest nearest(String action, Profile profile, Verdict verdict) {
        List<Rule> rules = rules(action);
        return switch (verdict) {
            case DUE -> new Nearest(List.of());
            case NOT_DUE ->
                new Nearest(List.of(search(rules, profile, question -> true).due()));
            case OPEN -> {
                Set<Question> open = Set.copyOf(profile.unanswered());
                yield new Nearest(List.of(
                        search(rules, profile, open::contains).due(),
                        search(rules, profile, open::contains).notDue()));
            }
        };
    }

    private NearestSearch search(List<Rule> rules, Profile profile, Predicate<Question> movable) {
        return new NearestSearch(
                rulebook,
                interpreter,
                asked,
                sorts,
                profile,
                rules,
                question -> !IDENTITY.contains(question.path()) && movable.test(question));
    }
}
