package de.ratwerk.oracle;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** YAML as plain maps and lists. */
final class PlainYaml {
    private PlainYaml() {}

    static Map<String, Object> read(Path file) {
        try {
            return map(load(Files.readString(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Object load(String text) {
        return Objects.requireNonNull(new Load(LoadSettings.builder().build()).loadFromString(text));
    }

    /** A map; an empty one where there is nothing. */
    @SuppressWarnings("unchecked")
    static Map<String, Object> map(Object node) {
        return node == null ? Map.of() : (Map<String, Object>) node;
    }

    /** A list; an empty one where there is nothing. */
    @SuppressWarnings("unchecked")
    static List<Object> list(Object node) {
        return node == null ? List.of() : (List<Object>) node;
    }

    static List<String> words(Object node) {
        return list(node).stream().map(PlainYaml::word).toList();
    }

    /** A single value in the profile's words. */
    static String word(Object scalar) {
        if (scalar instanceof Boolean yes) {
            return yes ? "yes" : "no";
        }
        return String.valueOf(scalar);
    }

    /** The answers of a profile file: path to values. */
    static Map<String, List<String>> answers(Path profile) {
        Map<String, List<String>> answers = new LinkedHashMap<>();
        Map<String, Object> sections = new LinkedHashMap<>(read(profile));
        sections.remove("schema");
        sections.remove("asOf");
        collect("", sections, answers);
        return answers;
    }

    private static void collect(String path, Object node, Map<String, List<String>> answers) {
        if (node instanceof Map<?, ?> map) {
            if (map.containsKey("value")) {
                collect(path, map.get("value"), answers);
                return;
            }
            map.forEach((key, value) -> collect(path.isEmpty() ? "" + key : path + "." + key, value, answers));
        } else if (node instanceof List<?>) {
            answers.put(path, words(node));
        } else if (node != null && !word(node).equals("unknown")) {
            answers.put(path, List.of(word(node)));
        }
    }
}
