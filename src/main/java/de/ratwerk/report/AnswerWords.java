package de.ratwerk.report;

import de.ratwerk.profile.Answer;
import de.ratwerk.profile.Answer.Provenance;
import de.ratwerk.profile.Question;
import de.ratwerk.profile.Question.ManyOf;
import de.ratwerk.profile.Question.WholeNumber;
import de.ratwerk.text.Language;
import java.util.List;

/** Answers in words, as the questionnaire words them. */
public final class AnswerWords {
    private final Language language;

    /** The words of one language. */
    public AnswerWords(Language language) {
        this.language = language;
    }

    /** What an answer says. */
    public String value(Answer answer) {
        return value(answer.question(), answer.values());
    }

    /** What values say as the answer to a question. */
    public String value(Question question, List<String> values) {
        if (question.type() instanceof WholeNumber) {
            return language.whole(Integer.parseInt(values.get(0)));
        }
        List<String> said =
                values.stream().map(value -> question.words(value).in(language)).toList();
        return said.isEmpty() ? none(question) : language.allOf(said);
    }

    private String none(Question question) {
        if (question.type() instanceof ManyOf many && many.exclusive() != null) {
            return question.words(many.exclusive()).in(language);
        }
        return language.say("nichts davon", "none of them");
    }

    /** Where an answer comes from, behind a comma; empty if the profile does not say. */
    public String source(Answer answer) {
        Provenance from = answer.provenance();
        if (from == null || from.source() == null) {
            return "";
        }
        return ", " + from.source() + (from.asOf() == null ? "" : language.say(", Stand ", ", as of ") + from.asOf());
    }
}
