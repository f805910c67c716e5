package de.ratwerk.rulebook;

import de.ratwerk.fact.Status;
import java.util.List;

/** Who is meant by a share of the survey: those in a position, or those who gave one of some answers. */
public sealed interface Membership {

    /** Those whom the rules place so; the positions themselves are never worked out anew. */
    record InPosition(Status status) implements Membership {}

    /**
     * Those who answered a question so.
     *
     * @param path the question
     * @param answers the answers that count; of a list question one of the words is enough
     */
    record Gave(String path, List<String> answers) implements Membership {}
}
