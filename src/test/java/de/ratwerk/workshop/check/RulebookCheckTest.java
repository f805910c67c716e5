package de.ratwerk.workshop.check;

import static org.assertj.core.api.Assertions.assertThat;

import de.ratwerk.Shipped;
import de.ratwerk.problem.Problem;
import de.ratwerk.report.JsonReport;
import de.ratwerk.text.Language;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The shipped rulebook is clean, and every door tells the same list. */
class RulebookCheckTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Path FAULTY = Path.of("src/test/resources/faulty");

    @Test
    void nothingIsToBeMendedInTheShippedRulebook() {
        RulebookCheck check = RulebookCheck.of(List.of(Shipped.RULES), RulebookCheck.COHORT);
        assertThat(check.problems()).isEmpty();
        assertThat(check.checked()).isNotNull().satisfies(checked -> {
            assertThat(checked.municipalities()).isEqualTo(RulebookCheck.COHORT);
            assertThat(checked.rules())
                    .isEqualTo(Shipped.ratwerk().rulebook().rules().size());
        });
    }

    @Test
    void refusalsAreErrorsAndFindingsWarningsInSarif() {
        assertThat(levels(sarif(refused()))).containsExactly("error");
        assertThat(levels(sarif(found()))).containsExactly("warning");
    }

    @Test
    void sarifHasTheStructureThatItsReadersExpect() {
        for (RulebookCheck check : List.of(refused(), found(), ofAFile())) {
            JsonNode log = sarif(check);
            assertThat(log.at("/version").asString()).isEqualTo("2.1.0");
            assertThat(log.at("/$schema").asString()).contains("sarif-2.1.0");
            assertThat(log.at("/runs")).hasSize(1);
            JsonNode run = log.at("/runs/0");
            assertThat(run.at("/tool/driver/name").asString()).isEqualTo("ratwerk");
            Set<String> ids = new TreeSet<>();
            run.at("/tool/driver/rules").forEach(rule -> {
                ids.add(rule.at("/id").asString());
                assertThat(rule.at("/shortDescription/text").asString()).isNotBlank();
            });
            assertThat(run.at("/results")).hasSize(check.problems().size()).allSatisfy(result -> {
                assertThat(ids).contains(result.at("/ruleId").asString());
                assertThat(result.at("/level").asString()).isIn("error", "warning");
                assertThat(result.at("/message/text").asString()).isNotBlank();
                JsonNode place = result.at("/locations/0/physicalLocation");
                assertThat(place.at("/artifactLocation/uri").asString())
                        .isNotBlank()
                        .doesNotContain(" ", "\\");
                JsonNode region = place.path("region");
                if (!region.isMissingNode()) {
                    assertThat(region.path("startLine").asInt()).isPositive();
                    assertThat(region.path("startColumn").asInt(1)).isPositive();
                }
            });
        }
    }

    @Test
    void jsonTellsTheSameList() {
        for (RulebookCheck check : List.of(refused(), found(), ofAFile())) {
            List<String> told = new ArrayList<>();
            JSON.readTree(new JsonReport(Language.DE, Integer.MAX_VALUE).problems(check.problems()))
                    .path("problems")
                    .forEach(problem -> told.add(problem.path("kind").asString() + " "
                            + problem.path("message").asString() + " "
                            + problem.path("file").asString() + ":"
                            + problem.path("line").asInt(0) + ":"
                            + problem.path("column").asInt(0)));
            assertThat(told)
                    .isNotEmpty()
                    .containsExactlyElementsOf(check.problems().stream()
                            .map(RulebookCheckTest::words)
                            .toList());
        }
    }

    private static String words(Problem problem) {
        return problem.kind() + " " + problem.message().de() + " "
                + problem.place().file() + ":" + problem.place().line() + ":"
                + problem.place().column();
    }

    private static RulebookCheck refused() {
        return RulebookCheck.of(List.of(Shipped.RULES, FAULTY.resolve("annotation-misspelt")), 0);
    }

    private static RulebookCheck found() {
        return RulebookCheck.of(List.of(Shipped.RULES, FAULTY.resolve("rule-without-cases")), 0);
    }

    /** A problem of a file as a whole has no line. */
    private static RulebookCheck ofAFile() {
        return RulebookCheck.of(List.of(Shipped.RULES, FAULTY.resolve("second-head")), 0);
    }

    private static JsonNode sarif(RulebookCheck check) {
        return JSON.readTree(Sarif.of(check, Language.DE));
    }

    private static Set<String> levels(JsonNode log) {
        Set<String> levels = new TreeSet<>();
        log.at("/runs/0/results")
                .forEach(result -> levels.add(result.at("/level").asString()));
        return levels;
    }
}
