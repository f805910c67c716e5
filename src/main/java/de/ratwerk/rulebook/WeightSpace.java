package de.ratwerk.rulebook;

import de.ratwerk.problem.Place;
import de.ratwerk.problem.Problem;
import de.ratwerk.problem.Problems;
import de.ratwerk.source.Nearest;
import de.ratwerk.text.Language;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Which weights of the criteria are thinkable: all that add up to 1 and keep within the intervals.
 *
 * @param intervals the bounds by the criterion's id, in the order of the criteria; a criterion without any is free
 * @param place where the bounds are set
 */
public record WeightSpace(Map<String, Interval> intervals, Place place) {
    /** All weights that add up to 1. */
    public static final WeightSpace ALL = new WeightSpace(Map.of(), Place.of("rulebook.yaml"));

    private static final String NUMBER = "([0-9]{1,3}(?:[.,][0-9]{1,9})?)";
    private static final Pattern BOUNDS =
            Pattern.compile("\\s*" + NUMBER + "(?:\\s*(?:\\.\\.|…)\\s*" + NUMBER + ")?\\s*");
    private static final Interval UNIT = new Interval(BigDecimal.ZERO, BigDecimal.ONE);

    /** The least and the greatest weight of a criterion, both included. */
    public record Interval(BigDecimal from, BigDecimal to) {
        /** Whether only one weight is left. */
        public boolean isFixed() {
            return from.compareTo(to) == 0;
        }
    }

    /**
     * Bounds as they were written.
     *
     * @param criterion the criterion's id
     * @param bounds a weight such as {@code 0.4}, or its bounds such as {@code 0.3..0.6}
     * @param path the path of the value
     */
    public record Written(String criterion, String bounds, Place place, String path) {}

    /** The bounds of a criterion's weight. */
    public Interval of(String criterion) {
        return intervals.getOrDefault(criterion, UNIT);
    }

    /** Whether every set of weights is thinkable. */
    public boolean isAll() {
        return intervals.isEmpty();
    }

    /**
     * Reads bounds; every fault becomes a problem.
     *
     * @param criteria the ids of all criteria
     * @param place where the bounds are set
     * @param path the path of all bounds, or null for an option
     */
    public static WeightSpace read(
            List<Written> written, Collection<String> criteria, Place place, @Nullable String path, Problems problems) {
        Map<String, Interval> read = new LinkedHashMap<>();
        for (Written each : written) {
            if (!criteria.contains(each.criterion())) {
                problems.add(unknown(each, criteria));
            } else if (read.containsKey(each.criterion())) {
                problems.add(problem(
                        each,
                        "weight-twice",
                        "„" + each.criterion() + "“ hat schon ein Gewicht.",
                        "\"" + each.criterion() + "\" has a weight already."));
            } else {
                read.put(each.criterion(), interval(each, problems));
            }
        }
        Map<String, Interval> intervals = new LinkedHashMap<>();
        criteria.stream().filter(read::containsKey).forEach(id -> intervals.put(id, read.get(id)));
        WeightSpace space = new WeightSpace(Collections.unmodifiableMap(intervals), place);
        if (problems.isEmpty()) {
            space.checkSums(criteria, path, problems);
        }
        return space;
    }

    private static Problem unknown(Written each, Collection<String> criteria) {
        Problem problem = problem(
                each,
                "unknown-criterion",
                "Das Kriterium „" + each.criterion() + "“ gibt es nicht.",
                "There is no criterion \"" + each.criterion() + "\".");
        return Nearest.hint(problem, each.criterion(), criteria);
    }

    private static Interval interval(Written each, Problems problems) {
        Matcher bounds = BOUNDS.matcher(each.bounds());
        if (!bounds.matches()) {
            problems.add(problem(
                            each,
                            "bad-interval",
                            "„" + each.bounds() + "“ ist kein Gewicht.",
                            "\"" + each.bounds() + "\" is no weight.")
                    .hint(
                            "Ein Gewicht wie 0.4 oder seine Grenzen wie 0.3..0.6.",
                            "A weight such as 0.4, or its bounds such as 0.3..0.6."));
            return UNIT;
        }
        BigDecimal from = number(bounds.group(1));
        BigDecimal to = bounds.group(2) == null ? from : number(bounds.group(2));
        if (from.max(to).compareTo(BigDecimal.ONE) > 0) {
            problems.add(problem(
                            each,
                            "out-of-range",
                            "Ein Gewicht liegt zwischen 0 und 1.",
                            "A weight lies between 0 and 1.")
                    .hint("Für 30 Prozent: 0.3.", "For 30 per cent: 0.3."));
            return UNIT;
        }
        if (from.compareTo(to) > 0) {
            problems.add(problem(
                            each,
                            "interval-reversed",
                            "Die untere Grenze " + from + " liegt über der oberen " + to + ".",
                            "The lower bound " + from + " is above the upper one " + to + ".")
                    .hint(
                            "Gemeint ist vermutlich " + to + ".." + from + ".",
                            to + ".." + from + " was probably meant."));
            return UNIT;
        }
        return new Interval(from, to);
    }

    /** A decimal comma is read as well: in a list of its own line nothing else can be meant. */
    private static BigDecimal number(String digits) {
        return new BigDecimal(digits.replace(',', '.'));
    }

    private static Problem problem(Written each, String kind, String german, String english) {
        return Problem.at(each.place(), kind, german, english).on(each.path());
    }

    private void checkSums(Collection<String> criteria, @Nullable String path, Problems problems) {
        BigDecimal least = sum(criteria, true);
        BigDecimal most = sum(criteria, false);
        if (least.compareTo(BigDecimal.ONE) > 0) {
            problems.add(on(
                            path,
                            "weights-over-one",
                            "Schon die unteren Grenzen ergeben zusammen " + Language.DE.number(least)
                                    + ", also mehr als 1.",
                            "The lower bounds alone add up to " + least + ", which is more than 1.")
                    .hint("Untere Grenzen senken.", "Lower the lower bounds."));
        }
        if (most.compareTo(BigDecimal.ONE) < 0) {
            problems.add(on(
                            path,
                            "weights-under-one",
                            "Selbst die oberen Grenzen ergeben zusammen nur " + Language.DE.number(most)
                                    + ", also weniger als 1.",
                            "Even the upper bounds add up to " + most + " only, which is less than 1.")
                    .hint("Obere Grenzen anheben.", "Raise the upper bounds."));
        }
    }

    private Problem on(@Nullable String path, String kind, String german, String english) {
        Problem problem = Problem.at(place, kind, german, english);
        return path == null ? problem : problem.on(path);
    }

    private BigDecimal sum(Collection<String> criteria, boolean least) {
        return criteria.stream()
                .map(this::of)
                .map(interval -> least ? interval.from() : interval.to())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
