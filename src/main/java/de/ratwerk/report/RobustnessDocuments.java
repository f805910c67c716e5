package de.ratwerk.report;

import de.ratwerk.advice.Advice;
import de.ratwerk.advice.robust.Robustness;
import de.ratwerk.advice.robust.Swap;
import de.ratwerk.advice.robust.Swap.Change;
import de.ratwerk.rulebook.Rulebook;
import de.ratwerk.text.Language;

/** Puts into the form of the JSON contract how firm an order is. */
final class RobustnessDocuments {
    private RobustnessDocuments() {}

    static RobustnessDocument of(Advice advice, Language language) {
        Rulebook rulebook = advice.rulebook();
        return new RobustnessDocument(
                RobustnessDocument.SCHEMA,
                advice.profile().name(),
                AdviceDocument.Rulebook.of(rulebook),
                advice.profile().digest(),
                Engine.versions(),
                tried(advice.robustness(), rulebook, language),
                advice.actions().stream()
                        .map(due -> new RobustnessDocument.Ranked(
                                due.rank(),
                                due.action().id(),
                                due.action().title().in(language),
                                due.phase().id(),
                                due.score(),
                                firmness(due.robustness(), rulebook, language)))
                        .toList());
    }

    static RobustnessDocument.Tried tried(Robustness robustness, Rulebook rulebook, Language language) {
        var sampling = robustness.sampling();
        return new RobustnessDocument.Tried(
                sampling.samples(),
                sampling.seed(),
                rulebook.header().criteria().values().stream()
                        .map(criterion -> {
                            var bounds = sampling.weights().of(criterion.id());
                            return new RobustnessDocument.Weight(
                                    criterion.id(), criterion.weight(), bounds.from(), bounds.to());
                        })
                        .toList(),
                new RobustnessDocument.FirstThree(
                        robustness.firstThree().actions().stream()
                                .map(action -> action.id())
                                .toList(),
                        robustness.firstThree().remain(),
                        robustness.firstThree().inOrder(),
                        RobustnessReport.firstThree(robustness, language)));
    }

    static RobustnessDocument.Firmness firmness(Robustness.Firmness firmness, Rulebook rulebook, Language language) {
        Swap swap = firmness.swap();
        return new RobustnessDocument.Firmness(
                firmness.rankAcceptability(),
                firmness.topThree(),
                firmness.centralWeights(),
                swap == null ? null : swap(swap, rulebook, language));
    }

    private static RobustnessDocument.Swap swap(Swap swap, Rulebook rulebook, Language language) {
        Change change = swap.change();
        String possible = change != null ? "by-weights" : swap.requires() ? "required" : "never";
        return new RobustnessDocument.Swap(
                swap.lower().id(),
                possible,
                change == null ? null : change.moved(),
                change == null ? null : change.from(),
                change == null ? null : change.to(),
                change == null ? null : change.weights(),
                new SwapText(rulebook, language).sentence(swap));
    }
}
