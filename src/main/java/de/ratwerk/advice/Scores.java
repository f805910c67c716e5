package de.ratwerk.advice;

import de.ratwerk.advice.Advice.Contribution;
import de.ratwerk.advice.Considered.Fate;
import de.ratwerk.rulebook.Criterion;
import de.ratwerk.rulebook.Criterion.Combine;
import de.ratwerk.rulebook.Findings;
import de.ratwerk.rulebook.Rule.Priority;
import de.ratwerk.rulebook.Rulebook;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Adds up what the rules contribute to one action's priority. */
final class Scores {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** A value that the criterion does not have. */
    private static final Worth NOTHING = new Worth(BigDecimal.ZERO, BigDecimal.ZERO.setScale(1));

    private final Rulebook rulebook;

    /** What one contribution of each value of each criterion comes to: the same wherever it is made. */
    private final Map<String, Map<String, Worth>> worths = new HashMap<>();

    private record Worth(BigDecimal value, BigDecimal points) {}

    Scores(Rulebook rulebook) {
        this.rulebook = rulebook;
        for (Criterion criterion : rulebook.header().criteria().values()) {
            Map<String, Worth> ofCriterion = new HashMap<>();
            criterion
                    .values()
                    .forEach((name, value) -> ofCriterion.put(name, new Worth(value, points(criterion, value))));
            worths.put(criterion.id(), ofCriterion);
        }
    }

    /**
     * What counts, criterion by criterion: of a criterion that takes the strongest the greatest value, of one that adds
     * up as much as fits below 1.
     */
    List<Contribution> counted(List<Findings.Contribution> contributed) {
        List<Contribution> counted = new ArrayList<>();
        for (Considered considered : considered(contributed)) {
            considered.counted().ifPresent(counted::add);
        }
        return List.copyOf(counted);
    }

    /** Everything that was contributed, criterion by criterion, and what of it counts. */
    List<Considered> considered(List<Findings.Contribution> contributed) {
        List<Considered> considered = new ArrayList<>();
        for (Criterion criterion : rulebook.header().criteria().values()) {
            List<Contribution> candidates = candidates(criterion, contributed);
            considered.addAll(
                    criterion.combine() == Combine.STRONGEST ? strongest(candidates) : upToOne(criterion, candidates));
        }
        return List.copyOf(considered);
    }

    /** The score as the sum of the points, which are rounded already, so that the sum can be followed by hand. */
    static BigDecimal score(List<Contribution> counted) {
        return counted.stream().map(Contribution::points).reduce(BigDecimal.ZERO.setScale(1), BigDecimal::add);
    }

    /** The value of each criterion, in their order. */
    List<BigDecimal> values(List<Contribution> counted) {
        List<BigDecimal> values = new ArrayList<>();
        for (Criterion criterion : rulebook.header().criteria().values()) {
            BigDecimal sum = BigDecimal.ZERO;
            for (Contribution contribution : counted) {
                if (contribution.criterion().equals(criterion)) {
                    sum = sum.add(contribution.value());
                }
            }
            values.add(sum);
        }
        return List.copyOf(values);
    }

    /** One candidate for each rule and evidence; a tie counts once for each record, a cited kind once in all. */
    private List<Contribution> candidates(Criterion criterion, List<Findings.Contribution> contributed) {
        Map<String, Contribution> candidates = new LinkedHashMap<>();
        for (Findings.Contribution contribution : contributed) {
            Priority priority = (Priority) contribution.rule().role();
            if (priority.criterion().equals(criterion.id())) {
                boolean each = criterion.combine() == Combine.SUM;
                String key = contribution.rule().id() + (each ? contribution.evidence() : "");
                candidates.merge(key, contribution(criterion, priority, contribution), Scores::joined);
            }
        }
        return List.copyOf(candidates.values());
    }

    private Contribution contribution(Criterion criterion, Priority priority, Findings.Contribution contribution) {
        Worth worth = worths.getOrDefault(criterion.id(), Map.of()).getOrDefault(priority.value(), NOTHING);
        return new Contribution(
                criterion,
                priority.value(),
                worth.value(),
                worth.points(),
                contribution.rule(),
                contribution.evidence());
    }

    private static Contribution joined(Contribution one, Contribution other) {
        Set<String> evidence = new LinkedHashSet<>(one.evidence());
        evidence.addAll(other.evidence());
        return new Contribution(
                one.criterion(), one.name(), one.value(), one.points(), one.rule(), List.copyOf(evidence));
    }

    private static List<Considered> strongest(List<Contribution> candidates) {
        Contribution strongest = null;
        for (Contribution candidate : candidates) {
            if (strongest == null || candidate.value().compareTo(strongest.value()) > 0) {
                strongest = candidate;
            }
        }
        List<Considered> considered = new ArrayList<>();
        for (Contribution candidate : candidates) {
            considered.add(
                    candidate.equals(strongest)
                            ? new Considered(candidate, Fate.COUNTS, candidate)
                            : new Considered(candidate, Fate.WEAKER, null));
        }
        return considered;
    }

    private static List<Considered> upToOne(Criterion criterion, List<Contribution> candidates) {
        List<Considered> considered = new ArrayList<>();
        BigDecimal room = BigDecimal.ONE;
        for (Contribution candidate : candidates) {
            BigDecimal value = candidate.value().min(room);
            if (value.compareTo(candidate.value()) == 0) {
                considered.add(new Considered(candidate, Fate.COUNTS, candidate));
            } else if (value.signum() == 0) {
                considered.add(new Considered(candidate, Fate.CAPPED, null));
            } else {
                considered.add(new Considered(
                        candidate,
                        Fate.CAPPED,
                        new Contribution(
                                criterion,
                                candidate.name(),
                                value,
                                points(criterion, value),
                                candidate.rule(),
                                candidate.evidence())));
            }
            room = room.subtract(value);
        }
        return considered;
    }

    private static BigDecimal points(Criterion criterion, BigDecimal value) {
        return HUNDRED.multiply(criterion.weight()).multiply(value).setScale(1, RoundingMode.HALF_UP);
    }
}
