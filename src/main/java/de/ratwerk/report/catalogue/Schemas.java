package de.ratwerk.report.catalogue;

import de.ratwerk.profile.ProfileSchema;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

/** The JSON Schemas (draft 2020-12) of all documents that are read or written. */
public final class Schemas {
    private static final String PROFILE = "profile";
    private static final SortedMap<String, String> ALL = all();

    private Schemas() {}

    /** The names by alphabet. */
    public static List<String> names() {
        return List.copyOf(ALL.keySet());
    }

    /**
     * The schema with a name, with a line end.
     *
     * @throws IllegalArgumentException if there is none
     */
    public static String json(String name) {
        String json = ALL.get(name);
        if (json == null) {
            throw new IllegalArgumentException(name);
        }
        return json;
    }

    private static SortedMap<String, String> all() {
        SortedMap<String, String> all = new TreeMap<>();
        all.put(PROFILE, ProfileSchema.json());
        List.of("advice", "changes", "comparison", "questions", "record", "robustness", "survey", "verification", "why")
                .forEach(name -> all.put(name, read("/de/ratwerk/report/" + name + ".schema.json")));
        all.put("portfolio", read("/de/ratwerk/report/portfolio/portfolio.schema.json"));
        List.of(
                        "action",
                        "actions",
                        "feedback",
                        "feedback-entries",
                        "feedback-statistics",
                        "finding",
                        "findings",
                        "key",
                        "problem",
                        "problem-type",
                        "problem-types",
                        "questionnaire",
                        "rule",
                        "rulebook",
                        "rules",
                        "schemas")
                .forEach(name -> all.put(name, read(name + ".schema.json")));
        return all;
    }

    private static String read(String resource) {
        try (InputStream in = Objects.requireNonNull(Schemas.class.getResourceAsStream(resource), resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
