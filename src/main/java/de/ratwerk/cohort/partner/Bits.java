package de.ratwerk.cohort.partner;

import java.util.function.IntConsumer;

/** Sets of small whole numbers as rows of words; all rows of one {@link Sharing} have the same length. */
final class Bits {
    private Bits() {}

    static boolean has(long[] row, int bit) {
        return (row[bit >> 6] >>> bit & 1) != 0;
    }

    static void add(long[] row, int bit) {
        row[bit >> 6] |= 1L << bit;
    }

    static void addAll(long[] row, long[] others) {
        for (int word = 0; word < row.length; word++) {
            row[word] |= others[word];
        }
    }

    static boolean meet(long[] one, long[] other) {
        for (int word = 0; word < one.length; word++) {
            if ((one[word] & other[word]) != 0) {
                return true;
            }
        }
        return false;
    }

    static int count(long[] row) {
        int count = 0;
        for (long word : row) {
            count += Long.bitCount(word);
        }
        return count;
    }

    /** How many are in the first and not in the second. */
    static int countBeyond(long[] row, long[] others) {
        int count = 0;
        for (int word = 0; word < row.length; word++) {
            count += Long.bitCount(row[word] & ~others[word]);
        }
        return count;
    }

    static void each(long[] row, IntConsumer use) {
        for (int word = 0; word < row.length; word++) {
            for (long left = row[word]; left != 0; left &= left - 1) {
                use.accept((word << 6) + Long.numberOfTrailingZeros(left));
            }
        }
    }
}
