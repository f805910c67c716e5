package de.ratwerk.advice.robust;

/**
 * Some of all samples, one bit each, so that 64 of them are settled at once. Immutable.
 *
 * @param bits the first sample in the lowest bit of the first number; beyond the last one there are none
 * @param of how many samples there are at all
 * @param count how many of them these are
 */
record Samples(long[] bits, int of, int count) {

    /** Samples by their bits, which are not copied. */
    static Samples of(long[] bits, int of) {
        int count = 0;
        for (long each : bits) {
            count += Long.bitCount(each);
        }
        return new Samples(bits, of, count);
    }

    static Samples none(int of) {
        return new Samples(new long[(of + Long.SIZE - 1) / Long.SIZE], of, 0);
    }

    boolean isNone() {
        return count == 0;
    }

    boolean isAll() {
        return count == of;
    }

    Samples and(Samples other) {
        if (isNone() || other.isAll()) {
            return this;
        }
        if (isAll() || other.isNone()) {
            return other;
        }
        long[] both = new long[bits.length];
        for (int i = 0; i < both.length; i++) {
            both[i] = bits[i] & other.bits[i];
        }
        return of(both, of);
    }

    Samples or(Samples other) {
        if (isNone() || other.isAll()) {
            return other;
        }
        if (isAll() || other.isNone()) {
            return this;
        }
        long[] either = new long[bits.length];
        for (int i = 0; i < either.length; i++) {
            either[i] = bits[i] | other.bits[i];
        }
        return of(either, of);
    }

    Samples not() {
        long[] others = new long[bits.length];
        for (int i = 0; i < others.length; i++) {
            others[i] = ~bits[i];
        }
        int beyond = others.length * Long.SIZE - of;
        others[others.length - 1] &= -1L >>> beyond;
        return new Samples(others, of, of - count);
    }
}
