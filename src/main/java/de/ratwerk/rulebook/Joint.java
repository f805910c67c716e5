package de.ratwerk.rulebook;

import de.ratwerk.evidence.Evidence;
import de.ratwerk.text.Text;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How frequent the survey found it that some of several questions have certain answers: how many of the base components
 * are in use. It says where a municipality stands among the respondents, and never stands in for an answer.
 *
 * @param id names it: lower-case letters, digits and hyphens
 * @param title what is counted
 * @param paths the questions, at least two
 * @param answers which answers count; of a list question one of its words is enough
 * @param shares the published shares, by number of questions that count
 * @param doubtful the numbers of which the survey's wording leaves open whether its share means them, or null
 */
public record Joint(
        String id,
        Text title,
        List<String> paths,
        List<String> answers,
        List<Share> shares,
        @Nullable Span doubtful) {

    /** The share of those in which the number of questions that count lies in a span. */
    public record Share(Span span, Evidence evidence) {}

    /** A span of numbers, both ends included. */
    public record Span(int from, int to) {
        /** Whether the span holds every number between two bounds. */
        public boolean holds(int atLeast, int atMost) {
            return from <= atLeast && atMost <= to;
        }

        /** Whether it holds none of them. */
        public boolean misses(int atLeast, int atMost) {
            return atMost < from || to < atLeast;
        }
    }
}
