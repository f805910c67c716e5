package de.ratwerk.report.why;

import de.ratwerk.advice.why.RuleTrace;
import de.ratwerk.condition.Constraint.Constant;
import de.ratwerk.condition.Trace.Miss;
import de.ratwerk.condition.Trace.Step;
import de.ratwerk.fact.Basis.Assumption;
import de.ratwerk.fact.Fact;
import de.ratwerk.problem.Place;
import de.ratwerk.profile.Answer;
import de.ratwerk.profile.Profile;
import de.ratwerk.report.ProblemReport;
import de.ratwerk.text.Language;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A trace as lines for rule authors: what held, what did not, the value that was asked for and the one that was there. */
public final class TraceText {
    private static final int FEW = 4;

    private final Language language;

    /** Traces in one language. */
    public TraceText(Language language) {
        this.language = language;
    }

    /** The whole trace: the rule, what became of it, and each of its patterns; every line with a line end. */
    public String of(RuleTrace trace) {
        return trace.rule().id() + " " + trace.outcome().words().in(language) + "  ("
                + shown(trace.rule().place()) + ")\n" + patterns(trace, "  ");
    }

    /** The patterns alone, indented. */
    public String patterns(RuleTrace trace, String indent) {
        StringBuilder text = new StringBuilder();
        for (Step step : trace.trace().steps()) {
            text.append(indent)
                    .append(sign(step))
                    .append(' ')
                    .append(step.pattern().drl())
                    .append("  (")
                    .append(language.say("Zeile ", "line "))
                    .append(step.pattern().place().line())
                    .append(")\n");
            lines(step, trace.profile())
                    .forEach(line -> text.append(indent)
                            .append("    ")
                            .append(ProblemReport.inert(line))
                            .append('\n'));
        }
        return text.toString();
    }

    /** A sign that needs no colour. */
    private static String sign(Step step) {
        return switch (step.state()) {
            case HOLDS -> "+";
            case OPEN -> "?";
            case FAILS -> "-";
            case NOT_REACHED -> " ";
        };
    }

    private List<String> lines(Step step, Profile profile) {
        return switch (step.state()) {
            case HOLDS ->
                step.matched().stream()
                        .map(fact -> answers(fact, profile))
                        .filter(line -> !line.isEmpty())
                        .distinct()
                        .limit(FEW)
                        .toList();
            case OPEN -> List.of(open(step.matched()));
            case FAILS -> step.misses().isEmpty() ? List.of(absent(step)) : misses(step.misses(), profile);
            case NOT_REACHED ->
                List.of(language.say(
                        "nicht geprüft: vergleicht mit einer Variablen, die oben nicht gebunden wurde",
                        "not tried: compares with a variable that was not bound above"));
        };
    }

    private String absent(Step step) {
        return RuleTrace.asksOtherRules(step.pattern())
                ? language.say("keine Regel hat so etwas ergeben", "no rule has decided such a thing")
                : language.say(
                        "einen solchen Fakt gibt es hier nicht: Die Frage stellt sich nicht.",
                        "there is no such fact here: the question does not arise.");
    }

    private String open(List<Fact> matched) {
        List<String> assumed = matched.stream()
                .flatMap(fact -> fact.basis().assumed().stream())
                .map(Assumption::path)
                .distinct()
                .toList();
        return assumed.isEmpty()
                ? language.say("offen wie das, womit es verglichen wird", "open like what it is compared with")
                : language.say("offen, hängt ab von: ", "open, depends on: ") + String.join(", ", assumed);
    }

    private List<String> misses(List<Miss> misses, Profile profile) {
        boolean derived = misses.stream()
                .allMatch(miss -> miss.fact().basis().known().isEmpty()
                        && miss.fact().basis().certain());
        if (derived && misses.size() > 1) {
            String there =
                    misses.stream().map(miss -> value(miss.actual())).distinct().collect(Collectors.joining(", "));
            return List.of(asked(misses.get(0)) + language.say(", vorhanden: ", ", there are: ") + there);
        }
        return misses.stream().limit(FEW).map(miss -> miss(miss, profile)).toList();
    }

    /** What was asked for; where the rule names a variable or another field, with its value. */
    private String asked(Miss miss) {
        boolean plain = miss.constraint().operands().stream().allMatch(Constant.class::isInstance);
        String values = miss.required().stream().map(TraceText::value).collect(Collectors.joining(", "));
        return language.say("verlangt ", "asks ") + miss.constraint().drl() + (plain ? "" : " (" + values + ")");
    }

    private String miss(Miss miss, Profile profile) {
        String supposed = miss.fact().basis().certain()
                ? ""
                : language.say(", angenommen", ", supposed")
                        + assumed(miss.fact().basis().assumed());
        String known = answers(miss.fact(), profile);
        return asked(miss)
                + language.say(", ist ", ", is ")
                + value(miss.actual())
                + supposed
                + (known.isEmpty() ? "" : "  (" + known + ")");
    }

    private static String assumed(List<Assumption> assumed) {
        return " " + assumed.get(0).path() + (assumed.size() > 1 ? " …" : "");
    }

    private static String value(@Nullable Object value) {
        return value == null ? "null" : new Constant(value).drl();
    }

    /** The answers that a fact rests on: path, value, where it stands. */
    private String answers(Fact fact, Profile profile) {
        List<String> said = fact.basis().known().stream()
                .flatMap(path -> profile.answer(path).stream())
                .map(this::answer)
                .toList();
        int more = said.size() - FEW;
        return more > 0
                ? String.join("; ", said.subList(0, FEW))
                        + language.say(" und ", " and ")
                        + more
                        + language.say(" weitere", " more")
                : String.join("; ", said);
    }

    private String answer(Answer answer) {
        String values =
                answer.values().size() == 1 ? answer.value() : answer.values().toString();
        Place place = answer.place();
        return answer.question().path() + ": " + values
                + (place.line() > 0 ? language.say(", Zeile ", ", line ") + place.line() : "");
    }

    private static String shown(Place place) {
        return new Place(place.file(), place.line(), 0).toString();
    }
}
