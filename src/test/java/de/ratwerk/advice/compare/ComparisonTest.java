package de.ratwerk.advice.compare;

import static org.assertj.core.api.Assertions.assertThat;

import de.ratwerk.EditedRules;
import de.ratwerk.Ratwerk;
import de.ratwerk.Shipped;
import de.ratwerk.Thorough;
import de.ratwerk.advice.Advice;
import de.ratwerk.advice.Advisor;
import de.ratwerk.advice.compare.Comparison.Cause;
import de.ratwerk.advice.compare.Comparison.Change;
import de.ratwerk.advice.compare.Comparison.Kind;
import de.ratwerk.advice.compare.Comparison.Part;
import de.ratwerk.advice.compare.Comparison.ShareChange;
import de.ratwerk.advice.compare.Side.Spot;
import de.ratwerk.profile.Profile;
import de.ratwerk.report.JsonReport;
import de.ratwerk.report.verify.AdviceFiles;
import de.ratwerk.rulebook.Rulebook;
import de.ratwerk.synthetic.SyntheticCohort;
import de.ratwerk.text.Language;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A comparison says what two independent advices say, and its parts add up to the whole. */
class ComparisonTest {
    @TempDir
    private static Path folder;

    private static Ratwerk old = Shipped.ratwerk();
    private static Ratwerk young = old;

    /** The shipped rulebook, but trying hardly any other weights: these tests advise thousands of times. */
    @BeforeAll
    static void openQuickly() {
        old = open("old", rules -> rules);
        young = open("young", rules -> lessEvidence(rules.replace("rulebook.yaml", "missing: 0.8", "missing: 0.7")));
    }

    private static Ratwerk open(String name, Function<EditedRules, EditedRules> edit) {
        EditedRules rules =
                EditedRules.copiedTo(folder.resolve(name)).replace("rulebook.yaml", "samples: 10000", "samples: 20");
        return Ratwerk.open(edit.apply(rules).folder());
    }

    private static EditedRules lessEvidence(EditedRules rules) {
        for (Path file : Shipped.files(Shipped.RULES.resolve("evidence"), ".yaml")) {
            String name = Shipped.RULES.relativize(file).toString();
            rules.write(name, rules.read(name).replace("kind: association", "kind: judgement"));
        }
        return rules;
    }

    private static Profile municipality(int number) {
        return SyntheticCohort.of(old.rulebook().evidence(), 77).municipality(number + 1, number % 5 / 6.0);
    }

    @Test
    void whatIfSaysWhatTwoAdvicesSay() {
        for (int i = 0; i < (Thorough.WANTED ? 100 : 25); i++) {
            Advice before = old.advise(municipality(i));
            Advice after = old.advise(municipality(i + 3));
            Comparison comparison = old.compare(before.profile(), after.profile());
            addsUp(comparison);
            assertThat(applied(comparison)).isEqualTo(places(after));
            assertThat(comparison.causes()).containsExactly(Cause.ANSWERS);
            assertThat(comparison.changes())
                    .hasSameSizeAs(old.rulebook().actions().keySet());
        }
    }

    @Test
    void nothingChangedIsNoChange() {
        for (int i = 0; i < 20; i++) {
            Comparison comparison = old.whatIf(municipality(i), Map.of());
            assertThat(comparison.changes()).allMatch(change -> change.kind() == Kind.STAYED);
            assertThat(comparison.answers()).isEmpty();
        }
    }

    /** An answer that is named alone is taken back here by the other way round: a second comparison. */
    @Test
    void anAnswerNamedAsTheCauseBringsTheOldVerdictBackIfItAloneIsTakenBack() {
        Profile before = Profile.read(Path.of("profiles/examples/nothing-digital-yet.yaml"));
        Profile after = before.with(Map.of(
                "eGovernment.components.e-payment.usage", List.of("in-use"),
                "eGovernment.components.eid.usage", List.of("in-use"),
                "eGovernment.fim.known", List.of("yes"),
                "community.offers.wifi", List.of("yes"),
                "leadership.community", List.of("mayor")));
        Advisor advisor = new Advisor(old.rulebook());
        int alone = 0;
        for (Change change : old.compare(before, after).changes()) {
            if (change.before().verdict() == change.after().verdict()) {
                continue;
            }
            for (String path : change.answers()) {
                Profile without = after.with(
                        path, before.answer(path).orElseThrow().values().toArray(String[]::new));
                boolean back = advisor.verdicts(without).get(change.action())
                        == change.before().verdict();
                assertThat(back).as(change.action() + " " + path).isEqualTo(change.alone());
                alone += change.alone() ? 1 : 0;
            }
        }
        assertThat(alone).isPositive();
    }

