package de.ratwerk.cohort.partner;

import de.ratwerk.cohort.partner.Coverage.Gain;
import de.ratwerk.problem.InterruptedEvaluationException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Seeks groups within one region, the most worthwhile first; {@link Groups} says how. */
final class Search {
    /** In so small a region every group is tried. */
    static final int EVERY_GROUP = 12;

    /** A little more than the logarithm, so that the bound itself is within. */
    private static final double WIDEST = StrictMath.log(Groups.MOST_SIZE_RATIO) + 1e-9;

    private final List<Seat> seats;
    private final int mostGroups;
    private final int leastPerMember;
    private final Coverage coverage;
    private final int[] memberships;
    /** How many groups there were when a member got into the last one of its own. */
    private final int[] touched;

    private final int[] left;
    private int[] byLeft = {};
    private final List<int[]> found = new ArrayList<>();

    /** Whether groups may differ in Land and in size; then only of those that have no group yet. */
    private boolean lenient;

    /**
     * @param mostGroups in how many groups a member is at the most
     * @param leastPerMember how many needs for each member a group adds at the least
     */
    Search(Sharing sharing, List<Seat> seats, int mostGroups, int leastPerMember) {
        this.leastPerMember = leastPerMember;
        this.seats = seats;
        this.mostGroups = mostGroups;
        this.coverage = new Coverage(sharing, seats);
        this.memberships = new int[seats.size()];
        this.touched = new int[seats.size()];
        this.left = new int[seats.size()];
        order();
    }

    /** A possible group. */
    private record Draft(int seed, int[] members, Gain gain, double spread, int round) {
        int cost() {
            return Groups.cost(members.length);
        }

        private static final Comparator<Draft> TIES = Comparator.comparingInt(Draft::cost)
                .thenComparingDouble(Draft::spread)
                .thenComparing(Draft::members, Arrays::compare);

        /** The most worth for its cost first; then the smaller one, the one nearer in size, the first by id. */
        static final Comparator<Draft> BEST = (one, other) -> {
            int byWorth = Integer.compare(other.gain.worth() * one.cost(), one.gain.worth() * other.cost());
            return byWorth != 0 ? byWorth : TIES.compare(one, other);
        };
    }

    /** The groups, in the order in which they were found. */
    List<int[]> groups() {
        seek();
        lenient = true;
        seek();
        return found;
    }

    private void seek() {
        if (seats.size() <= EVERY_GROUP) {
            seekAmongAll();
            return;
        }
        PriorityQueue<Draft> drafts = new PriorityQueue<>(Draft.BEST);
        for (int seed = 0; seed < seats.size(); seed++) {
            InterruptedEvaluationException.check();
            queue(grown(seed), drafts);
        }
        while (!drafts.isEmpty()) {
            InterruptedEvaluationException.check();
            Draft best = drafts.remove();
            if (untouched(best)) {
                accept(best.members());
            }
            // A group adds less once one of its members is in another one: the member it grew from then grows anew.
            queue(grown(best.seed()), drafts);
        }
    }

    private static void queue(@Nullable Draft draft, PriorityQueue<Draft> drafts) {
        if (draft != null) {
            drafts.add(draft);
        }
    }

    private boolean untouched(Draft draft) {
        return Arrays.stream(draft.members()).allMatch(member -> touched[member] <= draft.round());
    }

    private void accept(int[] members) {
        found.add(members);
        coverage.add(members);
        for (int member : members) {
            memberships[member]++;
            touched[member] = found.size();
        }
        order();
    }

    private boolean free(int seat) {
        return memberships[seat] < (lenient ? Math.min(1, mostGroups) : mostGroups);
    }

    private boolean allowed(int[] group, int size) {
        return lenient || !coverage.mixed(group, size) && alike(group, size);
    }

