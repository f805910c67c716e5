package de.ratwerk.cohort.partner;

import java.util.Arrays;
import java.util.List;

/**
 * What groups cover of a region's needs, and what a further group would add. A need is a pair of a member and an action that
 * is due for it; see {@link Groups} for what covers it.
 */
final class Coverage {
    private final Sharing sharing;
    private final List<Seat> seats;

    /** The actions of each seat that some group covers at all, … */
    private final long[][] covered;
    /** … and those that somebody in a group has. */
    private final long[][] given;

    private final long[] gives;
    private final long[] twice;
    private final long[] setGives;
    private final long[] setOnce;
    private final long[] setTwice;
    private final long[] met;
    private final long[] actions;

    Coverage(Sharing sharing, List<Seat> seats) {
        this.sharing = sharing;
        this.seats = seats;
        this.covered = new long[seats.size()][];
        this.given = new long[seats.size()][];
        Arrays.setAll(covered, i -> sharing.row());
        Arrays.setAll(given, i -> sharing.row());
        this.gives = sharing.row();
        this.twice = sharing.row();
        this.setGives = sharing.row();
        this.setOnce = sharing.row();
        this.setTwice = sharing.row();
        this.met = sharing.row();
        this.actions = sharing.row();
    }

    /**
     * What a group adds.
     *
     * @param worth how many needs it covers that were not covered, and how many somebody in it has that nobody had
     * @param beyond how many needs it covers that were not covered
     */
    record Gain(int worth, int beyond) {}

    /** What a group would add. */
    Gain gain(int[] group) {
        set(group, group.length - 1);
        return gain(group, group.length);
    }

    /** Sets the first so many of a group, to be asked what it would add with one more. */
    void set(int[] group, int size) {
        Arrays.fill(setGives, 0);
        Arrays.fill(setOnce, 0);
        Arrays.fill(setTwice, 0);
        for (int i = 0; i < size; i++) {
            Seat seat = seats.get(group[i]);
            for (int word = 0; word < gives.length; word++) {
                setGives[word] |= seat.gives[word];
                setTwice[word] |= setOnce[word] & seat.core[word];
                setOnce[word] |= seat.core[word];
            }
        }
    }

    /** What the first so many of a group would add, all but the last one of which are set. */
    Gain gain(int[] group, int size) {
        gather(seats.get(group[size - 1]));
        boolean mixed = mixed(group, size);
        int beyond = 0;
        int given = 0;
        for (int i = 0; i < size; i++) {
            beyond += Bits.countBeyond(actions(group[i], true, mixed), covered[group[i]]);
            given += Bits.countBeyond(actions(group[i], false, mixed), this.given[group[i]]);
        }
        return new Gain(beyond + given, beyond);
    }

    /** Counts a group in. */
    void add(int[] group) {
        set(group, group.length - 1);
        gather(seats.get(group[group.length - 1]));
        boolean mixed = mixed(group, group.length);
        for (int seat : group) {
            Bits.addAll(covered[seat], actions(seat, true, mixed));
            Bits.addAll(given[seat], actions(seat, false, mixed));
        }
    }

    private void gather(Seat last) {
        for (int word = 0; word < gives.length; word++) {
            gives[word] = setGives[word] | last.gives[word];
            twice[word] = setTwice[word] | setOnce[word] & last.core[word];
        }
    }

    /** How much worth could be added for a seat at the most. */
    int left(int seat) {
        Arrays.fill(actions, 0);
        sharing.actions(seats.get(seat).core, seats.get(seat).planned, actions);
        return Bits.countBeyond(actions, covered[seat]) + Bits.countBeyond(actions, given[seat]);
    }

    /** The actions of a seat that are covered so far. */
    long[] covered(int seat) {
        return covered[seat];
    }

    /** How many needs there are. */
    int needs() {
        int needs = 0;
        for (Seat seat : seats) {
            Arrays.fill(actions, 0);
            sharing.actions(seat.core, seat.planned, actions);
            needs += Bits.count(actions);
        }
        return needs;
    }

    /** How many of them are covered. */
    int met() {
        return Arrays.stream(covered).mapToInt(Bits::count).sum();
    }

    /** The actions of a seat that the gathered group covers, or that somebody in it has; good until the next call. */
    private long[] actions(int number, boolean together, boolean mixed) {
        Seat seat = seats.get(number);
        for (int word = 0; word < met.length; word++) {
            met[word] = seat.core[word] & (together ? gives[word] | twice[word] : gives[word]);
            if (mixed) {
                met[word] &= ~sharing.local()[word];
            }
        }
        Arrays.fill(actions, 0);
        sharing.actions(met, seat.planned, actions);
        return actions;
    }

    /** Whether a group lies in more than one Land for certain. */
    boolean mixed(int[] group, int size) {
        String land = null;
        for (int i = 0; i < size; i++) {
            String other = seats.get(group[i]).land;
            if (land != null && other != null && !land.equals(other)) {
                return true;
            }
            land = land == null ? other : land;
        }
        return false;
    }
}
