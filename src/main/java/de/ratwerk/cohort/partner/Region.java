package de.ratwerk.cohort.partner;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import com.fasterxml.jackson.annotation.JsonValue;
import de.ratwerk.text.Constants;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Within what a group was sought.
 *
 * @param sort how it is bounded
 * @param key the first digits of the official key that its members share: five for a Kreis, two for a Land; null otherwise
 * @param part its number, from 1, where there would be too many to seek among at once
 */
@JsonInclude(Include.NON_NULL)
public record Region(Sort sort, @Nullable String key, int part) {
    /** A larger cohort is divided. */
    public static final int MOST_AT_ONCE = 500;

    /** A larger region is divided by Land and size into equal parts; the largest Kreis has fewer municipalities. */
    public static final int MOST_IN_PART = 250;

    /** The same for those without a key, of whom there may be any number: the search takes more than twice as long for two. */
    public static final int MOST_WITHOUT_KEY = 100;

    /** How a region is bounded. */
    public enum Sort {
        /** The whole cohort. */
        COHORT,
        /** A Kreis and its municipalities. */
        KREIS,
        /** Those of a Land of whose Kreis there is nobody else, such as cities that belong to no Kreis. */
        ALONE_IN_KREIS,
        /** Those without an official key. */
        WITHOUT_KEY;

        /** The name in files. */
        @JsonValue
        public String code() {
            return Constants.name(this);
        }
    }

    /** The seats of each region of a cohort, in a fixed order. */
    static Map<Region, List<Seat>> of(Seat[] seats) {
        Map<Region, List<Seat>> regions = new TreeMap<>(Comparator.comparing(Region::sort)
                .thenComparing(Region::key, Comparator.nullsFirst(Comparator.naturalOrder()))
                .thenComparingInt(Region::part));
        if (seats.length <= MOST_AT_ONCE) {
            regions.put(new Region(Sort.COHORT, null, 1), List.of(seats));
            return regions;
        }
        Map<String, List<Seat>> districts = new TreeMap<>();
        Arrays.stream(seats)
                .filter(seat -> seat.district != null)
                .forEach(
                        seat -> listed(districts, String.valueOf(seat.district)).add(seat));
        Map<String, List<Seat>> alone = new TreeMap<>();
        districts.forEach((key, some) -> {
            if (some.size() == 1) {
                listed(alone, key.substring(0, 2)).addAll(some);
            } else {
                divide(Sort.KREIS, key, some, regions);
            }
        });
        alone.forEach((key, some) -> divide(Sort.ALONE_IN_KREIS, key, some, regions));
        divide(
                Sort.WITHOUT_KEY,
                null,
                Arrays.stream(seats).filter(seat -> seat.district == null).toList(),
                regions);
        return regions;
    }

    private static List<Seat> listed(Map<String, List<Seat>> lists, String key) {
        return lists.computeIfAbsent(key, absent -> new ArrayList<>());
    }

    private static void divide(Sort sort, @Nullable String key, List<Seat> seats, Map<Region, List<Seat>> regions) {
        List<Seat> ordered = new ArrayList<>(seats);
        int most = sort == Sort.WITHOUT_KEY ? MOST_WITHOUT_KEY : MOST_IN_PART;
        if (seats.size() > most) {
            ordered.sort(Comparator.comparing((Seat seat) -> seat.land, Comparator.nullsLast(Comparator.naturalOrder()))
                    .thenComparingDouble(seat -> seat.size)
                    .thenComparingInt(seat -> seat.number));
        }
        int parts = (seats.size() + most - 1) / most;
        for (int part = 0; part < parts; part++) {
            int from = (int) ((long) seats.size() * part / parts);
            int to = (int) ((long) seats.size() * (part + 1) / parts);
            regions.put(new Region(sort, key, part + 1), List.copyOf(ordered.subList(from, to)));
        }
    }
}
