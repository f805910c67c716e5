package de.ratwerk.rulebook;

import de.ratwerk.evidence.Evidence;
import java.util.List;

/**
 * How frequent some of a question's answers are according to the survey. It says what to expect of a question without an
 * answer, and never stands in for the answer.
 *
 * @param path the question
 * @param answers the answers that the share is of, all together; of a list question one word that an answer can hold
 * @param evidence the record that holds the share
 */
public record Prior(String path, List<String> answers, Evidence evidence) {

    /** The share, from 0 to 1. */
    public double share() {
        return share(evidence);
    }

    /** The share that a record holds, from 0 to 1; 0 if it holds none. */
    static double share(Evidence record) {
        return record.figure() == null ? 0 : record.figure().share().orElse(0);
    }
}
