package de.ratwerk.workshop.check;

import de.ratwerk.problem.Problem;
import de.ratwerk.problem.Problems;
import de.ratwerk.rulebook.Outcome;
import de.ratwerk.rulebook.Rule;
import de.ratwerk.rulebook.Rule.Priority;
import de.ratwerk.rulebook.Rulebook;
import de.ratwerk.workshop.cases.CaseBook;
import de.ratwerk.workshop.cases.Expectation.OfRule;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Finds rules without a case in which they fire, one in which they are silent and one in which they are open. */
final class MissingCases {
    private final Rulebook rulebook;
    private final CaseBook book;
    private final Set<String> dead;
    private final Problems problems;

    MissingCases(Rulebook rulebook, CaseBook book, Set<String> dead, Problems problems) {
        this.rulebook = rulebook;
        this.book = book;
        this.dead = dead;
        this.problems = problems;
    }

    void check() {
        Map<String, Set<Outcome>> seen = new HashMap<>();
        book.cases().stream()
                .flatMap(given -> given.expects().stream())
                .filter(OfRule.class::isInstance)
                .map(OfRule.class::cast)
                .forEach(expectation -> seen.computeIfAbsent(expectation.id(), id -> EnumSet.noneOf(Outcome.class))
                        .add(expectation.outcome()));
        rulebook.rules().values().stream()
                .filter(rule -> !dead.contains(rule.id())) // no case could be found
                .forEach(rule -> check(rule, seen.getOrDefault(rule.id(), Set.of())));
    }

    private void check(Rule rule, Set<Outcome> seen) {
        Set<Outcome> missing = EnumSet.allOf(Outcome.class);
        missing.removeAll(seen);
        if (rule.role() instanceof Priority) {
            missing.remove(Outcome.OPEN); // a contribution counts only where all is certain
        }
        if (missing.isEmpty()) {
            return;
        }
        List<String> keys = new ArrayList<>();
        List<String> german = new ArrayList<>();
        List<String> english = new ArrayList<>();
        for (Outcome outcome : missing) {
            keys.add(outcome.name().toLowerCase(Locale.ROOT) + ": [" + rule.id() + "]");
            german.add(outcome.words().de());
            english.add(outcome.words().en());
        }
        problems.add(Problem.at(
                        rule.place(),
                        "missing-case",
                        "Zu „" + rule.id() + "“ fehlt je ein Fall mit dem Ergebnis: " + String.join("; ", german) + ".",
                        "\"" + rule.id() + "\" lacks a case each with the outcome: " + String.join("; ", english) + ".")
                .hint(
                        "In der Datei mit den Fällen neben der Regel: " + String.join(" · ", keys),
                        "In the file of cases beside the rule: " + String.join(" · ", keys)));
    }
}
