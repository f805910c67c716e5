package de.ratwerk.advice;

import de.ratwerk.advice.Advice.Contribution;
import de.ratwerk.advice.Advice.DueAction;
import de.ratwerk.advice.Advice.NotDueAction;
import de.ratwerk.advice.Advice.OpenAction;
import de.ratwerk.advice.Advice.OpenQuestion;
import de.ratwerk.advice.Advice.Reason;
import de.ratwerk.advice.Case.NotDue;
import de.ratwerk.advice.question.Enquiries;
import de.ratwerk.advice.question.Enquiry;
import de.ratwerk.advice.rank.Ranking;
import de.ratwerk.advice.robust.Analysis;
import de.ratwerk.advice.robust.Robustness;
import de.ratwerk.fact.Fact;
import de.ratwerk.fact.Facts;
import de.ratwerk.memory.Remembered;
import de.ratwerk.problem.RefusedException;
import de.ratwerk.profile.Profile;
import de.ratwerk.rulebook.Action;
import de.ratwerk.rulebook.Finding;
import de.ratwerk.rulebook.Findings;
import de.ratwerk.rulebook.Interpreter;
import de.ratwerk.rulebook.Phase;
import de.ratwerk.rulebook.Possibilities;
import de.ratwerk.rulebook.Rule;
import de.ratwerk.rulebook.Rulebook;
import de.ratwerk.rulebook.Rulebook.Sampling;
import de.ratwerk.rulebook.Variations;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Turns a profile into advice. Immutable and thread-safe. */
public final class Advisor {
    /** So many rankings are kept at the most. */
    private static final int MOST_RANKINGS = 500;

    private final Rulebook rulebook;
    private final Map<String, Integer> numbers = new HashMap<>();
    private final Remembered<BitSet, Ranking> rankings = new Remembered<>(MOST_RANKINGS);
    private final Scores scores;
    private final Positions positions;
    private final Benchmarks benchmarks;
    private final Analysis analysis;
    private final List<Action> catalogue;
    private final Enquiries enquiries;
    private final boolean hasty;
    private final Cases cases;

    /** An advisor that follows a rulebook. */
    public Advisor(Rulebook rulebook) {
        this(rulebook, rulebook.header().robustness());
    }

    /** An advisor that follows a rulebook and tries other weights than the rulebook asks for. */
    public Advisor(Rulebook rulebook, Sampling sampling) {
        this(rulebook, sampling, false);
    }

    /**
     * The same.
     *
     * @param hasty whether it is for a program that asks once: what an advice will be asked for last is begun by a thread of
     *     its own while the rest is worked out
     */
    public Advisor(Rulebook rulebook, Sampling sampling, boolean hasty) {
        this.hasty = hasty;
        this.rulebook = rulebook;
        this.scores = new Scores(rulebook);
        this.positions = new Positions(rulebook);
        this.benchmarks = new Benchmarks(rulebook);
        this.analysis = new Analysis(rulebook.header().criteria().values(), sampling);
        this.catalogue = rulebook.actions().values().stream()
                .sorted(Comparator.comparing(Action::recommendation).thenComparing(Action::id))
                .toList();
        this.catalogue.forEach(action -> numbers.put(action.id(), numbers.size()));
        this.enquiries = new Enquiries(rulebook, this);
        this.cases = new Cases(rulebook, this::found);
    }

    /** The advice for a profile; the same profile always gets the same. */
    public Advice advise(Profile profile) {
        Case found = cases.of(profile);
        Reasons reasons = new Reasons(profile);
        List<DueAction> actions = found.ranked.actions(found.certain, reasons, found.robustness);
        return new Advice(
                profile,
                rulebook,
                profile.asOf(),
                found.standings,
                found.benchmarks,
                actions,
                found.robustness,
                Roadmap.of(rulebook.header().phases(), actions, found.open),
                found.open,
                found.notDue.stream()
                        .map(notDue -> new NotDueAction(notDue.action(), reasons.of(notDue.inPlace())))
                        .toList(),
                found.questions(profile, enquiries),
                Notes.of(profile, rulebook, profile.asOf()));
    }

    private Case found(Profile profile) {
        @Nullable Function<List<OpenAction>, List<OpenQuestion>> begun = hasty ? enquiries.begun(profile) : null;
        List<Fact> facts = Facts.of(profile);
        Findings findings = rulebook.evaluate(facts);
        Map<String, Verdict> verdicts = verdicts(findings);
        Map<String, List<Finding>> inPlace = byAction(findings.strengths(), Finding::certain);
        Ranked ranked = new Ranked(due(verdicts), findings);
        return new Case(
                positions.standings(facts, findings),
                benchmarks.of(profile),
                open(verdicts, findings, profile),
                catalogue.stream()
                        .filter(action -> verdicts.get(action.id()) == Verdict.NOT_DUE)
                        .map(action -> new NotDue(action, inPlace.getOrDefault(action.id(), List.of())))
                        .toList(),
                ranked,
                byAction(findings.situations(), Finding::certain),
                ranked.robustness(),
                begun);
    }

