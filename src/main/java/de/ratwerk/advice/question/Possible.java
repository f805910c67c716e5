package de.ratwerk.advice.question;

import java.util.List;

/**
 * An answer that a question may get, standing for all that come to the same facts.
 *
 * @param values the answer in the profile's words
 * @param probability how likely it or one that comes to the same is, from 0 to 1
 */
record Possible(List<String> values, double probability) {}
