package de.ratwerk.workshop.cases;

import de.ratwerk.problem.Place;
import java.util.List;
import java.util.Map;

/**
 * A case: some answers, and what rules are expected to make of them.
 *
 * @param name what the case shows
 * @param given path to the answer's values; every other question is unanswered
 * @param fires rules that match for certain
 * @param open rules that may match, depending on open answers
 * @param silent rules that cannot match, whatever the open answers are
 * @param place where the case stands
 */
public record Case(
        String name,
        Map<String, List<String>> given,
        List<String> fires,
        List<String> open,
        List<String> silent,
        Place place) {}
