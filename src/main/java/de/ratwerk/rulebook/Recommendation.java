package de.ratwerk.rulebook;

import de.ratwerk.problem.Place;
import de.ratwerk.text.Text;
import java.util.Map;

/**
 * One of the survey's six recommendations.
 *
 * @param id {@code H1} to {@code H6}
 * @param title its proper name, the same in every language
 * @param clauses what it asks for, piece by piece; the rules name the piece they answer
 * @param place where it stands
 */
public record Recommendation(String id, String title, Map<String, Text> clauses, Place place) {}
