package de.ratwerk.cli;

import static de.ratwerk.cli.Run.run;
import static org.assertj.core.api.Assertions.assertThat;

import de.ratwerk.EditedRules;
import de.ratwerk.workshop.impact.Repository;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The rule authors' commands: what stands where, and how a run ends. */
class WorkshopCommandsTest {
    private static final String ULM = "profiles/places/ulm.yaml";
    private static final String BAD = "src/test/resources/refused/unknown-key.yaml";
    private static final String RULE = "h2-data/inventory-missing";

    /** Rules of which one file has no cases. */
    @TempDir
    private static Path untidy;

    /** Rules that ask for upkeep where there is no inventory. */
    @TempDir
    private static Path edited;

    /** Rules that cannot be used. */
    @TempDir
    private static Path broken;

    @TempDir
    private Path folder;

    @BeforeAll
    static void edit() {
        EditedRules.copiedTo(untidy).delete("h2-data/inventory.cases.yaml");
        EditedRules rules = EditedRules.copiedTo(edited);
        String text = rules.read("h2-data/inventory.drl");
        int upkeep = text.lastIndexOf("degree in (Degree.HIGH, Degree.INTENSIVE)");
        rules.write(
                "h2-data/inventory.drl",
                text.substring(0, upkeep) + "degree == Degree.NONE )\nthen\n  due(drools);\nend\n");
        EditedRules.copiedTo(broken).replace("h2-data/inventory.drl", "== Degree.LOW", "== Degree.LOWER");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "rules",
                "rules check",
                "rules test",
                "rules survey",
                "rules impact",
                "rules new",
                "rules watch",
                "why"
            })
    void everyCommandHasHelp(String command) {
        Run run = run((command + " --help").split(" "));
        assertThat(run.code()).isZero();
        assertThat(run.out()).contains("ratwerk " + command, "--help");
        assertThat(run.err()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "'rules', check",
        "'rules chek', check",
        "'rules check -f xml', xml",
        "'rules check --cohort -1', --cohort",
        "'rules test --only x --mutate', --only",
        "'rules test -f sarif', sarif",
        "'rules survey --size 0', --size",
        "'rules survey --size many', many",
        "'rules survey --seed x', eine ganze Zahl",
        "'rules survey --unanswered 1.5', --unanswered",
        "'rules survey --unanswered NaN', --unanswered",
        "'rules survey -f csv', csv",
        "'rules impact', ALT",
        "'rules impact rules', NEU",
        "'rules impact rules rules --cohort -1', --cohort",
        "'rules impact rules rules --cohort 0', --profiles",
        "'rules impact rules rules --fail-on phases', verdict",
        "'rules impact rules rules --fail-on verdict=much', verdict",
        "'rules new', REGEL",
        "'why', REGEL",
        "'why h2-data/inventory-missing', PROFIL",
        "'why h2-data/inventory-missing x.yaml --lang fr', fr"
    })
    void wrongUsageIsToldBeforeAnythingIsRead(String line, String told) {
        Run run = run(line.split(" "));
        assertThat(run.code()).as(run.err()).isEqualTo(2);
        assertThat(run.err()).contains(told).doesNotContain("Exception");
        assertThat(run.out()).isEmpty();
    }

    @Test
    void refusedRulesEndEveryCommandWithFour() {
        String rules = broken.toString();
        for (List<String> line : List.of(
                List.of("rules", "test", rules),
                List.of("rules", "survey", rules),
                List.of("rules", "impact", rules, rules),
                List.of("rules", "new", "h2-data/some", "--in", rules),
                List.of("why", RULE, ULM, "--rules", rules))) {
            Run run = run(line.toArray(String[]::new));
            assertThat(run.code()).as(line.toString()).isEqualTo(4);
            assertThat(run.out()).isEmpty();
            assertThat(run.err())
                    .contains("inventory.drl:26", "unknown-constant")
                    .doesNotContain("Exception");
        }
        assertThat(json(run("rules", "test", rules, "-f", "json").err())
                        .get("problems")
                        .get(0)
                        .get("kind")
                        .asString())
                .isEqualTo("unknown-constant");
    }

    @Test
    void whatACheckFindsIsItsResult() {
        Run refused = run("rules", "check", broken.toString());
        assertThat(refused.code()).isEqualTo(4);
        assertThat(refused.err()).isEmpty();
        assertThat(refused.out())
                .contains("inventory.drl:26", "unknown-constant")
                .endsWith("Zu beheben: 1.\n");

        Run found = run("rules", "check", untidy.toString(), "--cohort", "0", "--lang", "en");
        assertThat(found.code()).isEqualTo(5);
        assertThat(found.err()).isEmpty();
        assertThat(found.out()).contains(RULE, "To be mended: ");

        Run clean = run("rules", "check", "--cohort", "0");
        assertThat(clean.code()).isZero();
        assertThat(clean.out()).startsWith("Geprüft: ").endsWith("Nichts zu beanstanden.\n");
    }

    @Test
    void machinesReadWhatACheckFinds() {
        Run run = run("rules", "check", broken.toString(), "-f", "json");
        assertThat(run.code()).isEqualTo(4);
        assertThat(json(run.out()).get("problems").get(0).get("line").asInt()).isEqualTo(26);
        assertThat(json(run("rules", "check", broken.toString(), "-f", "sarif").out())
                        .get("version")
                        .asString())
                .isEqualTo("2.1.0");
    }

    @Test
    void aMissedGoalEndsATestWithFive() {
        Run run = run("rules", "test", untidy.toString());
        assertThat(run.code()).isEqualTo(5);
        assertThat(run.err()).isEmpty();
        assertThat(run.out()).contains("nicht wie erwartet: 0", "nicht erreicht", ": " + RULE + "\n");
    }

    @Test
    void casesThatArePickedReachNoGoals() {
        Run run = run("rules", "test", untidy.toString(), "--only", "Automation");
        assertThat(run.code()).isZero();
        assertThat(run.out()).startsWith("Fälle: ").doesNotContain("%").hasLineCount(1);
        Run none = run("rules", "test", untidy.toString(), "--only", "no-such-word");
        assertThat(none.code()).isEqualTo(2);
        assertThat(none.err()).contains("no-such-word");
        Run machine = run("rules", "test", untidy.toString(), "--only", "automation", "-f", "json", "--lang", "en");
        assertThat(json(machine.out()).get("passed").asBoolean()).isTrue();
    }

    @Test
    void buildServersReadTheCases() {
        Run run = run("rules", "test", "--only", "inventory", "-f", "junit");
        assertThat(run.code()).isZero();
        assertThat(run.out()).startsWith("<?xml").contains("failures=\"0\"");
    }

    @Test
    void aShareThatDoesNotHoldEndsTheSurveyWithFive() {
        Run held = run("rules", "survey", "--size", "60");
        assertThat(held.code()).isZero();
        assertThat(held.err()).isEmpty();
        assertThat(held.out()).startsWith("Die Befragung neben 60 synthetischen Kommunen (Startwert 412)\n");
        assertThat(run("rules", "survey", "--size", "60")).isEqualTo(held);
        assertThat(run("rules", "survey", "--size", "60", "--seed", "1").out()).isNotEqualTo(held.out());

        EditedRules rules = EditedRules.copiedTo(folder)
                .replace("positions.drl", "ComponentsInUse( atLeast >= $n )", "ComponentsInUse( atLeast > $n )")
                .replace("positions.drl", "ComponentsInUse( atMost < $n )", "ComponentsInUse( atMost <= $n )");
        Run moved = run("rules", "survey", rules.folder().toString(), "--lang", "en");
        assertThat(moved.code()).isEqualTo(5);
        assertThat(moved.out()).contains("! well positioned in e-government", "less than chance explains");
        Run json = run("rules", "survey", rules.folder().toString(), "-f", "json");
        assertThat(json.code()).isEqualTo(5);
        assertThat(json(json.out()).get("holds").asBoolean()).isFalse();
    }

    @Test
    void anImpactFailsARunIfThatIsAsked() {
        Run told = impact("-f", "json");
        assertThat(told.code()).isZero();
        assertThat(told.err()).isEmpty();
        JsonNode group = json(told.out()).get("groups").get(0);
        int verdicts = group.get("otherVerdict").asInt();
        assertThat(verdicts).isPositive();
        assertThat(group.get("count").asInt()).isEqualTo(60);

        assertThat(impact("--fail-on", "verdict").code()).isEqualTo(5);
        String share = String.valueOf((int) Math.ceil(verdicts / 0.6));
        assertThat(impact("--fail-on", "verdict=" + share).code()).isZero();
    }

    private static Run impact(String... more) {
        return run(Stream.concat(
                        Stream.of("rules", "impact", "rules", edited.toString(), "--cohort", "60"), Stream.of(more))
                .toArray(String[]::new));
    }

    @Test
    void anImpactTakesNoEmptyNameForTheCurrentFolder() {
        for (String empty : List.of("", " ")) {
            assertThat(run("rules", "impact", empty, "rules"))
                    .satisfies(run -> assertThat(run.err()).contains("ALT ist leer"))
                    .satisfies(run -> assertThat(run.code()).isEqualTo(2));
            assertThat(run("rules", "impact", "rules", empty))
                    .satisfies(run -> assertThat(run.err()).contains("NEU ist leer"))
                    .satisfies(run -> assertThat(run.code()).isEqualTo(2));
        }
    }

    @Test
    void aRefusedProfileIsToldAfterTheImpactOnTheOthers() {
        Run run = run(
                "rules",
                "impact",
                "rules",
                edited.toString(),
                "--cohort",
                "0",
                "--profiles",
                ULM,
                "--profiles",
                BAD,
                "--lang",
                "en");
        assertThat(run.code()).isEqualTo(3);
        assertThat(run.out()).contains("Profiles given: 1, ").doesNotContain("Synthetic");
        assertThat(run.err()).contains("unknown-key");
    }

    @Test
    void anImpactComparesWithWhatGitRemembers() {
        Repository repository = Repository.in(folder);
        EditedRules rules = EditedRules.copiedTo(folder.resolve("rules"));
        repository.commit("as shipped");
        rules.replace("h2-data/inventory.drl", "== Degree.LOW", "== Degree.LOWER");
        repository.commit("broken");
        rules.replace("h2-data/inventory.drl", "@gap(\"begun\")", "@gap(\"option\")")
                .replace("h2-data/inventory.drl", "== Degree.LOWER", "== Degree.LOW");

        Run run = impactAt(folder, "HEAD~1", rules.folder().toString());
        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.out()).startsWith("Von HEAD~1:rules zu ").contains("h2-data/inventory-begun: Angaben geändert");
        Run refused = impactAt(folder, "HEAD", rules.folder().toString());
        assertThat(refused.code()).isEqualTo(4);
        assertThat(refused.err()).startsWith("HEAD:rules/h2-data/inventory.drl:26");
        Run unknown = impactAt(folder, "no-such-revision", rules.folder().toString());
        assertThat(unknown.code()).isEqualTo(4);
        assertThat(unknown.err()).contains("rulebook-not-found", "HEAD~1");
    }

    private static Run impactAt(Path home, String old, String young) {
        return run(InputStream.nullInputStream(), home, "rules", "impact", old, young, "--cohort", "60");
    }

    @Test
    void aNewRuleStandsInTheFolderOfASecondRulebook() {
        Path second = folder.resolve("meine");
        Run run = run("rules", "new", "h5-people/new-situation", "--in", second.toString(), "--lang", "en");
        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.err()).isEmpty();
        List<Path> written = List.of(
                second.resolve("h5-people/new-situation.drl"),
                second.resolve("h5-people/new-situation.cases.yaml"),
                second.resolve("actions/new-situation.yaml"));
        assertThat(run.out().lines())
                .startsWith(written.stream().map(Path::toString).toArray(String[]::new));
        assertThat(written).allMatch(Files::exists);
        assertThat(json(run("rules", "check", "rules", second.toString(), "-f", "json")
                                .out())
                        .get("problems"))
                .allSatisfy(
                        problem -> assertThat(problem.get("kind").asString()).isEqualTo("to-fill-in"));
    }

    @Test
    void aNewRuleIsBegunOnlyWhereNothingIsOverwritten() throws IOException {
        Files.createDirectories(folder.resolve("actions"));
        Files.writeString(folder.resolve("actions/new-situation.yaml"), "recommendation: H2\n");
        assertRefused("h2-data/new-situation", "new-situation.yaml gibt es schon");
        assertRefused(RULE, "inventory.drl:9");
        assertRefused("h2-dat/new-situation", "„h2-data“");
        assertRefused("positions/new-situation", "h6-infrastructure");
        assertRefused("Neue Lage", "ordner/lage");
        assertRefused("../new-situation", "ordner/lage");
        assertThat(run("rules", "new", "h2-data/other", "--action", "Tu was", "--in", folder.toString())
                        .code())
                .isEqualTo(2);
        try (Stream<Path> files = Files.walk(folder)) {
            assertThat(files.filter(Files::isRegularFile)).hasSize(1);
        }
    }

    private void assertRefused(String rule, String told) {
        Run run = run("rules", "new", rule, "--in", folder.toString());
        assertThat(run.code()).as(rule).isEqualTo(2);
        assertThat(run.err()).contains(told);
        assertThat(run.out()).isEmpty();
    }

    @Test
    void whyTellsEachConditionInBothLanguagesAndAsJson() {
        Run german = run("why", RULE, ULM);
        assertThat(german.code()).isZero();
        assertThat(german.err()).isEmpty();
        assertThat(german.out()).startsWith(RULE + " ").contains("rules/h2-data/inventory.drl:9", "(Zeile 15)");
        assertThat(run("why", RULE, ULM, "--lang", "en").out()).contains("(line 15)");
        JsonNode document = json(run("why", RULE, ULM, "-f", "json").out());
        assertThat(document.get("schema").asString()).isEqualTo("ratwerk.why/1");
        assertThat(document.get("rule").propertyNames()).contains("file", "line", "outcome", "actions", "conditions");
    }

    @Test
    void whyReadsStandardInput() throws IOException {
        Run run = run(new ByteArrayInputStream(Files.readAllBytes(Path.of(ULM))), "why", RULE, "-");
        assertThat(run).isEqualTo(run("why", RULE, ULM));
    }

    @Test
    void whyGuessesTheRuleThatWasMeant() {
        Run slip = run("why", "h2-data/inventory-mising", ULM);
        assertThat(slip.code()).isEqualTo(2);
        assertThat(slip.err()).contains("Gemeint ist vermutlich „" + RULE + "“.");
        assertThat(slip.out()).isEmpty();
        Run action = run("why", "run-data-inventry", ULM);
        assertThat(action.code()).isEqualTo(2);
        assertThat(action.err()).contains("Gemeint ist vermutlich „run-data-inventory“.");
    }

    @Test
    void whyTellsARefusedProfile() {
        Run text = run("why", RULE, BAD);
        assertThat(text.code()).isEqualTo(3);
        assertThat(text.out()).isEmpty();
        assertThat(text.err()).contains("unknown-key");
        Run json = run("why", RULE, "no-such-file.yaml", "-f", "json");
        assertThat(json.code()).isEqualTo(3);
        assertThat(json(json.err()).get("problems").get(0).get("kind").asString())
                .isEqualTo("file-not-found");
    }

    private static JsonNode json(String text) {
        return JsonMapper.shared().readTree(text);
    }
}
