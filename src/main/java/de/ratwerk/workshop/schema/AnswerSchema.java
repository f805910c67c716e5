package de.ratwerk.workshop.schema;

import de.ratwerk.profile.Question;
import de.ratwerk.profile.Question.AnswerType;
import de.ratwerk.profile.Question.FreeText;
import de.ratwerk.profile.Question.ManyOf;
import de.ratwerk.profile.Question.MunicipalityKey;
import de.ratwerk.profile.Question.OneOf;
import de.ratwerk.profile.Question.WholeNumber;
import de.ratwerk.profile.Questionnaire;
import de.ratwerk.text.Language;
import de.ratwerk.text.Text;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The shape of the answers that a case gives, by the paths of their questions. */
final class AnswerSchema {
    private static final String UNKNOWN = "unknown";
    private static final int LONGEST_NAME = 200;

    private AnswerSchema() {}

    /** One key for each question, and one pattern for the ways to write its path with stars. */
    static Shape given() {
        Keys keys = Keys.closed();
        for (Question question : Questionnaire.standard().questions()) {
            keys.optional(question.path(), answer(question));
            keys.named(withStars(question.path()), Shape.defined("given/properties/" + question.path()));
        }
        return keys.shape().with("type", List.of("object", "null"));
    }

    /**
     * Takes a path in which stars stand for some of the segments. A key with stars has to fit every question that it can
     * stand for, and a star that stands for no question fits no pattern.
     */
    private static String withStars(String path) {
        return Arrays.stream(path.split("\\."))
                .map(segment -> "(?:" + segment + "|\\*)")
                .collect(Collectors.joining("\\.", "^(?=.*\\*)", "$"));
    }

    private static Shape answer(Question question) {
        return shape(question.type()).described(words(question, Language.DE), words(question, Language.EN));
    }

    private static String words(Question question, Language language) {
        String values = question.values().entrySet().stream()
                .map(value -> value.getKey() + " (" + value.getValue().in(language) + "), ")
                .collect(Collectors.joining());
        String possible = language.say(" Möglich: ", " Possible: ");
        return question.text().in(language) + (values.isEmpty() ? "" : possible + values + UNKNOWN + ".");
    }

    private static Shape shape(AnswerType type) {
        if (type instanceof OneOf one) {
            return Shape.choice(single(one.values().keySet()));
        }
        if (type instanceof ManyOf many) {
            Shape values = Shape.choice(List.copyOf(many.values().keySet()));
            return Shape.either(
                    Shape.list(values).with("uniqueItems", true),
                    Shape.choice(single(many.values().keySet())));
        }
        if (type instanceof WholeNumber number) {
            return orUnknown(Shape.whole().within(number.min(), number.max()));
        }
        if (type instanceof MunicipalityKey) {
            return orUnknown(Shape.matching(
                    "^(?:0[1-9]|1[0-6])[0-9]{6}$",
                    new Text(
                            "Acht Ziffern in Anführungszeichen, die ersten beiden das Land.",
                            "Eight digits in quotes, the first two the Land.")));
        }
        assert type instanceof FreeText;
        return Shape.words().with("maxLength", LONGEST_NAME);
    }

    private static Shape orUnknown(Shape shape) {
        return Shape.either(shape, Shape.of("const", UNKNOWN));
    }

    /** As in a profile, {@code yes} and {@code true} read the same. */
    private static List<Object> single(Set<String> values) {
        List<Object> all = new ArrayList<>(values);
        if (values.containsAll(Set.of("yes", "no"))) {
            all.add(true);
            all.add(false);
        }
        all.add(UNKNOWN);
        return all;
    }
}
