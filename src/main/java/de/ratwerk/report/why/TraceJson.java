package de.ratwerk.report.why;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import de.ratwerk.advice.why.Code;
import de.ratwerk.advice.why.RuleTrace;
import de.ratwerk.condition.Constraint.Constant;
import de.ratwerk.condition.Trace.Miss;
import de.ratwerk.condition.Trace.State;
import de.ratwerk.condition.Trace.Step;
import de.ratwerk.fact.Basis.Assumption;
import de.ratwerk.fact.Fact;
import de.ratwerk.problem.Place;
import de.ratwerk.profile.Answer;
import de.ratwerk.text.Constants;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A trace as records that are written as JSON. */
public final class TraceJson {
    private TraceJson() {}

    /** The document of a trace. */
    public static Object of(RuleTrace trace) {
        return document(trace);
    }

    static Document document(RuleTrace trace) {
        Place place = trace.rule().place();
        return new Document(
                trace.rule().id(),
                place.file(),
                place.line(),
                Constants.name(trace.outcome()),
                trace.rule().actions(),
                trace.trace().steps().stream()
                        .map(step -> condition(step, trace))
                        .toList());
    }

    private static Condition condition(Step step, RuleTrace trace) {
        return new Condition(
                step.pattern().drl(),
                step.pattern().place().line(),
                step.pattern().place().column(),
                Constants.name(step.state()),
                reason(step),
                step.state() == State.HOLDS ? answers(step.matched(), trace) : List.of(),
                step.matched().stream()
                        .flatMap(fact -> fact.basis().assumed().stream())
                        .map(Assumption::path)
                        .distinct()
                        .toList(),
                step.misses().stream().map(miss -> lack(miss, trace)).toList());
    }

    /** Why a condition does not hold for certain, as a code. */
    private static @Nullable String reason(Step step) {
        return switch (step.state()) {
            case HOLDS -> null;
            case OPEN -> Code.UNKNOWN.id();
            case FAILS ->
                !step.misses().isEmpty()
                        ? Code.ANSWERED_OTHERWISE.id()
                        : RuleTrace.asksOtherRules(step.pattern()) ? "not-decided" : Code.NOT_APPLICABLE.id();
            case NOT_REACHED -> "not-tried";
        };
    }

    private static Lack lack(Miss miss, RuleTrace trace) {
        Object actual = miss.actual();
        return new Lack(
                miss.constraint().field(),
                miss.constraint().operator().sign(),
                miss.required().stream().map(value -> new Constant(value).drl()).toList(),
                actual == null ? null : new Constant(actual).drl(),
                miss.constraint().place().line(),
                miss.constraint().place().column(),
                answers(List.of(miss.fact()), trace));
    }

    private static List<AnswerDocument> answers(Collection<Fact> facts, RuleTrace trace) {
        return facts.stream()
                .flatMap(fact -> fact.basis().known().stream())
                .distinct()
                .flatMap(path -> trace.profile().answer(path).stream())
                .map(TraceJson::answer)
                .toList();
    }

    private static AnswerDocument answer(Answer answer) {
        int line = answer.place().line();
        Answer.Provenance from = answer.provenance();
        return new AnswerDocument(
                answer.question().path(), answer.values(), line > 0 ? line : null, from == null ? null : from.source());
    }

    record Document(
            String rule, String file, int line, String outcome, List<String> actions, List<Condition> conditions) {}

    @JsonInclude(Include.NON_NULL)
    record Condition(
            String pattern,
            int line,
            int column,
            String state,
            @Nullable String reason,
            List<AnswerDocument> answers,
            List<String> dependsOn,
            List<Lack> lacks) {}

    @JsonInclude(Include.NON_NULL)
    record Lack(
            String field,
            String operator,
            List<String> required,
            @Nullable String actual,
            int line,
            int column,
            List<AnswerDocument> answers) {}

    @JsonInclude(Include.NON_NULL)
    record AnswerDocument(
            String path,
            List<String> values,
            @Nullable Integer line,
            @Nullable String source) {}
}
