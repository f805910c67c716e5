package de.ratwerk.workshop.impact;

import static org.assertj.core.api.Assertions.assertThat;

import de.ratwerk.EditedRules;
import de.ratwerk.Shipped;
import de.ratwerk.advice.Advice.Reason;
import de.ratwerk.advice.Advisor;
import de.ratwerk.fact.Facts;
import de.ratwerk.profile.Answer;
import de.ratwerk.profile.Profile;
import de.ratwerk.rulebook.Outcome;
import de.ratwerk.rulebook.Rulebook;
import de.ratwerk.text.Language;
import de.ratwerk.workshop.TrialCohort;
import de.ratwerk.workshop.impact.Impact.ActionImpact;
import de.ratwerk.workshop.impact.Impact.RuleImpact;
import de.ratwerk.workshop.impact.ImpactReport.Group;
import de.ratwerk.workshop.impact.ImpactReport.Origin;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What four edits of the data rules do to a small cohort. */
class ImpactTest {
    private static final String INVENTORY = "h2-data/inventory.drl";
    private static final Rulebook SHIPPED = Shipped.ratwerk().rulebook();
    private static final List<Profile> COHORT = IntStream.range(0, 160)
            .mapToObj(TrialCohort.of(SHIPPED, 160)::municipality)
            .toList();

    @TempDir
    private static Path folder;

    private static Rulebook edited;
    private static Impact impact;

    /** Upkeep is asked of those without an inventory, the begun ones count less, and one rule goes as another comes. */
    @BeforeAll
    static void edit() {
        EditedRules rules = EditedRules.copiedTo(folder);
        String text = rules.read(INVENTORY);
        int upkeep = text.lastIndexOf("degree in (Degree.HIGH, Degree.INTENSIVE)");
        rules.write(INVENTORY, text.substring(0, upkeep) + "degree == Degree.NONE )\nthen\n  due(drools);\nend\n")
                .replace(INVENTORY, "@gap(\"begun\")", "@gap(\"option\")");
        String automation = rules.read("h2-data/automation.drl");
        rules.write(
                "h2-data/automation.drl", automation.substring(0, automation.indexOf("rule \"h2-data/inward-only\"")));
        String actions = rules.read("actions/h2-data.yaml");
        int sentence = actions.indexOf("  h2-data/inward-only:");
        int next = actions.indexOf("  # strategy", sentence);
        rules.write(
                "actions/h2-data.yaml",
                actions.substring(0, sentence)
                        + "  h2-data/data-outward: {de: Etwas fehlt., en: Something is missing.}\n"
                        + actions.substring(next));
        rules.write("h2-data/outward.drl", """
            package de.ratwerk.rules

            import de.ratwerk.fact.*
            import function de.ratwerk.rulebook.Consequence.due

            rule "h2-data/data-outward"
              @actions("turn-data-outward")
              @clause("H2.outward")
              @gap("missing")
              @evidence("data.inward, H2")
            when
              ProcessAutomation( degree == AutomationDegree.FULL )
            then
              due(drools);
            end
            """);
        edited = rules.load();
        impact = Impact.of(SHIPPED, edited, COHORT);
    }

    @Test
    void everyKindOfChangeIsTold() {
        assertThat(impact.rules())
                .extracting(rule -> rule.rule() + " " + rule.change())
                .containsExactly(
                        "h2-data/data-outward ADDED",
                        "h2-data/inventory-begun DECLARATION",
                        "h2-data/inventory-to-keep CONDITIONS",
                        "h2-data/inward-only REMOVED");
    }

    @Test
    void theActionBecomesDueForThoseWithoutInventoryAndForNoOthers() {
        ActionImpact upkeep = action("keep-data-inventory-current");
        assertThat(upkeep.gained()).isEqualTo(answered("none"));
        assertThat(upkeep.lost()).isEqualTo(answered("high") + answered("intensive"));
        assertThat(upkeep.verdicts())
                .isEqualTo(Map.of("not-due → due", upkeep.gained(), "due → not-due", upkeep.lost()));
        assertThat(upkeep.gained()).isPositive();
        assertThat(upkeep.lost()).isPositive();
    }

    private static int answered(String degree) {
        return (int) COHORT.stream()
                .flatMap(profile -> profile.answer("data.instruments.inventory").stream())
                .filter(answer -> answer.value().equals(degree))
                .count();
    }

    @Test
    void theLargestMovesStandFirst() {
        assertThat(impact.largest()).hasSize(10);
        assertThat(impact.largest())
                .isSortedAccordingTo(Comparator.comparing(Move::size)
                        .reversed()
                        .thenComparing(Move::municipality)
                        .thenComparing(Move::action));
        assertThat(impact.largest().get(0).size()).isPositive();
    }

