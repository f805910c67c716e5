package de.ratwerk.advice.robust;

import de.ratwerk.advice.rank.Ranking;
import de.ratwerk.advice.robust.Swap.Change;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * Finds, exactly, the smallest change of weights that swaps two neighbours. What it takes is told by {@link Overtaking}
 * as alternatives, each a handful of conditions {@code d · w > 0}; the nearest weights that fulfil one of them are at the
 * edge of the change. The distance of weights is the share that moves between criteria, half their L1 distance.
 */
final class SmallestChange {
    private static final int DECIMALS = 12;

    private final Ranking ranking;
    private final List<BigFraction[]> values;
    private final List<String> criteria;
    private final BigFraction[] weights;

    SmallestChange(
            Ranking ranking, List<List<BigDecimal>> values, List<String> criteria, List<BigDecimal> rulebookWeights) {
        this.ranking = ranking;
        this.values = values.stream().map(SmallestChange::fractions).toList();
        this.criteria = criteria;
        this.weights = fractions(rulebookWeights);
    }

    /** The change from which on the lower one of two neighbours has overtaken, if there is one. */
    Optional<Change> change(int upper, int lower) {
        return nearest(upper, lower).map(this::change);
    }

    /** The nearest weights beyond which the lower one has overtaken, if there are any. */
    Optional<BigFraction[]> nearest(int upper, int lower) {
        Optional<BigFraction[]> nearest = Optional.empty();
        for (List<BigFraction[]> conditions : new Overtaking(ranking, values).alternatives(upper, lower)) {
            Optional<BigFraction[]> found = nearest(conditions);
            if (found.isPresent() && (nearest.isEmpty() || compare(moved(found.get()), moved(nearest.get())) < 0)) {
                nearest = found;
            }
        }
        return nearest;
    }

    /** The nearest weights that fulfil all conditions or are at the edge of doing so, if any fulfil them. */
    Optional<BigFraction[]> nearest(List<BigFraction[]> conditions) {
        return conditions.size() == 1 ? nearestByOne(conditions.get(0)) : nearestByProgram(conditions);
    }

    /**
     * With one condition each bit of weight is best moved to the criterion with the greatest difference, from where the
     * difference is least: no other move of as much weight brings as much.
     */
    Optional<BigFraction[]> nearestByOne(BigFraction[] condition) {
        int to = 0;
        for (int i = 1; i < condition.length; i++) {
            to = compare(condition[i], condition[to]) > 0 ? i : to;
        }
        if (condition[to].signum() <= 0) {
            return Optional.empty();
        }
        BigFraction[] moved = weights.clone();
        BigFraction missing = product(condition, weights).negate();
        while (missing.signum() > 0) {
            int from = -1;
            for (int i = 0; i < condition.length; i++) {
                boolean filled = i != to && moved[i].signum() > 0;
                from = filled && (from < 0 || compare(condition[i], condition[from]) < 0) ? i : from;
            }
            BigFraction gain = condition[to].subtract(condition[from]);
            BigFraction needed = missing.divide(gain);
            BigFraction share = compare(needed, moved[from]) < 0 ? needed : moved[from];
            moved[from] = moved[from].subtract(share);
            moved[to] = moved[to].add(share);
            missing = missing.subtract(share.multiply(gain));
        }
        return Optional.of(moved);
    }

    /** The same for any number of conditions, as a linear program in what each criterion gains and loses. */
    Optional<BigFraction[]> nearestByProgram(List<BigFraction[]> conditions) {
        if (inside(conditions).isEmpty()) {
            return Optional.empty();
        }
        int n = weights.length;
        BigFraction[] costs = filled(2 * n, BigFraction.ZERO);
        Arrays.fill(costs, 0, n, BigFraction.ONE);
        LinearProgram program = new LinearProgram(costs);
        BigFraction[] balance = filled(2 * n, BigFraction.ONE.negate());
        Arrays.fill(balance, 0, n, BigFraction.ONE);
        program.atLeast(BigFraction.ZERO, balance).atLeast(BigFraction.ZERO, negated(balance));
        for (int i = 0; i < n; i++) {
            BigFraction[] loss = filled(2 * n, BigFraction.ZERO);
            loss[n + i] = BigFraction.ONE.negate();
            program.atLeast(weights[i].negate(), loss);
        }
        for (BigFraction[] condition : conditions) {
            BigFraction[] row = Arrays.copyOf(condition, 2 * n);
            System.arraycopy(negated(condition), 0, row, n, n);
            program.atLeast(product(condition, weights).negate(), row);
        }
        return program.solution().map(this::changed);
    }

