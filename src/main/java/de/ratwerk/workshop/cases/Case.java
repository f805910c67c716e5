package de.ratwerk.workshop.cases;

import de.ratwerk.problem.Place;
import de.ratwerk.profile.Profile;
import java.util.List;

/**
 * A case: some answers, and what rules and actions are expected to make of them.
 *
 * @param name what the case shows
 * @param profile the answers
 * @param expects what is expected, at least one thing
 * @param place where the case stands
 */
public record Case(String name, Profile profile, List<Expectation> expects, Place place) {}