    @Test
    void aWitnessShowsTheDifferenceAndNoAnswerCanBeSpared() {
        for (RuleImpact rule : impact.rules()) {
            if (rule.witness() == null) {
                assertThat(rule.affected()).isZero();
                continue;
            }
            Profile witness = rule.witness();
            assertThat(shows(rule, witness)).isTrue();
            for (Answer answer : witness.answers()) {
                String path = answer.question().path();
                if (!path.equals("municipality.name")) {
                    assertThat(shows(rule, witness.with(path, "unknown")))
                            .as(path)
                            .isFalse();
                }
            }
        }
        assertThat(rule("h2-data/inventory-to-keep").witness().answers()).hasSize(2);
    }

    private static boolean shows(RuleImpact rule, Profile profile) {
        return outcome(SHIPPED, rule.rule(), profile) == rule.before()
                && outcome(edited, rule.rule(), profile) == rule.after();
    }

    private static Outcome outcome(Rulebook rulebook, String rule, Profile profile) {
        return rulebook.evaluate(Facts.of(profile)).outcomes().getOrDefault(rule, Outcome.SILENT);
    }

    @Test
    void aRuleIsAffectedWhereTheEngineDecidesOtherwise() {
        Map<String, Integer> affected = new HashMap<>();
        for (Profile profile : COHORT) {
            Map<String, Outcome> before = SHIPPED.evaluate(Facts.of(profile)).outcomes();
            Map<String, Outcome> after = edited.evaluate(Facts.of(profile)).outcomes();
            impact.rules().stream()
                    .map(RuleImpact::rule)
                    .filter(id -> before.get(id) != after.get(id))
                    .forEach(id -> affected.merge(id, 1, Integer::sum));
        }
        assertThat(impact.rules())
                .allSatisfy(rule -> assertThat(rule.affected()).isEqualTo(affected.getOrDefault(rule.rule(), 0)));
        assertThat(rule("h2-data/inventory-begun").affected()).isZero();
    }

    @Test
    void theSameRulebookTwiceChangesNothing() {
        Impact none = Impact.of(SHIPPED, SHIPPED, COHORT);
        assertThat(none.isNone()).isTrue();
        assertThat(none).isEqualTo(new Impact(COHORT.size(), 0, 0, 0, 0, List.of(), List.of(), List.of()));
    }

    @Test
    void anotherRuleForTheSameActionIsAnotherReasonAndNoMove(@TempDir Path renamed) {
        Rulebook other = EditedRules.copiedTo(renamed)
                .replace(INVENTORY, "rule \"h2-data/inventory-missing\"", "rule \"h2-data/inventory-absent\"")
                .replace("actions/h2-data.yaml", "  h2-data/inventory-missing:", "  h2-data/inventory-absent:")
                .load();
        Impact reasons = Impact.of(SHIPPED, other, COHORT);
        assertThat(reasons.rules())
                .extracting(rule -> rule.rule() + " " + rule.change())
                .containsExactly("h2-data/inventory-absent ADDED", "h2-data/inventory-missing REMOVED");
        assertThat(reasons.otherReason()).isEqualTo(answered("none")).isPositive();
        assertThat(reasons.changed()).isEqualTo(reasons.otherReason());
        assertThat(reasons.largest()).isEmpty();
        assertThat(reasons.actions()).isEmpty();
        assertThat(reasons.otherVerdict() + reasons.otherPhase()).isZero();
        assertThat(ImpactText.of(reasons, Language.DE)).contains("Die Gründe sind andere.");
    }

    @Test
    void aStrengthOfAnActionThatIsDueIsNoReasonThatAnyoneSees(@TempDir Path generous) {
        Rulebook other = EditedRules.copiedTo(generous)
                .replace(
                        INVENTORY,
                        "degree in (Degree.HIGH, Degree.INTENSIVE) )\nthen\n  met",
                        "degree in (Degree.LOW, Degree.HIGH, Degree.INTENSIVE) )\nthen\n  met")
                .load();
        Impact unseen = Impact.of(SHIPPED, other, COHORT);
        assertThat(unseen.rules()).singleElement().satisfies(rule -> {
            assertThat(rule.rule()).isEqualTo("h2-data/inventory-in-place");
            assertThat(rule.affected()).isEqualTo(answered("low")).isPositive();
        });
        assertThat(unseen.otherReason()).isZero();
    }

    @Test
    void theResultDoesNotDependOnHowManyWorkAtIt() {
        ForkJoinPool alone = new ForkJoinPool(1);
        try {
            Impact again =
                    alone.submit(() -> Impact.of(SHIPPED, edited, COHORT)).join();
            for (Language language : Language.values()) {
                assertThat(ImpactText.of(report(again), language)).isEqualTo(ImpactText.of(report(impact), language));
            }
            assertThat(ImpactJson.of(report(again))).isEqualTo(ImpactJson.of(report(impact)));
        } finally {
            alone.shutdown();
        }
    }

