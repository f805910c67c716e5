package de.ratwerk.cli;

import static de.ratwerk.cli.Run.run;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What {@code --register} does to the commands that take it. */
class RegisterOptionTest {
    private static final String REGISTER = "src/test/resources/register/municipalities-2024-12-31.csv";

    @TempDir
    private Path folder;

    @Test
    void checkTellsWhatTheRegisterAddsAndWhatItNotes() throws IOException {
        String known = profile("known.yaml", "name: Kirchmünster", "ags: '08499001'");
        String nameless = profile("nameless.yaml", "name: Neustadt");
        Run run = run("profile", "check", known, nameless, "--register", REGISTER);
        assertThat(run.code()).isZero();
        assertThat(run.out())
                .contains(known + ": in Ordnung, Antworten: 2, offene Fragen: 59; das Verzeichnis ergänzt"
                        + " municipality.population: 13607, municipality.kind: municipality\n")
                .contains(nameless + ": in Ordnung, Antworten: 1, offene Fragen: 60\n");
        assertThat(run.err()).startsWith("Hinweise:\n" + nameless + ":3:9: ags-missing: municipality.ags: Ohne AGS");
    }

    @Test
    void checkRefusesAKeyThatTheRegisterDoesNotHaveAndTellsTheOthers() throws IOException {
        String unknown = profile("unknown.yaml", "name: Kirchmünster", "ags: '08499010'");
        String known = profile("known.yaml", "name: Kirchmünster", "ags: '08499001'");
        Run run = run("profile", "check", unknown, known, "--register", REGISTER);
        assertThat(run.code()).isEqualTo(3);
        assertThat(run.out()).startsWith(known).doesNotContain(unknown);
        assertThat(run.err()).startsWith(unknown + ":4:8: ags-not-in-register: ");
        assertThat(run("profile", "check", unknown).code()).isZero();
    }

    @Test
    void adviceRestsOnWhatTheRegisterAdds() throws IOException {
        String known = profile("known.yaml", "name: Kirchmünster", "ags: '08499001'");
        assertThat(json(run("advise", known, "-f", "json").out())
                        .at("/municipality/sizeClass")
                        .isMissingNode())
                .isTrue();
        Run run = run("advise", known, "-f", "json", "--register", REGISTER);
        assertThat(run.err()).isEmpty();
        JsonNode advice = json(run.out());
        assertThat(advice.at("/municipality/sizeClass").asInt()).isEqualTo(6);
        JsonNode population = advice.at("/answers/2");
        assertThat(population.get("path").asString()).isEqualTo("municipality.population");
        assertThat(population.get("source").asString())
                .isEqualTo("Gemeindeverzeichnis (GV-ISys), Destatis, Gebietsstand 31.12.2024");
        assertThat(population.get("sourceAsOf").asString()).isEqualTo("2023-12-31");
        assertThat(population.get("line").asInt())
                .as("stands in no line of the profile")
                .isZero();
    }

    /** A reason that rests on it has no line of the profile to name. */
    @Test
    void whatTheRegisterAddsStandsInNoLineOfTheProfile() throws IOException {
        String full = Files.readString(Path.of("profiles/examples/everything-well.yaml"))
                .replaceAll("(?m)^  (name|population|ags|kind):.*\n", "")
                .replace("municipality:\n", "municipality:\n  name: Ostfurt\n  ags: '01099000'\n");
        String city = Files.writeString(folder.resolve("city.yaml"), full).toString();
        Run run = run("advise", city, "--register", REGISTER);
        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.out()).contains("248.873 Menschen").doesNotContain("Zeile 0");
    }

    @Test
    void machinesAreToldNotesApartFromProblems() throws IOException {
        String nameless = profile("nameless.yaml", "name: Aldorf");
        Run run = run("advise", nameless, "-f", "json", "--register", REGISTER);
        assertThat(run.code()).isZero();
        assertThat(json(run.out()).get("schema").asString()).isEqualTo("ratwerk.advice/1");
        assertThat(json(run.err()).get("problems")).isEmpty();
        assertThat(json(run.err()).at("/notes/0/kind").asString()).isEqualTo("ags-missing");
    }

    @Test
    void aRegisterThatIsNoneEndsTheRun() {
        String ulm = "profiles/places/ulm.yaml";
        Run run = run("advise", ulm, "--register", ulm);
        assertThat(run.code()).isEqualTo(3);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("not-a-register", "Die erste Zeile lautet");
        assertThat(run("profile", "check", ulm, "--register", "nowhere.xlsx").code())
                .isEqualTo(3);
    }

    private String profile(String name, String... lines) throws IOException {
        String text = "schema: ratwerk.profile/1\nmunicipality:\n  " + String.join("\n  ", lines) + "\n";
        return Files.writeString(folder.resolve(name), text).toString();
    }

    private static JsonNode json(String text) {
        return JsonMapper.shared().readTree(text);
    }
}