    /**
     * What a profile comes to: positions and places, without reasons and without trying other weights. The same as
     * {@link #advise} finds, in a fraction of the time, for trying many profiles.
     */
    public Outlook outlook(Profile profile) {
        return outlook(profile, rulebook.interpreter());
    }

    /**
     * The same as far as some of the rules see it, in a fraction of the time.
     *
     * @param kept which rules; see {@link Interpreter#only}
     */
    public Function<Profile, Outlook> outlook(Predicate<Rule> kept) {
        Interpreter some = rulebook.interpreter().only(kept);
        return profile -> outlook(profile, some);
    }

    /** The same with findings in no particular order, for questions that no order matters to. */
    public Function<Profile, Outlook> glance(Predicate<Rule> kept) {
        Interpreter some = rulebook.interpreter().only(kept);
        return profile -> outlook(profile, some.evaluateUnordered(Facts.of(profile)));
    }

    private Outlook outlook(Profile profile, Interpreter interpreter) {
        return outlook(profile, interpreter.evaluate(Facts.of(profile)));
    }

    private Outlook outlook(Profile profile, Findings findings) {
        return new Outlook(profile, Positions.statuses(findings), places(findings), findings);
    }

    /** Why each action is due that is due in an outlook, by its id. */
    public Map<String, List<Reason>> because(Outlook outlook) {
        Reasons reasons = new Reasons(outlook.profile());
        Map<String, List<Reason>> because = new LinkedHashMap<>();
        Map<String, List<Finding>> certain = byAction(outlook.findings().situations(), Finding::certain);
        for (Action action : catalogue) {
            List<Finding> findings = certain.get(action.id());
            if (findings != null) {
                because.put(action.id(), reasons.of(findings));
            }
        }
        return because;
    }

    /** Some of the rules that are followed. */
    public List<Rule> rules(Predicate<Rule> kept) {
        return rulebook.rules().values().stream().filter(kept).toList();
    }

    /** The ids of the actions that an action requires. */
    public List<String> requires(String action) {
        return rulebook.action(action).requires();
    }

    /**
     * Draws the weights that are tried, which the first advice does otherwise.
     *
     * @throws RefusedException if their bounds are too narrow to draw within them
     */
    public void drawWeights() {
        analysis.draw();
    }

    /**
     * For trying other answers on one profile: from a profile with a few other answers to what becomes of every action. The
     * same places as in {@link #outlook}, in a fraction of its time.
     */
    public Function<Profile, Map<String, Place>> variations(Profile profile) {
        Variations variations = rulebook.interpreter().variations(Facts.of(profile));
        Map<String, Place> now = places(variations.first());
        return other -> variations.differing(Facts.of(other)).map(this::places).orElse(now);
    }

    /** All that rules could find once a profile's open questions are answered; {@code more} is supposed beside its facts. */
    public Possibilities possibilities(Profile profile, List<Fact> more) {
        List<Fact> facts = new ArrayList<>(Facts.of(profile));
        facts.addAll(more);
        return rulebook.interpreter().possibilities(facts);
    }

    /** The actions that open answers decide, by recommendation and id. */
    public List<OpenAction> open(Outlook outlook) {
        return open(verdicts(outlook.findings()), outlook.findings(), outlook.profile());
    }

    private List<OpenAction> open(Map<String, Verdict> verdicts, Findings findings, Profile profile) {
        OpenQuestions questions = new OpenQuestions(profile);
        Map<String, List<Finding>> about = byAction(findings.situations(), finding -> true);
        return catalogue.stream()
                .filter(action -> verdicts.get(action.id()) == Verdict.OPEN)
                .map(action -> new OpenAction(action, questions.deciding(about.getOrDefault(action.id(), List.of()))))
                .toList();
    }

    /** What is still worth asking of a municipality, and whether it can change the first three actions. */
    public Enquiry enquiry(Profile profile) {
        return enquiries.of(profile);
    }

    /** The verdict on every action by id, without reasons and priorities. */
    public Map<String, Verdict> verdicts(Profile profile) {
        return verdicts(rulebook.evaluate(Facts.of(profile)));
    }

    /** The score that findings give an action, should it be due. */
    public BigDecimal score(String action, Findings findings) {
        return Scores.score(counted(action, findings));
    }

    /** All that rules contribute to an action's score, criterion by criterion, and what of it counts. */
    public List<Considered> considered(String action, Findings findings) {
        return scores.considered(contributed(action, findings));
    }

    private List<Contribution> counted(String action, Findings findings) {
        return scores.counted(contributed(action, findings));
    }

    private static List<Findings.Contribution> contributed(String action, Findings findings) {
        return findings.contributions().stream()
                .filter(contribution -> contribution.action().equals(action))
                .toList();
    }

