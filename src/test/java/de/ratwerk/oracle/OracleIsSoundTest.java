package de.ratwerk.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import de.ratwerk.Profiles;
import de.ratwerk.Shipped;
import de.ratwerk.Thorough;
import de.ratwerk.profile.Profile;
import de.ratwerk.rulebook.Rulebook;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/**
 * What engine and oracle agree on keeps what it promises: however the open answers turn out, what fires goes on firing and
 * what is silent stays silent, so nothing that may come is missed. Tried on every completion of a few open answers.
 * {@code -Dratwerk.soundness=N} tries N times as many profiles.
 */
class OracleIsSoundTest {
    private static final int PROFILES = (Thorough.WANTED ? 200 : 60) * Integer.getInteger("ratwerk.soundness", 1);
    private static final int OPEN = 4;

    private final Rulebook rulebook = Shipped.ratwerk().rulebook();
    private final Oracle oracle = Oracle.reading(Shipped.RULES);
    private final Comparison comparison = new Comparison(rulebook, oracle);

    @Thorough
    @Test
    void onEveryCompletionOfAFewOpenAnswers() {
        SplittableRandom random = new SplittableRandom(1938);
        int completions = 0;
        for (int i = 0; i < PROFILES; i++) {
            completions += assertSound(Profiles.random(random, 0), random);
        }
        assertThat(completions).isGreaterThan(20 * PROFILES);
    }

    /** Takes a few answers back, has engine and oracle judge what is left, and tries all that it can become. */
    private int assertSound(Profile full, SplittableRandom random) {
        List<String> open = someOf(full, random);
        Map<String, List<String>> taken = new TreeMap<>();
        open.forEach(path -> taken.put(path, List.of("unknown")));
        Profile profile = full.with(taken);
        Opinion before = comparison.agreed(profile);
        Map<String, Truth> judged = new HashMap<>(before.rules());
        judged.keySet().removeIf(rule -> rule.startsWith("priorities/"));
        judged.putAll(before.actions());
        int[] completions = {0};
        new Completions(oracle.questions(), open).each(Comparison.said(profile), completed -> {
            Opinion after = oracle.on(completed);
            judged.forEach((on, truth) -> {
                Truth became = after.rules().getOrDefault(on, after.actions().get(on));
                assertThat(truth == Truth.MAYBE || became == truth)
                        .as("%s: %s became %s%n%s%n%s", on, truth, became, Comparison.said(profile), completed)
                        .isTrue();
            });
            assertThat(after.positions()).hasSize(3).containsAllEntriesOf(before.positions());
            completions[0]++;
        });
        return completions[0];
    }

    /** Some paths that can be open together: what was asked because of an answer goes with it. */
    private List<String> someOf(Profile full, SplittableRandom random) {
        List<String> paths = new ArrayList<>();
        for (String path : oracle.questions().paths()) {
            int possible = oracle.questions().possible(path).size();
            if (possible > 0 && possible <= 8 && full.answer(path).isPresent()) {
                paths.add(path);
            }
        }
        Collections.shuffle(paths, new Random(random.nextLong()));
        TreeSet<String> open = new TreeSet<>(paths.subList(0, OPEN));
        List<String> ordered = new ArrayList<>(oracle.questions().paths());
        ordered.removeIf(path -> !open.contains(path));
        return ordered;
    }
}
