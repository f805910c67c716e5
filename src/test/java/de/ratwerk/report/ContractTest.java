package de.ratwerk.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import de.ratwerk.Golden;
import de.ratwerk.Profiles;
import de.ratwerk.Shipped;
import de.ratwerk.Thorough;
import de.ratwerk.advice.Advice;
import de.ratwerk.text.Language;
import java.nio.file.Path;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The JSON form keeps its contract. */
class ContractTest {
    private static final Schema SCHEMA = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(AdviceSchema.json());

    @Test
    void theSchemaThatShipsIsTheOneOfTheRecords() {
        Golden.check(Path.of("src/main/resources/de/ratwerk/report/advice.schema.json"), AdviceSchema.json());
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyRobustnessFitsItsSchema(Language language) {
        Path file = Path.of("src/main/resources/de/ratwerk/report/robustness.schema.json");
        String schema = AdviceSchema.json(RobustnessDocument.class);
        Golden.check(file, schema);
        Schema robustness = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(schema);
        SplittableRandom random = new SplittableRandom(8);
        for (int i = 0; i < 40; i++) {
            Advice advice = Shipped.ratwerk().advise(Profiles.random(random, i % 10 / 9.0));
            String json = new RobustnessReport(language, 100, false).json(advice);
            assertThat(robustness.validate(json, InputFormat.JSON)).as(json).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyAdviceFitsTheSchema(Language language) {
        SplittableRandom random = new SplittableRandom(7);
        for (int i = 0; i < (Thorough.WANTED ? 100 : 30); i++) {
            Advice advice = Shipped.ratwerk().advise(Profiles.random(random, i % 10 / 9.0));
            String json = new JsonReport(language, Integer.MAX_VALUE).line(advice);
            assertThat(SCHEMA.validate(json, InputFormat.JSON)).as(json).isEmpty();
        }
    }

    @Test
    void theSchemaRefusesWhatIsNotOfTheContract() {
        String json =
                new JsonReport(Language.DE, 3).line(Shipped.ratwerk().advise(de.ratwerk.profile.Profile.empty("X")));
        assertThat(SCHEMA.validate(
                        json.replace("\"schema\":\"ratwerk.advice/1\"", "\"schema\":\"other\""), InputFormat.JSON))
                .isNotEmpty();
        assertThat(SCHEMA.validate(json.replace("\"open\":", "\"offen\":"), InputFormat.JSON))
                .isNotEmpty();
    }

    @Test
    void everyKeyCitedAnywhereStandsInTheEvidence() {
        SplittableRandom random = new SplittableRandom(9);
        for (int i = 0; i < 50; i++) {
            Advice advice = Shipped.ratwerk().advise(Profiles.random(random, 0.3));
            JsonNode document = JsonMapper.shared().readTree(new JsonReport(Language.EN, 5).document(advice));
            for (JsonNode cited : document.findValues("evidence")) {
                if (cited.isArray()) {
                    cited.forEach(key -> assertThat(document.get("evidence").has(key.asString()))
                            .as(key.asString())
                            .isTrue());
                }
            }
        }
    }

    @Test
    void aScoreIsTheSumOfItsPoints() {
        SplittableRandom random = new SplittableRandom(11);
        for (int i = 0; i < 100; i++) {
            Advice advice = Shipped.ratwerk().advise(Profiles.random(random, 0.2));
            advice.actions().forEach(due -> {
                assertThat(due.contributions().stream()
                                .map(Advice.Contribution::points)
                                .reduce(java.math.BigDecimal::add))
                        .hasValueSatisfying(sum -> assertThat(sum).isEqualByComparingTo(due.score()));
                assertThat(due.score().doubleValue()).isBetween(0.0, 100.0);
            });
        }
    }

    @Test
    void noActionStandsBeforeWhatItRequires() {
        SplittableRandom random = new SplittableRandom(13);
        for (int i = 0; i < 200; i++) {
            Advice advice = Shipped.ratwerk().advise(Profiles.random(random, 0.2));
            advice.actions()
                    .forEach(due -> advice.actions().stream()
                            .filter(other -> due.action()
                                    .requires()
                                    .contains(other.action().id()))
                            .forEach(required -> assertThat(required.rank()).isLessThan(due.rank())));
            assertThat(advice.actions())
                    .isSortedAccordingTo(java.util.Comparator.comparing(
                            due -> advice.rulebook().header().phases().indexOf(due.phase())));
        }
    }
}
