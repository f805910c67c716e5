package de.ratwerk.web.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import de.ratwerk.Golden;
import de.ratwerk.report.AdviceSchema;
import de.ratwerk.report.catalogue.Schemas;
import de.ratwerk.text.Constants;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The schemas that ship are those of the records that are written. */
class FeedbackSchemaTest {
    private static final Path FOLDER = Path.of("src/main/resources/de/ratwerk/report/catalogue");

    @Test
    void theSchemaOfStatisticsIsThatOfTheRecords() {
        String schema = AdviceSchema.of(
                FeedbackStatistics.class,
                Map.of(
                        "FeedbackStatistics.schema", List.of(FeedbackStatistics.SCHEMA),
                        "Count.code", Constants.names(Feedback.Code.class),
                        "Comment.code", Constants.names(Feedback.Code.class)));
        Golden.check(FOLDER.resolve("feedback-statistics.schema.json"), schema);
    }

    @Test
    void theSchemaOfWhatIsSaidToFeedbackIsThatOfTheRecord() {
        String schema =
                AdviceSchema.of(FeedbackTaken.class, Map.of("FeedbackTaken.schema", List.of(FeedbackTaken.SCHEMA)));
        Golden.check(FOLDER.resolve("feedback.schema.json"), schema);
    }

    /** Feedback is read from a form and not from a record; its schema is written by hand. */
    @Test
    void theSchemaOfFeedbackHasTheWordsThatAreRead() {
        JsonNode schema = JsonMapper.shared().readTree(Schemas.json("feedback-entries"));
        assertThat(words(schema.at("/$defs/Entry/properties/outcome/enum")))
                .isEqualTo(Constants.names(Feedback.Outcome.class));
        assertThat(words(schema.at("/$defs/Entry/properties/phase/enum")))
                .isEqualTo(Constants.names(Feedback.Phase.class));
        assertThat(words(schema.at("/$defs/OverrideReason/properties/code/enum")))
                .isEqualTo(Constants.names(Feedback.Code.class));
        assertThat(schema.at("/$defs/OverrideReason/properties/comment/maxLength")
                        .asInt())
                .isEqualTo(Feedback.LONGEST_COMMENT);
    }

    private static List<String> words(JsonNode list) {
        return list.valueStream().map(JsonNode::asString).toList();
    }
}
