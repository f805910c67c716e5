package de.ratwerk.web.page.profile;

import de.ratwerk.problem.Place;
import de.ratwerk.problem.Problem;
import de.ratwerk.problem.RefusedException;
import de.ratwerk.profile.Profile;
import de.ratwerk.profile.edit.ProfileText;
import de.ratwerk.web.page.Fields;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What came of sending a page: the profile as it was and as it is now, and what could not be taken.
 *
 * @param before the profile that the page carried
 * @param after the same with all answers that could be taken
 * @param problems what is wrong with the others
 * @param entered what was entered, by the paths of the questions
 * @param section the section whose questions were on the page, or null
 */
record Turn(
        Held before,
        Held after,
        List<Problem> problems,
        Map<String, List<String>> entered,
        @Nullable String section) {
    /** The field that names the section on the page. */
    static final String SECTION = "section";

    /** The path of the day as of which the answers hold; it is no question of the questionnaire. */
    static final String AS_OF = "asOf";

    /**
     * Takes the answers of a form; empty if the form carries no profile.
     *
     * @throws RefusedException if the profile that it carries is none
     */
    static Optional<Turn> of(Fields fields) {
        return Held.of(fields).map(held -> of(held, fields));
    }

    private static Turn of(Held held, Fields fields) {
        Map<String, List<String>> changes = new Given(held.profile()).changes(fields);
        List<Problem> problems = new ArrayList<>();
        ProfileText text = dated(held.text(), fields, problems);
        text = answered(text, changes, problems);
        return new Turn(
                held,
                held.with(text),
                List.copyOf(problems),
                Given.entered(fields),
                fields.one(SECTION).orElse(null));
    }

    /** All that fit together are taken; those that do not are left out. */
    private static ProfileText answered(ProfileText text, Map<String, List<String>> changes, List<Problem> problems) {
        Map<String, List<String>> rest = new LinkedHashMap<>(changes);
        while (!rest.isEmpty()) {
            try {
                return text.with(rest);
            } catch (RefusedException e) {
                problems.addAll(e.problems());
                int before = rest.size();
                e.problems().forEach(problem -> rest.remove(problem.path()));
                if (rest.size() == before) {
                    return text; // what is wrong is wrong with no answer of its own
                }
            }
        }
        return text;
    }

    private static ProfileText dated(ProfileText text, Fields fields, List<Problem> problems) {
        Optional<String> entered = fields.one(Given.field(AS_OF)).map(String::strip);
        if (entered.isEmpty()) {
            return text;
        }
        try {
            LocalDate day = entered.get().isEmpty() ? null : LocalDate.parse(entered.get());
            Profile profile = text.profile();
            return Objects.equals(day, profile.asOf()) ? text : text.asOf(day);
        } catch (DateTimeParseException e) {
            problems.add(Problem.at(
                            Place.of("-"),
                            "wrong-value",
                            "„" + entered.get() + "“ ist kein Tag.",
                            "\"" + entered.get() + "\" is no day.")
                    .on(AS_OF)
                    .hint("So schreiben: 2026-10-01.", "Write it like this: 2026-10-01."));
        } catch (RefusedException e) {
            problems.addAll(e.problems());
        }
        return text;
    }

    /** Whether an answer was changed. */
    boolean isChange() {
        return !before.text().stored().equals(after.text().stored());
    }
}
