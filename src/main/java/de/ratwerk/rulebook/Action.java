package de.ratwerk.rulebook;

import de.ratwerk.fact.Effort;
import de.ratwerk.problem.Place;
import de.ratwerk.text.Text;
import java.util.List;

/**
 * Something a municipality can do.
 *
 * @param id verb and object, such as {@code run-data-inventory}
 * @param recommendation the recommendation it follows, {@code H1} to {@code H6}
 * @param title what is to be done
 * @param effort what it takes
 * @param shared whether it can sensibly be done with other municipalities
 * @param requires the ids of actions that must be done before if they are due
 * @param ties the other recommendations that the survey ties to it
 * @param steps how to begin, in order
 * @param place where it stands
 */
public record Action(
        String id,
        String recommendation,
        Text title,
        Effort effort,
        boolean shared,
        List<String> requires,
        List<Tied> ties,
        List<Text> steps,
        Place place) {

    /** A tie to another recommendation and the key of the evidence for it. */
    public record Tied(String to, String evidence) {}
}
