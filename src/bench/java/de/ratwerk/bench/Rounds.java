package de.ratwerk.bench;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;

/**
 * Ways of doing something, measured in turn, round after round: A B C A B C. The machine is shared and noisy, so what
 * counts are ratios within a round. {@code RATWERK_BENCH_SCALE} (a factor, usually 1) shortens or lengthens everything.
 */
public final class Rounds {
    private static final double SCALE = Double.parseDouble(System.getenv().getOrDefault("RATWERK_BENCH_SCALE", "1"));

    private final Map<String, Callable<Double>> ways = new LinkedHashMap<>();

    /** Adds a way; what it returns is what it measured, each time it is asked to. */
    public Rounds with(String name, Callable<Double> measured) {
        ways.put(name, measured);
        return this;
    }

    /** Adds a way that takes so many microseconds a piece; it is done again and again for as many milliseconds. */
    public Rounds with(String name, int milliseconds, Pieces pieces) {
        return with(name, () -> micros(milliseconds, pieces));
    }

    /** Measures; the first rounds only warm up. Says on standard error what it found of each way. */
    public Map<String, Spread> measure(int warm, int rounds, String unit) throws Exception {
        int counted = (int) Math.max(3, Math.round(rounds * Math.min(1, SCALE * 2)));
        Map<String, double[]> found = new LinkedHashMap<>();
        for (int round = -warm; round < counted; round++) {
            for (Map.Entry<String, Callable<Double>> way : ways.entrySet()) {
                double value = way.getValue().call();
                if (round >= 0) {
                    found.computeIfAbsent(way.getKey(), key -> new double[counted])[round] = value;
                }
            }
        }
        Map<String, Spread> spreads = new LinkedHashMap<>();
        found.forEach((name, values) -> spreads.put(name, new Spread(values)));
        spreads.forEach((name, spread) -> System.err.printf("  %-52s %s%n", name, spread.text(unit)));
        return spreads;
    }

    /** How long something of this many milliseconds is to take with the scale that was asked for. */
    public static int scaled(int milliseconds) {
        return (int) Math.max(1, milliseconds * SCALE);
    }

    /** Microseconds a piece, over at least as many milliseconds. */
    public static double micros(int milliseconds, Pieces pieces) throws Exception {
        long limit = scaled(milliseconds) * 1_000_000L;
        long from = System.nanoTime();
        long done = 0;
        long spent;
        do {
            done += pieces.some();
            spent = System.nanoTime() - from;
        } while (spent < limit);
        return spent / 1000.0 / done;
    }

    /** Does some pieces of the work and tells how many. */
    @FunctionalInterface
    public interface Pieces {
        int some() throws Exception;
    }
}
