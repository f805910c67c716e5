package de.ratwerk.oracle;

import de.ratwerk.advice.Advice;
import de.ratwerk.advice.Advisor;
import de.ratwerk.advice.Advisor.Place;
import de.ratwerk.advice.Verdict;
import de.ratwerk.fact.Fact;
import de.ratwerk.fact.Facts;
import de.ratwerk.oracle.Opinion.Contribution;
import de.ratwerk.oracle.Opinion.Due;
import de.ratwerk.oracle.Opinion.Part;
import de.ratwerk.profile.Profile;
import de.ratwerk.rulebook.Finding;
import de.ratwerk.rulebook.Findings;
import de.ratwerk.rulebook.Outcome;
import de.ratwerk.rulebook.Rule.Placement;
import de.ratwerk.rulebook.Rulebook;
import de.ratwerk.workshop.Witness;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

/** Holds what the engine finds against what the oracle says. Thread-safe. */
final class Comparison {
    private final Rulebook rulebook;
    private final Advisor advisor;
    private final Oracle oracle;
    private final Function<Profile, List<Fact>> facts;

    /**
     * They differ.
     *
     * @param on the rule, action or comparison group that they judge differently
     */
    record Difference(String on, Object engine, Object oracle) {}

    Comparison(Rulebook rulebook, Oracle oracle) {
        this(rulebook, oracle, Facts::of);
    }

    /** A comparison in which the engine is fed with other facts. */
    Comparison(Rulebook rulebook, Oracle oracle, Function<Profile, List<Fact>> facts) {
        this.rulebook = rulebook;
        this.advisor = new Advisor(rulebook);
        this.oracle = oracle;
        this.facts = facts;
    }

    /** What the oracle says, if the engine finds the same. */
    Opinion agreed(Profile profile) {
        Opinion opinion = oracle.on(said(profile));
        Optional<Difference> difference = difference(profile, opinion);
        if (difference.isPresent()) {
            throw new AssertionError(told(profile, difference.get()));
        }
        return opinion;
    }

    /** The difference on the fewest answers that show it. */
    private String told(Profile profile, Difference difference) {
        String on = difference.on();
        Profile smallest = Witness.smallest(
                profile,
                fewer -> difference(fewer, oracle.on(said(fewer)))
                        .filter(d -> d.on().equals(on))
                        .isPresent());
        Difference least = difference(smallest, oracle.on(said(smallest))).orElseThrow();
        return "%s: the engine says %s, the oracle says %s%non %s"
                .formatted(least.on(), least.engine(), least.oracle(), Witness.answers(smallest));
    }

    static Map<String, List<String>> said(Profile profile) {
        Map<String, List<String>> said = new LinkedHashMap<>();
        profile.answers().forEach(answer -> said.put(answer.question().path(), answer.values()));
        return said;
    }

    /** The first difference, if there is one. */
    Optional<Difference> difference(Profile profile, Opinion opinion) {
        Findings findings = rulebook.evaluate(facts.apply(profile));
        Map<String, Place> places = advisor.places(findings);
        return first(ruleByRule(findings), opinion.rules())
                .or(() -> first(verdicts(places), opinion.actions()))
                .or(() -> first(positions(findings), opinion.positions()))
                .or(() -> first(byAction(contributions(findings)), byAction(opinion.contributions())))
                .or(() -> first(places(places), places(opinion)));
    }

    private static Optional<Difference> first(Map<String, ?> engine, Map<String, ?> oracle) {
        if (engine.equals(oracle)) {
            return Optional.empty();
        }
        Set<String> all = new TreeSet<>(engine.keySet());
        all.addAll(oracle.keySet());
        return all.stream()
                .filter(on -> !Objects.equals(engine.get(on), oracle.get(on)))
                .findFirst()
                .map(on -> new Difference(on, engine.get(on), oracle.get(on)));
    }

    private Map<String, Truth> ruleByRule(Findings findings) {
        Map<String, Truth> rules = new TreeMap<>();
        rulebook.rules().keySet().forEach(rule -> rules.put(rule, Truth.NO));
        findings.outcomes()
                .forEach((rule, outcome) -> rules.put(rule, outcome == Outcome.FIRES ? Truth.YES : Truth.MAYBE));
        return rules;
    }

    private static Map<String, Truth> verdicts(Map<String, Place> places) {
        Map<String, Truth> verdicts = new TreeMap<>();
        places.forEach((action, place) -> verdicts.put(action, truth(place.verdict())));
        return verdicts;
    }

    private static Truth truth(Verdict verdict) {
        return switch (verdict) {
            case DUE -> Truth.YES;
            case OPEN -> Truth.MAYBE;
            case NOT_DUE -> Truth.NO;
        };
    }

    private static Map<String, String> positions(Findings findings) {
        Map<String, String> positions = new TreeMap<>();
        for (Finding finding : findings.placements()) {
            if (finding.certain() && finding.rule().role() instanceof Placement place) {
                positions.put(
                        DrlText.asProfilesWrite(place.group().name()),
                        DrlText.asProfilesWrite(place.status().name()));
            }
        }
        return positions;
    }

    private static Set<Contribution> contributions(Findings findings) {
        Set<Contribution> contributions = new HashSet<>();
        findings.contributions()
                .forEach(c ->
                        contributions.add(new Contribution(c.action(), c.rule().id(), c.evidence())));
        return contributions;
    }

    private static Map<String, Set<Contribution>> byAction(Set<Contribution> contributions) {
        Map<String, Set<Contribution>> byAction = new TreeMap<>();
        contributions.forEach(c ->
                byAction.computeIfAbsent(c.action(), action -> new HashSet<>()).add(c));
        return byAction;
    }

    private static Map<String, String> places(Map<String, Place> places) {
        Map<String, String> said = new TreeMap<>();
        places.forEach((action, place) -> {
            if (place.phase() != null) {
                said.put(action, place(place.rank(), place.phase().id(), place.score()));
            }
        });
        return said;
    }

    private static Map<String, String> places(Opinion opinion) {
        Map<String, String> said = new TreeMap<>();
        int rank = 1;
        for (Due due : opinion.due()) {
            said.put(due.action(), place(rank++, due.phase(), due.score()));
        }
        return said;
    }

    private static String place(int rank, String phase, Object score) {
        return rank + ". " + phase + " with " + score;
    }

    /** How the scores that an advice shows are made, in order, as the oracle would show them. */
    List<Due> shown(Profile profile) {
        List<Due> shown = new ArrayList<>();
        for (Advice.DueAction due : advisor.advise(profile).actions()) {
            List<Part> parts = due.contributions().stream()
                    .map(c -> new Part(
                            c.criterion().id(),
                            c.name(),
                            c.value(),
                            c.points(),
                            c.rule().id(),
                            c.evidence()))
                    .toList();
            shown.add(new Due(due.action().id(), due.phase().id(), due.score(), parts));
        }
        return shown;
    }
}
