package de.ratwerk.web.page.profile.whatif;

import de.ratwerk.profile.Profile;
import de.ratwerk.profile.Question;
import de.ratwerk.profile.Question.ManyOf;
import de.ratwerk.profile.Question.WholeNumber;
import de.ratwerk.report.AnswerWords;
import de.ratwerk.text.Language;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A question whose answer can be supposed to be another.
 *
 * @param options what can be supposed; the first one leaves the answer as it is
 * @param supposed whether another answer is supposed
 */
record Toggle(String path, String label, List<Option> options, boolean supposed) {
    /** An answer to choose; an empty value stands for the answer as it is. */
    record Option(String value, String words, boolean chosen) {}

    static Toggle of(Question question, Profile profile, @Nullable List<String> supposed, Language language) {
        List<String> current = Supposed.current(question.path(), profile);
        AnswerWords words = new AnswerWords(language);
        Map<String, String> choices = choices(question, current, words, language);
        if (supposed != null) {
            choices.putIfAbsent(Supposed.value(supposed), words(question, supposed, words, language));
        }
        choices.remove(Supposed.value(current));
        String chosen = supposed == null ? "" : Supposed.value(supposed);
        List<Option> options = new ArrayList<>();
        options.add(new Option(
                "",
                language.say("wie angegeben: ", "as it is: ") + words(question, current, words, language),
                supposed == null));
        choices.forEach((value, said) -> options.add(new Option(value, said, value.equals(chosen))));
        return new Toggle(question.path(), question.label().in(language), options, supposed != null);
    }

    /** An answer in words. */
    static String words(Question question, List<String> values, AnswerWords words, Language language) {
        return values.equals(List.of(Supposed.UNKNOWN))
                ? language.say("nicht bekannt", "not known")
                : words.value(question, values);
    }

    /** What can be answered instead, with its words; of a list, one thing more or less than today, or nothing of it. */
    private static Map<String, String> choices(
            Question question, List<String> current, AnswerWords words, Language language) {
        Map<String, String> choices = new LinkedHashMap<>();
        if (question.type() instanceof ManyOf many) {
            List<String> today = current.equals(List.of(Supposed.UNKNOWN)) ? List.of() : current;
            many.values().forEach((value, said) -> {
                if (!value.equals(many.exclusive())) {
                    boolean has = today.contains(value);
                    choices.put(
                            Supposed.value(changed(many, today, value)),
                            (has ? language.say("ohne: ", "without: ") : language.say("dazu: ", "also: "))
                                    + said.in(language));
                }
            });
            choices.put(Supposed.NONE, words.value(question, List.of()));
        } else if (question.type() instanceof WholeNumber number) {
            IntStream.rangeClosed(number.min(), number.max())
                    .mapToObj(String::valueOf)
                    .forEach(value -> choices.put(value, value));
        } else {
            question.values().forEach((value, said) -> choices.put(value, said.in(language)));
        }
        choices.put(Supposed.UNKNOWN, language.say("nicht bekannt", "not known"));
        return choices;
    }

    private static List<String> changed(ManyOf many, List<String> today, String value) {
        return many.values().keySet().stream()
                .filter(each -> each.equals(value) != today.contains(each))
                .toList();
    }

    /** The id of its control. */
    String id() {
        return "s-" + path.replace('.', '-');
    }

    /** The name of its field. */
    String field() {
        return Supposed.FIELD + path;
    }
}
