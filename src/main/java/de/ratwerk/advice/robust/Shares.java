package de.ratwerk.advice.robust;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.concurrent.atomic.AtomicReferenceArray;

/** Counts of samples as shares of all, to four decimals. Each is divided once only. Thread-safe. */
final class Shares {
    static final int DECIMALS = 4;

    private final BigDecimal all;
    private final AtomicReferenceArray<BigDecimal> shares;

    /** Shares of so many. */
    Shares(int all) {
        this.all = BigDecimal.valueOf(all);
        this.shares = new AtomicReferenceArray<>(all + 1);
    }

    BigDecimal of(int count) {
        BigDecimal share = shares.get(count);
        if (share == null) {
            share = BigDecimal.valueOf(count).divide(all, DECIMALS, RoundingMode.HALF_UP);
            shares.set(count, share);
        }
        return share;
    }
}
