package de.ratwerk.report.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import de.ratwerk.Golden;
import de.ratwerk.Shipped;
import de.ratwerk.evidence.Kind;
import de.ratwerk.fact.Effort;
import de.ratwerk.fact.Gap;
import de.ratwerk.fact.Group;
import de.ratwerk.fact.Status;
import de.ratwerk.profile.Question;
import de.ratwerk.profile.Questionnaire;
import de.ratwerk.report.AdviceSchema;
import de.ratwerk.report.Json;
import de.ratwerk.rulebook.Criterion.Combine;
import de.ratwerk.rulebook.Rulebook;
import de.ratwerk.text.Constants;
import de.ratwerk.text.Language;
import de.ratwerk.web.problem.ProblemAnswer;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What can be looked up keeps its contract, and says all that the rulebook holds. */
class CatalogueContractTest {
    private static final List<String> RECOMMENDATIONS = List.of("H1", "H2", "H3", "H4", "H5", "H6");
    private static final List<String> KINDS =
            Arrays.stream(Kind.values()).map(Kind::id).toList();
    private static final List<String> ROLES = List.of("due", "met", "placement", "priority");

    /** The schemas' names and the records that they come from. */
    private static final Map<String, Class<?>> DOCUMENTS = Map.ofEntries(
            Map.entry("questionnaire", QuestionnaireDocument.class),
            Map.entry("rulebook", RulebookDocument.class),
            Map.entry("rules", RulesDocument.class),
            Map.entry("rule", RuleDocument.class),
            Map.entry("actions", ActionsDocument.class),
            Map.entry("action", ActionDocument.class),
            Map.entry("findings", FindingsDocument.class),
            Map.entry("finding", FindingDocument.class),
            Map.entry("schemas", SchemasDocument.class),
            Map.entry("problem-types", ProblemTypesDocument.class),
            Map.entry("problem-type", ProblemTypesDocument.Explained.class),
            Map.entry("problem", ProblemAnswer.Document.class));

    private final Rulebook rulebook = Shipped.ratwerk().rulebook();

    static Stream<String> names() {
        return DOCUMENTS.keySet().stream().sorted();
    }

    static String schema(String name) {
        Class<?> document = DOCUMENTS.get(name);
        Map<String, List<String>> values = new HashMap<>();
        String record = document.getSimpleName();
        if (!name.equals("problem")) {
            values.put(record + ".schema", List.of("ratwerk." + name + "/1"));
        }
        values.put(record + ".language", List.of("de", "en"));
        values.put(record + ".recommendation", RECOMMENDATIONS);
        values.put(record + ".role", ROLES);
        values.put(record + ".kind", KINDS);
        values.put("Entry.recommendation", RECOMMENDATIONS);
        values.put("Entry.role", ROLES);
        values.put("Entry.kind", KINDS);
        values.put("Tie.to", RECOMMENDATIONS);
        values.put("Recommendation.id", RECOMMENDATIONS);
        values.put(record + ".effort", Constants.names(Effort.class));
        values.put("Entry.effort", Constants.names(Effort.class));
        values.put(record + ".gap", Constants.names(Gap.class));
        values.put("Placement.group", Constants.names(Group.class));
        values.put("Placement.status", Constants.names(Status.class));
        values.put("Criterion.combine", Constants.names(Combine.class));
        values.put("Question.type", List.of("text", "municipality-key", "number", "one-of", "many-of"));
        values.put("Asked.operator", List.of("==", "!=", "<", "<=", ">", ">=", "in", "not in"));
        return AdviceSchema.of(document, values);
    }

    @ParameterizedTest
    @MethodSource("names")
    void theSchemasThatShipAreThoseOfTheRecords(String name) {
        Golden.check(Path.of("src/main/resources/de/ratwerk/report/catalogue/" + name + ".schema.json"), schema(name));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyDocumentFitsItsSchema(Language language) {
        fits("questionnaire", QuestionnaireDocument.of(language));
        fits("rulebook", RulebookDocument.of(rulebook, language, null));
        fits("rules", RulesDocument.of(rulebook, language));
        fits("actions", ActionsDocument.of(rulebook, language));
        fits("findings", FindingsDocument.of(rulebook, language));
        fits("schemas", SchemasDocument.of("/"));
        RuleDocuments rules = new RuleDocuments(rulebook, List.of(Shipped.RULES), language);
        rulebook.rules().keySet().forEach(id -> fits("rule", rules.of(id)));
        rulebook.actions().keySet().forEach(id -> fits("action", ActionDocument.of(id, rulebook, language)));
        rulebook.evidence().keySet().forEach(key -> fits("finding", FindingDocument.of(key, rulebook, language)));
    }

    private static void fits(String name, Object document) {
        Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(Schemas.json(name));
        String json = Json.document(document);
        assertThat(schema.validate(json, InputFormat.JSON)).as(json).isEmpty();
    }

    @Test
    void everyQuestionCanBeAskedByTheDocument() {
        List<String> paths = QuestionnaireDocument.of(Language.DE).sections().stream()
                .flatMap(section -> section.questions().stream())
                .map(QuestionnaireDocument.Question::path)
                .toList();
        assertThat(paths)
                .isEqualTo(Questionnaire.standard().questions().stream()
                        .map(Question::path)
                        .toList());
    }

    @Test
    void aRuleIsToldInPatternsAndInSentences() {
        RuleDocument rule = new RuleDocuments(rulebook, List.of(Shipped.RULES), Language.DE).of("h2-data/inward-only");
        assertThat(rule.place().file()).isEqualTo("h2-data/automation.drl");
        assertThat(rule.conditions())
                .extracting(RuleDocument.Condition::pattern)
                .containsExactly(
                        "Indicator( used == true )",
                        "ProcessAutomation( degree == AutomationDegree.NONE )",
                        "DataInstrument( instrument == Instrument.OPEN_DATA, degree == Degree.NONE )");
        assertThat(rule.conditions())
                .allSatisfy(condition -> assertThat(condition.words()).isNotBlank());
        assertThat(rule.statement()).isNotBlank();
    }

    @Test
    void noPlaceTellsWhereTheRulesAreOnThisMachine() {
        Rulebook elsewhere = Rulebook.read(List.of(Shipped.RULES.toAbsolutePath()));
        RuleDocuments rules = new RuleDocuments(elsewhere, List.of(Shipped.RULES.toAbsolutePath()), Language.DE);
        assertThat(elsewhere.rules().keySet())
                .allSatisfy(id -> assertThat(rules.of(id).place().file())
                        .endsWith(".drl")
                        .doesNotStartWith("/")
                        .doesNotContain(".."));
    }

    @Test
    void anActionNamesTheRulesThatMakeItDueAndThoseThatFindItInPlace() {
        for (String id : rulebook.actions().keySet()) {
            ActionDocument action = ActionDocument.of(id, rulebook, Language.EN);
            assertThat(action.dueBy()).as(id).isNotEmpty();
            assertThat(Stream.concat(action.dueBy().stream(), action.metBy().stream()))
                    .allSatisfy(
                            rule -> assertThat(rulebook.rule(rule).actions()).contains(id));
        }
    }

    @Test
    void everySchemaIsOne() {
        for (String name : Schemas.names()) {
            JsonNode schema = JsonMapper.shared().readTree(Schemas.json(name));
            assertThat(schema.get("$schema").asString()).as(name).contains("2020-12");
            assertThat(schema.get("type")).as(name).isNotNull();
        }
    }
}
