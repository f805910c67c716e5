package de.ratwerk.advice.compare;

import static org.assertj.core.api.Assertions.assertThat;

import de.ratwerk.Shipped;
import de.ratwerk.advice.Advisor;
import de.ratwerk.advice.Verdict;
import de.ratwerk.advice.compare.Comparison.Cause;
import de.ratwerk.advice.compare.Comparison.Change;
import de.ratwerk.advice.compare.Comparison.ShareChange;
import de.ratwerk.advice.compare.Side.Maker;
import de.ratwerk.advice.compare.Side.Share;
import de.ratwerk.advice.compare.Side.Spot;
import de.ratwerk.profile.Profile;
import de.ratwerk.source.Source;
import de.ratwerk.text.Text;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Two advices of the same rulebook, written out by hand. */
class SideBySideTest {
    private static final Advisor UNASKED = new Advisor(Shipped.ratwerk().rulebook());
    private static final Profile BEFORE = Profile.empty("Musterstadt").with("strategy.status", "none");
    private static final Profile AFTER = BEFORE.with("strategy.status", "present");

    @Test
    void saysOfEachActionWhatBecameOfIt() {
        Comparison comparison = compared(
                Map.of(
                        "due-then-not", due("now", 4, "40"),
                        "due-then-open", due("now", 3, "50"),
                        "open-then-due", spot(Verdict.OPEN),
                        "open-then-not", spot(Verdict.OPEN),
                        "not-then-open", spot(Verdict.NOT_DUE),
                        "same", due("now", 1, "70"),
                        "another-rank", due("now", 2, "60"),
                        "another-phase", due("now", 5, "30"),
                        "another-score", due("later", 6, "20"),
                        "still-open", spot(Verdict.OPEN)),
                Map.of(
                        "due-then-not", spot(Verdict.NOT_DUE),
                        "due-then-open", spot(Verdict.OPEN),
                        "open-then-due", due("now", 2, "65"),
                        "open-then-not", spot(Verdict.NOT_DUE),
                        "not-then-open", spot(Verdict.OPEN),
                        "same", due("now", 1, "70.0"),
                        "another-rank", due("now", 3, "60"),
                        "another-phase", due("next", 5, "30"),
                        "another-score", due("later", 6, "21"),
                        "still-open", spot(Verdict.OPEN)));
        assertThat(comparison.changes())
                .extracting(change -> change.action() + " " + change.kind() + " " + change.otherPlace())
                .containsExactly(
                        "same STAYED false",
                        "open-then-due NEW true",
                        "another-rank MOVED true",
                        "another-phase MOVED true",
                        "another-score MOVED false",
                        "due-then-open OPENED true",
                        "due-then-not GONE true",
                        "not-then-open OPENED false",
                        "open-then-not SETTLED false",
                        "still-open STAYED false");
        assertThat(comparison.causes()).containsExactly(Cause.ANSWERS);
    }

    @Test
    void whatOneRulebookLacksIsNoActionThere() {
        Change change = compared(Map.of("gone", spot(Verdict.OPEN)), Map.of("new", due("now", 1, "12.5")))
                .changes()
                .get(0);
        assertThat(change.action()).isEqualTo("new");
        assertThat(change.before().verdict()).isNull();
        assertThat(change.parts()).singleElement().satisfies(part -> {
            assertThat(part.before()).isNull();
            assertThat(part.after()).isEqualTo(Verdict.DUE);
            assertThat(part.points()).isEqualByComparingTo("12.5");
            assertThat(part.isChange()).isTrue();
        });
    }

    /** A file may hold the first actions only: what becomes of the others is not known. */
    @Test
    void whatAFileLeavesOutIsNotCompared() {
        Map<String, Spot> few = Map.of("a", due("now", 1, "60"));
        Map<String, Spot> all = Map.of("a", due("now", 1, "60"), "b", due("now", 2, "50"));
        assertThat(compared(side(few, BEFORE, false), side(all, AFTER, true)).changes())
                .extracting(Change::action)
                .containsExactly("a");
        assertThat(compared(side(all, BEFORE, true), side(few, AFTER, false)).changes())
                .extracting(Change::action)
                .containsExactly("a");
    }

    /** Rule r contributes twice, and one of its records was replaced by another. */
    @Test
    void contributionsArePairedByEvidenceFirstAndThenByRule() {
        Spot before =
                due("now", 1, "30", share("gap", "r", "a", 5), share("gap", "r", "b", 10), share("ease", "s", "c", 15));
        Spot after =
                due("now", 1, "33", share("gap", "r", "b", 11), share("gap", "r", "x", 4), share("ease", "t", "c", 18));
        List<ShareChange> shares = compared(Map.of("a", before), Map.of("a", after))
                .changes()
                .get(0)
                .shares();
        assertThat(shares)
                .extracting(share -> share.criterion() + " " + share.rule() + " " + share.evidence() + " "
                        + share.before().intValue() + ">" + share.after().intValue() + " "
                        + share.points().intValue())
                .containsExactly("gap r [b] 10>11 1", "gap r [x] 5>4 -1", "ease t [c] 0>18 18", "ease s [c] 15>0 -15");
    }

