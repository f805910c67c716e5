package de.ratwerk.report.why;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import de.ratwerk.Golden;
import de.ratwerk.Shipped;
import de.ratwerk.advice.why.RuleTrace;
import de.ratwerk.profile.Profile;
import de.ratwerk.report.AdviceSchema;
import de.ratwerk.rulebook.Rulebook;
import de.ratwerk.text.Language;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The JSON form of reasons keeps its contract. */
class WhyContractTest {
    private static final List<String> VERDICTS = List.of("due", "open", "not-due");
    private static final String JSON = AdviceSchema.of(
            WhyDocument.class,
            Map.ofEntries(
                    Map.entry("WhyDocument.schema", List.of(WhyDocument.SCHEMA)),
                    Map.entry("Action.verdict", VERDICTS),
                    Map.entry("Requirement.verdict", VERDICTS),
                    Map.entry("Requirement.code", List.of("requires-first")),
                    Map.entry("Way.becomes", VERDICTS),
                    Map.entry("Situation.outcome", List.of("fires", "open", "silent")),
                    Map.entry("Contribution.fate", List.of("counts", "weaker", "capped")),
                    Map.entry("Passed.obstacle", List.of("below-minimum", "full")),
                    Map.entry("Ahead.lead", List.of("earlier-phase", "more-urgent", "required", "by-id"))));
    private static final Schema SCHEMA = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(JSON);

    private final Rulebook rulebook = Shipped.ratwerk().rulebook();
    private final Profile profile = Profile.read(Path.of("profiles/examples/poor-broadband.yaml"));

    @Test
    void theSchemaThatShipsIsTheOneOfTheRecords() {
        Golden.check(Path.of("src/main/resources/de/ratwerk/report/why.schema.json"), JSON);
    }

    @Test
    void everyReasonFitsTheSchemaAndCitesWhatItHolds() {
        for (String action : rulebook.actions().keySet()) {
            String json = new WhyJson(Language.EN).document(Shipped.ratwerk().why(action, profile));
            assertThat(SCHEMA.validate(json, InputFormat.JSON)).as(json).isEmpty();
            JsonNode document = JsonMapper.shared().readTree(json);
            for (JsonNode cited : document.get("action").findValues("evidence")) {
                cited.forEach(key -> assertThat(document.get("evidence").has(key.asString()))
                        .as(key.asString())
                        .isTrue());
            }
        }
    }

    @Test
    void everyRuleFitsTheSchema() {
        for (String rule : rulebook.rules().keySet()) {
            String json = new WhyJson(Language.DE).document(RuleTrace.of(rulebook, rule, profile), rulebook);
            assertThat(SCHEMA.validate(json, InputFormat.JSON)).as(json).isEmpty();
        }
    }

    @Test
    void noLineIsWiderThanTheTerminal() {
        for (String action : rulebook.actions().keySet()) {
            for (Language language : Language.values()) {
                String text =
                        new WhyText(language, 80, false).of(Shipped.ratwerk().why(action, profile));
                assertThat(text.lines().filter(line -> !line.contains("http")))
                        .allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(80));
            }
        }
    }
}
