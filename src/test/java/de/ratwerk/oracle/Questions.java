package de.ratwerk.oracle;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** What can be answered: the questionnaire's paths, the values of each and when it applies. */
final class Questions {
    private static final String FILE = "/de/ratwerk/profile/questionnaire.yaml";

    private final Map<String, Set<String>> possible = new LinkedHashMap<>();
    private final Map<String, Only> conditions = new HashMap<>();

    /** A question applies only where another one has one of these answers. */
    record Only(String path, List<String> answers) {}

    Questions() {
        Map<String, Object> root = PlainYaml.map(PlainYaml.load(text()));
        Map<String, Object> types = PlainYaml.map(root.get("types"));
        for (Object section : PlainYaml.list(root.get("sections"))) {
            for (Object question : PlainYaml.list(PlainYaml.map(section).get("questions"))) {
                question(PlainYaml.map(question), types);
            }
        }
    }

    private void question(Map<String, Object> question, Map<String, Object> types) {
        String path = (String) question.get("path");
        possible.put(path, possible(question, PlainYaml.map(types.get(question.get("type")))));
        Map<String, Object> only = PlainYaml.map(question.get("appliesWhen"));
        if (!only.isEmpty()) {
            conditions.put(path, new Only((String) only.get("path"), PlainYaml.words(only.get("in"))));
        }
    }

    /** Every answer; none for texts and for numbers that are not grades. */
    private static Set<String> possible(Map<String, Object> question, Map<String, Object> type) {
        List<String> values = new ArrayList<>(PlainYaml.map(type.get("values")).keySet());
        Set<String> possible = new LinkedHashSet<>();
        if (Boolean.TRUE.equals(question.get("list"))) {
            values.remove(String.valueOf(type.get("exclusive")));
            for (int chosen = 0; chosen < 1 << values.size(); chosen++) {
                List<String> subset = new ArrayList<>();
                for (int i = 0; i < values.size(); i++) {
                    if ((chosen >> i & 1) == 1) {
                        subset.add(values.get(i));
                    }
                }
                possible.add(answer(subset));
            }
        } else if (Integer.valueOf(6).equals(question.get("max"))) {
            for (int grade = 1; grade <= 6; grade++) {
                possible.add("" + grade);
            }
        } else {
            possible.addAll(values);
        }
        return possible;
    }

    /** An answer as one word: its values in order, nothing if there are none. */
    static String answer(Collection<String> values) {
        return values.size() == 1 ? values.iterator().next() : String.join(",", new TreeSet<>(values));
    }

    /** The values of an answer. */
    static Set<String> values(String answer) {
        return answer.isEmpty() ? Set.of() : Set.of(answer.split(","));
    }

    /** All paths in the questionnaire's order. */
    Set<String> paths() {
        return possible.keySet();
    }

    /** Every answer that a question can have. */
    Set<String> possible(String path) {
        return possible.get(path);
    }

    /** Whether a question can matter: nothing that is answered rules it out. */
    boolean mayApply(String path, Map<String, List<String>> answers) {
        Only only = conditions.get(path);
        List<String> other = only == null ? null : answers.get(only.path());
        return other == null || only.answers().containsAll(other);
    }

    private static String text() {
        try (InputStream in = Questions.class.getResourceAsStream(FILE)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
