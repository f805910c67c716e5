package de.ratwerk.workshop.cases;

import de.ratwerk.problem.Place;
import de.ratwerk.report.ProblemReport;
import de.ratwerk.report.why.TraceText;
import de.ratwerk.text.Language;
import de.ratwerk.workshop.cases.CaseBook.Equivalent;
import de.ratwerk.workshop.cases.CaseResult.Failure;
import de.ratwerk.workshop.cases.Coverage.Unseen;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** A run of cases as lines: what failed and why, then how much of the rules the cases hold. */
public final class TestText {
    private final Language language;
    private final StringBuilder text = new StringBuilder();

    private TestText(Language language) {
        this.language = language;
    }

    /** The whole text, with a line end. */
    public static String of(TestRun run, Language language) {
        TestText text = new TestText(language);
        text.results(run);
        if (run.coverage() != null) {
            text.coverage(run.coverage(), run);
        }
        if (run.mutation() != null) {
            text.mutation(run.mutation(), run.goals().noticedMutants());
        }
        return text.text.toString();
    }

    private void results(TestRun run) {
        for (CaseResult result : run.results()) {
            if (!result.passed()) {
                line("", result.ran().place() + ": " + result.ran().name());
                result.failures().forEach(this::failure);
                text.append('\n');
            }
        }
        long failed = run.results().stream().filter(result -> !result.passed()).count();
        line(
                "",
                language.say("Fälle: ", "Cases: ")
                        + run.results().size()
                        + language.say(", nicht wie erwartet: ", ", not as expected: ")
                        + failed);
    }

    private void failure(Failure failure) {
        line(
                "  ",
                failure.expectation().id()
                        + language.say(": erwartet „", ": expected \"")
                        + failure.expected().in(language)
                        + language.say("“, ist aber „", "\", but got \"")
                        + failure.got().in(language)
                        + language.say("“", "\"")
                        + "  (" + failure.expectation().place() + ")");
        if (failure.trace() != null) {
            text.append(new TraceText(language).patterns(failure.trace(), "    "));
        }
    }

    private void coverage(Coverage coverage, TestRun run) {
        long fired = coverage.rules().stream().filter(Coverage.OfRule::fired).count();
        goal(
                language.say("Regeln, die ein Fall greifen sieht: ", "Rules that a case sees fire: "),
                fired,
                coverage.rules().size(),
                coverage.firedRules(),
                run.goals().firedRules());
        coverage.rules().stream()
                .filter(rule -> !rule.fired())
                .forEach(rule ->
                        line("    ", rule.rule().place() + ": " + rule.rule().id()));
        int all =
                coverage.rules().stream().mapToInt(Coverage.OfRule::conditions).sum();
        int unseen =
                coverage.rules().stream().mapToInt(rule -> rule.unseen().size()).sum();
        goal(
                language.say(
                        "Bedingungen, die Fälle wahr und falsch sehen: ", "Conditions that cases see true and false: "),
                (long) all - unseen,
                all,
                coverage.seenConditions(),
                run.goals().seenConditions());
        coverage.rules()
                .forEach(rule -> rule.unseen()
                        .forEach(condition -> line("    ", unseen(rule.rule().id(), condition))));
    }

    private String unseen(String rule, Unseen unseen) {
        String never = unseen.neverTrue()
                ? language.say("nie wahr", "never true")
                        + (unseen.neverFalse() ? language.say(", nie falsch", ", never false") : "")
                : language.say("nie falsch", "never false");
        return unseen.condition().place() + ": " + rule + ": " + never + ": "
                + unseen.condition().drl();
    }

    private void mutation(MutationRun mutation, BigDecimal goal) {
        int killed =
                mutation.rules().stream().mapToInt(MutationRun.OfRule::killed).sum();
        int survived = mutation.rules().stream()
                .mapToInt(rule -> rule.survivors().size())
                .sum();
        goal(
                language.say("Veränderte Regeln, die Fälle bemerken: ", "Changed rules that cases notice: "),
                killed,
                (long) killed + survived,
                mutation.score(),
                goal);
        for (MutationRun.OfRule rule : mutation.rules()) {
            if (!rule.survivors().isEmpty()) {
                line(
                        "  ",
                        rule.rule().id() + "  "
                                + of(
                                        rule.killed(),
                                        rule.killed() + rule.survivors().size()) + ", "
                                + percent(rule.score()));
                rule.survivors().forEach(this::survivor);
            }
        }
        int equivalents = mutation.rules().stream()
                .mapToInt(rule -> rule.equivalents().size())
                .sum();
        if (equivalents > 0) {
            line(
                    "  ",
                    language.say(
                                    "dazu mit Begründung als gleichwertig erklärt: ",
                                    "also declared equivalent, with a reason: ")
                            + equivalents
                            + language.say(" (-f json nennt sie)", " (-f json lists them)"));
        }
        for (Equivalent stale : mutation.stale()) {
            line(
                    "  ",
                    stale.place() + ": "
                            + language.say(
                                    "als gleichwertig erklärt, aber kein überlebender Mutant: ",
                                    "said to be equivalent, but no surviving mutant: ")
                            + stale.mutant());
        }
    }

    private void survivor(Mutant mutant) {
        Place place = mutant.place();
        line("    ", place + ": " + mutant.name());
        if (mutant.swapped() < 0) {
            line("      - ", mutant.before());
            if (!mutant.after().isEmpty()) {
                line("      + ", mutant.after());
            }
        } else {
            line(
                    "      ",
                    language.say(
                            "Es fehlt ein Fall, in dem nur dies nicht beantwortet ist (open).",
                            "A case is missing in which only this is not answered (open)."));
        }
    }

    private void goal(String words, long part, long whole, BigDecimal share, BigDecimal goal) {
        String asked = goal.signum() == 0
                ? ""
                : language.say(", verlangt ", ", asked for ")
                        + percent(goal)
                        + (share.compareTo(goal) < 0 ? language.say(" – nicht erreicht", " – not reached") : "");
        line("", words + of(part, whole) + " (" + percent(share) + asked + ")");
    }

    private String of(long part, long whole) {
        return part + language.say(" von ", " of ") + whole;
    }

    private String percent(BigDecimal share) {
        BigDecimal percent = share.movePointRight(2).setScale(1, RoundingMode.DOWN);
        return language.number(
                        percent.stripTrailingZeros().scale() <= 0 ? percent.setScale(0, RoundingMode.DOWN) : percent)
                + language.say(Language.NO_BREAK_SPACE + "%", "%");
    }

    private void line(String indent, String words) {
        text.append(indent).append(ProblemReport.inert(words)).append('\n');
    }
}
