package de.ratwerk.advice.why;

import de.ratwerk.advice.Verdict;
import de.ratwerk.profile.Question;
import java.util.List;

/**
 * The nearest other answers that would change the verdict on an action: told to explain it, not to be striven for.
 *
 * <p>For an action that is not due, any answers may be others but those that say who the municipality is. For an open one,
 * open questions are answered. An answer that another one rules out falls away with it and does not count.
 *
 * @param ways what the verdict would become, and with which answers; empty if the action is due
 */
public record Nearest(List<Way> ways) {

    /**
     * All smallest sets of answers that lead to one verdict.
     *
     * @param becomes the verdict that they lead to
     * @param answers how many answers each set has; 0 if no set was found
     * @param alternatives each of them stands for one set or more
     * @param complete whether these are all; false if the search was given up
     */
    public record Way(Verdict becomes, int answers, List<Alternative> alternatives, boolean complete) {}

    /** Sets of answers alike: from each of the parts so many as it says, together. */
    public record Alternative(List<Part> parts) {}

    /**
     * So many answers of several.
     *
     * @param choose how many, from 1; any will do
     * @param options the questions with their answers, at least {@code choose}, in the order of the questionnaire
     */
    public record Part(int choose, List<Option> options) {}

    /**
     * Another answer to a question.
     *
     * @param answers any one of these will do; of the answers to a list question alike only the one nearest to today's is
     *     told
     */
    public record Option(Question question, List<List<String>> answers) {}
}
