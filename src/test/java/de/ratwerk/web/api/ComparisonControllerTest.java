package de.ratwerk.web.api;

import static de.ratwerk.web.TestService.read;
import static de.ratwerk.web.TestService.text;
import static org.assertj.core.api.Assertions.assertThat;

import de.ratwerk.Ratwerk;
import de.ratwerk.Shipped;
import de.ratwerk.profile.Profile;
import de.ratwerk.report.JsonReport;
import de.ratwerk.report.compare.ComparisonJson;
import de.ratwerk.text.Language;
import de.ratwerk.web.TestService;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What would be otherwise and what was, over HTTP. */
class ComparisonControllerTest {
    private static final Path ULM = Path.of("profiles/places/ulm.yaml");

    private final TestService service = TestService.shared();
    private final Ratwerk ratwerk = Shipped.ratwerk();

    @Test
    void whatIfAnswersWereOthers() {
        HttpResponse<byte[]> response =
                service.post("/api/v1/whatif", """
                    profile: {schema: ratwerk.profile/1, municipality: {name: Musterstadt}, strategy: {status: none}}
                    set:
                      strategy.status: present
                      strategy.fields: [administration, mobility]
                      fim.known: yes
                    """.replace("fim.known", "eGovernment.fim.known"));
        Profile before = Profile.empty("Musterstadt").with("strategy.status", "none");
        Map<String, List<String>> set = Map.of(
                "strategy.status", List.of("present"),
                "strategy.fields", List.of("administration", "mobility"),
                "eGovernment.fim.known", List.of("yes"));
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(withoutPlaces(text(response)))
                .isEqualTo(withoutPlaces(ComparisonJson.of(ratwerk.whatIf(before, set), true, Language.DE)));
    }

    @Test
    void aSupposedAnswerThatDoesNotFitIsToldAtItsPlace() {
        HttpResponse<byte[]> response = service.post("/api/v1/whatif", """
            profile: {schema: ratwerk.profile/1, municipality: {name: Musterstadt}}
            set:
              strategy.status: presnt
              strategi.fields: [mobility]
              data.automation: {value: full}
            """);
        assertThat(response.statusCode()).isEqualTo(422);
        assertThat(text(response)).contains("\"line\" : 5").contains("ein Wert oder eine Liste von Werten");
        response = service.post("/api/v1/whatif", """
            profile: {schema: ratwerk.profile/1, municipality: {name: Musterstadt}}
            set:
              strategy.status: presnt
              strategi.fields: [mobility]
            """);
        assertThat(response.statusCode()).isEqualTo(422);
        assertThat(text(response))
                .contains("\"line\" : 3")
                .contains("Gemeint ist vermutlich „present“.")
                .contains("\"line\" : 4")
                .contains("Gemeint ist vermutlich „strategy.fields“.");
    }

    @Test
    void everythingThatIsWrongWithABodyIsToldAtOnce() {
        HttpResponse<byte[]> response = service.post("/api/v1/whatif", """
            profil: {schema: ratwerk.profile/1}
            set: {}
            """);
        assertThat(response.statusCode()).isEqualTo(422);
        assertThat(text(response))
                .contains("Den Schlüssel „profil“ gibt es hier nicht.")
                .contains("Gemeint ist vermutlich „profile“.");
        response = service.post("/api/v1/compare", """
            before: {schema: ratwerk.profile/1, municipality: {name: 7, nam: A}}
            after: {schema: ratwerk.profile/1, municipality: {name: A}, strategy: {status: presnt}}
            """);
        assertThat(text(response)).contains("\"line\" : 1").contains("\"line\" : 2");
    }

    @Test
    void twoStatesOfAPlaceEachAProfileOrAnAdvice() {
        Profile ulm = Profile.read(ULM);
        String advice = new JsonReport(Language.DE, Integer.MAX_VALUE).line(ratwerk.advise(ulm));
        String young =
                "{\"schema\":\"ratwerk.profile/1\",\"municipality\":{\"name\":\"Ulm\"},\"strategy\":{\"status\":\"none\"}}";
        HttpResponse<byte[]> response =
                service.post("/api/v1/compare", "{\"before\": " + advice.strip() + ", \"after\": " + young + "}");
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(text(response))
                .contains("\"schema\" : \"ratwerk.comparison/1\"")
                .contains("strategy.status");
        assertThat(service.post("/api/v1/compare", "{\"before\": " + young + ", \"after\": " + young + "}")
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void anAdviceWithAnswersThatContradictEachOtherIsRefused() {
        String advice = new JsonReport(Language.DE, Integer.MAX_VALUE).line(ratwerk.advise(Profile.read(ULM)));
        String broken = advice.strip().replaceFirst("\"value\":\"[a-z-]+\"", "\"value\":\"no-such-value\"");
        HttpResponse<byte[]> response =
                service.post("/api/v1/compare", "{\"before\": " + broken + ", \"after\": " + broken + "}");
        assertThat(response.statusCode()).isEqualTo(422);
        assertThat(text(response)).contains("no-such-value");
        assertThat(read(ULM)).doesNotContain("no-such-value");
    }

    private static String withoutPlaces(String json) {
        return json.replaceAll("\"(line|column)\" : \\d+", "\"$1\" : 0")
                .replaceAll("\"[a-zA-Z]*[dD]igest\" : \"[0-9a-f]+\"", "");
    }
}
