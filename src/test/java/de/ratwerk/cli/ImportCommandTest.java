package de.ratwerk.cli;

import static de.ratwerk.cli.Run.run;
import static org.assertj.core.api.Assertions.assertThat;

import de.ratwerk.Golden;
import de.ratwerk.profile.Profile;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code profile import} as a consultant runs it. */
class ImportCommandTest {
    private static final String EXAMPLES = "profiles/examples";

    @TempDir
    private Path folder;

    @Test
    void profilesBecomeATableAndTheTableProfiles() throws IOException {
        Run there = run("profile", "import", EXAMPLES, "-o", at("alle.xlsx"));
        assertThat(there.code()).isZero();
        assertThat(there.out()).isEmpty();
        assertThat(there.err()).isEqualTo("ratwerk: 10 Dateien gelesen, 10 Profile geschrieben, 0 zurückgewiesen.\n");
        Run back = run("profile", "import", at("alle.xlsx"), "-o", at("profile"));
        assertThat(back.err()).isEqualTo("ratwerk: 10 Zeilen gelesen, 10 Profile geschrieben, 0 zurückgewiesen.\n");
        assertThat(digests(folder.resolve("profile"))).isEqualTo(digests(Path.of(EXAMPLES)));
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder("alle.xlsx", "profile");
        }
    }

    @Test
    void theMappingThatHelpShowsIsReadAsItStands() throws IOException {
        String shown = run("profile", "import", "--help")
                .out()
                .lines()
                .dropWhile(line -> !line.equals("  schema: ratwerk.columns/1"))
                .takeWhile(line -> line.startsWith("  "))
                .collect(Collectors.joining("\n"))
                .stripIndent();
        Files.writeString(folder.resolve("zuordnung.yaml"), shown);
        Files.writeString(folder.resolve("t.csv"), "Gemeinde;Formularserver vorhanden\nAdorf;in Planung\n");
        Run run = run("profile", "import", at("t.csv"), "--mapping", at("zuordnung.yaml"), "-o", at("alle.ndjson"));
        assertThat(run.code()).as(run.err()).isZero();
        assertThat(Files.readString(folder.resolve("alle.ndjson"))).contains("Adorf", "form-server", "planned");
    }

    @Test
    void goodRowsGoOnAndBadOnesCanBeMendedAndReadAgain() throws IOException {
        Files.writeString(
                folder.resolve("t.csv"),
                "Name der Kommune;Chatbot;Chatbot – Anmerkung\nAdorf;geplant;\nBdorf;geplannt;=1\n;im Einsatz;\n");
        Run first = run("profile", "import", at("t.csv"), "-o", at("profile"));
        assertThat(first.code()).isEqualTo(3);
        assertThat(first.err())
                .contains("t.csv:3:2: unknown-value: ", "Gemeint ist vermutlich „geplant“.", "t.csv:4:1: missing-key: ")
                .endsWith("ratwerk: 3 Zeilen gelesen, 1 Profil geschrieben, 2 zurückgewiesen (rejects.csv).\n");
        String rejects = Files.readString(folder.resolve("rejects.csv"));
        assertThat(rejects.lines().toList().get(0))
                .isEqualTo("\ufeffName der Kommune;Chatbot;Chatbot – Anmerkung;#Datei;#Zeile;#Kommune;#Gründe");
        assertThat(rejects.lines().toList().get(1))
                .startsWith("Bdorf;geplannt;'=1;")
                .contains(";3;Bdorf;");
        Files.writeString(
                folder.resolve("rejects.csv"),
                rejects.replace("\n;im", "\nCdorf;im").replace("geplannt;", "geplant;"));
        Run again = run("profile", "import", at("rejects.csv"), "-o", at("profile"));
        assertThat(again.err()).isEqualTo("ratwerk: 2 Zeilen gelesen, 2 Profile geschrieben, 0 zurückgewiesen.\n");
        assertThat(folder.resolve("profile").toFile().list())
                .containsExactlyInAnyOrder("adorf.yaml", "bdorf.yaml", "cdorf.yaml");
        assertThat(Files.readString(folder.resolve("profile/bdorf.yaml"))).contains("note: \"=1\"");
    }

    @Test
    void whatWasRejectedIsNeverReadAsIfItWereWhole() throws IOException {
        Files.writeString(folder.resolve("t.csv"), "Name der Kommune;Chatbot\n\"Adorf\"x;geplant\n");
        assertThat(run("profile", "import", at("t.csv"), "-o", at("profile")).code())
                .isEqualTo(3);
        Run again = run("profile", "import", at("rejects.csv"), "-o", at("profile"));
        assertThat(again.err()).endsWith("1 Zeile gelesen, 0 Profile geschrieben, 1 zurückgewiesen (rejects-2.csv).\n");
    }

    @Test
    void aTableThatIsRefusedAsAWholeWritesNothing() throws IOException {
        Files.writeString(folder.resolve("t.csv"), "Name der Kommune;Lieblingsfarbe\nAdorf;blau\n");
        Run run = run("profile", "import", at("t.csv"), EXAMPLES, "-o", at("alle.ndjson"));
        assertThat(run.code()).isEqualTo(3);
        assertThat(run.err()).contains("t.csv:1:2: unknown-heading: ");
        assertThat(folder.resolve("alle.ndjson")).doesNotExist();
    }

    @Test
    void filesThatAreThereStayUnlessForced() throws IOException {
        assertThat(run("profile", "import", EXAMPLES, "-o", at("profile")).code())
                .isZero();
        Run again = run("profile", "import", EXAMPLES, "-o", at("profile"), "--lang", "en");
        assertThat(again.code()).isEqualTo(3);
        assertThat(again.err())
                .contains("file-exists: ")
                .endsWith("ratwerk: 10 files read, 0 profiles written, 10 rejected (rejects.csv).\n");
        assertThat(run("profile", "import", EXAMPLES, "-o", at("profile"), "--force")
                        .code())
                .isZero();
        assertThat(run("profile", "import", EXAMPLES, "-o", at("alle.csv")).code())
                .isZero();
        assertThat(run("profile", "import", EXAMPLES, "-o", at("alle.csv")).code())
                .isEqualTo(2);
        assertThat(run("profile", "import", at("alle.csv"), "-o", at("alle.csv"), "--force")
                        .code())
                .isEqualTo(2);
        assertThat(run("profile", "import", EXAMPLES, "-o", EXAMPLES, "--force").code())
                .isEqualTo(2);
    }

    @Test
    void linesComeFromStandardInputAndGoToStandardOutput() {
        String line = "{\"schema\":\"ratwerk.profile/1\",\"municipality\":{\"name\":\"Adorf\"}}\n";
        Run run = run(
                new ByteArrayInputStream((line + "\n" + line).getBytes(StandardCharsets.UTF_8)),
                "profile",
                "import",
                "-",
                "-f",
                "ndjson");
        assertThat(run.code()).isZero();
        assertThat(run.out()).isEqualTo(line + line);
        assertThat(run("profile", "import", "-", "-", "-f", "ndjson").code()).isEqualTo(2);
        assertThat(run("profile", "import", EXAMPLES).code()).isEqualTo(2);
    }

    @Test
    void theSameMunicipalityTwiceIsToldButBothAreKept() throws IOException {
        Files.writeString(
                folder.resolve("t.csv"),
                "Name der Kommune;Amtlicher Gemeindeschlüssel\nAdorf;05315000\nBdorf;05315000\n");
        Run run = run("profile", "import", at("t.csv"), "-o", at("profile"));
        assertThat(run.code()).isZero();
        assertThat(run.err()).contains("t.csv:3:2: duplicate-municipality: ", "t.csv:2:2");
        assertThat(folder.resolve("profile").toFile().list())
                .containsExactlyInAnyOrder("05315000.yaml", "05315000-2.yaml");
    }

    @Test
    void theTemplateIsATableToo() throws IOException {
        Golden.check(
                Path.of("profiles/template.csv"),
                run("profile", "new", "-f", "csv").out());
        for (String ending : List.of("csv", "xlsx")) {
            String file = at("vorlage." + ending);
            assertThat(run("profile", "new", "-o", file).err()).contains("ratwerk profile import");
            assertThat(run("profile", "import", file, "-f", "ndjson").out())
                    .isEqualTo("{\"schema\":\"ratwerk.profile/1\",\"municipality\":{\"name\":\"Musterstadt\"}}\n");
        }
    }

    @Test
    void aTableCanBeCheckedBeforeItIsRead() throws IOException {
        Files.writeString(folder.resolve("t.csv"), "Name der Kommune;Chatbot\nAdorf;geplant\nBdorf;geplannt\n");
        Run run = run("profile", "check", at("t.csv"), EXAMPLES);
        assertThat(run.code()).isEqualTo(3);
        assertThat(run.out()).contains("t.csv: 1 von 2 in Ordnung\n", EXAMPLES + ": 10 von 10 in Ordnung\n");
        assertThat(run.err()).contains("t.csv:3:2: unknown-value: ");
    }

    private String at(String name) {
        return folder.resolve(name).toString();
    }

    private static List<String> digests(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(Profile::read).map(Profile::digest).sorted().toList();
        }
    }
}
