package de.ratwerk.workshop.cases;

import static org.assertj.core.api.Assertions.assertThat;

import de.ratwerk.Profiles;
import de.ratwerk.Shipped;
import de.ratwerk.condition.FactBase;
import de.ratwerk.condition.Matcher;
import de.ratwerk.fact.Facts;
import de.ratwerk.profile.Profile;
import de.ratwerk.rulebook.Interpreter;
import de.ratwerk.rulebook.Rulebook;
import de.ratwerk.workshop.cases.CaseBook.Equivalent;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/**
 * What the shipped cases call equivalent decides as the rule itself does, whatever the answers. {@code
 * -Dratwerk.differential=N} tries N times as many profiles.
 */
class DeclaredEquivalentsTest {
    private static final int TIMES = Integer.getInteger("ratwerk.differential", 1);

    private final Rulebook rulebook = Shipped.ratwerk().rulebook();
    private final Interpreter interpreter = new Interpreter(rulebook);
    private final List<Pair> pairs = CaseBook.read(List.of(Shipped.RULES), rulebook).equivalents().stream()
            .map(this::pair)
            .toList();

    /** A rule and the change to it that is said to make no difference. */
    private record Pair(Mutant mutant, Matcher before, Matcher after) {}

    private Pair pair(Equivalent equivalent) {
        Mutant mutant = Mutants.of(rulebook, rulebook.rule(equivalent.rule())).stream()
                .filter(made -> made.name().equals(equivalent.mutant()))
                .findFirst()
                .orElseThrow();
        return new Pair(mutant, new Matcher(mutant.rule().when()), new Matcher(mutant.when()));
    }

    @Test
    void noProfileTellsThemApart() {
        SplittableRandom random = new SplittableRandom(1360);
        for (int i = 0; i < 800 * TIMES; i++) {
            Profile profile = Profiles.random(random, random.nextDouble());
            assertSame(profile);
            // Most limits lie where little is there yet, which answers at random seldom come to.
            assertSame(mostlyNo(profile, random));
        }
    }

    private static Profile mostlyNo(Profile profile, SplittableRandom random) {
        Map<String, List<String>> some = new HashMap<>();
        Profile all = UnknownAsNo.of(profile);
        all.answers().forEach(answer -> {
            if (random.nextDouble() < 0.9) {
                some.put(answer.question().path(), answer.values());
            }
        });
        return Profile.empty(profile.name()).with(some);
    }

    private void assertSame(Profile profile) {
        FactBase base = interpreter.factBase(Facts.of(profile));
        FactBase unknownAsNo = interpreter.factBase(Facts.of(UnknownAsNo.of(profile)));
        for (Pair pair : pairs) {
            Mutant mutant = pair.mutant();
            assertThat(Interpreter.outcome(
                            mutant.rule(),
                            pair.after().matches(pattern -> pattern == mutant.swapped() ? unknownAsNo : base)))
                    .as("%s: %s for %s", mutant.rule().id(), mutant.name(), profile)
                    .isEqualTo(Interpreter.outcome(mutant.rule(), pair.before().matches(base)));
        }
    }
}
