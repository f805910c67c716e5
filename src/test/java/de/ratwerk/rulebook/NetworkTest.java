package de.ratwerk.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import de.ratwerk.Profiles;
import de.ratwerk.Shipped;
import de.ratwerk.Thorough;
import de.ratwerk.fact.Fact;
import de.ratwerk.fact.Facts;
import de.ratwerk.fact.Gap;
import de.ratwerk.problem.Place;
import de.ratwerk.profile.Profile;
import de.ratwerk.rulebook.Rule.Situation;
import de.ratwerk.rulebook.Rulebook.Contents;
import de.ratwerk.text.Text;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The network that is built straight from the rules finds what the one of the DRL compiler finds. */
class NetworkTest {
    private static final int PROFILES = Thorough.WANTED ? 2_000 : 100;
    private static final int RULEBOOKS = Thorough.WANTED ? 40 : 2;
    private static final int RULES = 150;

    private final Rulebook shipped = Shipped.ratwerk().rulebook();
    private final SplittableRandom random = new SplittableRandom(1974);

    @Test
    void findsWhatTheCompilersNetworkFindsInEveryShippedProfile() {
        Rulebook compiled = shipped.byTheDrlCompiler();
        for (var file : Shipped.profiles()) {
            List<Fact> facts = Facts.of(Profile.read(file));
            assertThat(shipped.evaluate(facts)).as(file.toString()).isEqualTo(compiled.evaluate(facts));
        }
    }

    @Test
    void findsWhatTheCompilersNetworkFindsInRandomProfiles() {
        Rulebook compiled = shipped.byTheDrlCompiler();
        for (int i = 0; i < PROFILES; i++) {
            List<Fact> facts = Facts.of(Profiles.random(random, random.nextDouble()));
            assertThat(shipped.evaluate(facts)).isEqualTo(compiled.evaluate(facts));
        }
    }

    /** Rules of every shape, also of those that no rulebook has yet. */
    @Test
    void findsWhatTheCompilersNetworkAndTheInterpreterFindByRandomRules() {
        int found = 0;
        for (int i = 0; i < RULEBOOKS; i++) {
            Rulebook rulebook = madeUp();
            Rulebook compiled = rulebook.byTheDrlCompiler();
            for (int n = 0; n < 10; n++) {
                List<Fact> facts = Facts.of(Profiles.random(random, random.nextDouble(0.3)));
                Findings findings = rulebook.evaluate(facts);
                assertThat(findings).isEqualTo(compiled.evaluate(facts));
                assertThat(findings).isEqualTo(rulebook.interpreter().evaluate(facts));
                found += findings.situations().size();
            }
        }
        assertThat(found).isGreaterThan(RULEBOOKS * RULES);
    }

    /** Facts that an interrupted or refused run leaves behind must not come to light in the next. */
    @Test
    void aSessionThatWasUsedBeforeHoldsNothingOfIt() {
        List<Fact> one = Facts.of(Profiles.random(random, 0));
        List<Fact> other = Facts.ofNothingKnown();
        Findings first = shipped.evaluate(one);
        shipped.evaluate(other);
        assertThat(shipped.evaluate(one)).isEqualTo(first);
    }

    private Rulebook madeUp() {
        RandomRules rules = new RandomRules(random);
        Situation role = new Situation(List.of("run-data-inventory"), Gap.MISSING, Text.same("."));
        Map<String, Rule> madeUp = new TreeMap<>();
        shipped.rules().values().stream()
                .filter(rule -> rule.role() instanceof Rule.Placement)
                .forEach(rule -> madeUp.put(rule.id(), rule));
        IntStream.range(0, RULES).mapToObj(i -> "made-up/rule-" + i).forEach(id -> {
            Rule rule = new Rule(id, role, List.of(), List.of(), List.of(), rules.when(), Place.of("made-up.drl"));
            madeUp.put(id, rule);
        });
        Contents contents = shipped.contents();
        return new Rulebook(new Contents(
                contents.header(),
                contents.evidence(),
                contents.actions(),
                madeUp,
                contents.priors(),
                contents.joints(),
                contents.groupShares(),
                contents.thresholds(),
                contents.moves(),
                contents.digest()));
    }
}
