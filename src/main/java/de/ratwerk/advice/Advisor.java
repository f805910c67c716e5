package de.ratwerk.advice;

import de.ratwerk.advice.Advice.Contribution;
import de.ratwerk.advice.Advice.DueAction;
import de.ratwerk.advice.Advice.NotDueAction;
import de.ratwerk.advice.Advice.OpenAction;
import de.ratwerk.advice.Advice.Reason;
import de.ratwerk.advice.question.Enquiries;
import de.ratwerk.advice.question.Enquiry;
import de.ratwerk.advice.rank.Ranking;
import de.ratwerk.advice.robust.Analysis;
import de.ratwerk.advice.robust.Robustness;
import de.ratwerk.fact.Fact;
import de.ratwerk.fact.Facts;
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
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Turns a profile into advice. Immutable and thread-safe. */
public final class Advisor {
    private final Rulebook rulebook;
    private final Scores scores;
    private final Positions positions;
    private final Analysis analysis;
    private final List<Action> catalogue;
    private final Enquiries enquiries;

    /** An advisor that follows a rulebook. */
    public Advisor(Rulebook rulebook) {
        this(rulebook, rulebook.header().robustness());
    }

    /** An advisor that follows a rulebook and tries other weights than the rulebook asks for. */
    public Advisor(Rulebook rulebook, Sampling sampling) {
        this.rulebook = rulebook;
        this.scores = new Scores(rulebook);
        this.positions = new Positions(rulebook);
        this.analysis = new Analysis(rulebook.header().criteria().values(), sampling);
        this.catalogue = rulebook.actions().values().stream()
                .sorted(Comparator.comparing(Action::recommendation).thenComparing(Action::id))
                .toList();
        this.enquiries = new Enquiries(rulebook, this);
    }

    /** The advice for a profile; the same profile always gets the same. */
    public Advice advise(Profile profile) {
        List<Fact> facts = Facts.of(profile);
        Findings findings = rulebook.evaluate(facts);
        Reasons reasons = new Reasons(profile);
        Map<String, Verdict> verdicts = verdicts(findings);
        List<OpenAction> open = open(verdicts, findings, profile);
        List<NotDueAction> notDue = catalogue.stream()
                .filter(action -> verdicts.get(action.id()) == Verdict.NOT_DUE)
                .map(action -> new NotDueAction(action, reasons.of(certain(action, findings.strengths()))))
                .toList();
        Ranked ranked = new Ranked(due(verdicts), findings);
        Robustness robustness = ranked.robustness();
        List<DueAction> actions = ranked.actions(findings, reasons, robustness);
        return new Advice(
                profile,
                rulebook,
                profile.asOf(),
                positions.standings(facts, findings),
                Benchmarks.of(profile, rulebook),
                actions,
                robustness,
                Roadmap.of(rulebook.header().phases(), actions, open),
                open,
                notDue,
                new Later<>(() -> enquiries.ordered(profile, open)),
                Notes.of(profile, rulebook, profile.asOf()));
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

    private Outlook outlook(Profile profile, Interpreter interpreter) {
        Findings findings = interpreter.evaluate(Facts.of(profile));
        return new Outlook(profile, Positions.statuses(findings), places(findings), findings);
    }

    /** Why each action is due that is due in an outlook, by its id. */
    public Map<String, List<Reason>> because(Outlook outlook) {
        Reasons reasons = new Reasons(outlook.profile());
        Map<String, List<Reason>> because = new LinkedHashMap<>();
        for (Action action : catalogue) {
            List<Finding> certain = certain(action, outlook.findings().situations());
            if (!certain.isEmpty()) {
                because.put(action.id(), reasons.of(certain));
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
        return other -> places(variations.of(Facts.of(other)));
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
        return catalogue.stream()
                .filter(action -> verdicts.get(action.id()) == Verdict.OPEN)
                .map(action -> new OpenAction(
                        action,
                        questions.deciding(about(action, findings.situations()).toList())))
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
                if (finding.certain() || verdicts.get(action) == Verdict.NOT_DUE) {
                    verdicts.put(action, finding.certain() ? Verdict.DUE : Verdict.OPEN);
                }
            }
        }
        return verdicts;
    }

    private static List<Finding> certain(Action action, List<Finding> findings) {
        return about(action, findings).filter(Finding::certain).toList();
    }

    private static Stream<Finding> about(Action action, List<Finding> findings) {
        return findings.stream().filter(finding -> finding.rule().actions().contains(action.id()));
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

    /** The actions that are due, counted and put in order. */
    private final class Ranked {
        private final List<Action> actions;
        private final List<List<Contribution>> counted;
        private final List<BigDecimal> scores;
        private final Ranking ranking;
        private final Ranking.Order order;

        Ranked(List<Action> due, Findings findings) {
            this.actions = due.stream().sorted(Comparator.comparing(Action::id)).toList();
            this.counted = actions.stream()
                    .map(action -> Advisor.this.counted(action.id(), findings))
                    .toList();
            this.scores = counted.stream().map(Scores::score).toList();
            this.ranking = new Ranking(actions, rulebook.header().phases());
            this.order = ranking.by(
                    scores.stream().mapToDouble(BigDecimal::doubleValue).toArray());
        }

        Robustness robustness() {
            return analysis.of(
                    ranking, counted.stream().map(Advisor.this.scores::values).toList(), order.order());
        }

        List<DueAction> actions(Findings findings, Reasons reasons, Robustness robustness) {
            List<DueAction> ranked = new ArrayList<>();
            for (int i : order.order()) {
                ranked.add(new DueAction(
                        ranked.size() + 1,
                        actions.get(i),
                        rulebook.header().phases().get(order.phases()[i]),
                        scores.get(i),
                        counted.get(i),
                        reasons.of(certain(actions.get(i), findings.situations())),
                        robustness.actions().get(ranked.size())));
            }
            return List.copyOf(ranked);
        }
    }
}