    /** What FIM is used for cannot stand beside not knowing it: both answers go back together, and the first is named. */
    @Test
    void anAnswerIsTakenBackTogetherWithThoseThatCanOnlyStandBesideIt() {
        Profile before = Profile.read(Path.of("profiles/examples/nothing-digital-yet.yaml"));
        Comparison comparison = old.whatIf(
                before, Map.of("eGovernment.fim.known", List.of("yes"), "eGovernment.fim.uses", List.of("services")));
        assertThat(comparison.answers()).hasSize(2);
        assertThat(comparison.of(Kind.GONE))
                .filteredOn(change -> change.action().equals("get-to-know-fim"))
                .singleElement()
                .satisfies(change -> {
                    assertThat(change.answers()).containsExactly("eGovernment.fim.known");
                    assertThat(change.alone()).isTrue();
                });
    }

    @Test
    void aFileThatSaysSomethingElseThanItsRulebookIsACauseOfItsOwn() {
        Side before = Side.of(old.advise(municipality(1)));
        Side after = Side.of(old.advise(municipality(2)));
        Comparison first = old.compare(tenPointsMore(before), after);
        assertThat(first.causes()).containsExactly(Cause.FILE, Cause.ANSWERS);
        assertThat(pointsOfTheFile(first, 0)).containsExactly(BigDecimal.TEN.negate());
        Comparison second = old.compare(before, tenPointsMore(after));
        assertThat(second.causes()).containsExactly(Cause.ANSWERS, Cause.FILE);
        assertThat(pointsOfTheFile(second, 1)).containsExactly(BigDecimal.TEN);
        assertThat(second.changes())
                .allSatisfy(change ->
                        assertThat(change.parts()).extracting(Part::cause).isEqualTo(second.causes()));
    }

    /** For the first action that is due, as if the file had been edited. */
    private static Side tenPointsMore(Side side) {
        Map<String, Spot> spots = new TreeMap<>(side.spots());
        spots.replaceAll((action, spot) -> spot.rank() != 1
                ? spot
                : new Spot(
                        spot.recommendation(),
                        spot.title(),
                        spot.verdict(),
                        spot.phase(),
                        spot.rank(),
                        spot.score().add(BigDecimal.TEN),
                        spot.shares(),
                        spot.paths()));
        return new Side(side.profile(), side.rulebook(), side.position(), spots, true);
    }

    private static List<BigDecimal> pointsOfTheFile(Comparison comparison, int part) {
        return comparison.changes().stream()
                .map(change -> change.parts().get(part))
                .filter(Part::isChange)
                .map(Part::points)
                .map(points -> points.setScale(0))
                .toList();
    }

    @Test
    void answersEvidenceAndRulesAreToldApart() {
        Advisor oldRules = new Advisor(old.rulebook());
        Advisor youngRules = new Advisor(young.rulebook());
        Advisor between = new Advisor(
                Rulebook.loadWithEvidence(List.of(folder.resolve("old")), List.of(folder.resolve("young"))));
        boolean evidenceMattered = false;
        for (int i = 0; i < 100; i++) {
            Advice before = old.advise(municipality(i));
            Advice after = young.advise(municipality(i + 5));
            Comparison comparison = young.compare(Side.of(before), Side.of(after), old);
            addsUp(comparison);
            assertThat(applied(comparison)).isEqualTo(places(after));
            assertThat(comparison.causes()).containsExactly(Cause.ANSWERS, Cause.EVIDENCE, Cause.RULES);
            var stations = List.of(
                    oldRules.outlook(before.profile()).places(),
                    oldRules.outlook(after.profile()).places(),
                    between.outlook(after.profile()).places(),
                    youngRules.outlook(after.profile()).places());
            for (Change change : comparison.changes()) {
                for (int part = 0; part < 3; part++) {
                    BigDecimal from =
                            points(stations.get(part).get(change.action()).score());
                    BigDecimal to =
                            points(stations.get(part + 1).get(change.action()).score());
                    assertThat(change.parts().get(part).points()).isEqualByComparingTo(to.subtract(from));
                    evidenceMattered |= part == 1 && to.compareTo(from) != 0;
                }
            }
        }
        assertThat(evidenceMattered).isTrue();
    }

    @Test
    void rulesAndEvidenceThatDoNotGoTogetherAreOnePart() {
        Ratwerk renamed = open("renamed", rules -> {
            for (Path file : Shipped.files(Shipped.RULES, "")) {
                String name = Shipped.RULES.relativize(file).toString();
                if (name.endsWith(".drl")
                        || name.startsWith("evidence/")
                        || name.startsWith("actions/")
                        || name.startsWith("priors/")) {
                    rules.write(name, rules.read(name).replace("strategy.links.none", "strategy.links.no"));
                }
            }
            return rules;
        });
        Side before = Side.of(old.advise(municipality(1)));
        Comparison comparison = renamed.compare(before, Side.of(renamed.advise(municipality(2))), old);
        addsUp(comparison);
        assertThat(comparison.causes()).containsExactly(Cause.ANSWERS, Cause.RULEBOOK);
    }

