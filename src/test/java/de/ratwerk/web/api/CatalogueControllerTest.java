package de.ratwerk.web.api;

import static de.ratwerk.web.TestService.text;
import static org.assertj.core.api.Assertions.assertThat;

import de.ratwerk.Shipped;
import de.ratwerk.report.Json;
import de.ratwerk.report.catalogue.ActionDocument;
import de.ratwerk.report.catalogue.QuestionnaireDocument;
import de.ratwerk.report.catalogue.RuleDocuments;
import de.ratwerk.report.catalogue.Schemas;
import de.ratwerk.rulebook.Rulebook;
import de.ratwerk.text.Language;
import de.ratwerk.web.TestService;
import de.ratwerk.web.problem.ProblemType;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What can be looked up over HTTP, and for how long it may be kept. */
class CatalogueControllerTest {
    private final TestService service = TestService.shared();
    private final Rulebook rulebook = Shipped.ratwerk().rulebook();

    @Test
    void theQuestionnaireComesInTheLanguageThatIsAskedFor() {
        HttpResponse<byte[]> german = service.get("/api/v1/questionnaire");
        assertThat(text(german)).isEqualTo(Json.document(QuestionnaireDocument.of(Language.DE)));
        assertThat(german.headers().firstValue("Content-Language")).hasValue("de");
        assertThat(german.headers().firstValue("Content-Type")).hasValue("application/json");
        HttpResponse<byte[]> english =
                service.send(service.request("/api/v1/questionnaire").header("Accept-Language", "en"));
        assertThat(text(english)).isEqualTo(Json.document(QuestionnaireDocument.of(Language.EN)));
        assertThat(english.headers().firstValue("ETag"))
                .isNotEqualTo(german.headers().firstValue("ETag"));
    }

    @Test
    void everyRuleAndActionCanBeLookedUp() {
        RuleDocuments rules = new RuleDocuments(rulebook, List.of(Shipped.RULES), Language.DE);
        for (String id : rulebook.rules().keySet()) {
            assertThat(text(service.get("/api/v1/rulebook/rules/" + id))).as(id).isEqualTo(Json.document(rules.of(id)));
        }
        for (String id : rulebook.actions().keySet()) {
            assertThat(text(service.get("/api/v1/actions/" + id)))
                    .isEqualTo(Json.document(ActionDocument.of(id, rulebook, Language.DE)));
        }
    }

    @Test
    void theRulebookSaysWhichOnesCanBeAskedFor() {
        assertThat(text(service.get("/api/v1/rulebook")))
                .contains("\"loaded\" : [", "\"digest\" : \"" + rulebook.digest() + "\"");
        assertThat(text(service.get("/api/v1/rulebook?rulebook=" + rulebook.digest())))
                .doesNotContain("\"loaded\"");
    }

    @Test
    void anUnknownIdIsQuotedSoThatItCanBeShown() {
        HttpResponse<byte[]> turned = service.get("/api/v1/actions/%E2%80%AEgnp");
        assertThat(turned.statusCode()).isEqualTo(404);
        assertThat(text(turned)).contains("„\\\\u202egnp“ gibt es hier nicht.");
        assertThat(text(service.get("/api/v1/actions/" + "x".repeat(2_000)))).contains("„" + "x".repeat(80) + "…“");
    }

    @ParameterizedTest
    @CsvSource({
        "/api/v1/actions/run-data-inventry, run-data-inventory",
        "/api/v1/rulebook/rules/h2-data/inward-onyl, h2-data/inward-only",
        "/api/v1/evidence/data.inwards, data.inward",
        "/api/v1/schemas/advise, advice",
        "/api/v1/problems/not-fuond, not-found"
    })
    void anUnknownIdIsToldTheOneThatWasProbablyMeant(String path, String meant) {
        HttpResponse<byte[]> response = service.get(path);
        assertThat(response.statusCode()).isEqualTo(404);
        assertThat(response.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(text(response)).contains("/api/v1/problems/not-found", "„" + meant + "“");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/questionnaire",
                "/api/v1/rulebook",
                "/api/v1/rulebook/rules",
                "/api/v1/rulebook/rules/h2-data/inward-only",
                "/api/v1/actions",
                "/api/v1/actions/run-data-inventory",
                "/api/v1/evidence",
                "/api/v1/evidence/data.inward"
            })
    void whatIsThereAlreadyIsNotSentAgain(String path) {
        HttpResponse<byte[]> first = service.get(path);
        assertThat(first.headers().firstValue("Cache-Control")).hasValue("no-cache");
        assertThat(first.headers().firstValue("Vary")).hasValue("Accept-Language");
        String etag = first.headers().firstValue("ETag").orElseThrow();
        assertThat(etag).startsWith("\"" + rulebook.digest() + "-de-");
        HttpResponse<byte[]> second = service.send(service.request(path).header("If-None-Match", etag));
        assertThat(second.statusCode()).isEqualTo(304);
        assertThat(second.body()).isEmpty();
        for (String header : List.of("ETag", "Cache-Control", "Vary", "Ratwerk-Rulebook", "Content-Language")) {
            assertThat(second.headers().firstValue(header))
                    .as(header)
                    .isEqualTo(first.headers().firstValue(header));
        }
        HttpResponse<byte[]> other =
                service.send(service.request(path).header("If-None-Match", etag).header("Accept-Language", "en"));
        assertThat(other.statusCode()).isEqualTo(200);
    }

    @Test
    void whatIsAskedOfARulebookByItsDigestMayBeKeptForGood() {
        HttpResponse<byte[]> response = service.get("/api/v1/actions?rulebook=" + rulebook.digest());
        assertThat(response.headers().firstValue("Cache-Control")).hasValue("public, max-age=31536000, immutable");
        assertThat(service.get("/api/v1/actions?rulebook=0").statusCode()).isEqualTo(404);
    }

    @Test
    void theHeadIsThatOfTheWhole() {
        HttpResponse<byte[]> whole = service.get("/api/v1/actions");
        HttpResponse<byte[]> head =
                service.send(service.request("/api/v1/actions").method("HEAD", BodyPublishers.noBody()));
        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.body()).isEmpty();
        for (String header : List.of("ETag", "Content-Type", "Content-Length", "Cache-Control")) {
            assertThat(head.headers().firstValue(header))
                    .as(header)
                    .isPresent()
                    .isEqualTo(whole.headers().firstValue(header));
        }
    }

    @Test
    void everySchemaCanBeFetchedWhereTheListSays() {
        String list = text(service.get("/api/v1/schemas"));
        for (String name : Schemas.names()) {
            assertThat(list).contains("\"/api/v1/schemas/" + name + "\"");
            HttpResponse<byte[]> schema = service.get("/api/v1/schemas/" + name);
            assertThat(text(schema)).isEqualTo(Schemas.json(name));
            assertThat(schema.headers().firstValue("Content-Type")).hasValue("application/schema+json");
        }
    }

    @ParameterizedTest
    @EnumSource(ProblemType.class)
    void whereTheTypeOfAProblemLeadsItIsExplained(ProblemType type) {
        String explained = text(service.get(type.uri()));
        assertThat(explained)
                .contains(type.title().de(), "\"status\" : " + type.status().value());
        assertThat(text(service.get("/api/v1/problems"))).contains(type.uri());
    }
}
