package de.ratwerk.workshop.cases;

import de.ratwerk.problem.Place;
import de.ratwerk.problem.Problem;
import de.ratwerk.problem.Problems;
import de.ratwerk.profile.Question;
import de.ratwerk.profile.Questionnaire;
import de.ratwerk.source.Form;
import de.ratwerk.source.Nearest;
import de.ratwerk.source.Node;
import de.ratwerk.source.Node.Mapping;
import de.ratwerk.source.Node.Scalar;
import de.ratwerk.source.Node.Sequence;
import de.ratwerk.source.Node.Type;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** The answers of a case by path; a star stands for any one segment, and later lines override earlier ones. */
final class Given {
    private final Map<String, List<String>> answers = new LinkedHashMap<>();
    private final Map<String, Place> places = new LinkedHashMap<>();

    private Given() {}

    static Given read(Form form, Problems problems) {
        Given given = new Given();
        if (form.node("given").orElse(null) instanceof Mapping mapping) {
            mapping.entries().forEach((pattern, entry) -> {
                List<String> paths = paths(pattern);
                if (paths.isEmpty()) {
                    problems.add(unknownPath(pattern, entry.keyPlace()));
                }
                values(entry.value(), problems)
                        .ifPresent(values -> paths.forEach(path -> {
                            given.answers.put(path, values);
                            given.places.put(path, entry.keyPlace());
                        }));
            });
        } else {
            form.form("given"); // notes a value that is no mapping
        }
        return given;
    }

    Map<String, List<String>> answers() {
        return answers;
    }

    Place placeOf(String path, Place otherwise) {
        return places.getOrDefault(path, otherwise);
    }

    private static List<String> paths(String pattern) {
        Pattern regex = Pattern.compile(Pattern.quote(pattern).replace("*", "\\E[^.]+\\Q"));
        return all().stream().filter(path -> regex.matcher(path).matches()).toList();
    }

    private static List<String> all() {
        return Questionnaire.standard().questions().stream().map(Question::path).toList();
    }

    private static Problem unknownPath(String pattern, Place place) {
        Problem problem = Problem.at(
                place,
                "unknown-key",
                "Die Frage „" + pattern + "“ gibt es nicht.",
                "There is no question \"" + pattern + "\".");
        return Nearest.guess(problem, pattern, all());
    }

    private static Optional<List<String>> values(Node node, Problems problems) {
        List<String> values = new ArrayList<>();
        for (Node item : node instanceof Sequence sequence ? sequence.items() : List.of(node)) {
            if (!(item instanceof Scalar scalar)) {
                problems.add(Form.wrongType(
                        item.place(), "ein Wort oder eine Liste von Wörtern", "a word or a list of words"));
                return Optional.empty();
            }
            values.add(word(scalar));
        }
        return Optional.of(values);
    }

    /** Profiles read true and false as yes and no and nothing at all as unknown, and so do cases. */
    private static String word(Scalar scalar) {
        if (scalar.isNull()) {
            return "unknown";
        }
        if (scalar.type() == Type.BOOLEAN) {
            return Boolean.parseBoolean(scalar.text()) ? "yes" : "no";
        }
        return scalar.text();
    }
}