    @Test
    void theAdviceOfTheEngineSaysTheSame() {
        List<Profile> some = COHORT.subList(60, 100);
        Impact quick = Impact.of(SHIPPED, edited, some);
        Map<String, Integer> gained = new HashMap<>();
        Map<String, Integer> lost = new HashMap<>();
        int otherVerdict = 0;
        int otherPhase = 0;
        int moved = 0;
        for (Profile profile : some) {
            Places before = Places.of(SHIPPED, profile);
            Places after = Places.of(edited, profile);
            Set<String> dueBefore = before.phases().keySet();
            Set<String> dueAfter = after.phases().keySet();
            minus(dueAfter, dueBefore).forEach(id -> gained.merge(id, 1, Integer::sum));
            minus(dueBefore, dueAfter).forEach(id -> lost.merge(id, 1, Integer::sum));
            boolean verdict = !before.verdicts().equals(after.verdicts());
            otherVerdict += verdict ? 1 : 0;
            otherPhase += verdict || !before.phases().equals(after.phases()) ? 1 : 0;
            moved += before.equals(after) ? 0 : 1;
        }
        assertThat(quick.otherVerdict()).isEqualTo(otherVerdict).isPositive();
        assertThat(quick.otherPhase()).isEqualTo(otherPhase);
        assertThat(quick.changed()).isEqualTo(moved);
        for (ActionImpact action : quick.actions()) {
            assertThat(action.gained()).as(action.action()).isEqualTo(gained.getOrDefault(action.action(), 0));
            assertThat(action.lost()).as(action.action()).isEqualTo(lost.getOrDefault(action.action(), 0));
        }
        Set<String> told = new HashSet<>();
        quick.actions().forEach(action -> told.add(action.action()));
        assertThat(told).containsAll(gained.keySet()).containsAll(lost.keySet());
    }

    /** What an advice says of each action, read off the advice itself. */
    private record Places(Map<String, String> verdicts, Map<String, String> phases, List<String> ranked) {
        static Places of(Rulebook rulebook, Profile profile) {
            var advice = new Advisor(rulebook).advise(profile);
            Map<String, String> verdicts = new HashMap<>();
            Map<String, String> phases = new HashMap<>();
            List<String> ranked = new ArrayList<>();
            advice.actions().forEach(due -> {
                verdicts.put(due.action().id(), "due");
                phases.put(due.action().id(), due.phase().id());
                ranked.add(due.rank() + " " + due.action().id() + " " + due.score() + " " + rules(due.because()));
            });
            advice.open().forEach(open -> verdicts.put(open.action().id(), "open"));
            advice.notDue().forEach(notDue -> {
                verdicts.put(notDue.action().id(), "not-due");
                ranked.add(notDue.action().id() + " " + rules(notDue.because()));
            });
            return new Places(verdicts, phases, ranked);
        }

        private static List<String> rules(List<Reason> because) {
            return because.stream().map(reason -> reason.rule().id()).toList();
        }
    }

    private static Set<String> minus(Set<String> all, Set<String> without) {
        Set<String> rest = new HashSet<>(all);
        rest.removeAll(without);
        return rest;
    }

    @Test
    void peopleAndMachinesAreToldTheSame() {
        String text = ImpactText.of(report(impact), Language.DE);
        ActionImpact upkeep = action("keep-data-inventory-current");
        assertThat(text)
                .startsWith("Von alt zu neu\n\nSynthetische Kommunen: 160, mit anderem Rat: " + impact.changed())
                .contains("    h2-data/inward-only: entfallen; Kommunen, in denen sie anders ausgeht: "
                        + rule("h2-data/inward-only").affected())
                .contains("keep-data-inventory-current: neu fällig " + upkeep.gained() + "; nicht mehr fällig "
                        + upkeep.lost())
                .contains("kleinstes Beispiel (schweigt → greift): data.instruments.inventory: none"
                        .replace("(schweigt → greift)", words(rule("h2-data/inventory-to-keep")))
                        .replace(
                                "none",
                                rule("h2-data/inventory-to-keep")
                                        .witness()
                                        .answer("data.instruments.inventory")
                                        .orElseThrow()
                                        .value()));

        JsonNode document = JsonMapper.shared().readTree(ImpactJson.of(report(impact)));
        assertThat(document.propertyNames()).containsExactly("old", "new", "groups");
        JsonNode group = document.get("groups").get(0);
        assertThat(group.propertyNames())
                .containsExactly(
                        "municipalities",
                        "count",
                        "changed",
                        "otherReason",
                        "otherVerdict",
                        "otherPhase",
                        "rules",
                        "actions",
                        "largest");
        assertThat(group.get("changed").asInt()).isEqualTo(impact.changed());
        assertThat(group.get("rules")).hasSize(4);
        assertThat(group.get("largest")).hasSize(10);
    }

    private static String words(RuleImpact rule) {
        return "(" + rule.before().words().de() + " → " + rule.after().words().de() + ")";
    }

    private static ImpactReport report(Impact impact) {
        return new ImpactReport("alt", "neu", List.of(new Group(Origin.SYNTHETIC, impact)));
    }

    private static ActionImpact action(String id) {
        return impact.actions().stream()
                .filter(action -> action.action().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static RuleImpact rule(String id) {
        return impact.rules().stream()
                .filter(rule -> rule.rule().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
