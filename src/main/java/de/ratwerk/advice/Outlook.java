package de.ratwerk.advice;

import de.ratwerk.advice.Advisor.Place;
import de.ratwerk.fact.Group;
import de.ratwerk.fact.Status;
import de.ratwerk.profile.Profile;
import de.ratwerk.rulebook.Findings;
import java.util.Map;
import java.util.Optional;

/**
 * What a profile comes to, without reasons.
 *
 * @param position where the municipality stands in each comparison group; empty where the open answers decide
 * @param places verdict, phase, rank and score of every action of the rulebook, by id
 * @param findings what the rules found
 */
public record Outlook(
        Profile profile, Map<Group, Optional<Status>> position, Map<String, Place> places, Findings findings) {}
