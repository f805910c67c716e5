package de.ratwerk.bench.peers;

import java.nio.file.Path;
import java.util.List;

/** The common subset by hand, to see how plain Java scales. */
public final class PlainLimit {
    private static final int PASSES = 50;
    private static final List<Town> TOWNS =
            Subset.read(Path.of("src/bench/peers/rules.json")).inputs(1000, Path.of("target/bench/peers/inputs.json"));

    private PlainLimit() {}

    /** Decides about all inputs some times; returns how many decisions that were. */
    public static int decide() {
        int due = 0;
        for (int pass = 0; pass < PASSES; pass++) {
            for (Town town : TOWNS) {
                due += PlainJava.due(town).size();
            }
        }
        if (due == 0) {
            throw new IllegalStateException("nothing is due anywhere");
        }
        return PASSES * TOWNS.size();
    }
}
