package de.ratwerk.exchange.limesurvey;

import de.ratwerk.profile.Question;
import de.ratwerk.profile.Question.ManyOf;
import de.ratwerk.profile.Question.OneOf;
import de.ratwerk.profile.Question.WholeNumber;
import de.ratwerk.profile.Questionnaire;
import de.ratwerk.text.Text;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A question as LimeSurvey asks it.
 *
 * @param code its name there
 * @param form how it is asked
 * @param options what one can choose or tick, in order; none if one writes
 */
record Asked(Question question, String code, Form form, List<Option> options) {
    /** What stands for "none of these" where the questionnaire has no value for it. */
    static final String NONE = "none";

    private static final Text NONE_OF_THESE = new Text("nichts davon", "none of these");

    /** Grades are few enough to be chosen from a list. */
    private static final int FEW = 10;

    private static final List<Asked> ALL =
            Questionnaire.standard().questions().stream().map(Asked::of).toList();

    private static final Map<String, Map<String, Option>> BY_WORDS =
            ALL.stream().collect(Collectors.toUnmodifiableMap(Asked::code, Asked::byWords));

    /** LimeSurvey's types of questions, as far as they are needed here. */
    enum Form {
        SHORT_TEXT("S"),
        NUMBER("N"),
        LIST("L"),
        MULTIPLE("M");

        private final String letter;

        Form(String letter) {
            this.letter = letter;
        }

        /** LimeSurvey's letter for it. */
        String letter() {
            return letter;
        }
    }

    /**
     * A possible answer.
     *
     * @param code its name in LimeSurvey
     * @param value the profile's word for it
     * @param words what one reads
     * @param exclusive whether it stands alone and means the empty list
     */
    record Option(String code, String value, Text words, boolean exclusive) {}

    /** All questions in order. */
    static List<Asked> all() {
        return ALL;
    }

    /** A question by the path of its answer. */
    static Asked at(String path) {
        return ALL.stream()
                .filter(asked -> asked.question.path().equals(path))
                .findFirst()
                .orElseThrow();
    }

    /** The option that a text means: by its code, its words or the profile's own value. */
    Optional<Option> option(String text) {
        return Optional.ofNullable(BY_WORDS.getOrDefault(code, Map.of()).get(Said.normal(text)));
    }

    /** What one ticks to say "none of these". */
    Optional<Option> none() {
        return options.stream().filter(Option::exclusive).findFirst();
    }

    private static Map<String, Option> byWords(Asked asked) {
        Map<String, Option> options = new HashMap<>();
        for (Option option : asked.options) {
            for (String words : List.of(option.code, option.value, option.words.de(), option.words.en())) {
                Option other = options.put(Said.normal(words), option);
                if (other != null && !other.equals(option)) {
                    throw new IllegalStateException(asked.code + ": \"" + words + "\" means two answers");
                }
            }
        }
        return options;
    }

    private static Asked of(Question question) {
        String code = Codes.question(question.path());
        if (question.type() instanceof ManyOf many) {
            return new Asked(question, code, Form.MULTIPLE, ticks(question, many));
        }
        if (question.type() instanceof OneOf) {
            return new Asked(question, code, Form.LIST, options(question, ""));
        }
        if (question.type() instanceof WholeNumber number) {
            return number.max() - number.min() < FEW
                    ? new Asked(question, code, Form.LIST, grades(number))
                    : new Asked(question, code, Form.NUMBER, List.of());
        }
        return new Asked(question, code, Form.SHORT_TEXT, List.of());
    }

    /** A list without ticks says nothing, so there has to be something to tick for "none of these". */
    private static List<Option> ticks(Question question, ManyOf many) {
        String exclusive = many.exclusive();
        if (exclusive != null) {
            return options(question, exclusive);
        }
        List<Option> options = new ArrayList<>(options(question, ""));
        options.add(new Option(NONE, NONE, NONE_OF_THESE, true));
        return List.copyOf(options);
    }

    private static List<Option> options(Question question, String exclusive) {
        List<Option> options = new ArrayList<>();
        question.values()
                .forEach((value, words) ->
                        options.add(new Option(Codes.answer(value), value, words, value.equals(exclusive))));
        return List.copyOf(options);
    }

    private static List<Option> grades(WholeNumber number) {
        List<Option> grades = new ArrayList<>();
        for (int grade = number.min(); grade <= number.max(); grade++) {
            String digits = String.valueOf(grade);
            grades.add(new Option(digits, digits, Text.same(digits), false));
        }
        return List.copyOf(grades);
    }
}
