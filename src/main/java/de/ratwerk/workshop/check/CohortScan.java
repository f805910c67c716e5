package de.ratwerk.workshop.check;

import de.ratwerk.fact.Facts;
import de.ratwerk.profile.Profile;
import de.ratwerk.rulebook.Interpreter;
import de.ratwerk.rulebook.Outcome;
import de.ratwerk.rulebook.Rulebook;
import de.ratwerk.workshop.TrialCohort;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Which rules fire in which municipalities of a synthetic cohort, the first half of them with every answer. */
final class CohortScan {
    private static final int CHUNK = 250;

    private final TrialCohort cohort;
    private final Map<String, BitSet> fires = new HashMap<>();

    private CohortScan(TrialCohort cohort) {
        this.cohort = cohort;
    }

    static CohortScan of(Rulebook rulebook, int size) {
        CohortScan scan = new CohortScan(TrialCohort.of(rulebook, size));
        Interpreter interpreter = rulebook.interpreter();
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
        for (int number = from; number < Math.min(cohort.size(), from + CHUNK); number++) {
            int municipality = number;
            interpreter.outcomes(Facts.of(municipality(number))).forEach((rule, outcome) -> {
                if (outcome == Outcome.FIRES) {
                    part.computeIfAbsent(rule, id -> new BitSet()).set(municipality);
                }
            });
        }
        return part;
    }

    /** How many municipalities have every answer; they come first. */
    int complete() {
        return cohort.complete();
    }

    int size() {
        return cohort.size();
    }

    /** A municipality of the cohort, counted from 0. */
    Profile municipality(int number) {
        return cohort.municipality(number);
    }

    /** The municipalities in which a rule fires. */
    BitSet fires(String rule) {
        return fires.getOrDefault(rule, new BitSet());
    }
}
