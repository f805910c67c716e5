package de.ratwerk.web.page.profile;

import de.ratwerk.profile.Question;
import de.ratwerk.text.Language;

/**
 * The way to a question of the questionnaire.
 *
 * @param id the id of its control
 * @param section the screen that it stands on
 * @param label its name in short
 */
public record ToQuestion(String id, String section, String label) {
    /** The way to a question. */
    public static ToQuestion of(Question question, Language language) {
        String path = question.path();
        return new ToQuestion(
                id(path), path.substring(0, path.indexOf('.')), question.label().in(language));
    }

    /** The id of the control, or of the first of several, of the question with a path. */
    static String id(String path) {
        return "q-" + path.replace('.', '-');
    }

    /** Where it leads, behind the language. */
    public String path() {
        return "/profile/" + section + "#" + id;
    }
}
