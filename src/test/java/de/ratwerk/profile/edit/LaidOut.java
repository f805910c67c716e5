package de.ratwerk.profile.edit;

import de.ratwerk.profile.Answer;
import de.ratwerk.profile.Profile;
import de.ratwerk.profile.Question;
import de.ratwerk.profile.Question.ManyOf;
import de.ratwerk.profile.Question.MunicipalityKey;
import de.ratwerk.profile.Questionnaire;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;

/** Writes a profile as authors may lay it out: in braces or on lines, with comments, quotes, gaps, in any order. */
final class LaidOut {
    private final Random random;
    private final Profile profile;
    private final int step;
    private final boolean comments;

    LaidOut(Profile profile, Random random) {
        this.profile = profile;
        this.random = random;
        this.step = 1 + random.nextInt(4);
        this.comments = random.nextBoolean();
    }

    String yaml() {
        Map<String, Object> tree = new LinkedHashMap<>();
        for (Question question : Questionnaire.standard().questions()) {
            var answer = profile.answer(question.path());
            if (answer.isPresent() || random.nextInt(3) == 0) {
                put(
                        tree,
                        List.of(question.path().split("\\.")),
                        answer.map(this::words).orElseGet(this::unknown));
            }
        }
        StringBuilder yaml = new StringBuilder();
        if (random.nextInt(4) == 0) {
            yaml.append("---\n");
        }
        yaml.append("schema: ratwerk.profile/1").append(comment()).append('\n');
        block(yaml, tree, "");
        String text = yaml.toString();
        if (random.nextInt(3) == 0) {
            text = text.stripTrailing();
        }
        text = random.nextInt(3) == 0 ? text.replace("\n", "\r\n") : text;
        return random.nextInt(4) == 0 ? "\ufeff" + text : text;
    }

    private String words(Answer answer) {
        String words;
        if (answer.question().type() instanceof ManyOf) {
            words = answer.values().stream().map(this::word).collect(Collectors.joining(", ", "[", "]"));
        } else if (answer.question().type() instanceof MunicipalityKey
                || answer.question().path().equals("municipality.name")) {
            words = "\"" + answer.value() + "\"";
        } else {
            words = answer.value().matches("[0-9]+") ? answer.value() : word(answer.value());
        }
        boolean sourced = random.nextInt(6) == 0;
        return sourced ? "{value: " + words + ", source: \"Beschluß Ä #7: gültig\"}" : words;
    }

    private String word(String word) {
        return switch (random.nextInt(4)) {
            case 0 -> "\"" + word + "\"";
            case 1 -> "'" + word + "'";
            default -> word;
        };
    }

    private String unknown() {
        return switch (random.nextInt(7)) {
            case 0 -> "";
            case 1 -> "~";
            case 2 -> "\"unknown\"";
            case 3 -> "null";
            case 4 -> "{value: unknown, note: fragt nach}";
            default -> "unknown";
        };
    }

    @SuppressWarnings("unchecked")
    private static void put(Map<String, Object> tree, List<String> segments, String words) {
        if (segments.size() == 1) {
            tree.put(segments.get(0), words);
        } else {
            put(
                    (Map<String, Object>) tree.computeIfAbsent(segments.get(0), key -> new LinkedHashMap<>()),
                    segments.subList(1, segments.size()),
                    words);
        }
    }

    private List<Map.Entry<String, Object>> entries(Map<String, Object> tree) {
        List<Map.Entry<String, Object>> entries = new ArrayList<>(tree.entrySet());
        if (random.nextInt(3) == 0) {
            Collections.shuffle(entries, random);
        }
        return entries;
    }

    private void block(StringBuilder yaml, Map<String, Object> tree, String indent) {
        for (Map.Entry<String, Object> entry : entries(tree)) {
            if (comments && random.nextInt(4) == 0) {
                yaml.append(random.nextBoolean() ? "" : indent).append("# – Anmerkung: „über“ {alles}, 😀\n");
            }
            if (random.nextInt(9) == 0) {
                yaml.append('\n');
            }
            yaml.append(indent).append(key(entry.getKey())).append(':');
            value(yaml, entry.getValue(), indent);
        }
    }

    @SuppressWarnings("unchecked")
    private void value(StringBuilder yaml, Object value, String indent) {
        if (value instanceof String words && random.nextInt(3) == 0 && spread(yaml, words, indent)) {
            return;
        }
        if (value instanceof String words) {
            yaml.append(words.isEmpty() ? "" : " " + words).append(comment()).append('\n');
        } else if (random.nextInt(3) == 0) {
            yaml.append(' ')
                    .append(braces((Map<String, Object>) value, indent))
                    .append(comment())
                    .append('\n');
        } else {
            yaml.append(comment()).append('\n');
            block(yaml, (Map<String, Object>) value, indent + " ".repeat(step));
        }
    }

    /** Writes a value over several lines; false if nobody would. */
    private boolean spread(StringBuilder yaml, String words, String indent) {
        String deeper = indent + " ".repeat(step);
        if (words.startsWith("{value: ") && !words.startsWith("{value: unknown")) {
            yaml.append(comment()).append('\n').append(remark(deeper));
            int source = words.indexOf(", source: ");
            yaml.append(deeper).append(words, 1, source).append(comment()).append('\n');
            yaml.append(remark(deeper)).append(deeper).append(words, source + 2, words.length() - 1);
            yaml.append(comment())
                    .append('\n')
                    .append(deeper)
                    .append("note: >-")
                    .append(comment());
            yaml.append('\n')
                    .append(deeper)
                    .append("  # kein Kommentar,\n\n")
                    .append(deeper)
                    .append("  sondern Text\n");
        } else if (words.startsWith("[") && words.length() > 2) {
            yaml.append(comment()).append('\n');
            for (String item : words.substring(1, words.length() - 1).split(", ")) {
                yaml.append(remark(deeper)).append(deeper).append("- ").append(item);
                yaml.append(comment()).append('\n');
            }
        } else if (words.matches("[a-z][a-z-]+") && !words.matches("unknown|null")) {
            yaml.append(random.nextBoolean() ? " |-" : " >-").append(comment());
            yaml.append('\n').append(deeper).append(words).append('\n');
        } else {
            return false;
        }
        return true;
    }

    private String remark(String indent) {
        return comments && random.nextInt(4) == 0 ? indent + "# – Anmerkung: „über“ {alles}, 😀\n" : "";
    }

    @SuppressWarnings("unchecked")
    private String braces(Map<String, Object> tree, String indent) {
        boolean lines = random.nextInt(3) == 0;
        String deeper = "\n" + indent + " ".repeat(step + 1);
        String separator = lines ? "," + deeper : random.nextBoolean() ? ", " : " ,  ";
        List<String> pairs = new ArrayList<>();
        for (Map.Entry<String, Object> entry : entries(tree)) {
            String words = entry.getValue() instanceof String said
                    ? said
                    : braces((Map<String, Object>) entry.getValue(), indent + " ".repeat(step + 1));
            pairs.add(key(entry.getKey()) + ": " + words);
        }
        String all = String.join(separator, pairs);
        return lines ? "{" + deeper + all + (random.nextBoolean() ? "," : "") + deeper + "}" : "{" + all + "}";
    }

    private String key(String key) {
        return random.nextInt(8) == 0 ? "\"" + key + "\"" : key;
    }

    private String comment() {
        return comments && random.nextInt(4) == 0 ? "  # siehe Rückfrage, {offen}" : "";
    }
}