    /** Whether the sizes of municipalities are near enough. */
    private boolean alike(int[] group, int size) {
        double smallest = Double.POSITIVE_INFINITY;
        double largest = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < size; i++) {
            Seat seat = seats.get(group[i]);
            if (!Double.isNaN(seat.size) && seat.comparable()) {
                smallest = Math.min(smallest, seat.size);
                largest = Math.max(largest, seat.size);
            }
        }
        return largest - smallest <= WIDEST;
    }

    /** The best group that grows from a seat, taking in whoever adds the most; null if none is worthwhile. */
    private @Nullable Draft grown(int seed) {
        if (!free(seed)) {
            return null;
        }
        Draft best = null;
        int[] group = new int[Math.min(Groups.LARGEST, seats.size())];
        group[0] = seed;
        for (int size = 2; size <= group.length && takeIn(group, size); size++) {
            best = better(best, draft(seed, sorted(group, size)));
        }
        return best;
    }

    /** Adds whoever adds the most, then is nearest in size, then is first by id; false if nobody may be added. */
    private boolean takeIn(int[] group, int size) {
        int chosen = -1;
        int most = -1;
        double nearest = 0;
        int others = 0;
        for (int i = 0; i < size - 1; i++) {
            others += left[group[i]];
        }
        coverage.set(group, size - 1);
        for (int seat : byLeft) {
            if (others + left[seat] < most) {
                break;
            }
            if (free(seat) && !isIn(seat, group, size - 1)) {
                group[size - 1] = seat;
                int worth = allowed(group, size) ? coverage.gain(group, size).worth() : -1;
                double distance = seats.get(seat).distance(seats.get(group[0]));
                if (worth > most || worth == most && (distance < nearest || distance == nearest && seat < chosen)) {
                    chosen = seat;
                    most = worth;
                    nearest = distance;
                }
            }
        }
        group[size - 1] = chosen;
        return most >= 0;
    }

    /** Who may add the most comes first, so that a search can stop early. */
    private void order() {
        Arrays.setAll(left, coverage::left);
        byLeft = IntStream.range(0, seats.size())
                .boxed()
                .sorted(Comparator.comparingInt(seat -> -left[seat]))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    private static boolean isIn(int seat, int[] group, int size) {
        for (int i = 0; i < size; i++) {
            if (group[i] == seat) {
                return true;
            }
        }
        return false;
    }

    private static int[] sorted(int[] group, int size) {
        int[] members = Arrays.copyOf(group, size);
        Arrays.sort(members);
        return members;
    }

    private Draft draft(int seed, int[] members) {
        return new Draft(seed, members, coverage.gain(members), spread(members), found.size());
    }

    private @Nullable Draft better(@Nullable Draft one, Draft other) {
        if (other.gain.worth() == 0 || other.gain.beyond() < leastPerMember * other.members.length) {
            return one;
        }
        return one == null || Draft.BEST.compare(other, one) < 0 ? other : one;
    }

    /** The distance in size between the smallest and the largest; infinite where a size is unknown. */
    private double spread(int[] members) {
        double spread = 0;
        for (int one : members) {
            for (int other : members) {
                spread = Math.max(spread, seats.get(one).distance(seats.get(other)));
            }
        }
        return spread;
    }

    private void seekAmongAll() {
        Draft best;
        do {
            best = bestOfAll(new int[0], null);
            if (best != null) {
                accept(best.members());
            }
        } while (best != null);
    }

    private @Nullable Draft bestOfAll(int[] group, @Nullable Draft best) {
        int next = group.length == 0 ? 0 : group[group.length - 1] + 1;
        Draft better = best;
        for (int seat = next; seat < seats.size() && group.length < Groups.LARGEST; seat++) {
            if (free(seat)) {
                int[] more = Arrays.copyOf(group, group.length + 1);
                more[group.length] = seat;
                if (more.length > 1 && allowed(more, more.length)) {
                    better = better(better, draft(seat, more));
                }
                better = bestOfAll(more, better);
            }
        }
        return better;
    }

    Coverage coverage() {
        return coverage;
    }
}
