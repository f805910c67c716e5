package de.ratwerk.exchange;

import de.ratwerk.profile.Answer;
import de.ratwerk.profile.Answer.Provenance;
import de.ratwerk.profile.Profile;
import de.ratwerk.profile.Question.ManyOf;
import de.ratwerk.profile.Question.WholeNumber;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A profile laid out as its file: maps within maps, in the order of the questionnaire. */
final class ProfileTree {
    private ProfileTree() {}

    /** The tree of a profile: maps, lists of words, words and whole numbers. */
    static Map<String, Object> of(Profile profile) {
        Map<String, Object> root = new LinkedHashMap<>();
        root.put("schema", Profile.SCHEMA);
        if (profile.asOf() != null) {
            root.put(Column.DAY, profile.asOf().toString());
        }
        for (Answer answer : profile.answers()) {
            String[] segments = answer.question().path().split("\\.");
            Map<String, Object> group = root;
            for (int i = 0; i < segments.length - 1; i++) {
                group = group(group, segments[i]);
            }
            group.put(segments[segments.length - 1], annotated(answer));
        }
        return root;
    }

    @SuppressWarnings("unchecked") // groups are put in here alone
    private static Map<String, Object> group(Map<String, Object> group, String key) {
        return (Map<String, Object>) group.computeIfAbsent(key, name -> new LinkedHashMap<String, Object>());
    }

    private static Object annotated(Answer answer) {
        Provenance from = answer.provenance();
        if (from == null || from.source() == null && from.asOf() == null && from.note() == null) {
            return value(answer);
        }
        Map<String, Object> annotated = new LinkedHashMap<>();
        annotated.put("value", value(answer));
        put(annotated, "source", from.source());
        put(annotated, "asOf", from.asOf());
        put(annotated, "note", from.note());
        return annotated;
    }

    private static void put(Map<String, Object> annotated, String key, @Nullable String value) {
        if (value != null) {
            annotated.put(key, value);
        }
    }

    private static Object value(Answer answer) {
        if (answer.question().type() instanceof ManyOf many) {
            return answer.values().isEmpty() && many.exclusive() != null ? List.of(many.exclusive()) : answer.values();
        }
        return answer.question().type() instanceof WholeNumber ? Integer.valueOf(answer.value()) : answer.value();
    }
}
