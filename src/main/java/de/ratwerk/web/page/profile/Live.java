package de.ratwerk.web.page.profile;

import de.ratwerk.advice.Advice;
import de.ratwerk.advice.Advice.DueAction;
import de.ratwerk.advice.Advice.OpenQuestion;
import de.ratwerk.advice.Advice.Standing;
import de.ratwerk.fact.Count;
import de.ratwerk.fact.Group;
import de.ratwerk.report.TextReport;
import de.ratwerk.rulebook.Phase;
import de.ratwerk.rulebook.Rulebook;
import de.ratwerk.text.Language;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The advice beside the questions, as it stands after the last answer.
 *
 * @param position where the municipality stands in the three comparison groups
 * @param changes what the last answer changed, a sentence each; empty if nothing was answered
 * @param phases what is due, by phase
 * @param open how many actions may be due
 * @param next the question that is best asked next, or null if none can change anything
 */
record Live(
        List<Stand> position,
        List<String> changes,
        List<Stage> phases,
        int open,
        @Nullable Next next) {

    private static final int FEW = 2;

    /** A comparison group: what is compared, how the municipality stands, what was counted. */
    record Stand(
            String title,
            String status,
            boolean reached,
            boolean known,
            @Nullable String count) {}

    /** How many actions are due. */
    int due() {
        return phases.stream().mapToInt(stage -> stage.actions().size()).sum();
    }

    /** A phase with its actions. */
    record Stage(String title, List<Item> actions) {}

    /**
     * An action that is due.
     *
     * @param moved whether the last answer brought it there
     */
    record Item(int rank, String id, String title, String recommendation, boolean moved) {}

    /**
     * A question to ask next.
     *
     * @param section the screen that it stands on
     * @param decides which actions its answer can bring or move
     */
    record Next(String path, String id, String section, String text, String decides) {}

    /**
     * The advice after a turn.
     *
     * @param changed what the turn changed in it
     */
    static Live of(Advice advice, LastAnswer changed, Language language) {
        List<Stage> phases = advice.rulebook().header().phases().stream()
                .map(phase -> stage(phase, advice.actions(), changed.moved(), language))
                .filter(stage -> !stage.actions().isEmpty())
                .toList();
        Next next = advice.questions().stream()
                .findFirst()
                .map(question -> next(question, advice.rulebook(), language))
                .orElse(null);
        return new Live(
                position(advice, language),
                changed.sentences(language),
                phases,
                advice.open().size(),
                next);
    }

    /** Where the municipality stands in the comparison groups. */
    static List<Stand> position(Advice advice, Language language) {
        return advice.position().values().stream()
                .map(standing -> stand(standing, language))
                .toList();
    }

    private static Stand stand(Standing standing, Language language) {
        Count count = standing.count();
        boolean reached = standing.status() != null
                && switch (standing.status()) {
                    case WELL_POSITIONED, ENGAGED, PRESENT -> true;
                    case NOT_YET, IN_DEVELOPMENT, NONE -> false;
                };
        return new Stand(
                GroupTitle.of(standing.group(), language),
                TextReport.status(standing.group(), standing.status(), language),
                reached,
                standing.status() != null,
                count == null ? null : counted(standing, count, language));
    }

    private static String counted(Standing standing, Count count, Language language) {
        String things = standing.group() == Group.COMMUNITY
                ? language.say("Angeboten", "offers")
                : language.say("Basiskomponenten", "base components");
        return language.span(count.atLeast(), count.atMost())
                + language.say(" von ", " of ")
                + count.of() + " " + things
                + language.say(", Schwelle ", ", threshold ")
                + standing.threshold();
    }

    private static Stage stage(Phase phase, List<DueAction> due, Set<String> moved, Language language) {
        return new Stage(
                phase.title().in(language),
                due.stream()
                        .filter(action -> action.phase().equals(phase))
                        .map(action -> new Item(
                                action.rank(),
                                action.action().id(),
                                action.action().title().in(language),
                                action.action().recommendation(),
                                moved.contains(action.action().id())))
                        .toList());
    }

    private static Next next(OpenQuestion open, Rulebook rulebook, Language language) {
        String path = open.question().path();
        return new Next(
                path,
                ToQuestion.id(path),
                path.substring(0, path.indexOf('.')),
                open.question().text().in(language),
                decides(open, rulebook, language));
    }

    private static String decides(OpenQuestion open, Rulebook rulebook, Language language) {
        List<String> titles = open.couldChange().stream()
                .map(id -> language.quoted(rulebook.action(id).title().in(language)))
                .toList();
        int more = titles.size() - FEW;
        if (more <= 0) {
            return language.allOf(titles);
        }
        return String.join(", ", titles.subList(0, FEW))
                + language.say(" und " + more + " weitere Maßnahmen", " and " + more + " more actions");
    }
}
