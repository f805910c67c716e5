package de.ratwerk.workshop.check;

import de.ratwerk.cohort.SyntheticCohort;
import de.ratwerk.fact.Facts;
import de.ratwerk.profile.Profile;
import de.ratwerk.rulebook.Interpreter;
import de.ratwerk.rulebook.Outcome;
import de.ratwerk.rulebook.Rulebook;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Which rules fire in which municipalities of a synthetic cohort, the first half of them with every answer. */
final class CohortScan {
    /** Another cohort than that of other tools would show other things; this one is as good as any. */
    private static final long SEED = 412;

    private static final int CHUNK = 250;

    private final SyntheticCohort cohort;
    private final int size;
    private final Map<String, BitSet> fires = new HashMap<>();

    private CohortScan(SyntheticCohort cohort, int size) {
        this.cohort = cohort;
        this.size = size;
    }

    static CohortScan of(Rulebook rulebook, int size) {
        CohortScan scan = new CohortScan(SyntheticCohort.of(rulebook.evidence(), SEED), size);
        Interpreter interpreter = new Interpreter(rulebook);
        List<Map<String, BitSet>> parts = IntStream.range(0, (size + CHUNK - 1) / CHUNK)
                .parallel()
                .mapToObj(chunk -> scan.part(interpreter, chunk * CHUNK))
                .toList();
        parts.forEach(part -> part.forEach((rule, bits) ->
                scan.fires.computeIfAbsent(rule, id -> new BitSet(size)).or(bits)));
        return scan;
    }

    private Map<String, BitSet> part(Interpreter interpreter, int from) {
        Map<String, BitSet> part = new HashMap<>();
        for (int number = from; number < Math.min(size, from + CHUNK); number++) {
            int municipality = number;
            interpreter.evaluate(Facts.of(municipality(number))).outcomes().forEach((rule, outcome) -> {
                if (outcome == Outcome.FIRES) {
                    part.computeIfAbsent(rule, id -> new BitSet()).set(municipality);
                }
            });
        }
        return part;
    }

    /** How many municipalities have every answer; they come first. */
    int complete() {
        return size / 2;
    }

    int size() {
        return size;
    }

    /** A municipality of the cohort, counted from 0. In the second half each has more gaps than the one before, over and over. */
    Profile municipality(int number) {
        double unanswered = number < complete() ? 0 : (number % 20 + 1) / 21.0;
        return cohort.municipality(number + 1, unanswered);
    }

    /** The municipalities in which a rule fires. */
    BitSet fires(String rule) {
        return fires.getOrDefault(rule, new BitSet());
    }
}
