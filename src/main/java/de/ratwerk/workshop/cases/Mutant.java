package de.ratwerk.workshop.cases;

import de.ratwerk.condition.FactPattern;
import de.ratwerk.problem.Place;
import de.ratwerk.rulebook.Rule;
import java.util.List;

/**
 * A rule with one small change that its cases should notice.
 *
 * @param rule the rule as it is
 * @param name the change in a few signs; the same for the same change
 * @param when the patterns with the change
 * @param swapped the number of the pattern, counted from 0, for which open answers are read as no; −1 for none
 * @param before the pattern as it is
 * @param after the pattern with the change, empty if it is dropped
 * @param place where the change would stand
 */
public record Mutant(
        Rule rule, String name, List<FactPattern> when, int swapped, String before, String after, Place place) {}
