package de.ratwerk.advice;

import de.ratwerk.advice.Advice.Standing;
import de.ratwerk.fact.ComponentsInUse;
import de.ratwerk.fact.Count;
import de.ratwerk.fact.Fact;
import de.ratwerk.fact.Group;
import de.ratwerk.fact.OffersSupported;
import de.ratwerk.fact.Status;
import de.ratwerk.rulebook.Finding;
import de.ratwerk.rulebook.Findings;
import de.ratwerk.rulebook.Rule;
import de.ratwerk.rulebook.Rule.Placement;
import de.ratwerk.rulebook.Rulebook;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where a municipality stands in the survey's comparison groups, read off what the rules found. */
final class Positions {
    private final Rulebook rulebook;

    Positions(Rulebook rulebook) {
        this.rulebook = rulebook;
    }

    /** The status in each group; empty where the open answers decide. */
    static Map<Group, Optional<Status>> statuses(Findings findings) {
        Map<Group, Optional<Status>> statuses = new EnumMap<>(Group.class);
        for (Group group : Group.values()) {
            statuses.put(group, status(placements(group, findings)));
        }
        return Collections.unmodifiableMap(statuses);
    }

    /** Where the municipality stands, with what is counted and the evidence. */
    Map<Group, Standing> standings(List<Fact> facts, Findings findings) {
        Map<Group, Standing> standings = new EnumMap<>(Group.class);
        for (Group group : Group.values()) {
            List<Finding> placements = placements(group, findings);
            List<Finding> certain = placements.stream().filter(Finding::certain).toList();
            List<String> evidence = (certain.isEmpty() ? placements : certain)
                    .stream()
                            .map(Finding::rule)
                            .map(Rule::evidence)
                            .flatMap(List::stream)
                            .distinct()
                            .toList();
            standings.put(
                    group,
                    new Standing(
                            group, status(placements).orElse(null), count(group, facts), threshold(group), evidence));
        }
        return Collections.unmodifiableMap(standings);
    }

    private static List<Finding> placements(Group group, Findings findings) {
        return findings.placements().stream()
                .filter(finding -> placement(finding).group() == group)
                .toList();
    }

    /** The status that is certain, if there is one. */
    private static Optional<Status> status(List<Finding> placements) {
        return placements.stream()
                .filter(Finding::certain)
                .findFirst()
                .map(finding -> placement(finding).status());
    }

    private static Placement placement(Finding finding) {
        return (Placement) finding.rule().role();
    }

    private static @Nullable Count count(Group group, List<Fact> facts) {
        return switch (group) {
            case E_GOVERNMENT -> count(ComponentsInUse.class, facts);
            case COMMUNITY -> count(OffersSupported.class, facts);
            case STRATEGY -> null;
        };
    }

    /** The count with its bounds stands before the numbers in between. */
    private static Count count(Class<? extends Count> counted, List<Fact> facts) {
        return facts.stream()
                .filter(counted::isInstance)
                .map(counted::cast)
                .findFirst()
                .orElseThrow();
    }

    private int threshold(Group group) {
        return switch (group) {
            case E_GOVERNMENT -> rulebook.threshold("egov.well-positioned");
            case COMMUNITY -> rulebook.threshold("community.engaged");
            case STRATEGY -> 0;
        };
    }
}
