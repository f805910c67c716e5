package de.ratwerk.workshop.cases;

import de.ratwerk.problem.Place;
import de.ratwerk.problem.Problem;
import de.ratwerk.problem.Problems;
import de.ratwerk.problem.RefusedException;
import de.ratwerk.profile.Question;
import de.ratwerk.profile.Questionnaire;
import de.ratwerk.source.Document;
import de.ratwerk.source.Form;
import de.ratwerk.source.Nearest;
import de.ratwerk.source.Node;
import de.ratwerk.source.Node.Entry;
import de.ratwerk.source.Node.Mapping;
import de.ratwerk.source.Node.Scalar;
import de.ratwerk.source.Node.Sequence;
import de.ratwerk.source.Source;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Reads a {@code *.cases.yaml} file. */
public final class CaseFile {
    private static final String UNKNOWN = "unknown";

    private final Problems problems = new Problems();

    private CaseFile() {}

    /**
     * The cases of a file, in its order.
     *
     * @throws RefusedException with every problem of the file
     */
    public static List<Case> read(Source file) {
        CaseFile reader = new CaseFile();
        Form root = Form.of(Document.read(file, reader.problems), "", reader.problems);
        List<Case> cases = new ArrayList<>();
        root.list("cases").forEach(form -> cases.add(reader.read(form)));
        root.end();
        reader.problems.refuseIfAny();
        return cases;
    }

    private Case read(Form form) {
        Case read = new Case(
                form.requiredWord("name"),
                given(form),
                form.words("fires"),
                form.words("open"),
                form.words("silent"),
                form.place());
        form.end();
        if (read.fires().isEmpty() && read.open().isEmpty() && read.silent().isEmpty()) {
            problems.add(Problem.at(
                    form.place(),
                    "nothing-expected",
                    "Der Fall erwartet nichts: fires, open oder silent fehlt.",
                    "The case expects nothing: fires, open or silent is missing."));
        }
        return read;
    }

    /** Answers by path; a star stands for any one segment, and later lines override earlier ones. */
    private Map<String, List<String>> given(Form form) {
        Map<String, List<String>> answers = new LinkedHashMap<>();
        if (form.node("given").orElse(null) instanceof Mapping mapping) {
            mapping.entries().forEach((pattern, entry) -> {
                List<String> paths = paths(pattern);
                if (paths.isEmpty()) {
                    problems.add(unknownPath(pattern, entry.keyPlace()));
                }
                paths.forEach(path -> answer(answers, path, entry));
            });
        }
        return answers;
    }

    private void answer(Map<String, List<String>> answers, String path, Entry entry) {
        List<String> values = values(entry.value());
        if (values.equals(List.of(UNKNOWN))) {
            answers.remove(path);
        } else {
            answers.put(path, values);
        }
    }

    private static List<String> paths(String pattern) {
        Pattern regex = Pattern.compile(pattern.replace(".", "\\.").replace("*", "[^.]+"));
        return Questionnaire.standard().questions().stream()
                .map(Question::path)
                .filter(path -> regex.matcher(path).matches())
                .toList();
    }

    private static Problem unknownPath(String pattern, Place place) {
        Problem problem = Problem.at(
                place,
                "unknown-key",
                "Die Frage „" + pattern + "“ gibt es nicht.",
                "There is no question \"" + pattern + "\".");
        List<String> all = Questionnaire.standard().questions().stream()
                .map(Question::path)
                .toList();
        return Nearest.guess(problem, pattern, all);
    }

    private static List<String> values(Node node) {
        if (node instanceof Scalar scalar) {
            return List.of(scalar.text());
        }
        List<String> values = new ArrayList<>();
        if (node instanceof Sequence sequence) {
            for (Node item : sequence.items()) {
                if (item instanceof Scalar scalar) {
                    values.add(scalar.text());
                }
            }
        }
        return values;
    }
}
