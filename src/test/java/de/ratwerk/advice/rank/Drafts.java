package de.ratwerk.advice.rank;

import de.ratwerk.fact.Effort;
import de.ratwerk.problem.Place;
import de.ratwerk.rulebook.Action;
import de.ratwerk.rulebook.Phase;
import de.ratwerk.text.Text;
import java.math.BigDecimal;
import java.util.List;

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

    public static Phase phase(String id, int minimumScore, int atMost) {
        return new Phase(id, Text.same(id), BigDecimal.valueOf(minimumScore), atMost);
    }
}
