package de.ratwerk.fact;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** What matters of the answers to list questions: answers with the same features give the same facts. */
final class ListFeatures {
    private static final Set<String> SOCIETAL_FIELDS = Set.of(
            "education-culture-science", "mobility", "economy", "health-social", "environment", "planning-housing");
    private static final Set<String> COMMUNITY_GOALS = Set.of("attractiveness", "general-interest-services");
    private static final Set<String> TOP = Set.of("mayor", "cdo", "cio");
    private static final Set<String> DIGITAL_OFFICERS = Set.of("cdo", "cio");
    private static final Set<String> DEPARTMENTS = Set.of("it-department", "organisation-department");

    private static final Answers.Features LEADERS =
            who -> List.of(any(who, TOP), !who.isEmpty() && DEPARTMENTS.containsAll(who), any(who, DIGITAL_OFFICERS));

    private static final Map<String, Answers.Features> BY_PATH = Map.of(
            "eGovernment.fim.uses", uses -> List.of(!uses.isEmpty()),
            "eGovernment.cooperation.partners",
                    partners ->
                            List.of(!partners.isEmpty(), partners.contains("land"), partners.contains("it-provider")),
            "strategy.fields",
                    fields -> List.of(
                            fields.contains("administration"), any(fields, SOCIETAL_FIELDS), fields.contains("data")),
            "strategy.goals", goals -> List.of(any(goals, COMMUNITY_GOALS)),
            "strategy.links", links -> List.of(!links.isEmpty(), links.contains("development-concept")),
            "leadership.administration", LEADERS,
            "leadership.community", LEADERS);

    private ListFeatures() {}

    /** The features of the answers to a list question. */
    static Answers.Features of(String path) {
        return Objects.requireNonNull(BY_PATH.get(path), path);
    }

    private static boolean any(Set<String> said, Set<String> sought) {
        return said.stream().anyMatch(sought::contains);
    }
}
