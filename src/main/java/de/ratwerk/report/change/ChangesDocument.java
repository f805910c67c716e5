package de.ratwerk.report.change;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import de.ratwerk.advice.change.Changes;
import de.ratwerk.advice.change.Changes.Option;
import de.ratwerk.profile.Answer;
import de.ratwerk.profile.Profile;
import de.ratwerk.profile.Question;
import de.ratwerk.report.Json;
import de.ratwerk.rulebook.Moves;
import de.ratwerk.text.Constants;
import de.ratwerk.text.Language;
import de.ratwerk.text.Text;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a municipality can change, as JSON in one language ({@code ratwerk.changes/1}). Fields that may be null are left
 * out when they are.
 *
 * @param reached whether the goal is reached today
 * @param complete whether there are no other sets
 * @param atLeast what every other set takes at the least; 0 if there are none
 */
public record ChangesDocument(
        String schema,
        String municipality,
        Rulebook rulebook,
        String profileDigest,
        Goal goal,
        boolean reached,
        List<Set> sets,
        boolean complete,
        int atLeast,
        int trials,
        List<Unchangeable> unchangeable) {

    static final String SCHEMA = "ratwerk.changes/1";

    /**
     * The rulebook that was followed.
     *
     * @param digest the SHA-256 of all that decides what it finds, in hexadecimal
     */
    public record Rulebook(String id, String version, String digest) {}

    /**
     * What is to be reached.
     *
     * @param name as it is named on the command line
     * @param text the same in words
     * @param today how it stands now
     */
    public record Goal(String name, String text, String today) {}

    /** A set of changes, and the actions that are due no longer, newly due and newly open with it. */
    public record Set(int effort, List<Change> changes, List<Titled> gone, List<Titled> arisen, List<Titled> opened) {}

    /** A change; {@code from} holds {@code unknown} or {@code not-asked} where there is no answer today. */
    @JsonInclude(Include.NON_NULL)
    public record Change(
            String path,
            String question,
            List<String> from,
            List<String> to,
            String text,
            String effort,
            @Nullable Titled action) {}

    /** An action with its title. */
    public record Titled(String id, String title) {}

    /** What stands in the way; the reason is missing where the rulebook only has no step that leads on. */
    @JsonInclude(Include.NON_NULL)
    public record Unchangeable(
            String path,
            String question,
            List<String> today,
            @Nullable String because) {}

    /** The document as text of several lines, with a line end. */
    public static String json(Changes changes, Language language) {
        return Json.document(of(changes, language));
    }

    static ChangesDocument of(Changes changes, Language language) {
        ChangeWords words = new ChangeWords(language, changes.rulebook());
        Profile profile = changes.today().profile();
        return new ChangesDocument(
                SCHEMA,
                profile.name(),
                new Rulebook(
                        changes.rulebook().header().id(),
                        changes.rulebook().header().version(),
                        changes.rulebook().digest()),
                profile.digest(),
                new Goal(changes.goal().name(), words.goal(changes.goal()), words.today(changes)),
                changes.reached(),
                changes.reached()
                        ? List.of()
                        : changes.options().stream()
                                .map(option -> set(changes, option, words, language))
                                .toList(),
                changes.complete(),
                changes.atLeast(),
                changes.trials(),
                changes.unchangeable().stream()
                        .map(question -> unchangeable(changes, question, language))
                        .toList());
    }

    private static Set set(Changes changes, Option option, ChangeWords words, Language language) {
        return new Set(
                option.effort(),
                option.changes().stream()
                        .map(change -> change(change, words, language))
                        .toList(),
                titled(ChangedList.gone(changes, option), words),
                titled(ChangedList.arisen(changes, option), words),
                titled(ChangedList.opened(changes, option), words));
    }

    private static Change change(Changes.Change change, ChangeWords words, Language language) {
        String action = change.move().action();
        return new Change(
                change.question().path(),
                change.question().label().in(language),
                change.from(),
                change.to(),
                words.fromTo(change),
                Constants.name(change.move().effort()),
                action == null ? null : new Titled(action, words.title(action)));
    }

    private static List<Titled> titled(List<String> actions, ChangeWords words) {
        return actions.stream().map(id -> new Titled(id, words.title(id))).toList();
    }

    private static Unchangeable unchangeable(Changes changes, Question question, Language language) {
        Text because = changes.rulebook().moves().unchangeable().get(question.path());
        return new Unchangeable(
                question.path(),
                question.label().in(language),
                changes.today()
                        .profile()
                        .answer(question.path())
                        .map(Answer::values)
                        .orElse(List.of(Moves.UNKNOWN)),
                because == null ? null : because.in(language));
    }
}
