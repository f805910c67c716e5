package de.ratwerk.web.api;

import static de.ratwerk.web.TestService.text;
import static org.assertj.core.api.Assertions.assertThat;

import de.ratwerk.Ratwerk;
import de.ratwerk.Shipped;
import de.ratwerk.advice.change.NamedGoal;
import de.ratwerk.advice.why.RuleTrace;
import de.ratwerk.profile.Profile;
import de.ratwerk.report.JsonReport;
import de.ratwerk.report.change.ChangesDocument;
import de.ratwerk.report.why.WhyJson;
import de.ratwerk.text.Language;
import de.ratwerk.web.TestService;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Reasons, open questions and ways to a goal over HTTP are those of the commands, byte for byte. */
class ReasonControllerTest {
    private static final Path ULM = Path.of("profiles/places/ulm.yaml");

    private final TestService service = TestService.shared();
    private final Ratwerk ratwerk = Shipped.ratwerk();
    private final Profile ulm = Profile.read(ULM);

    @Test
    void whyAnActionIsDue() {
        assertThat(answer("/api/v1/why?about=run-data-inventory"))
                .isEqualTo(new WhyJson(Language.DE).document(ratwerk.why("run-data-inventory", ulm)));
    }

    @Test
    void howARuleFared() {
        String rule = "h2-data/inventory-missing";
        assertThat(answer("/api/v1/why?about=" + rule))
                .isEqualTo(new WhyJson(Language.DE)
                        .document(RuleTrace.of(ratwerk.rulebook(), rule, ulm), ratwerk.rulebook()));
    }

    @Test
    void whatIsStillWorthAsking() {
        assertThat(answer("/api/v1/questions?top=3"))
                .isEqualTo(new JsonReport(Language.DE, 3).questions(ratwerk.questions(ulm)));
    }

    @Test
    void theSmallestWaysToAGoal() {
        NamedGoal goal = NamedGoal.all(ratwerk.rulebook()).get("engaged");
        assertThat(answer("/api/v1/changes?goal=engaged"))
                .isEqualTo(ChangesDocument.json(ratwerk.changes(ulm, goal), Language.DE));
    }

    @Test
    void aNameThatNothingHasIsAnsweredWithTheNearestOne() {
        HttpResponse<byte[]> action = service.post("/api/v1/why?about=run-data-inventry", ULM);
        assertThat(action.statusCode()).isEqualTo(404);
        assertThat(text(action)).contains("Gemeint ist vermutlich „run-data-inventory“.");
        HttpResponse<byte[]> goal = service.post("/api/v1/changes?goal=engagd", ULM);
        assertThat(goal.statusCode()).isEqualTo(404);
        assertThat(text(goal)).contains("Gemeint ist vermutlich „engaged“.");
    }

    @Test
    void whereNothingStandsThatIsSaid() {
        assertThat(text(service.post(
                        "/api/v1/changes?goal=no-now",
                        "schema: ratwerk.profile/1\nmunicipality: {name: Musterstadt}\n")))
                .contains("\"dort steht heute keine Maßnahme\"");
    }

    @Test
    void aNumberThatIsNoneIsRefused() {
        assertThat(service.post("/api/v1/questions?top=0", ULM).statusCode()).isEqualTo(400);
        assertThat(service.post("/api/v1/questions?top=viele", ULM).statusCode())
                .isEqualTo(400);
        assertThat(service.post("/api/v1/changes?goal=engaged&most=viele", ULM).statusCode())
                .isEqualTo(400);
        assertThat(text(service.post("/api/v1/changes?goal=engaged&most=0", ULM)))
                .contains("„most“ geht von 1 bis 1000.");
        assertThat(text(service.post("/api/v1/changes", ULM))).contains("Der Parameter „goal“ fehlt.");
    }

    private String answer(String path) {
        HttpResponse<byte[]> response = service.post(path, ULM);
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.headers().firstValue("Content-Type")).hasValue("application/json");
        return text(response);
    }
}
