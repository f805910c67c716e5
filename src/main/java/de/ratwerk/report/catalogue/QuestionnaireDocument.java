package de.ratwerk.report.catalogue;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import de.ratwerk.profile.Question.AnswerType;
import de.ratwerk.profile.Question.FreeText;
import de.ratwerk.profile.Question.ManyOf;
import de.ratwerk.profile.Question.MunicipalityKey;
import de.ratwerk.profile.Question.OneOf;
import de.ratwerk.profile.Question.WholeNumber;
import de.ratwerk.profile.Questionnaire;
import de.ratwerk.text.Language;
import de.ratwerk.text.Text;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * All questions in the order in which one asks, with what a form needs ({@code ratwerk.questionnaire/1}).
 *
 * @param profileSchema the format of the profiles that the answers stand in
 */
public record QuestionnaireDocument(String schema, String language, String profileSchema, List<Section> sections) {
    static final String SCHEMA = "ratwerk.questionnaire/1";

    record Section(String id, String title, List<Question> questions) {}

    /**
     * A question; fields that may be null are left out when they are.
     *
     * @param path where the answer stands in a profile
     * @param type {@code text}, {@code municipality-key} (eight digits), {@code number}, {@code one-of} or {@code many-of}
     * @param min the least number
     * @param max the greatest number
     * @param values what there is to choose from
     * @param exclusive the value that stands alone and means none of the others
     * @param appliesWhen when the question is to be asked; always if left out
     */
    @JsonInclude(Include.NON_NULL)
    record Question(
            String path,
            String type,
            String label,
            String text,
            @Nullable String help,
            @Nullable Integer min,
            @Nullable Integer max,
            @Nullable List<Value> values,
            @Nullable String exclusive,
            @Nullable Condition appliesWhen) {}

    record Value(String value, String words) {}

    /**
     * Another question and the answers to it with which a question is to be asked.
     */
    record Condition(String path, List<String> values) {}

    /** The questionnaire of {@code ratwerk.profile/1}. */
    public static QuestionnaireDocument of(Language language) {
        return new QuestionnaireDocument(
                SCHEMA,
                language.code(),
                de.ratwerk.profile.Profile.SCHEMA,
                Questionnaire.standard().sections().stream()
                        .map(section -> new Section(
                                section.id(),
                                section.title().in(language),
                                section.questions().stream()
                                        .map(question -> question(question, language))
                                        .toList()))
                        .toList());
    }

    private static Question question(de.ratwerk.profile.Question question, Language language) {
        AnswerType type = question.type();
        WholeNumber number = type instanceof WholeNumber whole ? whole : null;
        Text help = question.help();
        var condition = question.condition();
        return new Question(
                question.path(),
                name(type),
                question.label().in(language),
                question.text().in(language),
                help == null ? null : help.in(language),
                number == null ? null : number.min(),
                number == null ? null : number.max(),
                question.values().isEmpty() ? null : values(question.values(), language),
                type instanceof ManyOf many ? many.exclusive() : null,
                condition == null ? null : new Condition(condition.path(), condition.values()));
    }

    private static List<Value> values(Map<String, Text> values, Language language) {
        return values.entrySet().stream()
                .map(value -> new Value(value.getKey(), value.getValue().in(language)))
                .toList();
    }

    private static String name(AnswerType type) {
        if (type instanceof FreeText) {
            return "text";
        }
        if (type instanceof MunicipalityKey) {
            return "municipality-key";
        }
        if (type instanceof WholeNumber) {
            return "number";
        }
        return type instanceof OneOf ? "one-of" : "many-of";
    }
}
