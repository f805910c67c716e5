package de.ratwerk.synthetic;

import java.util.ArrayList;
import java.util.List;

/**
 * Where a municipality stands in the survey's three comparison groups.
 *
 * @param wellPositioned whether it counts as comparatively well positioned in e-government
 * @param engaged whether it counts as comparatively engaged in the local community
 * @param strategy whether it has a digitalisation strategy
 */
record Groups(boolean wellPositioned, boolean engaged, Strategy strategy) {

    /** The state of the digitalisation strategy. */
    enum Strategy {
        PRESENT,
        IN_DEVELOPMENT,
        NONE
    }

    /** All twelve, in a fixed order. */
    static List<Groups> all() {
        List<Groups> all = new ArrayList<>();
        for (boolean wellPositioned : new boolean[] {true, false}) {
            for (boolean engaged : new boolean[] {true, false}) {
                for (Strategy strategy : Strategy.values()) {
                    all.add(new Groups(wellPositioned, engaged, strategy));
                }
            }
        }
        return all;
    }

    boolean hasStrategy() {
        return strategy == Strategy.PRESENT;
    }

    boolean developsStrategy() {
        return strategy == Strategy.IN_DEVELOPMENT;
    }

    /** How far the strategy is: 1 in place, part of the way in development, 0 none. */
    double progress() {
        return switch (strategy) {
            case PRESENT -> 1;
            case IN_DEVELOPMENT -> Assumptions.ON_THE_WAY;
            case NONE -> 0;
        };
    }

    /** Whether questions about the strategy's content apply. */
    boolean hasOrDevelopsStrategy() {
        return strategy != Strategy.NONE;
    }
}
