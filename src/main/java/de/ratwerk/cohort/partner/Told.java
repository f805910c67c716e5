package de.ratwerk.cohort.partner;

import java.util.Arrays;
import java.util.List;

/** Who is told whom about which subject, and the same read backwards, in a few arrays. */
final class Told {
    private final int[] offsets;
    private short[] subjects = new short[64];
    private int[] others = new int[64];
    private int size;

    private final int[] backOffsets;
    private short[] backSubjects = {};
    private int[] backOthers = {};

    Told(int seats) {
        this.offsets = new int[seats + 1];
        this.backOffsets = new int[seats + 1];
    }

    /** One seat is told some others; seats come by number, subjects of a seat in any order. */
    void tell(Seat seat, int subject, List<Seat> told) {
        if (size + told.size() > others.length) {
            int more = Math.addExact(size, Math.max(size / 2, told.size()));
            others = Arrays.copyOf(others, more);
            subjects = Arrays.copyOf(subjects, more);
        }
        for (Seat other : told) {
            others[size] = other.number;
            subjects[size++] = (short) subject;
            backOffsets[other.number + 1]++;
        }
        offsets[seat.number + 1] = size;
    }

    /** All is told; now it can be read backwards. */
    void close() {
        backSubjects = new short[size];
        backOthers = new int[size];
        for (int i = 1; i < offsets.length; i++) {
            offsets[i] = Math.max(offsets[i], offsets[i - 1]);
            backOffsets[i] += backOffsets[i - 1];
        }
        int[] next = backOffsets.clone();
        for (int seat = 0; seat + 1 < offsets.length; seat++) {
            for (int i = offsets[seat]; i < offsets[seat + 1]; i++) {
                backSubjects[next[others[i]]] = subjects[i];
                backOthers[next[others[i]]++] = seat;
            }
        }
    }

    /** The numbers of those that a seat is told about a subject. */
    int[] toldTo(int seat, int subject) {
        return picked(subjects, others, offsets[seat], offsets[seat + 1], subject);
    }

    /** The numbers of those who are told of a seat. */
    int[] toldOf(int seat, int subject) {
        return picked(backSubjects, backOthers, backOffsets[seat], backOffsets[seat + 1], subject);
    }

    private static int[] picked(short[] subjects, int[] others, int from, int to, int subject) {
        int count = 0;
        int[] picked = new int[to - from];
        for (int i = from; i < to; i++) {
            if (subjects[i] == subject) {
                picked[count++] = others[i];
            }
        }
        return Arrays.copyOf(picked, count);
    }
}
