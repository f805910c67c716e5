package de.ratwerk.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import de.ratwerk.Golden;
import de.ratwerk.Profiles;
import de.ratwerk.Shipped;
import de.ratwerk.advice.question.Enquiry;
import de.ratwerk.profile.Profile;
import de.ratwerk.text.Language;
import java.nio.file.Path;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What is said of open questions, as text and as JSON. */
class QuestionReportTest {
    private static final String JSON_SCHEMA = AdviceSchema.json(QuestionDocument.class);
    private static final Schema SCHEMA = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(JSON_SCHEMA);

    @ParameterizedTest
    @ValueSource(strings = {"mostly-unknown", "strong-but-in-a-silo"})
    void theTextIsWhatStandsInTheGoldenFile(String name) {
        Enquiry enquiry = enquiry(name);
        for (Language language : Language.values()) {
            Golden.check(
                    Path.of("src/test/resources/questions", name + "." + language.code() + ".txt"),
                    new QuestionReport(language, 100, false).of(enquiry, 10));
        }
    }

    @Test
    void theSchemaThatShipsIsTheOneOfTheRecords() {
        Golden.check(Path.of("src/main/resources/de/ratwerk/report/questions.schema.json"), JSON_SCHEMA);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyEnquiryFitsTheSchemaAndHoldsWhatItCites(Language language) {
        SplittableRandom random = new SplittableRandom(21);
        for (int i = 0; i < 12; i++) {
            Enquiry enquiry = Shipped.ratwerk().questions(Profiles.random(random, i / 11.0));
            String json = new JsonReport(language, Integer.MAX_VALUE).questions(enquiry);
            assertThat(SCHEMA.validate(json, InputFormat.JSON)).as(json).isEmpty();
            JsonNode document = JsonMapper.shared().readTree(json);
            for (JsonNode question : document.get("questions")) {
                for (JsonNode expected : question.get("expected")) {
                    assertThat(document.get("evidence")
                                    .has(expected.get("evidence").asString()))
                            .isTrue();
                }
            }
        }
    }

    @Test
    void theStopIsSaidInOneSentence() {
        assertThat(new QuestionReport(Language.DE, 120, false).standing(enquiry("strong-but-in-a-silo")))
                .isEqualTo(
                        "Keine verbleibende Antwort kann an den ersten drei Maßnahmen noch etwas ändern, weder an der"
                                + " Auswahl noch an der Reihenfolge.");
        assertThat(new QuestionReport(Language.EN, 120, false).standing(enquiry("mostly-unknown")))
                .contains("can, each by itself, still change");
    }

    private static Enquiry enquiry(String name) {
        return Shipped.ratwerk().questions(Profile.read(Path.of("profiles/examples", name + ".yaml")));
    }
}
