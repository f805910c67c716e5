package de.ratwerk.advice.robust;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Counts for each sample in how many sets of samples it is. The counts are held as binary numbers that lie across: one
 * slice has the last digit of all samples, the next one the digit before. Two sets and a digit are added to a digit and
 * a carry at once, in a few operations for 64 samples, and carries wait at their digit for a second one (Harley and Seal,
 * in Warren 2013). Not thread-safe.
 */
final class Tally {
    private final int samples;
    private final int length;
    private final List<Digit> digits = new ArrayList<>();
    private int always;

    /** A digit of all samples, and what is still to be added to it; {@code flip} is −1 if its bits are meant reversed. */
    private static final class Digit {
        private final long[] slice;
        private long @Nullable [] waiting;
        private long flip;

        Digit(int length) {
            this.slice = new long[length];
        }
    }

    /** A tally of so many samples, each of them still at 0. */
    Tally(int samples) {
        this.samples = samples;
        this.length = (samples + Long.SIZE - 1) / Long.SIZE;
    }

    /** Adds one for each of these samples. */
    void add(Samples these) {
        if (these.isAll()) {
            always++;
        } else if (!these.isNone()) {
            add(0, these.bits(), 0);
        }
    }

    /** Adds one for all but these samples. */
    void addOthers(Samples these) {
        if (these.isNone()) {
            always++;
        } else if (!these.isAll()) {
            add(0, these.bits(), -1);
        }
    }

    private void add(int place, long[] bits, long flip) {
        if (place == digits.size()) {
            digits.add(new Digit(length));
        }
        Digit digit = digits.get(place);
        long[] waiting = digit.waiting;
        if (waiting == null) {
            digit.waiting = bits;
            digit.flip = flip;
        } else {
            digit.waiting = null;
            add(place + 1, carry(digit.slice, waiting, digit.flip, bits, flip), 0);
        }
    }

    private static long[] carry(long[] slice, long[] one, long flipOne, long[] other, long flipOther) {
        long[] carry = new long[slice.length];
        for (int i = 0; i < carry.length; i++) {
            long a = one[i] ^ flipOne;
            long b = other[i] ^ flipOther;
            long both = a ^ b;
            carry[i] = a & b | both & slice[i];
            slice[i] ^= both;
        }
        return carry;
    }

    /** Adds what is still waiting. */
    private void settle() {
        for (int place = 0; place < digits.size(); place++) {
            Digit digit = digits.get(place);
            long[] waiting = digit.waiting;
            if (waiting != null) {
                digit.waiting = null;
                long[] carry = carry(digit.slice, waiting, digit.flip, new long[length], 0);
                if (Samples.of(carry, length * Long.SIZE).count() > 0) {
                    add(place + 1, carry, 0);
                }
            }
        }
    }

    /** How many samples are at each number from 0. */
    int[] counts(int numbers) {
        settle();
        int[] counts = new int[numbers];
        count(all(), samples, digits.size(), always, counts);
        return counts;
    }

    /** Splits samples by digit after digit; by the last two they need only be counted. */
    private void count(long[] among, int size, int places, int number, int[] counts) {
        if (size > 0 && places > 2) {
            long[] slice = digits.get(places - 1).slice;
            long[] with = with(among, slice, 0);
            int ones = Samples.of(with, samples).count();
            count(with, ones, places - 1, number + (1 << (places - 1)), counts);
            count(ones == 0 ? among : with(among, slice, -1), size - ones, places - 1, number, counts);
        } else if (size > 0) {
            countLast(among, size, number, counts);
        }
    }

    private void countLast(long[] among, int size, int number, int[] counts) {
        long[] ones = digits.isEmpty() ? new long[length] : digits.get(0).slice;
        long[] twos = digits.size() < 2 ? new long[length] : digits.get(1).slice;
        int one = 0;
        int two = 0;
        int three = 0;
        for (int i = 0; i < length; i++) {
            long odd = among[i] & ones[i];
            one += Long.bitCount(odd);
            two += Long.bitCount(among[i] & twos[i]);
            three += Long.bitCount(odd & twos[i]);
        }
        int[] found = {size - one - two + three, one - three, two - three, three};
        for (int i = 0; i < found.length; i++) {
            if (found[i] > 0) {
                counts[number + i] += found[i];
            }
        }
    }

    private long[] with(long[] among, long[] slice, long flip) {
        long[] with = new long[length];
        for (int i = 0; i < length; i++) {
            with[i] = among[i] & (slice[i] ^ flip);
        }
        return with;
    }

    /** The samples at a number. */
    Samples at(int number) {
        settle();
        int rest = number - always;
        if (rest < 0 || rest >> digits.size() > 0) {
            return Samples.none(samples);
        }
        long[] at = all();
        for (int place = 0; place < digits.size(); place++) {
            at = with(at, digits.get(place).slice, (rest >> place & 1) - 1);
        }
        return Samples.of(at, samples);
    }

    private long[] all() {
        long[] all = new long[length];
        Arrays.fill(all, -1);
        all[length - 1] = -1L >>> length * Long.SIZE - samples;
        return all;
    }
}
