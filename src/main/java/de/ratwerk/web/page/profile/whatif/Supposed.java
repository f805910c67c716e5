package de.ratwerk.web.page.profile.whatif;

import de.ratwerk.problem.Problem;
import de.ratwerk.problem.RefusedException;
import de.ratwerk.profile.Profile;
import de.ratwerk.profile.Questionnaire;
import de.ratwerk.web.page.Fields;
import de.ratwerk.web.page.profile.RuledOut;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Answers that are supposed beside those of a profile.
 *
 * @param changes the answers by path, in the profile's words
 * @param on the profile with these answers
 * @param problems what is wrong with those that were left out
 */
record Supposed(Map<String, List<String>> changes, Profile on, List<Problem> problems) {
    /** What a supposed answer's field begins with; the path of its question follows. */
    static final String FIELD = "s.";

    /** The field of a button that supposes a whole set of answers. */
    static final String TRY = "try";

    /** The field of a button that drops one of them. */
    static final String DROP = "drop";

    static final String UNKNOWN = "unknown";

    /** How a field holds a list without anything in it; no answer reads like this. */
    static final String NONE = "[]";

    private static final Questionnaire QUESTIONNAIRE = Questionnaire.standard();

    /** What a form supposes of a profile; what is the answer already is not supposed. */
    static Supposed of(Fields fields, Profile profile) {
        Map<String, List<String>> changes =
                fields.one(TRY).map(Supposed::decoded).orElseGet(() -> fields(fields));
        fields.one(DROP).ifPresent(changes::remove);
        changes.entrySet().removeIf(change -> change.getValue().equals(current(change.getKey(), profile)));
        return fitting(profile, changes);
    }

    /** Nothing is supposed. */
    static Supposed nothing(Profile profile) {
        return new Supposed(Map.of(), profile, List.of());
    }

    private static Map<String, List<String>> fields(Fields fields) {
        Map<String, List<String>> changes = new LinkedHashMap<>();
        QUESTIONNAIRE
                .questions()
                .forEach(question -> fields.one(FIELD + question.path())
                        .filter(value -> !value.isBlank())
                        .ifPresent(value -> changes.put(question.path(), values(value))));
        return changes;
    }

    /** All that fit together are supposed; those that do not are left out. */
    private static Supposed fitting(Profile profile, Map<String, List<String>> wanted) {
        List<Problem> problems = new ArrayList<>();
        while (!wanted.isEmpty()) {
            Map<String, List<String>> changes = new LinkedHashMap<>(wanted);
            RuledOut.takeBack(profile, changes);
            try {
                return new Supposed(changes, profile.with(changes), problems);
            } catch (RefusedException e) {
                problems.addAll(e.problems());
                int before = wanted.size();
                e.problems().forEach(problem -> wanted.remove(problem.path()));
                if (wanted.size() == before) {
                    wanted.clear(); // what is wrong is wrong with no answer of its own
                }
            }
        }
        return new Supposed(Map.of(), profile, problems);
    }

    /** The answer to a question today. */
    static List<String> current(String path, Profile profile) {
        return profile.answer(path).map(answer -> answer.values()).orElse(List.of(UNKNOWN));
    }

    /** An answer as a field holds it. */
    static String value(List<String> values) {
        return values.isEmpty() ? NONE : String.join(",", values);
    }

    private static List<String> values(String value) {
        return value.equals(NONE) ? List.of() : List.of(value.split(","));
    }

    /** A set of answers as the field of a button holds it. */
    static String encoded(Map<String, List<String>> changes) {
        return String.join(
                ";",
                changes.entrySet().stream()
                        .map(change -> change.getKey() + "=" + value(change.getValue()))
                        .toList());
    }

    private static Map<String, List<String>> decoded(String set) {
        Map<String, List<String>> changes = new LinkedHashMap<>();
        for (String change : set.split(";")) {
            int at = change.indexOf('=');
            if (at > 0 && QUESTIONNAIRE.has(change.substring(0, at))) {
                changes.put(change.substring(0, at), values(change.substring(at + 1)));
            }
        }
        return changes;
    }
}
