package de.ratwerk.advice;

import de.ratwerk.advice.Advice.DueAction;
import de.ratwerk.advice.Advice.OpenAction;
import de.ratwerk.rulebook.Action;
import de.ratwerk.rulebook.Phase;
import java.util.List;

/**
 * What is due as a plan: phase by phase, nothing before what it requires.
 *
 * @param stages all phases in order, also those without actions
 */
public record Roadmap(List<Stage> stages) {

    /** A phase with its steps in order. */
    public record Stage(Phase phase, List<Step> steps) {}

    /**
     * A step of the plan.
     *
     * @param after the steps that it waits for, each before it and in the same phase or an earlier one
     * @param ifDue what it requires and what the open answers still decide: should it turn out to be due, it comes first
     */
    public record Step(DueAction due, List<DueAction> after, List<Action> ifDue) {}

    /** What is required and not due is in place or does not apply; nothing waits for it. */
    static Roadmap of(List<Phase> phases, List<DueAction> actions, List<OpenAction> open) {
        return new Roadmap(phases.stream()
                .map(phase -> new Stage(
                        phase,
                        actions.stream()
                                .filter(due -> due.phase().equals(phase))
                                .map(due -> step(due, actions, open))
                                .toList()))
                .toList());
    }

    private static Step step(DueAction due, List<DueAction> actions, List<OpenAction> open) {
        List<String> required = due.action().requires();
        return new Step(
                due,
                actions.stream()
                        .filter(other -> required.contains(other.action().id()))
                        .toList(),
                open.stream()
                        .map(OpenAction::action)
                        .filter(action -> required.contains(action.id()))
                        .toList());
    }
}
