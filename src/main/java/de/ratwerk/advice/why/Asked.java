package de.ratwerk.advice.why;

import de.ratwerk.condition.Constraint.Comparison;
import de.ratwerk.condition.FactBase;
import de.ratwerk.condition.FactPattern;
import de.ratwerk.condition.Matcher;
import de.ratwerk.condition.Trace;
import de.ratwerk.condition.Trace.State;
import de.ratwerk.fact.Basis.Assumption;
import de.ratwerk.fact.Fact;
import de.ratwerk.fact.Facts;
import de.ratwerk.profile.Answer;
import de.ratwerk.profile.Profile;
import de.ratwerk.profile.Question;
import de.ratwerk.profile.Questionnaire;
import de.ratwerk.rulebook.Interpreter;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * Which questions a condition asks: those whose answer it supposes where nothing is known. Immutable but for what it
 * remembers, and thread-safe.
 */
final class Asked {
    private final Interpreter interpreter;
    private final FactBase nothingKnown;
    private final Map<FactPattern, List<Question>> known = new ConcurrentHashMap<>();

    Asked(Interpreter interpreter) {
        this.interpreter = interpreter;
        this.nothingKnown = interpreter.situationBase(Facts.of(Profile.empty("?")));
    }

    /** The questions in the order of the questionnaire. */
    List<Question> by(FactPattern pattern) {
        return known.computeIfAbsent(pattern, this::found);
    }

    private List<Question> found(FactPattern pattern) {
        Set<String> paths = new Matcher(List.of(alone(pattern)))
                .matches(nothingKnown).stream()
                        .flatMap(List::stream)
                        .map(Fact::basis)
                        .flatMap(basis -> basis.assumed().stream())
                        .map(Assumption::path)
                        .collect(Collectors.toSet());
        return Questionnaire.standard().questions().stream()
                .filter(question -> paths.contains(question.path()))
                .toList();
    }

    /** Whether an answer rules a condition out whatever else is known; false if it takes several answers to do so. */
    boolean isRuledOut(FactPattern pattern, Answer answer) {
        Profile single = Profile.empty("?").with(Map.of(answer.question().path(), answer.values()));
        FactBase base = interpreter.situationBase(Facts.of(single));
        return Trace.withoutMisses(new Matcher(List.of(alone(pattern))), base)
                        .steps()
                        .get(0)
                        .state()
                == State.FAILS;
    }

    /** A pattern without what it compares with variables, which other patterns bind. */
    static FactPattern alone(FactPattern pattern) {
        return pattern.with(pattern.constraints().stream()
                .filter(constraint -> !(constraint instanceof Comparison comparison)
                        || comparison.variables().isEmpty())
                .toList());
    }
}
