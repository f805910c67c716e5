package de.ratwerk.advice;

import de.ratwerk.evidence.Evidence;
import de.ratwerk.profile.Question;
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
        UNCLEAR
    }
}
