package de.ratwerk.cohort.partner;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Seats of one Land and one operation, by size: those nearest in size to another one are found by halving. Of seats of the
 * same size only so many are kept as can be asked for.
 */
final class Row {
    private final int most;
    private final Seat[] bySize;
    /** The first by id among those of unknown size, … */
    private final Seat[] unsized;
    /** … and among all. */
    private final Seat[] first;

    /**
     * @param seats by id
     * @param most how many are asked for at the most
     */
    Row(List<Seat> seats, int most) {
        // One more than asked for, as the one who asks may be among them.
        this.most = most + 1;
        this.unsized = seats.stream()
                .filter(seat -> Double.isNaN(seat.size))
                .limit(this.most)
                .toArray(Seat[]::new);
        this.first = seats.stream().limit(this.most).toArray(Seat[]::new);
        this.bySize = thinned(seats.stream()
                .filter(seat -> !Double.isNaN(seat.size))
                .sorted(Comparator.comparingDouble((Seat seat) -> seat.size).thenComparingInt(seat -> seat.number))
                .toArray(Seat[]::new));
    }

    private Seat[] thinned(Seat[] sorted) {
        List<Seat> kept = new ArrayList<>();
        int run = 0;
        for (int i = 0; i < sorted.length; i++) {
            run = i > 0 && sorted[i].size == sorted[i - 1].size ? run + 1 : 0;
            if (run < most) {
                kept.add(sorted[i]);
            }
        }
        return kept.toArray(Seat[]::new);
    }

    /** Adds those that are nearest in size, the asking one among them: at least as many as there are and are asked for. */
    void addNearest(Seat asking, List<Seat> found) {
        if (Double.isNaN(asking.size)) {
            found.addAll(Arrays.asList(first));
            return;
        }
        int low = firstNotBelow(asking.size) - 1;
        int high = low + 1;
        int count = 0;
        double last = 0;
        while (low >= 0 || high < bySize.length) {
            double below = low < 0 ? Double.POSITIVE_INFINITY : asking.distance(bySize[low]);
            double above = high == bySize.length ? Double.POSITIVE_INFINITY : asking.distance(bySize[high]);
            double next = Math.min(below, above);
            // Who is as near as the last one may have the better id.
            if (count >= most && next > last) {
                break;
            }
            found.add(below <= above ? bySize[low--] : bySize[high++]);
            last = next;
            count++;
        }
        if (count < most) {
            found.addAll(Arrays.asList(unsized));
        }
    }

    private int firstNotBelow(double size) {
        int low = 0;
        int high = bySize.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (bySize[middle].size < size) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
