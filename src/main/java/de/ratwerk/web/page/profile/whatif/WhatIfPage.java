package de.ratwerk.web.page.profile.whatif;

import de.ratwerk.advice.change.NamedGoal;
import de.ratwerk.problem.Problem;
import de.ratwerk.report.change.ChangeWords;
import de.ratwerk.rulebook.Rulebook;
import de.ratwerk.text.Language;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is tried out, and what would come of it.
 *
 * @param taken whether supposed answers were just taken into the profile
 * @param problems why answers could not be supposed, in sentences
 * @param toggles the questions whose answers can be supposed to be others
 * @param effect what the supposed answers would do
 * @param goals the goals to choose from
 * @param search what was found of ways to a goal
 * @param weighing the order with other weights
 */
record WhatIfPage(
        boolean taken,
        List<String> problems,
        List<Toggles> toggles,
        Effect effect,
        List<Goals> goals,
        Search search,
        Weighing weighing) {

    /**
     * A search for the smallest sets of changes to a goal.
     *
     * @param sets what it found, or null if nothing was looked for
     * @param tooLong whether it was given up
     * @param goesOn whether what an earlier search found still holds
     */
    record Search(@Nullable Sets sets, boolean tooLong, boolean goesOn) {}

    /** Goals of a kind. */
    record Goals(String title, List<Goal> goals) {}

    /** A goal to choose. */
    record Goal(String name, String words, boolean chosen) {}

    static List<String> problems(List<Problem> problems, Language language) {
        return problems.stream()
                .map(problem -> problem.message().in(language)
                        + (problem.hint() == null ? "" : " " + problem.hint().in(language)))
                .toList();
    }

    static List<Goals> goals(Rulebook rulebook, String chosen, Language language) {
        ChangeWords words = new ChangeWords(language, rulebook);
        List<NamedGoal> all = List.copyOf(NamedGoal.all(rulebook).values());
        return List.of(
                goals(
                        language.say("Stellung und Phasen", "Position and phases"),
                        all.stream()
                                .filter(goal -> goal.kind() != NamedGoal.Kind.ACTION
                                        && goal.kind() != NamedGoal.Kind.RECOMMENDATION)
                                .toList(),
                        words,
                        chosen),
                goals(
                        language.say("Empfehlungen", "Recommendations"),
                        all.stream()
                                .filter(goal -> goal.kind() == NamedGoal.Kind.RECOMMENDATION)
                                .toList(),
                        words,
                        chosen),
                goals(
                        language.say("Maßnahmen", "Actions"),
                        all.stream()
                                .filter(goal -> goal.kind() == NamedGoal.Kind.ACTION)
                                .toList(),
                        words,
                        chosen));
    }

    private static Goals goals(String title, List<NamedGoal> goals, ChangeWords words, String chosen) {
        return new Goals(
                title,
                goals.stream()
                        .map(goal -> new Goal(
                                goal.name(), words.goal(goal), goal.name().equals(chosen)))
                        .toList());
    }
}
