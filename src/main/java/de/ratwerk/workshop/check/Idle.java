package de.ratwerk.workshop.check;

import de.ratwerk.evidence.Evidence;
import de.ratwerk.problem.Problem;
import de.ratwerk.problem.Problems;
import de.ratwerk.rulebook.Action;
import de.ratwerk.rulebook.Recommendation;
import de.ratwerk.rulebook.Rule;
import de.ratwerk.rulebook.Rule.Situation;
import de.ratwerk.rulebook.Rulebook;
import java.util.Set;
import java.util.TreeSet;

/** Finds what stands in the rulebook and is used by nothing. */
final class Idle {
    /** The notes of every advice begin with it. */
    private static final String RESPONDENTS = "survey.respondents";

    private final Rulebook rulebook;
    private final Problems problems;

    Idle(Rulebook rulebook, Problems problems) {
        this.rulebook = rulebook;
        this.problems = problems;
    }

    void check() {
        Set<String> due = new TreeSet<>();
        Set<String> clauses = new TreeSet<>();
        Set<String> cited = new TreeSet<>(Set.of(RESPONDENTS));
        for (Rule rule : rulebook.rules().values()) {
            cited.addAll(rule.evidence());
            if (rule.role() instanceof Situation situation) {
                due.addAll(situation.actions());
                clauses.addAll(rule.clauses());
            }
        }
        rulebook.actions().values().forEach(action -> action.ties().forEach(tied -> cited.add(tied.evidence())));
        rulebook.actions().values().stream()
                .filter(action -> !due.contains(action.id()))
                .forEach(this::unused);
        rulebook.evidence().values().forEach(record -> evidence(record, cited.contains(record.key())));
        rulebook.header().recommendations().values().stream()
                .forEach(recommendation -> recommendation.clauses().keySet().stream()
                        .filter(clause -> !clauses.contains(clause))
                        .forEach(clause -> unanswered(recommendation, clause)));
    }

    private void unused(Action action) {
        problems.add(Problem.at(
                        action.place(),
                        "unused-action",
                        "Keine Regel macht die Maßnahme „" + action.id() + "“ fällig.",
                        "No rule makes the action \"" + action.id() + "\" due.")
                .hint(
                        "In einer Regel unter @actions nennen oder die Maßnahme streichen.",
                        "Name it in a rule under @actions, or remove the action."));
    }

    private void evidence(Evidence record, boolean cited) {
        if (!cited && record.context() == null) {
            problems.add(Problem.at(
                            record.place(),
                            "unused-evidence",
                            "Keine Regel und keine Maßnahme nennt den Beleg „" + record.key() + "“.",
                            "No rule and no action cites the evidence \"" + record.key() + "\".")
                    .hint(
                            "In einer Regel unter @evidence nennen oder mit context: {de: …, en: …} sagen, warum nicht.",
                            "Cite it in a rule under @evidence, or say with context: {de: …, en: …} why not."));
        } else if (cited && record.context() != null) {
            problems.add(Problem.at(
                            record.place(),
                            "context-in-use",
                            "Der Beleg „" + record.key()
                                    + "“ ist als bloßer Kontext gekennzeichnet, wird aber genannt.",
                            "The evidence \"" + record.key() + "\" is marked as mere context, but cited.")
                    .hint("Die Zeile context streichen.", "Remove the line context."));
        }
    }

    private void unanswered(Recommendation recommendation, String clause) {
        problems.add(Problem.at(
                        recommendation.place(),
                        "unanswered-clause",
                        "Keine Regel, die etwas fällig macht, beantwortet „" + clause + "“.",
                        "No rule that makes anything due answers \"" + clause + "\".")
                .hint("In einer Regel unter @clause nennen.", "Name it in a rule under @clause."));
    }
}