    @Test
    void theNumbersOfAFileCountWhereItsRulebookIsNotAtHand() {
        Advisor youngRules = new Advisor(young.rulebook());
        for (int i = 0; i < 25; i++) {
            Advice before = old.advise(municipality(i));
            Advice after = young.advise(municipality(i + 7));
            String json = new JsonReport(Language.EN, Integer.MAX_VALUE).line(before);
            Side file = AdviceFiles.read(json).side(young.rulebook());
            assertThat(file)
                    .isEqualTo(new Side(
                            file.profile(),
                            Side.of(before).rulebook(),
                            Side.of(before).position(),
                            file.spots(),
                            true));
            Comparison comparison = young.compare(file, Side.of(after));
            addsUp(comparison);
            assertThat(comparison.causes()).containsExactly(Cause.RULEBOOK, Cause.ANSWERS);
            var bridge = youngRules.outlook(before.profile()).places();
            var last = youngRules.outlook(after.profile()).places();
            for (Change change : comparison.changes()) {
                BigDecimal between = points(bridge.get(change.action()).score());
                assertThat(change.parts().get(0).points())
                        .isEqualByComparingTo(between.subtract(change.before().score()));
                assertThat(change.parts().get(1).points())
                        .isEqualByComparingTo(
                                points(last.get(change.action()).score()).subtract(between));
            }
        }
    }

    @Test
    void aFileIsTheSideThatItsAdviceIs() {
        for (int i = 0; i < 25; i++) {
            Advice advice = old.advise(municipality(i));
            Side side = AdviceFiles.read(new JsonReport(Language.DE, Integer.MAX_VALUE).line(advice))
                    .side(old.rulebook());
            assertThat(side.spots()).isEqualTo(Side.of(advice).spots());
            assertThat(side.position()).isEqualTo(Side.of(advice).position());
            assertThat(side.rulebook()).isEqualTo(Side.of(advice).rulebook());
        }
    }

    private static BigDecimal points(@org.jspecify.annotations.Nullable BigDecimal score) {
        return score == null ? BigDecimal.ZERO : score;
    }

    private static void addsUp(Comparison comparison) {
        for (Change change : comparison.changes()) {
            BigDecimal shares =
                    change.shares().stream().map(ShareChange::points).reduce(BigDecimal.ZERO, BigDecimal::add);
            BigDecimal parts = change.parts().stream().map(Part::points).reduce(BigDecimal.ZERO, BigDecimal::add);
            assertThat(shares).as(change.action()).isEqualByComparingTo(change.points());
            assertThat(parts).as(change.action()).isEqualByComparingTo(change.points());
            assertThat(change.parts()).extracting(Part::cause).isEqualTo(comparison.causes());
            assertThat(change.parts().get(0).before()).isEqualTo(change.before().verdict());
            assertThat(change.parts().get(change.parts().size() - 1).after())
                    .isEqualTo(change.after().verdict());
        }
    }

    /** The old list with what the comparison names as gone, new and moved, and nothing else. */
    private static Map<Integer, String> applied(Comparison comparison) {
        Map<String, String> list = new TreeMap<>();
        comparison.before().spots().forEach((action, spot) -> {
            if (spot.isDue()) {
                list.put(action, spot.rank() + " " + spot.phase() + " " + spot.score());
            }
        });
        for (Kind kind : List.of(Kind.GONE, Kind.OPENED, Kind.NEW, Kind.MOVED)) {
            comparison.of(kind).forEach(change -> {
                list.remove(change.action());
                if (change.after().isDue()) {
                    list.put(
                            change.action(),
                            change.after().rank() + " " + change.after().phase() + " "
                                    + change.before().score().add(change.points()));
                }
            });
        }
        Map<Integer, String> ranks = new TreeMap<>();
        list.forEach((action, place) ->
                ranks.put(Integer.valueOf(place.substring(0, place.indexOf(' '))), action + " " + place));
        return ranks;
    }

    private static Map<Integer, String> places(Advice advice) {
        Map<Integer, String> ranks = new TreeMap<>();
        IntStream.range(0, advice.actions().size()).forEach(i -> {
            var due = advice.actions().get(i);
            ranks.put(
                    due.rank(),
                    due.action().id() + " " + due.rank() + " " + due.phase().id() + " " + due.score());
        });
        return ranks;
    }
}
