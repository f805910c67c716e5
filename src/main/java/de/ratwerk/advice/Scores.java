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
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Adds up what the rules contribute to one action's priority. */
final class Scores {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final Rulebook rulebook;

    Scores(Rulebook rulebook) {
        this.rulebook = rulebook;
    }

    /**
     * What counts, criterion by criterion: of a criterion that takes the strongest the greatest value, of one that adds
     * up as much as fits below 1.
     */
    List<Contribution> counted(List<Findings.Contribution> contributed) {
        return considered(contributed).stream()
                .flatMap(considered -> considered.counted().stream())
                .toList();
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
        return rulebook.header().criteria().values().stream()
                .map(criterion -> counted.stream()
                        .filter(contribution -> contribution.criterion().equals(criterion))
                        .map(Contribution::value)
                        .reduce(BigDecimal.ZERO, BigDecimal::add))
                .toList();
    }

    /** One candidate for each rule and evidence; a tie counts once for each record, a cited kind once in all. */
    private static List<Contribution> candidates(Criterion criterion, List<Findings.Contribution> contributed) {
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

    private static Contribution contribution(
            Criterion criterion, Priority priority, Findings.Contribution contribution) {
        BigDecimal value = criterion.values().getOrDefault(priority.value(), BigDecimal.ZERO);
        return new Contribution(
                criterion,
                priority.value(),
                value,
                points(criterion, value),
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
        Optional<Contribution> strongest =
                candidates.stream().reduce((one, other) -> other.value().compareTo(one.value()) > 0 ? other : one);
        return candidates.stream()
                .map(candidate -> strongest.filter(candidate::equals).isPresent()
                        ? new Considered(candidate, Fate.COUNTS, candidate)
                        : new Considered(candidate, Fate.WEAKER, null))
                .toList();
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
