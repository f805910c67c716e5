package de.ratwerk.web.page.profile;

import de.ratwerk.problem.Problem;
import de.ratwerk.profile.Answer;
import de.ratwerk.profile.Profile;
import de.ratwerk.profile.Question;
import de.ratwerk.profile.Question.ManyOf;
import de.ratwerk.profile.Question.MunicipalityKey;
import de.ratwerk.profile.Question.OneOf;
import de.ratwerk.profile.Question.WholeNumber;
import de.ratwerk.text.Language;
import de.ratwerk.web.page.profile.SectionPage.Shown;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A question as it is asked on a screen.
 *
 * @param path the question's path
 * @param manner how it is answered
 * @param text the question
 * @param help what explains its terms, or null
 * @param options what can be chosen, "unknown" among them; empty where something is written
 * @param value what is written, as it was entered
 * @param problems why the answer that was entered could not be taken
 * @param source where the answer comes from, or null
 * @param dependent whether another answer decides if it is asked
 * @param survey what the survey says of it
 * @param answered whether it has an answer
 * @param resting the actions that rest on the answer, or whose place an answer could change
 */
record AskedQuestion(
        String path,
        Manner manner,
        String text,
        @Nullable String help,
        List<Option> options,
        String value,
        List<Shown> problems,
        @Nullable Source source,
        boolean dependent,
        List<SurveyBeside.Found> survey,
        boolean answered,
        List<Resting.On> resting) {
    private static final int MOST_BUTTONS = 4;
    private static final int MOST_GRADES = 10;

    /** How a question is answered. */
    enum Manner {
        /** One of a few. */
        ONE,
        /** One of many, from a list that folds out. */
        ONE_OF_MANY,
        /** Any number of them. */
        SEVERAL,
        WORDS,
        DIGITS
    }

    /**
     * What can be chosen.
     *
     * @param alone whether it is chosen with nothing beside it, where several can be
     */
    record Option(String value, String words, boolean chosen, boolean alone) {}

    /** Where an answer comes from, and the page where it stands if it is one. */
    record Source(String words, @Nullable String link) {}

    static AskedQuestion of(Question question, Turn turn, SurveyBeside survey, Resting resting, Language language) {
        Profile profile = turn.after().profile();
        List<Shown> problems = turn.problems().stream()
                .filter(problem -> question.path().equals(problem.path()))
                .map((Problem problem) -> Shown.of(problem, language))
                .toList();
        List<String> values = problems.isEmpty()
                ? profile.answer(question.path()).map(Answer::values).orElse(List.of(Given.UNKNOWN))
                : turn.entered().getOrDefault(question.path(), List.of(Given.UNKNOWN));
        String written = values.isEmpty() || values.get(0).equals(Given.UNKNOWN) ? "" : values.get(0);
        return new AskedQuestion(
                question.path(),
                manner(question),
                question.text().in(language),
                question.formHelp() == null ? null : question.formHelp().in(language),
                options(question, values, language),
                written,
                problems,
                profile.answer(question.path())
                        .map(answer -> source(answer, language))
                        .orElse(null),
                question.condition() != null,
                survey.of(question, profile),
                profile.answer(question.path()).isPresent(),
                resting.on(question));
    }

    private static Manner manner(Question question) {
        if (question.type() instanceof ManyOf) {
            return Manner.SEVERAL;
        }
        if (question.type() instanceof OneOf one) {
            return one.values().size() > MOST_BUTTONS ? Manner.ONE_OF_MANY : Manner.ONE;
        }
        if (question.type() instanceof WholeNumber number) {
            return number.max() - number.min() < MOST_GRADES ? Manner.ONE : Manner.DIGITS;
        }
        return question.type() instanceof MunicipalityKey ? Manner.DIGITS : Manner.WORDS;
    }

    private static List<Option> options(Question question, List<String> chosen, Language language) {
        List<Option> options = new ArrayList<>();
        question.values().forEach((value, words) -> options.add(option(value, words.in(language), chosen)));
        if (question.type() instanceof WholeNumber number && manner(question) == Manner.ONE) {
            IntStream.rangeClosed(number.min(), number.max())
                    .mapToObj(String::valueOf)
                    .forEach(grade -> options.add(option(grade, grade, chosen)));
        }
        if (question.type() instanceof ManyOf many) {
            String none = many.exclusive() == null ? SectionPage.NONE : many.exclusive();
            options.removeIf(option -> option.value().equals(none));
            String words = many.exclusive() == null
                    ? language.say("nichts davon", "none of them")
                    : question.words(none).in(language);
            options.add(new Option(none, words, chosen.isEmpty() || chosen.contains(none), true));
        }
        if (!options.isEmpty()) {
            options.add(option(Given.UNKNOWN, language.say("nicht bekannt", "not known"), chosen));
        }
        return options;
    }

    private static Option option(String value, String words, List<String> chosen) {
        return new Option(value, words, chosen.contains(value), value.equals(Given.UNKNOWN));
    }

    private static @Nullable Source source(Answer answer, Language language) {
        Answer.Provenance from = answer.provenance();
        if (from == null) {
            return null;
        }
        List<String> parts = new ArrayList<>();
        if (from.source() != null) {
            parts.add(from.source());
        }
        if (from.asOf() != null) {
            parts.add(language.say("Stand ", "as of ") + from.asOf());
        }
        if (from.note() != null) {
            parts.add(from.note());
        }
        boolean link = from.source() != null && from.source().matches("https?://\\S+");
        return new Source(String.join(", ", parts), link ? from.source() : null);
    }

    /** The id that a control has, or the first of several. */
    String id() {
        return ToQuestion.id(path);
    }

    /** The name of the field. */
    String field() {
        return Given.field(path);
    }
}
