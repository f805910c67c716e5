package de.ratwerk.profile.edit;

import de.ratwerk.problem.Place;
import de.ratwerk.problem.Problem;
import de.ratwerk.problem.Problems;
import de.ratwerk.problem.RefusedException;
import de.ratwerk.profile.Answer;
import de.ratwerk.profile.Profile;
import de.ratwerk.profile.Question;
import de.ratwerk.profile.Questionnaire;
import de.ratwerk.source.Source;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Which answers of a profile are to become others.
 *
 * @param after the profile with the changes; what they leave as it was keeps its source
 * @param changed the questions whose answers differ, in the questionnaire's order
 */
record Changes(Profile after, List<Question> changed) {
    private static final String NAME = "municipality.name";
    private static final List<String> UNKNOWN = List.of("unknown");

    /**
     * Checks changes, all together, and finds which of them change anything.
     *
     * @param asked path to values in the profile's words; {@code unknown} takes an answer back
     * @throws RefusedException with everything that does not fit
     */
    static Changes of(Profile before, Map<String, List<String>> asked) {
        Map<String, List<String>> ordered = new TreeMap<>(asked); // the same problems in the same order
        Problems problems = new Problems();
        checkName(before, ordered.get(NAME), problems);
        Profile all = before;
        try {
            all = before.with(ordered);
        } catch (RefusedException e) {
            e.problems().forEach(problems::add);
        }
        problems.refuseIfAny();
        Map<String, List<String>> other = new LinkedHashMap<>(ordered);
        for (String path : ordered.keySet()) {
            if (values(all, path).equals(values(before, path))) {
                other.remove(path);
            }
        }
        List<Question> changed = Questionnaire.standard().questions().stream()
                .filter(question -> other.containsKey(question.path()))
                .toList();
        return new Changes(before.with(other), changed);
    }

    /** A profile needs a name, and one that a file can hold: the reader refuses characters that show nothing. */
    private static void checkName(Profile before, @Nullable List<String> name, Problems problems) {
        Place place = Place.of(before.origin());
        if (UNKNOWN.equals(name)) {
            problems.add(Problem.at(
                            place,
                            "missing-key",
                            "Der Name der Kommune kann nicht unbekannt sein.",
                            "The name of the municipality cannot be unknown.")
                    .on(NAME)
                    .hint(
                            "Einen Namen eintragen, zum Beispiel Musterstadt.",
                            "Enter a name, for example Musterstadt."));
        } else if (name != null && name.stream().anyMatch(Changes::holdsWhatIsHidden)) {
            problems.add(Problem.at(
                            place,
                            "control-character",
                            "Der Text enthält ein verborgenes oder ungültiges Zeichen.",
                            "The text holds a hidden or invalid character.")
                    .on(NAME));
        }
    }

    private static boolean holdsWhatIsHidden(String text) {
        return text.codePoints().anyMatch(c -> c == '\r' || Source.isControl(c) || Source.isHidden(c));
    }

    private static Optional<List<String>> values(Profile profile, String path) {
        return profile.answer(path).map(Answer::values);
    }

    /** The words of the answer to a question as they are to stand in the file. */
    String words(Question question, boolean json) {
        return values(after, question.path())
                .map(values -> AnswerWords.of(question, values, json))
                .orElseGet(() -> AnswerWords.unknown(json));
    }
}
