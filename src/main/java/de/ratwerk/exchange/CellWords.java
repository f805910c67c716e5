package de.ratwerk.exchange;

import de.ratwerk.profile.Question;
import de.ratwerk.profile.Question.ManyOf;
import de.ratwerk.text.Text;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** How cells say what a question lets one choose: in the profile's words or in the questionnaire's, German or English. */
final class CellWords {
    private static final Pattern USUAL = Pattern.compile(";|\\R");
    private static final Set<String> UNKNOWN = Set.of("unknown", "unbekannt");
    private static final Set<String> NOTHING = Set.of("keine", "none", "nichts davon", "none of them");

    /** What else says yes or no: a cross or a tick, and truths as spreadsheets write them. */
    private static final Map<String, String> TRUTHS = Map.of(
            "x", "yes", "✓", "yes", "✔", "yes", "☒", "yes", "☑", "yes", "wahr", "yes", "true", "yes", "falsch", "no",
            "false", "no");

    private static final Map<String, Map<String, String>> WORDS = new ConcurrentHashMap<>();

    private CellWords() {}

    /** Whether a text says that the answer is not known. */
    static boolean isUnknown(String text) {
        return UNKNOWN.contains(Headings.simplified(text));
    }

    /** The value that a text means as an answer to a question. */
    static Optional<String> value(Question question, String text) {
        return Optional.ofNullable(
                WORDS.computeIfAbsent(question.path(), path -> words(question)).get(Headings.simplified(text)));
    }

    /** The parts of a cell, each of which should mean a value of a question that takes several. */
    static List<String> parts(Question question, String text, @Nullable String separator) {
        String inner = text.strip();
        if (inner.startsWith("[") && inner.endsWith("]")) {
            inner = inner.substring(1, inner.length() - 1).strip();
        } else if (NOTHING.contains(Headings.simplified(inner)) && isWithoutExclusive(question)) {
            return List.of();
        }
        Pattern split = separator == null ? USUAL : Pattern.compile(Pattern.quote(separator));
        List<String> parts = new ArrayList<>();
        for (String part : split.split(inner)) {
            if (!part.isBlank()) {
                parts.addAll(separator == null ? byCommas(question, part) : List.of(part.strip()));
            }
        }
        return parts;
    }

    /** What can be answered, in words for a hint. */
    static Text possible(Question question) {
        return Text.each(language -> language.say("Möglich: ", "Possible: ")
                + question.values().entrySet().stream()
                        .map(value -> value.getValue().in(language).equals(value.getKey())
                                ? value.getKey()
                                : value.getValue().in(language) + " (" + value.getKey() + ")")
                        .collect(Collectors.joining("; "))
                + language.say("; leer, wenn unbekannt.", "; empty if unknown."));
    }

    private static boolean isWithoutExclusive(Question question) {
        return question.type() instanceof ManyOf many && many.exclusive() == null;
    }

    /** Splits at commas, but not within a value's own words: the longest that means something counts. */
    private static List<String> byCommas(Question question, String text) {
        List<String> pieces = Arrays.stream(text.split(",")).toList();
        List<String> parts = new ArrayList<>();
        int from = 0;
        while (from < pieces.size()) {
            int to = pieces.size();
            while (to > from + 1 && value(question, joined(pieces, from, to)).isEmpty()) {
                to--;
            }
            parts.add(joined(pieces, from, to));
            from = to;
        }
        return parts.stream().filter(part -> !part.isEmpty()).toList();
    }

    private static String joined(List<String> pieces, int from, int to) {
        return String.join(",", pieces.subList(from, to)).strip();
    }

    private static Map<String, String> words(Question question) {
        Map<String, String> words = new HashMap<>();
        question.values().forEach((value, said) -> {
            know(words, said.de(), value);
            know(words, said.en(), value);
        });
        question.values().keySet().forEach(value -> know(words, value, value));
        TRUTHS.forEach((said, value) -> {
            if (question.values().containsKey(value)) {
                words.putIfAbsent(said, value);
            }
        });
        return words;
    }

    private static void know(Map<String, String> words, String said, String value) {
        String other = words.put(Headings.simplified(said), value);
        if (other != null && !other.equals(value)) {
            throw new IllegalStateException("\"" + said + "\" means both " + other + " and " + value);
        }
    }
}
