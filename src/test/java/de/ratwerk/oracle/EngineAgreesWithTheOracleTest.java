package de.ratwerk.oracle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.ratwerk.EditedRules;
import de.ratwerk.Shipped;
import de.ratwerk.Thorough;
import de.ratwerk.fact.Fact;
import de.ratwerk.fact.Facts;
import de.ratwerk.fact.OffersSupported;
import de.ratwerk.profile.Profile;
import de.ratwerk.rulebook.Rule.Priority;
import de.ratwerk.rulebook.Rulebook;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The engine and the oracle agree: on every rule, every action, the comparison groups, and all that is contributed to
 * priorities. {@code -Dratwerk.differential=N} tries N times as many municipalities.
 */
class EngineAgreesWithTheOracleTest {
    private static final int MUNICIPALITIES =
            (Thorough.WANTED ? 25_000 : 5_000) * Integer.getInteger("ratwerk.differential", 1);
    private static final int SHOWN = 300;

    private final Rulebook rulebook = Shipped.ratwerk().rulebook();
    private final Oracle oracle = Oracle.reading(Shipped.RULES);
    private final Municipalities municipalities = new Municipalities(rulebook);

    @TempDir
    private Path folder;

    /** The oracle reads the files itself, too. */
    @Test
    void onEveryShippedProfile() {
        Comparison comparison = new Comparison(rulebook, oracle);
        for (Path file : Shipped.profiles()) {
            Opinion opinion = comparison.agreed(Profile.read(file));
            assertThat(oracle.on(PlainYaml.answers(file))).as(file.toString()).isEqualTo(opinion);
        }
    }

    @Test
    void onGeneratedMunicipalities() {
        Comparison comparison = new Comparison(rulebook, oracle);
        Map<String, Set<Truth>> seen = new ConcurrentHashMap<>();
        IntStream.range(0, MUNICIPALITIES).parallel().forEach(number -> {
            Opinion opinion = comparison.agreed(municipalities.number(number));
            opinion.rules().forEach((rule, truth) -> {
                Set<Truth> before = seen.getOrDefault(rule, Set.of());
                if (!before.contains(truth)) {
                    seen.merge(rule, Set.of(truth), EngineAgreesWithTheOracleTest::both);
                }
            });
        });
        assertThat(new TreeMap<>(seen)).isEqualTo(everyOutcome());
    }

    @Test
    void onWhatAnAdviceShowsOfScores() {
        Comparison comparison = new Comparison(rulebook, oracle);
        for (int number = 0; number < SHOWN; number++) {
            Profile profile = municipalities.number(number);
            assertThat(comparison.shown(profile))
                    .as(profile.name())
                    .isEqualTo(oracle.on(Comparison.said(profile)).due());
        }
    }

    /** A rule that forgets one of its patterns speaks where it should be silent. */
    @Test
    void aLostPatternShows() {
        Rulebook forgetful = EditedRules.copiedTo(folder)
                .replace("h5-people/participation.drl", """
                      Strategy( status == StrategyStatus.NONE )
                      Offer( offer == CommunityOffer.VOLUNTEERING, supported == false )
                    """, """
                      Strategy( status == StrategyStatus.NONE )
                    """)
                .load();
        assertThatThrownBy(() -> compare(new Comparison(forgetful, oracle)))
                .hasMessageStartingWith(
                        "h5-people/no-channel-for-engaged-people: the engine says MAYBE, the oracle says NO")
                .hasMessageContaining("community.offers.volunteering: yes");
    }

    /** A rule that asks too much is silent where it should speak. */
    @Test
    void aSilentRuleShows() {
        Rulebook silent = EditedRules.copiedTo(folder)
                .replace("h6-infrastructure/fibre.drl", """
                      FibreInvolvement( atLeast >= 1 )
                      FibrePlans( atLeast >= 1 )
                    """, """
                      FibreInvolvement( atLeast >= 1, atMost == 0 )
                      FibrePlans( atLeast >= 1 )
                    """)
                .load();
        assertThatThrownBy(() -> compare(new Comparison(silent, oracle)))
                .hasMessage("h6-infrastructure/further-fibre-planned: the engine says NO, the oracle says MAYBE%non {}"
                        .formatted());
    }

    /** A fact that takes what is open for a no shows, too. */
    @Test
    void aFactThatReadsUnknownAsNoShows() {
        Comparison comparison = new Comparison(
                rulebook,
                oracle,
                profile -> Facts.of(profile).stream()
                        .map(EngineAgreesWithTheOracleTest::unknownAsNo)
                        .toList());
        assertThatThrownBy(() -> compare(comparison))
                .hasMessage("h5-people/no-offer: the engine says YES, the oracle says MAYBE%non {}".formatted());
    }

    private static Fact unknownAsNo(Fact fact) {
        return fact instanceof OffersSupported offers && offers.basis().certain()
                ? new OffersSupported(offers.atLeast(), offers.atLeast(), offers.of(), offers.basis())
                : fact;
    }

    private void compare(Comparison comparison) {
        for (int number = 0; number < 2000; number++) {
            comparison.agreed(municipalities.number(number));
        }
    }

    /** A comparison of silence with silence would hold nothing: each rule is seen to speak, to be open and to be silent. */
    private Map<String, Set<Truth>> everyOutcome() {
        Map<String, Set<Truth>> every = new TreeMap<>();
        rulebook.rules().values().forEach(rule -> {
            boolean contributes = rule.role() instanceof Priority;
            every.put(rule.id(), contributes ? EnumSet.of(Truth.NO, Truth.YES) : EnumSet.allOf(Truth.class));
        });
        return every;
    }

    private static Set<Truth> both(Set<Truth> one, Set<Truth> other) {
        Set<Truth> both = new TreeSet<>(one);
        both.addAll(other);
        return both;
    }
}
