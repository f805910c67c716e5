package de.ratwerk.advice.change;

import de.ratwerk.advice.Advisor;
import de.ratwerk.advice.change.ChangeSearch.Bounds;
import de.ratwerk.advice.change.ChangeSearch.ChangeSet;
import de.ratwerk.advice.change.ChangeSearch.Found;
import de.ratwerk.advice.change.Changes.Change;
import de.ratwerk.advice.change.Changes.Option;
import de.ratwerk.profile.Answer;
import de.ratwerk.profile.Profile;
import de.ratwerk.profile.Question;
import de.ratwerk.profile.Questionnaire;
import de.ratwerk.rulebook.Moves;
import de.ratwerk.rulebook.Moves.Move;
import de.ratwerk.rulebook.Rulebook;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Says what a municipality can change to reach a goal, by the steps that the rulebook allows. Immutable. */
public final class ChangeAdvisor {
    private static final Questionnaire QUESTIONNAIRE = Questionnaire.standard();

    private final Rulebook rulebook;
    private final Advisor advisor;

    /** An advisor that follows a rulebook and asks another one of it what a profile comes to. */
    public ChangeAdvisor(Rulebook rulebook, Advisor advisor) {
        this.rulebook = rulebook;
        this.advisor = advisor;
    }

    /** The smallest sets of changes with which a profile reaches a goal; the same input always gives the same. */
    public Changes changes(Profile profile, NamedGoal goal, Bounds bounds) {
        Map<Step, Move> steps = steps(profile);
        Found found = new ChangeSearch(advisor).search(profile, steps.keySet(), goal.goal(), bounds);
        return new Changes(
                goal,
                rulebook,
                found.today(),
                found.sets().stream().map(set -> option(profile, set, steps)).toList(),
                found.complete(),
                found.atLeast(),
                found.trials(),
                QUESTIONNAIRE.questions().stream()
                        .filter(question -> found.unchangeable().contains(question.path()))
                        .toList());
    }

    /** Every step that is open to a profile, and the rulebook's word for it. */
    Map<Step, Move> steps(Profile profile) {
        Map<Step, Move> steps = new LinkedHashMap<>();
        Moves moves = rulebook.moves();
        for (Move move : moves.moves()) {
            Question question = QUESTIONNAIRE.question(move.question());
            List<String> today = today(profile, question);
            if (move.adds() ? !today.contains(move.value()) : move.from().containsAll(today)) {
                int effort = moves.weight(move.effort());
                Step step = move.adds()
                        ? Step.adding(question.path(), move.value(), effort)
                        : Step.to(question.path(), List.of(move.value()), effort);
                steps.putIfAbsent(step, move);
            }
        }
        return steps;
    }

    private static List<String> today(Profile profile, Question question) {
        String none = profile.applies(question) ? Moves.UNKNOWN : Moves.NOT_ASKED;
        return profile.answer(question.path()).map(Answer::values).orElse(List.of(none));
    }

    private static Option option(Profile profile, ChangeSet set, Map<Step, Move> steps) {
        List<Change> changes = new ArrayList<>();
        for (Question question : QUESTIONNAIRE.questions()) {
            List<String> before = today(profile, question);
            for (Step step : set.steps()) {
                if (step.path().equals(question.path())) {
                    Set<String> after = new LinkedHashSet<>(step.adds() ? known(before) : List.of());
                    after.addAll(step.values());
                    Move move = Objects.requireNonNull(steps.get(step));
                    changes.add(new Change(question, before, List.copyOf(after), move));
                    before = List.copyOf(after);
                }
            }
        }
        return new Option(set.effort(), List.copyOf(changes), set.outlook());
    }

    private static List<String> known(List<String> today) {
        return today.stream()
                .filter(value -> !value.equals(Moves.UNKNOWN) && !value.equals(Moves.NOT_ASKED))
                .toList();
    }
}
