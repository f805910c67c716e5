package de.ratwerk.cli;

import de.ratwerk.profile.Question;
import de.ratwerk.profile.Question.ManyOf;
import de.ratwerk.profile.Question.OneOf;
import de.ratwerk.profile.Question.WholeNumber;
import de.ratwerk.source.Nearest;
import de.ratwerk.text.Language;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What a person types as an answer: a number of the list, a word of the profile, words of either language, or nearly so. */
final class AnswerInput {
    private final Question question;
    private final List<String> choices;

    AnswerInput(Question question) {
        this.question = question;
        String exclusive = question.type() instanceof ManyOf many ? many.exclusive() : null;
        this.choices = question.values().keySet().stream()
                .filter(value -> !value.equals(exclusive))
                .toList();
    }

    /** The values to choose from, in the order of their numbers from 1. */
    List<String> choices() {
        return choices;
    }

    /** The values that are meant, in the profile's words; empty if the input cannot be understood. */
    Optional<List<String>> read(String input) {
        String typed = input.strip();
        if (question.type() instanceof ManyOf) {
            return several(typed);
        }
        if (question.type() instanceof OneOf) {
            return choice(typed).map(List::of);
        }
        if (question.type() instanceof WholeNumber) {
            boolean grouped = typed.matches("[0-9]{1,3}([. '][0-9]{3})+");
            return Optional.of(List.of(grouped ? typed.replaceAll("[. ']", "") : typed));
        }
        return Optional.of(List.of(typed));
    }

    private Optional<List<String>> several(String typed) {
        if (isNone(typed)) {
            return Optional.of(List.of());
        }
        String whole = words().get(lower(typed));
        if (whole != null) {
            return Optional.of(List.of(whole)); // words may hold a comma themselves
        }
        Set<String> values = new LinkedHashSet<>();
        for (String part : typed.split(typed.matches("[0-9,; ]+") ? "[,; ]+" : "[,;]+")) {
            Optional<String> value = choice(part.strip());
            if (value.isEmpty()) {
                return Optional.empty();
            }
            values.add(value.get());
        }
        return Optional.of(choices.stream().filter(values::contains).toList());
    }

    private boolean isNone(String typed) {
        String lower = lower(typed);
        return typed.equals("0")
                || typed.equals("[]")
                || List.of("none", "keine", "keiner", "keines", "nichts", "nichts davon", "none of them")
                        .contains(lower);
    }

    private Optional<String> choice(String typed) {
        if (typed.matches("[0-9]{1,3}")) {
            int number = Integer.parseInt(typed);
            return number >= 1 && number <= choices.size() ? Optional.of(choices.get(number - 1)) : Optional.empty();
        }
        if (typed.isEmpty()) {
            return Optional.empty();
        }
        Map<String, String> words = words();
        String lower = lower(typed);
        if (words.containsKey(lower)) {
            return Optional.of(words.get(lower));
        }
        Set<String> begun = new LinkedHashSet<>();
        words.forEach((word, value) -> {
            if (word.startsWith(lower)) {
                begun.add(value);
            }
        });
        if (begun.size() == 1) {
            return Optional.of(begun.iterator().next());
        }
        return Nearest.to(lower, words.keySet()).map(words::get);
    }

    /** The words of the profile and of both languages, in lower case, with the value that they mean. */
    private Map<String, String> words() {
        Map<String, String> words = new LinkedHashMap<>();
        for (Language language : Language.values()) {
            for (String choice : choices) {
                words.put(lower(choice), choice);
                words.putIfAbsent(lower(question.words(choice).in(language)), choice);
            }
        }
        return words;
    }

    private static String lower(String words) {
        return words.strip().toLowerCase(Locale.ROOT);
    }

    /** Values in the words of a language. */
    String told(List<String> values, Language language) {
        if (values.isEmpty()) {
            return language.say("nichts davon", "none of them");
        }
        return language.allOf(
                values.stream().map(value -> question.words(value).in(language)).toList());
    }
}
