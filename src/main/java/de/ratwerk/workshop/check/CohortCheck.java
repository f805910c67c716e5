package de.ratwerk.workshop.check;

import de.ratwerk.condition.FactBase;
import de.ratwerk.condition.Matcher;
import de.ratwerk.condition.Trace;
import de.ratwerk.condition.Trace.State;
import de.ratwerk.fact.Facts;
import de.ratwerk.problem.Place;
import de.ratwerk.problem.Problem;
import de.ratwerk.problem.Problems;
import de.ratwerk.profile.Profile;
import de.ratwerk.rulebook.Interpreter;
import de.ratwerk.rulebook.Outcome;
import de.ratwerk.rulebook.Rule;
import de.ratwerk.rulebook.Rule.Priority;
import de.ratwerk.rulebook.Rule.Situation;
import de.ratwerk.rulebook.Rule.Strength;
import de.ratwerk.rulebook.Rulebook;
import de.ratwerk.workshop.Witness;
import de.ratwerk.workshop.cases.CaseBook;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Finds rules that a whole cohort shows to be dead, to say nothing, or to add nothing to another. */
final class CohortCheck {
    private final Rulebook rulebook;
    private final CaseBook book;
    private final CohortScan scan;
    private final Interpreter interpreter;
    private final Problems problems;

    CohortCheck(Rulebook rulebook, CaseBook book, CohortScan scan, Problems problems) {
        this.rulebook = rulebook;
        this.book = book;
        this.scan = scan;
        this.interpreter = rulebook.interpreter();
        this.problems = problems;
    }

    /** Notes what the cohort shows, and names the rules that are dead. */
    Set<String> check() {
        Set<String> dead = new HashSet<>();
        for (Rule rule : rulebook.rules().values()) {
            BitSet fires = scan.fires(rule.id());
            if (fires.isEmpty()) {
                if (dead(rule)) {
                    dead.add(rule.id());
                }
            } else if (!(rule.role() instanceof Priority) && fires.nextClearBit(0) >= scan.complete()) {
                // A priority is about single actions; that some action gets it everywhere says nothing of the others.
                always(rule);
            } else {
                rulebook.rules().values().forEach(other -> compare(rule, other));
            }
        }
        return dead;
    }

    private boolean dead(Rule rule) {
        boolean inCase = book.cases().stream().anyMatch(given -> fires(rule.id(), given.profile()));
        if (!inCase) {
            problems.add(Problem.at(
                            rule.place(),
                            "dead-rule",
                            "„" + rule.id() + "“ greift in keinem Fall und in keiner von " + scan.size()
                                    + " synthetischen Kommunen.",
                            "\"" + rule.id() + "\" fires in no case and in none of " + scan.size()
                                    + " synthetic municipalities.")
                    .hint(
                            nearest(rule, "Am nächsten kommt ihr diese Kommune: ", ". Nicht erfüllt ist Zeile "),
                            nearest(rule, "This municipality comes nearest: ", ". What does not hold is line ")));
        }
        return !inCase;
    }

    /** The municipality in which most of the rule's patterns hold, and the pattern that does not. */
    private String nearest(Rule rule, String here, String fails) {
        Matcher matcher = new Matcher(rule.when());
        int most = -1;
        Profile best = scan.municipality(0);
        String lacking = "";
        for (int number = 0; number < Math.min(scan.complete(), 500); number++) {
            Profile profile = scan.municipality(number);
            FactBase base = interpreter.factBase(Facts.of(profile));
            List<Trace.Step> steps = Trace.of(matcher, base).steps();
            int held = (int) steps.stream()
                    .takeWhile(step -> step.state() == State.HOLDS)
                    .count();
            if (held > most && held < steps.size()) {
                most = held;
                best = profile;
                lacking = steps.get(held).pattern().place().line() + ", "
                        + steps.get(held).pattern().drl();
            }
        }
        int held = most;
        Profile smallest = Witness.smallest(
                best,
                profile -> Trace.of(matcher, interpreter.factBase(Facts.of(profile))).steps().stream()
                                .takeWhile(step -> step.state() == State.HOLDS)
                                .count()
                        >= held);
        return here + Witness.answers(smallest) + fails + lacking;
    }

