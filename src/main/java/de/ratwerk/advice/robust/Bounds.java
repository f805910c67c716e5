package de.ratwerk.advice.robust;

import de.ratwerk.rulebook.WeightSpace;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * The bounds of all weights, drawn so tight that each weight within its own occurs: what the other bounds rule out is
 * cut off.
 *
 * @param criteria the ids of the criteria
 * @param lower the least weight of each
 * @param upper the greatest weight of each
 */
record Bounds(List<String> criteria, List<BigDecimal> lower, List<BigDecimal> upper) {

    static Bounds of(WeightSpace space, List<String> criteria) {
        List<BigDecimal> from = each(criteria, id -> space.of(id).from());
        List<BigDecimal> to = each(criteria, id -> space.of(id).to());
        BigDecimal least = sum(from);
        BigDecimal most = sum(to);
        return new Bounds(
                criteria,
                tight(from, to, (low, high) -> low.max(BigDecimal.ONE.subtract(most.subtract(high)))),
                tight(from, to, (low, high) -> high.min(BigDecimal.ONE.subtract(least.subtract(low)))));
    }

    /** The criteria, by index, that have more than one weight. */
    int[] free() {
        return IntStream.range(0, criteria.size())
                .filter(i -> lower.get(i).compareTo(upper.get(i)) < 0)
                .toArray();
    }

    /** How much weight the lower bounds leave to share out. */
    BigDecimal roomAboveLower() {
        return BigDecimal.ONE.subtract(sum(lower));
    }

    /** How much weight the upper bounds make one do without. */
    BigDecimal roomBelowUpper() {
        return sum(upper).subtract(BigDecimal.ONE);
    }

    /** The free criterion with the least leeway. */
    int narrowest() {
        return IntStream.of(free())
                .boxed()
                .min((i, j) -> width(i).compareTo(width(j)))
                .orElseThrow();
    }

    private BigDecimal width(int i) {
        return upper.get(i).subtract(lower.get(i));
    }

    private interface Tightening {
        BigDecimal bound(BigDecimal lower, BigDecimal upper);
    }

    private static List<BigDecimal> tight(List<BigDecimal> from, List<BigDecimal> to, Tightening tightening) {
        return IntStream.range(0, from.size())
                .mapToObj(i -> tightening.bound(from.get(i), to.get(i)))
                .toList();
    }

    private static List<BigDecimal> each(List<String> criteria, Function<String, BigDecimal> bound) {
        return criteria.stream().map(bound).toList();
    }

    private static BigDecimal sum(List<BigDecimal> numbers) {
        return numbers.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
