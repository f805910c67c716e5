package de.ratwerk.report.compare;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import de.ratwerk.Golden;
import de.ratwerk.Shipped;
import de.ratwerk.advice.compare.Comparison;
import de.ratwerk.profile.Profile;
import de.ratwerk.report.AdviceSchema;
import de.ratwerk.text.Language;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The JSON form of a comparison keeps its contract, and its text stays on the page. */
class ComparisonContractTest {
    private static final Path SCHEMA = Path.of("src/main/resources/de/ratwerk/report/comparison.schema.json");
    private static final List<String> H = List.of("H1", "H2", "H3", "H4", "H5", "H6");
    private static final List<String> VERDICTS = List.of("due", "open", "not-due", "absent");
    private static final List<String> CAUSES = List.of("answers", "evidence", "rules", "rulebook", "file");

    @Test
    void theSchemaThatShipsIsTheOneOfTheRecords() {
        Golden.check(SCHEMA, schema());
    }

    @Test
    void everyComparisonFitsTheSchemaAndThePage() {
        var schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(schema());
        List<Path> files = Shipped.profiles();
        for (int i = 1; i < files.size(); i++) {
            Comparison comparison =
                    Shipped.ratwerk().compare(Profile.read(files.get(i - 1)), Profile.read(files.get(i)));
            for (Language language : Language.values()) {
                String json = ComparisonJson.of(comparison, i % 2 == 0, language);
                assertThat(schema.validate(json, InputFormat.JSON)).as(json).isEmpty();
                for (int width : new int[] {80, 120}) {
                    String text = new ComparisonText(
                                    comparison, i % 2 == 0, Shipped.ratwerk().rulebook(), language, width, false)
                            .text();
                    assertThat(text.lines().filter(line -> !line.contains("http")))
                            .allMatch(line -> line.length() <= width && line.equals(line.stripTrailing()));
                }
            }
        }
    }

    private static String schema() {
        return AdviceSchema.of(
                ComparisonDocument.class,
                Map.of(
                        "ComparisonDocument.schema", List.of("ratwerk.comparison/1"),
                        "ComparisonDocument.language", List.of("de", "en"),
                        "Action.recommendation", H,
                        "Spot.verdict", VERDICTS,
                        "Part.before", VERDICTS,
                        "Part.after", VERDICTS,
                        "Part.cause", CAUSES));
    }
}
