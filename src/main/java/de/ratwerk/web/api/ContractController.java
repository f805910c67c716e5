package de.ratwerk.web.api;

import de.ratwerk.report.Json;
import de.ratwerk.report.catalogue.Schemas;
import de.ratwerk.report.catalogue.SchemasDocument;
import de.ratwerk.text.Language;
import de.ratwerk.web.api.Described.Tag;
import de.ratwerk.web.problem.ProblemType;
import de.ratwerk.web.problem.ProblemTypes;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.ServletWebRequest;

/** What the documents look like, and what the types of problems mean, whatever the rulebook. */
@RestController
final class ContractController {
    private static final String SCHEMAS = "/api/v1/schemas";
    private static final String PROBLEMS = "/api/v1/problems";

    private final Revalidation revalidation;

    ContractController(Revalidation revalidation) {
        this.revalidation = revalidation;
    }

    @GetMapping(path = SCHEMAS, produces = MediaType.APPLICATION_JSON_VALUE)
    @Described(id = "listSchemas", tag = Tag.CATALOGUE, title = "Which JSON Schemas there are", answer = "schemas")
    byte @Nullable [] schemas(ServletWebRequest request) {
        return revalidation.text("schemas", request, () -> Json.document(SchemasDocument.of(SCHEMAS + "/")));
    }

    @GetMapping(path = SCHEMAS + "/{schema}", produces = "application/schema+json")
    @Described(id = "getSchema", tag = Tag.CATALOGUE, title = "The JSON Schema of a document, or of profiles")
    byte @Nullable [] schema(@PathVariable String schema, ServletWebRequest request) {
        Known.among(Schemas.names(), schema);
        return revalidation.text("schema", request, () -> Schemas.json(schema));
    }

    @GetMapping(path = PROBLEMS, produces = MediaType.APPLICATION_JSON_VALUE)
    @Described(
            id = "listProblemTypes",
            tag = Tag.CATALOGUE,
            title = "Why a request may not be answered as it asked",
            answer = "problem-types",
            open = true)
    byte @Nullable [] problems(Language language, ServletWebRequest request) {
        return revalidation.text(
                "problems-" + language.code(), request, () -> Json.document(ProblemTypes.all(language)));
    }

    @GetMapping(path = PROBLEMS + "/{type}", produces = MediaType.APPLICATION_JSON_VALUE)
    @Described(
            id = "getProblemType",
            tag = Tag.CATALOGUE,
            title = "What a type of problem means and what can be done",
            text = "The URIs in the field type of problem documents lead here.",
            answer = "problem-type",
            open = true)
    byte @Nullable [] problem(@PathVariable String type, Language language, ServletWebRequest request) {
        Known.among(Arrays.stream(ProblemType.values()).map(ProblemType::id).toList(), type);
        ProblemType known = ProblemType.named(type).orElseThrow();
        return revalidation.text(
                "problem-" + language.code(), request, () -> Json.document(ProblemTypes.explained(known, language)));
    }
}
