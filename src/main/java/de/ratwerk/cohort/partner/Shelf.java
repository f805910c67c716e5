package de.ratwerk.cohort.partner;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Those who have one subject to offer, or those who need it, so that the most welcome of them for a seat are found fast. */
final class Shelf {
    private static final String UNKNOWN = "";

    private final int subject;
    private final boolean local;
    private final int most;
    private final Sharing sharing;
    private final boolean running;

    /** By Land, then by operation. */
    private final Map<String, Map<Operation, Row>> rows = new TreeMap<>();

    private final Map<String, Integer> counts = new TreeMap<>();
    private final int count;

    /**
     * @param seats by id
     * @param most how many are asked for at the most
     * @param running whether it matters who runs it, as it does where somebody has it
     */
    Shelf(Sharing sharing, int subject, List<Seat> seats, int most, boolean running) {
        this.running = running;
        this.sharing = sharing;
        this.subject = subject;
        this.local = Bits.has(sharing.local(), subject);
        this.most = most;
        this.count = seats.size();
        Map<String, Map<Operation, List<Seat>>> sorted = new TreeMap<>();
        for (Seat seat : seats) {
            counts.merge(land(seat), 1, Integer::sum);
            sorted.computeIfAbsent(land(seat), land -> new TreeMap<>())
                    .computeIfAbsent(operation(seat), operation -> new ArrayList<>())
                    .add(seat);
        }
        sorted.forEach((land, byOperation) -> byOperation.forEach((operation, some) ->
                rows.computeIfAbsent(land, key -> new TreeMap<>()).put(operation, new Row(some, most))));
    }

    private static String land(Seat seat) {
        return seat.land == null ? UNKNOWN : seat.land;
    }

    private Operation operation(Seat seat) {
        return !running
                ? Operation.NONE
                : seat.operation(subject, sharing.subjects().get(subject));
    }

    /** How many could be told to a seat; itself too if it is on the shelf. */
    int count(Seat asking) {
        return local && asking.land != null
                ? counts.getOrDefault(asking.land, 0) + counts.getOrDefault(UNKNOWN, 0)
                : count;
    }

    /** In which order a seat is told others: same Land, then operation, then nearness in size, then id. */
    Comparator<Seat> orderFor(Seat asking) {
        return Comparator.comparing((Seat seat) -> Same.of(asking.land, seat.land))
                .thenComparing(this::operation)
                .thenComparingDouble(asking::distance)
                .thenComparingInt(seat -> seat.number);
    }

    /** The most welcome for a seat, itself left out, in order. */
    List<Seat> bestFor(Seat asking) {
        List<Seat> best = new ArrayList<>();
        if (asking.land != null) {
            add(asking, List.of(asking.land), best);
            add(asking, List.of(UNKNOWN), best);
            if (!local) {
                add(
                        asking,
                        rows.keySet().stream()
                                .filter(land -> !land.equals(asking.land) && !land.equals(UNKNOWN))
                                .toList(),
                        best);
            }
        } else {
            add(asking, List.copyOf(rows.keySet()), best);
        }
        return best;
    }

    private void add(Seat asking, List<String> lands, List<Seat> best) {
        for (Operation operation : Operation.values()) {
            if (best.size() >= most) {
                return;
            }
            List<Seat> found = new ArrayList<>();
            for (String land : lands) {
                Row row = rows.getOrDefault(land, Map.of()).get(operation);
                if (row != null) {
                    row.addNearest(asking, found);
                }
            }
            found.remove(asking);
            found.sort(orderFor(asking));
            best.addAll(found.subList(0, Math.min(found.size(), most - best.size())));
        }
    }
}