    private Map<String, Verdict> verdicts(Findings findings) {
        Map<String, Verdict> verdicts = new LinkedHashMap<>();
        catalogue.forEach(action -> verdicts.put(action.id(), Verdict.NOT_DUE));
        for (Finding finding : findings.situations()) {
            for (String action : finding.rule().actions()) {
                Verdict before = verdicts.get(action);
                if (before == Verdict.NOT_DUE || finding.certain() && before == Verdict.OPEN) {
                    verdicts.put(action, finding.certain() ? Verdict.DUE : Verdict.OPEN);
                }
            }
        }
        return verdicts;
    }

    /** Findings by the id of the action that they are about, in their order: looked through once for all actions. */
    private static Map<String, List<Finding>> byAction(List<Finding> findings, Predicate<Finding> kept) {
        Map<String, List<Finding>> byAction = new HashMap<>();
        for (Finding finding : findings) {
            if (kept.test(finding)) {
                for (String action : finding.rule().actions()) {
                    byAction.computeIfAbsent(action, id -> new ArrayList<>()).add(finding);
                }
            }
        }
        return byAction;
    }

    /**
     * What becomes of every action, given what rules found: verdict, phase, rank and score, without reasons and without
     * trying other weights.
     */
    public Map<String, Place> places(Findings findings) {
        Map<String, Verdict> verdicts = verdicts(findings);
        Map<String, Place> places = new LinkedHashMap<>();
        verdicts.forEach((action, verdict) -> places.put(action, new Place(verdict, null, 0, null)));
        Ranked ranked = new Ranked(due(verdicts), findings);
        int rank = 1;
        for (int i : ranked.order.order()) {
            Phase phase = rulebook.header().phases().get(ranked.order.phases()[i]);
            places.put(ranked.actions.get(i).id(), new Place(Verdict.DUE, phase, rank++, ranked.scores.get(i)));
        }
        return places;
    }

    /** Why each action that is due stands where it stands, by rank: told from the same ranking that put it there. */
    public List<Placing> placings(Findings findings) {
        Ranked ranked = new Ranked(due(verdicts(findings)), findings);
        return new Placings(ranked.ranking, ranked.scores, rulebook.header().phases(), ranked.order).all();
    }

    private List<Action> due(Map<String, Verdict> verdicts) {
        return catalogue.stream()
                .filter(action -> verdicts.get(action.id()) == Verdict.DUE)
                .toList();
    }

    /**
     * The place of an action in an advice.
     *
     * @param phase its phase, null if it is not due
     * @param rank its rank, from 1; 0 if it is not due
     * @param score its score, null if it is not due
     */
    public record Place(
            Verdict verdict,
            @Nullable Phase phase,
            int rank,
            @Nullable BigDecimal score) {}

    /** A ranking depends only on which actions are due: one that is tried again and again need not be prepared again. */
    private Ranking ranking(List<Action> due) {
        BitSet which = new BitSet();
        due.forEach(action -> which.set(numbers.getOrDefault(action.id(), 0)));
        return rankings.get(which, () -> new Ranking(due, rulebook.header().phases()));
    }

    /** The actions that are due, counted and put in order. */
    final class Ranked {
        private final List<Action> actions;
        private final List<List<Contribution>> counted;
        private final List<BigDecimal> scores;
        private final Ranking ranking;
        private final Ranking.Order order;

        Ranked(List<Action> due, Findings findings) {
            this.actions = due.stream().sorted(Comparator.comparing(Action::id)).toList();
            Map<String, List<Findings.Contribution>> contributed = new HashMap<>();
            findings.contributions()
                    .forEach(contribution -> contributed
                            .computeIfAbsent(contribution.action(), id -> new ArrayList<>())
                            .add(contribution));
            this.counted = actions.stream()
                    .map(action -> Advisor.this.scores.counted(contributed.getOrDefault(action.id(), List.of())))
                    .toList();
            this.scores = counted.stream().map(Scores::score).toList();
            this.ranking = ranking(actions);
            this.order = ranking.by(
                    scores.stream().mapToDouble(BigDecimal::doubleValue).toArray());
        }

        Robustness robustness() {
            return analysis.of(
                    ranking, counted.stream().map(Advisor.this.scores::values).toList(), order.order());
        }

        List<DueAction> actions(Map<String, List<Finding>> certain, Reasons reasons, Robustness robustness) {
            List<DueAction> ranked = new ArrayList<>();
            for (int i : order.order()) {
                ranked.add(new DueAction(
                        ranked.size() + 1,
                        actions.get(i),
                        rulebook.header().phases().get(order.phases()[i]),
                        scores.get(i),
                        counted.get(i),
                        reasons.of(certain.getOrDefault(actions.get(i).id(), List.of())),
                        robustness.actions().get(ranked.size())));
            }
            return List.copyOf(ranked);
        }
    }
}
