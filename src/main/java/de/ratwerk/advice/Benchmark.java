package de.ratwerk.advice;

import de.ratwerk.evidence.Evidence;
import de.ratwerk.profile.Answer;
import de.ratwerk.profile.Profile;
import de.ratwerk.profile.Question;
import de.ratwerk.profile.Questionnaire;
import de.ratwerk.rulebook.Joint;
import de.ratwerk.rulebook.Joint.Span;
import de.ratwerk.text.Text;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a municipality stands among the survey's respondents in one respect.
 *
 * @param id names it: the path of the question, or the name that the rulebook gives several questions together
 * @param title what was asked
 * @param questions what the municipality was asked for it, at least one
 * @param whole whether each respondent belongs to exactly one of the parts, so that they make up all of them
 * @param parts the published shares, at least one
 */
public record Benchmark(String id, Text title, List<Question> questions, boolean whole, List<Part> parts) {

    /**
     * A published share of the respondents.
     *
     * @param answers the answers that the share is of, in the profile's words; of a list question the one word
     * @param count how many of several questions have one of the answers, or null for a single question
     * @param evidence the record that holds the share
     * @param own whether the municipality is among them
     */
    public record Part(List<String> answers, @Nullable Span count, Evidence evidence, Own own) {}

    /** Whether a municipality is among those that a share is of. */
    public enum Own {
        YES,
        NO,
        /** Answers are missing. */
        OPEN,
        /** The survey's wording leaves it open. */
        UNCLEAR;

        private static final Questionnaire QUESTIONNAIRE = Questionnaire.standard();

        /**
         * Whether a profile answers a question with one of some answers; of a list one of the words is enough.
         *
         * @param answers in the profile's words
         */
        public static Own of(Profile profile, Question question, List<String> answers) {
            return profile.answer(question.path())
                    .map(answer -> says(answer, answers) ? YES : NO)
                    .orElse(OPEN);
        }

        /** Whether the number of questions that a profile answers so lies in a span, whatever its open answers are. */
        public static Own of(Profile profile, Joint joint, Span span) {
            int atLeast = 0;
            int open = 0;
            for (String path : joint.paths()) {
                Question question = QUESTIONNAIRE.question(path);
                Own own = of(profile, question, joint.answers());
                atLeast += own == YES ? 1 : 0;
                open += own == OPEN && profile.applies(question) ? 1 : 0;
            }
            return of(span, joint.doubtful(), atLeast, atLeast + open);
        }

        private static Own of(Span span, @Nullable Span doubtful, int atLeast, int atMost) {
            if (span.holds(atLeast, atMost)) {
                return YES;
            }
            if (doubtful != null && doubtful.holds(atLeast, atMost)) {
                return UNCLEAR;
            }
            boolean neither = span.misses(atLeast, atMost) && (doubtful == null || doubtful.misses(atLeast, atMost));
            return neither ? NO : OPEN;
        }

        /** An empty list says "none of them", which is a word of its own in some lists. */
        private static boolean says(Answer answer, List<String> words) {
            return answer.values().isEmpty()
                    ? words.contains("none")
                    : answer.values().stream().anyMatch(words::contains);
        }
    }
}
