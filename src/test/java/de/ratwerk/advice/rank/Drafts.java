package de.ratwerk.advice.rank;

import de.ratwerk.fact.Effort;
import de.ratwerk.problem.Place;
import de.ratwerk.rulebook.Action;
import de.ratwerk.rulebook.Phase;
import de.ratwerk.text.Text;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Actions and phases of which only what matters for an order is written out. */
public final class Drafts {
    private Drafts() {}

    public static Action action(String id, String... requires) {
        return new Action(
                id,
                "H1",
                Text.same(id),
                Effort.SMALL,
                false,
                List.of(requires),
                List.of(),
                List.of(Text.same("step")),
                Place.of("-"));
    }

    /** Actions a, b, c … that require each other at random, without a circle, and not always the ones before. */
    public static List<Action> tangled(SplittableRandom random, int n, double density) {
        int[] level = random.ints(n, 0, 1_000).toArray();
        List<Action> actions = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            List<String> requires = new ArrayList<>();
            for (int j = 0; j < n; j++) {
                if (level[j] < level[i] && random.nextDouble() < density) {
                    requires.add(String.valueOf((char) ('a' + j)));
                }
            }
            actions.add(action(String.valueOf((char) ('a' + i)), requires.toArray(String[]::new)));
        }
        return actions;
    }

    public static Phase phase(String id, int minimumScore, int atMost) {
        return new Phase(id, Text.same(id), BigDecimal.valueOf(minimumScore), atMost);
    }
}
