package de.ratwerk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import de.ratwerk.profile.Profile;
import de.ratwerk.profile.ProfileTemplate;
import de.ratwerk.text.Language;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Questions asked line by line; whoever answers is played by a text. */
class AskCommandTest {
    @TempDir
    private Path folder;

    private Path file;

    @BeforeEach
    void begin() throws IOException {
        file = folder.resolve("musterstadt.yaml");
        Files.writeString(file, ProfileTemplate.in(Language.DE));
    }

    @Test
    void anAnswerIsWrittenWhereTheQuestionStands() throws IOException {
        assertThat(ask("--top", "1", "in entwiklung").out()).contains("gespeichert", "Gespeicherte Antworten: 1");
        assertThat(Profile.read(file).answer("strategy.status").orElseThrow().value())
                .isEqualTo("in-development");
        assertThat(changedLines()).containsExactly("  status: in-development");
    }

    @Test
    void whatIsSavedIsSavedAtOnceAndCanBeTakenBack() throws IOException {
        Run run = ask("z", "3", "z", "q");
        assertThat(run.code()).isZero();
        assertThat(run.out())
                .contains(
                        "Es gibt nichts zurückzunehmen.",
                        "Zurückgenommen: Digitalisierungsstrategie",
                        "Gespeicherte Antworten: 0");
        assertThat(changedLines()).isEmpty();
    }

    @Test
    void whatIsNotKnownStaysUnknownAndIsNotAskedAgain() throws IOException {
        Run run = ask("--top", "8", "w", "w", "w", "w", "w", "w", "w", "w");
        List<String> asked = run.out()
                .lines()
                .filter(line -> line.endsWith("?") || line.endsWith("(Mehrfachnennung)"))
                .toList();
        assertThat(asked).hasSizeGreaterThanOrEqualTo(8).doesNotHaveDuplicates();
        assertThat(changedLines()).isEmpty();
    }

    @Test
    void whatIsPutOffComesAgainWhenTheRestIsThrough() throws IOException {
        Files.writeString(
                file,
                Files.readString(Path.of("profiles/examples/everything-well.yaml"))
                        .replaceFirst("status: present", "status: unknown"));
        Run run = ask("", "-", "");
        assertThat(run.code()).isZero();
        assertThat(run.out().split("Digitalisierungsstrategie\\?", -1).length).isGreaterThan(1);
    }

    @Test
    void listsTakeSeveralNumbers() throws IOException {
        ask("--top", "2", "2", "1, 4");
        assertThat(changedLines()).contains("  status: in-development", "  administration: [mayor, it-department]");
    }

    @Test
    void anUnknownWordIsAskedAgainAndHelpIsGiven() {
        Run run = ask("vielleicht", "?", "q");
        assertThat(run.out())
                .contains("Das ist keine der möglichen Antworten.")
                .contains("w: weiß")
                .contains("Gespeicherte Antworten: 0. Weiter mit: ratwerk advise");
    }

    @Test
    void theEndOfTheInputEndsTheSitting() {
        Run run = ask("1");
        assertThat(run.code()).isZero();
        assertThat(run.out()).contains("Gespeicherte Antworten: 1");
    }

    @Test
    void stopsByItselfWhenNothingCanChangeTheFirstThree() throws IOException {
        Files.writeString(
                file,
                Files.readString(Path.of("profiles/examples/strong-but-in-a-silo.yaml"))
                        .replaceFirst("(?m)^  wifi: .*$", "  wifi: unknown")
                        .replaceFirst("wifi: (yes|no|true|false)", "wifi: unknown"));
        Run run = ask("n");
        assertThat(run.code()).isZero();
        assertThat(run.out()).containsAnyOf("Keine verbleibende Antwort", "Es gibt keine Frage mehr");
    }

    @Test
    void aFileThatIsNoProfileIsRefusedAndStandardInputIsNoFile() throws IOException {
        Files.writeString(file, "schema: other\n");
        assertThat(ask("q").code()).isEqualTo(3);
        assertThat(Run.run("ask", folder.resolve("none.yaml").toString()).code())
                .isEqualTo(3);
        assertThat(Run.run("ask", "-").code()).isEqualTo(2);
        assertThat(Run.run("ask", file.toString(), "--top", "0").code()).isEqualTo(2);
    }

    @Test
    void questionsAreListedWithoutAsking() {
        assertThat(Run.run("questions", file.toString(), "--top", "2").out())
                .contains("WAS ALS NÄCHSTES ZU FRAGEN IST", "strategy.status", "Nicht gezeigt:");
        assertThat(Run.run("questions", file.toString(), "-f", "json").out())
                .contains("\"schema\" : \"ratwerk.questions/1\"");
        assertThat(Run.run("questions", file.toString(), "--top", "0").code()).isEqualTo(2);
    }

    /** The options, then what is typed line by line. */
    private Run ask(String... words) {
        List<String> arguments = new ArrayList<>(List.of("ask", file.toString()));
        List<String> typed = new ArrayList<>(List.of(words));
        while (!typed.isEmpty() && typed.get(0).startsWith("--")) {
            arguments.add(typed.remove(0));
            arguments.add(typed.remove(0));
        }
        String input = String.join("\n", typed) + "\n";
        return Run.run(
                new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)), arguments.toArray(String[]::new));
    }

    private List<String> changedLines() throws IOException {
        List<String> before = ProfileTemplate.in(Language.DE).lines().toList();
        List<String> after = Files.readAllLines(file);
        assertThat(after).hasSameSizeAs(before);
        List<String> changed = new ArrayList<>();
        for (int i = 0; i < after.size(); i++) {
            if (!after.get(i).equals(before.get(i))) {
                changed.add(after.get(i));
            }
        }
        return changed;
    }
}
