package de.ratwerk.cli;

import de.ratwerk.problem.Place;
import de.ratwerk.problem.Problem;
import de.ratwerk.problem.Problems;
import de.ratwerk.problem.RefusedException;
import de.ratwerk.profile.Profile;
import de.ratwerk.profile.Question.ManyOf;
import de.ratwerk.profile.Questionnaire;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Changes of answers as a command line names them: {@code strategy.fields=administration,mobility}. What they say is input
 * like a profile's, and refused like it; only a change without an equals sign is wrong usage.
 */
final class SetOptions {
    private final List<String> changes;

    SetOptions(List<String> changes) {
        this.changes = changes;
    }

    /** The changes without an equals sign behind a path, each once, which may be an empty word. */
    List<String> malformed() {
        return changes.stream()
                .filter(change -> change.indexOf('=') < 1)
                .distinct()
                .toList();
    }

    /**
     * A profile with the changes.
     *
     * @throws RefusedException with every problem of all changes, each at its {@code --set N}
     */
    Profile applied(Profile profile) {
        Problems problems = new Problems();
        Map<String, List<String>> answers = new LinkedHashMap<>();
        Map<String, Place> places = new LinkedHashMap<>();
        for (int i = 0; i < changes.size(); i++) {
            String path = path(changes.get(i));
            Place place = Place.of("--set " + (i + 1));
            Place before = places.putIfAbsent(path, place);
            if (before == null) {
                answers.put(path, values(path, changes.get(i)));
            } else {
                problems.add(Problem.at(
                                place,
                                "duplicate-key",
                                "Diese Antwort steht schon bei " + before + ".",
                                "This answer stands already at " + before + ".")
                        .on(path));
            }
        }
        try {
            Profile changed = profile.with(answers, path -> Objects.requireNonNull(places.get(path)));
            problems.refuseIfAny();
            return changed;
        } catch (RefusedException e) {
            e.problems().forEach(problems::add);
            throw new RefusedException(problems.sorted());
        }
    }

    private static String path(String change) {
        return change.substring(0, change.indexOf('=')).strip();
    }

    private static List<String> values(String path, String change) {
        String value = change.substring(change.indexOf('=') + 1).strip();
        boolean list = Questionnaire.standard().has(path)
                && Questionnaire.standard().question(path).type() instanceof ManyOf;
        if (!list || value.equals("unknown") || value.isEmpty()) { // an empty word is none of a list's values either
            return List.of(value);
        }
        String bare = value.replaceFirst("^\\[(.*)]$", "$1");
        return bare.isBlank()
                ? List.of()
                : Arrays.stream(bare.split(",", -1)).map(String::strip).toList();
    }
}
