package de.ratwerk.web.page.profile.whatif;

import de.ratwerk.advice.change.Changes;
import de.ratwerk.advice.change.Changes.Change;
import de.ratwerk.advice.change.Changes.Option;
import de.ratwerk.report.change.ChangeWords;
import de.ratwerk.report.change.Family;
import de.ratwerk.report.change.WayWords;
import de.ratwerk.rulebook.Moves;
import de.ratwerk.text.Language;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The smallest sets of changes to a goal, in words.
 *
 * @param goal the goal
 * @param today where it stands today
 * @param reached whether it is reached as it is
 * @param ways the sets, those together that are alike
 * @param more how many more there are
 * @param foot whether these are all, and how effort is counted
 */
record Sets(String goal, String today, boolean reached, List<Way> ways, int more, List<String> foot) {
    private static final int FEW = 6;

    /**
     * Sets that are alike.
     *
     * @param heading how many changes it takes, and what effort
     * @param changes the changes
     * @param choice how many of those to choose from it takes besides, or empty
     * @param pool the changes to choose from
     * @param becomes what they do to the list
     * @param tried one of the sets as a button supposes it
     */
    record Way(
            String heading, List<Step> changes, String choice, List<Step> pool, List<String> becomes, String tried) {}

    /** A change and what it takes. */
    record Step(String change, String by) {}

    static Sets of(Changes changes, Language language) {
        ChangeWords words = new ChangeWords(language, changes.rulebook());
        WayWords ways = new WayWords(changes, language);
        List<Family> families = changes.reached() ? List.of() : Family.of(changes);
        return new Sets(
                words.goal(changes.goal()),
                words.today(changes),
                changes.reached(),
                families.stream()
                        .limit(FEW)
                        .map(family -> way(family, words, ways, language))
                        .toList(),
                Math.max(0, families.size() - FEW),
                changes.reached()
                        ? words.stillOpen(changes.goal(), changes.today()).stream()
                                .toList()
                        : ways.foot());
    }

    private static Way way(Family family, ChangeWords words, WayWords ways, Language language) {
        Option first = family.options().get(0);
        return new Way(
                ways.heading(first),
                steps(family.isChoice() ? family.common() : first.changes(), words, ways, language),
                family.isChoice() ? ways.choice(family) : "",
                steps(family.isChoice() ? family.pool() : List.of(), words, ways, language),
                ways.becomes(family),
                tried(first));
    }

    private static List<Step> steps(Collection<Change> changes, ChangeWords words, WayWords ways, Language language) {
        return changes.stream()
                .map(change ->
                        new Step(change.question().label().in(language) + ": " + words.fromTo(change), ways.by(change)))
                .toList();
    }

    private static String tried(Option option) {
        Map<String, List<String>> answers = new LinkedHashMap<>();
        option.changes()
                .forEach(change -> answers.put(
                        change.question().path(),
                        change.to().equals(List.of(Moves.NOT_ASKED)) ? List.of(Supposed.UNKNOWN) : change.to()));
        return Supposed.encoded(answers);
    }
}
