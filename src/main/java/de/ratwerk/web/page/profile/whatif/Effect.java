package de.ratwerk.web.page.profile.whatif;

import de.ratwerk.advice.compare.Comparison;
import de.ratwerk.advice.compare.Comparison.Change;
import de.ratwerk.advice.compare.Comparison.Kind;
import de.ratwerk.profile.Answer;
import de.ratwerk.report.AnswerWords;
import de.ratwerk.report.compare.ChangeText;
import de.ratwerk.report.compare.ComparisonText;
import de.ratwerk.report.compare.Summary;
import de.ratwerk.rulebook.Rulebook;
import de.ratwerk.text.Language;
import de.ratwerk.web.page.profile.GroupTitle;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the supposed answers would do.
 *
 * @param answers the answers that are supposed
 * @param summary what they would do in one sentence
 * @param position where the municipality would stand
 * @param groups what would become of which actions
 * @param stayed how many would stay as they are
 */
record Effect(List<Supposition> answers, String summary, List<Stand> position, List<Group> groups, int stayed) {
    /** An answer that is supposed, with the one that is given. */
    record Supposition(String path, String label, String before, String after) {}

    /** A comparison group: how the municipality stands and how it would. */
    record Stand(String title, String before, String after) {
        /** Whether it would stand otherwise. */
        boolean isOther() {
            return !before.equals(after);
        }
    }

    /** Actions of which the same would become. */
    record Group(String title, List<Row> rows) {}

    /**
     * What would become of an action.
     *
     * @param ranks its ranks before and after
     * @param scores its points before and after
     * @param place its phase where that would be another, or empty
     * @param because which answers would bring it about, or empty
     */
    record Row(
            String id,
            String title,
            String recommendation,
            String ranks,
            String scores,
            String place,
            String because) {}

    static Effect of(Comparison comparison, Rulebook rulebook, Language language) {
        AnswerWords words = new AnswerWords(language);
        List<Supposition> answers = comparison.answers().stream()
                .map(changed -> new Supposition(
                        changed.question().path(),
                        changed.question().label().in(language),
                        value(changed.before(), words, language),
                        value(changed.after(), words, language)))
                .toList();
        List<Stand> position = comparison.before().position().keySet().stream()
                .map(group -> new Stand(
                        GroupTitle.of(group, language),
                        ComparisonText.position(comparison.before(), group, language),
                        ComparisonText.position(comparison.after(), group, language)))
                .toList();
        return new Effect(
                answers,
                new Summary(comparison, true).in(language),
                position,
                groups(comparison, rulebook, language),
                comparison.of(Kind.STAYED).size());
    }

    private static String value(@Nullable Answer answer, AnswerWords words, Language language) {
        return answer == null ? language.say("nicht bekannt", "not known") : words.value(answer);
    }

    private static List<Group> groups(Comparison comparison, Rulebook rulebook, Language language) {
        ChangeText text = new ChangeText(comparison, rulebook, language);
        List<Group> groups = new ArrayList<>();
        for (Kind kind : Kind.values()) {
            List<Row> rows = comparison.of(kind).stream()
                    .map(change -> row(change, text, language))
                    .toList();
            if (!rows.isEmpty() && kind != Kind.STAYED) {
                groups.add(new Group(title(kind, language), rows));
            }
        }
        return groups;
    }

    private static Row row(Change change, ChangeText text, Language language) {
        return new Row(
                change.action(),
                change.title().in(language),
                change.recommendation(),
                ChangeText.ranks(change),
                text.scores(change),
                text.place(change),
                text.because(change));
    }

    private static String title(Kind kind, Language language) {
        return switch (kind) {
            case GONE -> language.say("Nicht mehr fällig wäre", "No longer due");
            case NEW -> language.say("Neu fällig wäre", "Newly due");
            case MOVED ->
                language.say("An anderer Stelle oder mit anderer Punktzahl stünde", "Elsewhere, or with another score");
            case OPENED -> language.say("Offen wäre, weil Antworten fehlen", "Now open for want of answers");
            case SETTLED -> language.say("Geklärt und nicht fällig wäre", "Settled and not due");
            case STAYED -> language.say("Unverändert", "Unchanged");
        };
    }
}
