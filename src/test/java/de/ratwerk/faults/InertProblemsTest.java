package de.ratwerk.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import de.ratwerk.EditedRules;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Problems are told in words that steer no terminal, whoever wrote what is wrong and whatever its file is called. */
class InertProblemsTest {
    private static final String ESCAPES =
            "\u001b]0;x\u0007\u001b[2J\u202edcba\u2066\u200f\u009b31m\r\nratwerk: alles gut";

    @TempDir
    private Path folder;

    private static void assertInert(Ended ended, int code) {
        assertThat(ended.code()).as(ended.err()).isEqualTo(code);
        assertThat(ended.err()).isNotBlank();
        assertThat((ended.out() + ended.err()).codePoints()).noneMatch(Terminals::steers);
    }

    private Path broken(String key, String value) throws IOException {
        JsonMapper json = JsonMapper.shared();
        return Files.writeString(
                folder.resolve("broken.json"),
                "{\"schema\":\"ratwerk.profile/1\",\"municipality\":{\"name\":" + json.writeValueAsString(value) + "},"
                        + json.writeValueAsString(key) + ":" + json.writeValueAsString(value)
                        + ",\"strategy\":{\"status\":" + json.writeValueAsString(value) + "}}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"advise", "profile check", "questions", "ask", "robustness", "cohort", "verify"})
    void ofKeysAndValues(String command) throws IOException {
        String[] words = (command + " " + broken(ESCAPES, ESCAPES)).split(" ");
        assertInert(Ratwerks.here(words), 3);
    }

    @Test
    void ofLinesOfAStream() throws IOException {
        byte[] line = Files.readAllBytes(broken(ESCAPES, ESCAPES));
        Ended ended = Ratwerks.here(new ByteArrayInputStream(line), "advise", "--stream");
        assertInert(ended, 3);
        JsonNode problems = JsonMapper.shared().readTree(ended.err()).get("problems");
        assertThat(problems).isNotEmpty();
    }

    @Test
    void asJsonTheyAreOneDocument() throws IOException {
        Ended ended =
                Ratwerks.here("advise", "-f", "json", broken(ESCAPES, ESCAPES).toString());
        assertInert(ended, 3);
        assertThat(JsonMapper.shared().readTree(ended.err()).get("problems")).isNotEmpty();
    }

    @Test
    void ofWordsOfTheCommandLine() {
        assertInert(Ratwerks.here("adv" + ESCAPES), 2);
        assertInert(Ratwerks.here("advise", "--" + ESCAPES), 2);
        assertInert(Ratwerks.here("advise", "-f", ESCAPES, "profiles/places/ulm.yaml"), 2);
        assertInert(Ratwerks.here("why", ESCAPES, "profiles/places/ulm.yaml"), 2);
        assertInert(Ratwerks.here("whatif", "profiles/places/ulm.yaml", "--set", ESCAPES + "=" + ESCAPES), 3);
        assertInert(Ratwerks.here("changes", "profiles/places/ulm.yaml", "--goal", ESCAPES), 2);
    }

    @Test
    void ofNamesOfFiles() throws IOException {
        Path odd = odd(ESCAPES.replace("\u009b31m", ""));
        Files.createDirectories(odd);
        Path missing = odd.resolve("missing.yaml");
        assertInert(Ratwerks.here("advise", missing.toString()), 3);
        assertInert(Ratwerks.here("profile", "check", missing.toString()), 3);
        assertInert(Ratwerks.here("cohort", missing.toString()), 3);
        assertInert(Ratwerks.here("advise", "profiles/places/ulm.yaml", "-o", odd.toString() + "/no/x"), 2);
        assertInert(
                Ratwerks.here(
                        "cohort",
                        "profiles/examples",
                        "--advice",
                        "none",
                        "-o",
                        odd.resolve("out").toString()),
                0);
        assertInert(
                Ratwerks.here("profile", "new", "-o", odd.resolve("new.yaml").toString()), 0);
        Path file = Files.writeString(odd.resolve("file"), "");
        assertInert(
                Ratwerks.here(
                        "cohort", "profiles/examples", "-o", file.resolve("x").toString()),
                1);
        assertInert(Ratwerks.here("rules", "docs", "-o", file.resolve("x").toString()), 1);
    }

    /** What is right is told with the file's name, too. */
    @Test
    void ofNamesOfFilesThatAreRight() throws IOException {
        Path odd = Files.createDirectories(odd("a\u001b[31m\u202eb\nc")).resolve("profile.yaml");
        Files.copy(Path.of("profiles/places/ulm.yaml"), odd);
        for (String command : List.of("profile check", "advise", "questions")) {
            String[] words = (command + " x").split(" ");
            words[words.length - 1] = odd.toString();
            Ended ended = Ratwerks.here(words);
            assertThat(ended.code()).as(ended.err()).isZero();
            assertThat((ended.out() + ended.err()).codePoints()).noneMatch(Terminals::steers);
        }
        Ended asked =
                Ratwerks.here(new ByteArrayInputStream("q\n".getBytes(StandardCharsets.UTF_8)), "ask", odd.toString());
        assertThat((asked.out() + asked.err()).codePoints()).noneMatch(Terminals::steers);
    }

    private Path odd(String name) {
        try {
            return folder.resolve(name);
        } catch (InvalidPathException e) {
            assumeTrue(false, "names here cannot hold it: " + e.getMessage());
            throw e;
        }
    }

    @Test
    void ofRulesAsSarifNamesTheFileByAnAddress() throws IOException {
        EditedRules rules = EditedRules.copiedTo(folder.resolve("my rules #1 ü"));
        rules.replace("positions.drl", "ComponentsInUse( atLeast >= $n )", "ComponentsInUse( atLeest >= $n )");
        Ended ended = Ratwerks.here("rules", "check", rules.folder().toString(), "-f", "sarif");
        assertThat(ended.code()).as(ended.err()).isIn(4, 5);
        JsonNode results = JsonMapper.shared().readTree(ended.out()).at("/runs/0/results");
        assertThat(results).isNotEmpty();
        for (JsonNode result : results) {
            URI uri = URI.create(result.at("/locations/0/physicalLocation/artifactLocation/uri")
                    .asString());
            assertThat(uri.getFragment()).isNull();
            assertThat(Path.of(uri.getPath())).exists();
        }
    }
}
