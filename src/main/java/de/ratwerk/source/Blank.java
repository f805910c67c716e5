package de.ratwerk.source;

import de.ratwerk.problem.Place;
import de.ratwerk.problem.Problem;

/** What a scaffold leaves for an author to fill in. */
public final class Blank {
    /** What stands in its place. */
    public static final String MARK = "…";

    private Blank() {}

    /** The problem of a blank that nobody filled in. */
    public static Problem toFillIn(Place place) {
        return Problem.at(
                place, "to-fill-in", "Hier ist noch etwas einzusetzen.", "Something is still to be filled in here.");
    }
}