    @Test
    void onlyAnswersOnWhichAVerdictRestsAreNamed() {
        Profile after = AFTER.with("data.automation", "full");
        Spot was = Spot.without("H3", Text.same("a"), Verdict.OPEN, List.of("data.automation"));
        Spot is = Spot.without("H3", Text.same("a"), Verdict.NOT_DUE, List.of("training.methods"));
        Spot other = Spot.without("H3", Text.same("b"), Verdict.OPEN, List.of());
        Comparison comparison = compared(
                side(Map.of("a", was, "b", other), BEFORE, true), side(Map.of("a", is, "b", other), after, true));
        assertThat(comparison.answers())
                .extracting(changed -> changed.question().path())
                .containsExactly("data.automation", "strategy.status");
        assertThat(comparison.changes())
                .extracting(Change::answers)
                .containsExactly(List.of("data.automation"), List.of());
        assertThat(comparison.changes()).noneMatch(Change::alone);
    }

    /** By recommendation and id where neither is due on either side. */
    @Test
    void whatIsNotDueStandsInTheOrderOfRecommendations() {
        Map<String, Spot> spots = Map.of(
                "a", Spot.without("H2", Text.same("a"), Verdict.OPEN, List.of()),
                "c", Spot.without("H1", Text.same("c"), Verdict.OPEN, List.of()),
                "b", Spot.without("H1", Text.same("b"), Verdict.OPEN, List.of()));
        assertThat(compared(spots, spots).changes()).extracting(Change::action).containsExactly("b", "c", "a");
    }

    @Test
    void theNewSideShouldNotBeTheEarlierOneNorAnotherPlace() {
        Profile early = profile("2025-01-31", "Musterstadt", "05315000");
        Profile late = profile("2025-02-01", "Musterstadt", "05315000");
        Profile renamed = profile("2025-02-01", "Musterdorf", "05315000");
        Profile elsewhere = profile("2025-02-01", "Musterstadt", "05314000");
        Profile without = profile("2025-02-01", "Musterstadt", null);
        assertThat(of(early, late).isBackwards()).isFalse();
        assertThat(of(late, late).isBackwards()).isFalse();
        assertThat(of(late, early).isBackwards()).isTrue();
        assertThat(of(late, BEFORE).isBackwards()).isFalse();
        assertThat(of(BEFORE, early).isBackwards()).isFalse();
        assertThat(of(early, late).isOfTwoPlaces()).isFalse();
        assertThat(of(early, renamed).isOfTwoPlaces()).isFalse();
        assertThat(of(early, elsewhere).isOfTwoPlaces()).isTrue();
        assertThat(of(early, without).isOfTwoPlaces()).isFalse();
        assertThat(of(without, renamed).isOfTwoPlaces()).isTrue();
    }

    private static Profile profile(String asOf, String name, @Nullable String key) {
        String yaml = "schema: ratwerk.profile/1\nasOf: " + asOf + "\nmunicipality:\n  name: " + name + "\n"
                + (key == null ? "" : "  ags: \"" + key + "\"\n");
        return Profile.read(Source.of("profile.yaml", yaml.getBytes(StandardCharsets.UTF_8)));
    }

    private static Comparison of(Profile before, Profile after) {
        return compared(side(Map.of(), before, true), side(Map.of(), after, true));
    }

    private static Comparison compared(Map<String, Spot> before, Map<String, Spot> after) {
        return compared(side(before, BEFORE, true), side(after, AFTER, true));
    }

    private static Comparison compared(Side before, Side after) {
        return Attribution.of(before, after, null, null, Optional.empty(), UNASKED);
    }

    private static Side side(Map<String, Spot> spots, Profile profile, boolean complete) {
        return new Side(profile, new Maker("rules", "1", "the same digest"), Map.of(), spots, complete);
    }

    private static Spot spot(Verdict verdict) {
        return Spot.without("H3", Text.same("-"), verdict, List.of());
    }

    private static Spot due(String phase, int rank, String score, Share... shares) {
        return new Spot(
                "H3", Text.same("-"), Verdict.DUE, phase, rank, new BigDecimal(score), List.of(shares), List.of());
    }

    private static Share share(String criterion, String rule, String evidence, int points) {
        return new Share(criterion, rule, List.of(evidence), BigDecimal.valueOf(points));
    }
}
