package de.ratwerk.web.description;

import de.ratwerk.Ratwerk;
import de.ratwerk.problem.RefusedException;
import de.ratwerk.report.Json;
import de.ratwerk.report.catalogue.ActionDocument;
import de.ratwerk.report.catalogue.ActionsDocument;
import de.ratwerk.report.catalogue.FindingDocument;
import de.ratwerk.report.catalogue.FindingsDocument;
import de.ratwerk.report.catalogue.QuestionnaireDocument;
import de.ratwerk.report.catalogue.RuleDocuments;
import de.ratwerk.report.catalogue.RulebookDocument;
import de.ratwerk.report.catalogue.RulesDocument;
import de.ratwerk.report.catalogue.SchemasDocument;
import de.ratwerk.rulebook.Rulebook;
import de.ratwerk.text.Constants;
import de.ratwerk.text.Language;
import de.ratwerk.web.feedback.Feedback;
import de.ratwerk.web.feedback.FeedbackStatistics;
import de.ratwerk.web.feedback.FeedbackStatistics.Comment;
import de.ratwerk.web.feedback.FeedbackStatistics.Count;
import de.ratwerk.web.feedback.FeedbackTaken;
import de.ratwerk.web.problem.ProblemType;
import de.ratwerk.web.problem.ProblemTypes;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What is sent and answered for example, with ids and answers of the rulebook that runs. */
final class Samples {
    /** So many entries of a list are shown. */
    static final int SHOWN = 2;

    /** So many actions and questions are asked for. */
    static final int TOP = 3;

    private final Ratwerk ratwerk;
    private final List<Path> folders;
    private final SentSamples sent;
    private final AdviceSamples advice;

    Samples(Ratwerk ratwerk, List<Path> folders) {
        this.ratwerk = ratwerk;
        this.folders = folders;
        this.sent = new SentSamples(ratwerk);
        this.advice = new AdviceSamples(ratwerk, sent);
    }

    /** A value for a parameter, or null if it can be left out. */
    @Nullable
    String parameter(String name) {
        return switch (name) {
            case "folder" -> rule().substring(0, rule().indexOf('/'));
            case "situation" -> rule().substring(rule().indexOf('/') + 1);
            case "action", "about" -> action();
            case "key" -> evidence();
            case "schema" -> "advice";
            case "goal" -> AdviceSamples.GOAL;
            case "comments" -> "true";
            case "type" -> ProblemType.INPUT_REFUSED.id();
            case "rulebook" -> rulebook().digest();
            default -> null;
        };
    }

    /**
     * What is sent to an operation, if it is a text.
     *
     * @param ending {@code yaml}, or what else it is
     */
    Optional<String> request(String operation, String ending) {
        return sent.text(operation, ending);
    }

    /** What is sent to an operation as JSON. */
    Optional<JsonNode> json(String operation) {
        try {
            return sent.json(operation);
        } catch (RefusedException e) {
            return Optional.empty(); // the rulebook comes to no result, which is no reason not to describe it
        }
    }

    /** What an operation answers to its example in English, its lists shortened; null where its answer is not shown. */
    @Nullable
    JsonNode answer(String operation) {
        Object document = switch (operation) {
            case "getQuestionnaire" -> QuestionnaireDocument.of(Language.EN);
            case "getRulebook" -> RulebookDocument.of(rulebook(), Language.EN, null);
            case "listRules" -> RulesDocument.of(rulebook(), Language.EN);
            case "getRule" -> new RuleDocuments(rulebook(), folders, Language.EN).of(rule());
            case "listActions" -> ActionsDocument.of(rulebook(), Language.EN);
            case "getAction" -> ActionDocument.of(action(), rulebook(), Language.EN);
            case "listEvidence" -> FindingsDocument.of(rulebook(), Language.EN);
            case "getEvidence" -> FindingDocument.of(evidence(), rulebook(), Language.EN);
            case "listSchemas" -> SchemasDocument.of("/api/v1/schemas/");
            case "listProblemTypes" -> ProblemTypes.all(Language.EN);
            case "getProblemType" -> ProblemTypes.explained(ProblemType.INPUT_REFUSED, Language.EN);
            case "sendFeedback" -> new FeedbackTaken(FeedbackTaken.SCHEMA, 2, List.of());
            case "getFeedbackStatistics" -> statistics();
            default -> null;
        };
        String json = document == null ? evaluated(operation) : Json.document(document);
        return json == null ? null : shortened(Tree.read(json));
    }

    private @Nullable String evaluated(String operation) {
        try {
            return advice.answer(operation, action());
        } catch (RefusedException e) {
            return null;
        }
    }

    /** The same with at most {@link #SHOWN} entries in each list, and as many records of evidence. */
    static JsonNode shortened(JsonNode node) {
        if (node instanceof ArrayNode array) {
            ArrayNode copy = array.arrayNode();
            array.forEach(each -> {
                if (copy.size() < SHOWN) {
                    copy.add(shortened(each));
                }
            });
            return copy;
        }
        if (node instanceof ObjectNode object) {
            ObjectNode copy = Tree.object();
            object.properties()
                    .forEach(field -> copy.set(field.getKey(), shortened(few(field.getKey(), field.getValue()))));
            return copy;
        }
        return node;
    }

    private static JsonNode few(String name, JsonNode value) {
        if (name.equals("evidence") && value instanceof ObjectNode records) {
            ObjectNode copy = Tree.object();
            records.properties().stream().limit(SHOWN).forEach(field -> copy.set(field.getKey(), field.getValue()));
            return copy;
        }
        return value;
    }

    /** What is counted once the feedback that is sent for example was kept. */
    private FeedbackStatistics statistics() {
        String rule = sent.rule().id();
        String action = sent.actionOf(sent.rule());
        String digest = rulebook().digest();
        String first = "2026-10-01T09:30:00Z";
        String last = "2026-10-02T14:00:00Z";
        String code = Constants.name(Feedback.Code.NO_RESOURCES);
        List<Count> reasons = List.of(new Count(code, 1));
        return new FeedbackStatistics(
                FeedbackStatistics.SCHEMA,
                null,
                digest,
                1,
                1,
                List.of(new FeedbackStatistics.Rulebook(digest, 1, 1, 0)),
                List.of(new FeedbackStatistics.Rule(rule, 1, 1, reasons, first, last)),
                List.of(new FeedbackStatistics.Action(action, 1, 1, reasons, first, last)),
                List.of(new Comment(last, digest, action, List.of(rule), code, "Not before the next budget.")));
    }

    private Rulebook rulebook() {
        return ratwerk.rulebook();
    }

    private String rule() {
        return sent.rule().id();
    }

    private String action() {
        return rulebook().actions().keySet().iterator().next();
    }

    private String evidence() {
        return rulebook().evidence().keySet().iterator().next();
    }
}