    private void always(Rule rule) {
        String witness = Witness.answers(Witness.smallest(scan.municipality(0), profile -> fires(rule.id(), profile)));
        problems.add(Problem.at(
                        rule.place(),
                        "always-fires",
                        "„" + rule.id() + "“ greift in jeder von " + scan.complete()
                                + " synthetischen Kommunen und sagt darum nichts.",
                        "\"" + rule.id() + "\" fires in each of " + scan.complete()
                                + " synthetic municipalities and so says nothing.")
                .hint("Dafür reicht schon: " + witness, "This alone is enough: " + witness));
    }

    private void compare(Rule rule, Rule other) {
        if (rule.id().equals(other.id()) || !sameKind(rule, other)) {
            return;
        }
        boolean within = isWithin(scan.fires(rule.id()), scan.fires(other.id()));
        boolean refines = rule.refines().contains(other.id());
        if (refines && !within) {
            BitSet outside = (BitSet) scan.fires(rule.id()).clone();
            outside.andNot(scan.fires(other.id()));
            String witness = Witness.answers(Witness.smallest(
                    scan.municipality(outside.nextSetBit(0)),
                    profile -> fires(rule.id(), profile) && !fires(other.id(), profile)));
            problems.add(Problem.at(
                            rule.place(),
                            "refines-not",
                            "„" + rule.id() + "“ greift auch, wo „" + other.id() + "“ nicht greift.",
                            "\"" + rule.id() + "\" fires also where \"" + other.id() + "\" does not.")
                    .hint("Zum Beispiel: " + witness, "For example: " + witness));
        } else if (within && !refines && !reaches(rule, other.id()) && addsNothing(rule, other)) {
            boolean equal = isWithin(scan.fires(other.id()), scan.fires(rule.id()));
            if (!equal || rule.id().compareTo(other.id()) > 0 && !reaches(other, rule.id())) {
                subsumed(rule, other, equal);
            }
        }
    }

    private void subsumed(Rule rule, Rule other, boolean equal) {
        String witness = Witness.answers(Witness.smallest(
                scan.municipality(scan.fires(rule.id()).nextSetBit(0)), profile -> fires(rule.id(), profile)));
        Place place = other.place();
        problems.add(Problem.at(
                        rule.place(),
                        "subsumed-rule",
                        equal
                                ? "„" + rule.id() + "“ greift genau dort, wo „" + other.id() + "“ (" + place
                                        + ") greift, mit denselben Maßnahmen."
                                : "Wo „" + rule.id() + "“ greift, greift immer auch „" + other.id() + "“ (" + place
                                        + ") mit denselben Maßnahmen.",
                        equal
                                ? "\"" + rule.id() + "\" fires exactly where \"" + other.id() + "\" (" + place
                                        + ") fires, with the same actions."
                                : "Where \"" + rule.id() + "\" fires, \"" + other.id() + "\" (" + place
                                        + ") always fires too, with the same actions.")
                .hint(
                        "Zum Beispiel: " + witness
                                + ". Gibt die Regel einen genaueren Grund, sagt sie das mit @refines(\"" + other.id()
                                + "\"); sonst streichen.",
                        "For example: " + witness
                                + ". If the rule gives a more telling reason, it says so with @refines(\"" + other.id()
                                + "\"); else remove it."));
    }

    private static boolean sameKind(Rule rule, Rule other) {
        return rule.role() instanceof Situation && other.role() instanceof Situation
                || rule.role() instanceof Strength && other.role() instanceof Strength;
    }

    /** Whether all that a rule decides, another decides at least as strongly. */
    private static boolean addsNothing(Rule rule, Rule other) {
        if (!other.actions().containsAll(rule.actions())) {
            return false;
        }
        return !(rule.role() instanceof Situation situation)
                || !(other.role() instanceof Situation stronger)
                || stronger.gap().compareTo(situation.gap()) <= 0;
    }

    /** Whether a rule refines another by way of others. */
    private boolean reaches(Rule rule, String other) {
        Set<String> seen = new HashSet<>(rule.refines());
        boolean grown = true;
        while (grown) {
            Set<String> more = new HashSet<>(seen);
            seen.forEach(id -> more.addAll(rulebook.rule(id).refines()));
            grown = seen.addAll(more);
        }
        return seen.contains(other);
    }

    private static boolean isWithin(BitSet one, BitSet other) {
        BitSet outside = (BitSet) one.clone();
        outside.andNot(other);
        return outside.isEmpty();
    }

    private boolean fires(String rule, Profile profile) {
        return interpreter.outcomes(Facts.of(profile)).get(rule) == Outcome.FIRES;
    }
}