    private BigFraction[] changed(BigFraction[] gainsAndLosses) {
        BigFraction[] changed = weights.clone();
        for (int i = 0; i < changed.length; i++) {
            changed[i] = changed[i].add(gainsAndLosses[i]).subtract(gainsAndLosses[changed.length + i]);
        }
        return changed;
    }

    /** Numbers that fulfil all conditions truly, not just at the edge, if there are any; their sum does not matter. */
    Optional<BigFraction[]> inside(List<BigFraction[]> conditions) {
        LinearProgram program = new LinearProgram(filled(weights.length, BigFraction.ONE));
        conditions.forEach(condition -> program.atLeast(BigFraction.ONE, condition));
        return program.solution();
    }

    private BigFraction moved(BigFraction[] changed) {
        BigFraction moved = BigFraction.ZERO;
        for (int i = 0; i < changed.length; i++) {
            BigFraction gain = changed[i].subtract(weights[i]);
            moved = gain.signum() > 0 ? moved.add(gain) : moved;
        }
        return moved;
    }

    private Change change(BigFraction[] changed) {
        Map<String, BigDecimal> from = new LinkedHashMap<>();
        Map<String, BigDecimal> to = new LinkedHashMap<>();
        Map<String, BigDecimal> after = new LinkedHashMap<>();
        for (int i = 0; i < changed.length; i++) {
            BigFraction gain = changed[i].subtract(weights[i]);
            if (gain.signum() != 0) {
                (gain.signum() > 0 ? to : from).put(criteria.get(i), decimal(gain.abs()));
            }
            after.put(criteria.get(i), decimal(changed[i]));
        }
        return new Change(
                decimal(moved(changed)),
                Collections.unmodifiableMap(from),
                Collections.unmodifiableMap(to),
                Collections.unmodifiableMap(after));
    }

    private static BigDecimal decimal(BigFraction fraction) {
        BigDecimal decimal = fraction.bigDecimalValue(DECIMALS, RoundingMode.HALF_UP);
        return decimal.signum() == 0 ? BigDecimal.ZERO : decimal.stripTrailingZeros();
    }

    private static BigFraction[] fractions(List<BigDecimal> numbers) {
        List<BigFraction> fractions = new ArrayList<>();
        for (BigDecimal number : numbers) {
            BigDecimal plain = number.scale() < 0 ? number.setScale(0) : number;
            fractions.add(BigFraction.of(
                    plain.unscaledValue(), BigDecimal.TEN.pow(plain.scale()).toBigInteger()));
        }
        return fractions.toArray(BigFraction[]::new);
    }

    /** Commons Numbers 1.2 itself compares two negative fractions the wrong way round. */
    static int compare(BigFraction one, BigFraction other) {
        return one.subtract(other).signum();
    }

    static BigFraction product(BigFraction[] one, BigFraction[] other) {
        BigFraction sum = BigFraction.ZERO;
        for (int i = 0; i < one.length; i++) {
            sum = sum.add(one[i].multiply(other[i]));
        }
        return sum;
    }

    private static BigFraction[] filled(int length, BigFraction with) {
        BigFraction[] row = new BigFraction[length];
        Arrays.fill(row, with);
        return row;
    }

    private static BigFraction[] negated(BigFraction[] row) {
        return Arrays.stream(row).map(BigFraction::negate).toArray(BigFraction[]::new);
    }
}
