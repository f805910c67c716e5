package de.ratwerk.cli;

import static de.ratwerk.cli.Run.run;
import static org.assertj.core.api.Assertions.assertThat;

import de.ratwerk.access.ApiKey;
import de.ratwerk.access.ApiKeys;
import de.ratwerk.access.Scope;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Keys are handed out, listed and revoked on the command line. */
class KeysCommandTest {
    @TempDir
    private Path folder;

    @Test
    void aNewKeyStandsOnceOnStandardOutputAndNowhereElse() throws IOException {
        Run run = run("keys", "new", "--file", file(), "--name", "Beratungsportal");
        assertThat(run.code()).isZero();
        String key = run.out().strip();
        assertThat(run.out().lines()).hasSize(1);
        String secret = key.substring(key.length() - 43);
        assertThat(run.err()).contains("Beratungsportal", "read").doesNotContain(secret);
        assertThat(Files.readString(Path.of(file()))).doesNotContain(secret);
        assertThat(ApiKeys.read(Path.of(file())).shown(key)).isPresent();
        assertThat(run("keys", "list", "--file", file()).out()).doesNotContain(secret);
    }

    @Test
    void scopesAndTheLastDayAreKept() {
        Run run = run(
                "keys",
                "new",
                "--file",
                file(),
                "--name",
                "Land",
                "--scope",
                "feedback",
                "--scope",
                "admin",
                "--until",
                "2999-12-31");
        assertThat(run.code()).isZero();
        ApiKey key = ApiKeys.read(Path.of(file())).all().get(0);
        assertThat(key.scopes()).containsExactly(Scope.FEEDBACK, Scope.ADMIN);
        assertThat(key.until()).hasToString("2999-12-31");
    }

    @Test
    void theListSaysHowEachKeyStands() {
        String id = id(run("keys", "new", "--file", file(), "--name", "Eins"));
        run("keys", "new", "--file", file(), "--name", "Zwei", "--until", "2999-12-31");
        assertThat(run("keys", "revoke", id, "--file", file()).code()).isZero();
        Run list = run("keys", "list", "--file", file());
        assertThat(list.code()).isZero();
        assertThat(list.out().lines().toList().get(0))
                .startsWith(id + "  „Eins“: read; vom ")
                .endsWith("; gesperrt");
        assertThat(list.out().lines().toList().get(1)).endsWith(", gilt bis 2999-12-31");
        JsonNode json = new JsonMapper()
                .readTree(run("keys", "list", "--file", file(), "-f", "json").out());
        assertThat(json.get("schema").asString()).isEqualTo("ratwerk.key-list/1");
        assertThat(json.get("keys").get(0).get("state").asString()).isEqualTo("revoked");
        assertThat(json.get("keys").get(1).get("state").asString()).isEqualTo("valid");
        assertThat(json.toString()).doesNotContain("sha256");
    }

    @Test
    void revokingTwiceIsNoMistake() {
        String id = id(run("keys", "new", "--file", file(), "--name", "Eins"));
        run("keys", "revoke", id, "--file", file());
        Run again = run("keys", "revoke", id, "--file", file(), "--lang", "en");
        assertThat(again.code()).isZero();
        assertThat(again.err()).contains("was revoked already");
    }

    @Test
    void anUnknownIdIsRefusedKindly() {
        String id = id(run("keys", "new", "--file", file(), "--name", "Eins"));
        Run run = run("keys", "revoke", id.substring(1), "--file", file());
        assertThat(run.code()).isEqualTo(3);
        assertThat(run.err()).contains("unknown-key-id", "Gemeint ist vermutlich", id);
    }

    @Test
    void aFileThatIsNotThereIsRefused() {
        assertThat(run("keys", "list", "--file", file())).satisfies(run -> {
            assertThat(run.code()).isEqualTo(3);
            assertThat(run.err()).contains("file-not-found");
        });
        assertThat(run("keys", "revoke", "abcdefghij", "--file", file()).code()).isEqualTo(3);
    }

    @Test
    void aBrokenFileIsRefusedWithItsLineAndStaysAsItIs() throws IOException {
        Files.writeString(Path.of(file()), "schema: ratwerk.keys/1\nkeys: [1]\n");
        Run run = run("keys", "new", "--file", file(), "--name", "Eins");
        assertThat(run.code()).isEqualTo(3);
        assertThat(run.err()).contains("keys.yaml:2:7");
        assertThat(run.out()).isEmpty();
        assertThat(Files.readString(Path.of(file()))).endsWith("keys: [1]\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "keys",
                "keys new --name X",
                "keys new --file FILE",
                "keys new --file FILE --name X --until 2001-01-01",
                "keys new --file FILE --name X --until morgen",
                "keys new --file FILE --name X --scope all",
                "keys new --file FOLDER --name X",
                "keys new --file FOLDER/none/keys.yaml --name X",
                "keys new --file FILE --name X\nY",
                "keys list",
                "keys revoke --file FILE"
            })
    void whatIsUsedWronglyIsSaid(String line) {
        String[] arguments = line.replace("FILE", file())
                .replace("FOLDER", folder.toString())
                .split(" ");
        Run run = run(arguments);
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("ratwerk: ", "--help");
        assertThat(run.out()).isEmpty();
    }

    @Test
    void allThatIsWrongWithANewKeyIsToldAtOnce() {
        assertThat(run("keys", "new", "--scope", "all", "--until", "morgen", "--nam", "X")
                        .err()
                        .lines())
                .satisfiesExactly(
                        line -> assertThat(line).startsWith("ratwerk: „all“ passt nicht zu --scope RECHT."),
                        line -> assertThat(line).startsWith("ratwerk: „morgen“ passt nicht zu --until DATUM."),
                        line -> assertThat(line)
                                .isEqualTo("ratwerk: „--nam X“ gibt es hier nicht. Gemeint ist vermutlich „--name“."),
                        line -> assertThat(line).isEqualTo("ratwerk: Es fehlt: --file DATEI, --name NAME."),
                        line -> assertThat(line).isEqualTo("    Hilfe: ratwerk keys new --help"));
        String nowhere = folder.resolve("none").resolve("keys.yaml").toString();
        assertThat(run("keys", "new", "--scope", "all", "--until", "2001-01-01", "--name", " ", "--file", nowhere)
                        .err())
                .contains(
                        "„all“ passt nicht",
                        "--name hat 1 bis 200 Zeichen.",
                        "--until 2001-01-01 ist schon vorbei.",
                        "Den Ordner " + folder.resolve("none") + " gibt es nicht.");
    }

    private static String id(Run made) {
        return made.out().split("_")[1];
    }

    private String file() {
        return folder.resolve("keys.yaml").toString();
    }
}
