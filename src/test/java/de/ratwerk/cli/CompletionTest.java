package de.ratwerk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import de.ratwerk.Missing;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a shell offers when somebody presses Tab; asked of bash itself. */
class CompletionTest {
    /** Runs the function that completes the command, with the words and the cursor behind the last of them. */
    private static final String ASK = """
        . "$1"; shift
        COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); COMP_LINE="$*"; COMP_POINT=${#COMP_LINE}
        run=$(complete -p ratwerk | sed 's/.*-F \\([^ ]*\\).*/\\1/')
        $run ratwerk "${COMP_WORDS[COMP_CWORD]}" "${COMP_WORDS[COMP_CWORD - 1]}"
        printf '%s\\n' "${COMPREPLY[@]}"
        """;

    @TempDir
    private Path folder;

    private Path script;

    @BeforeEach
    void writeTheScript() throws IOException {
        Run run = Run.run("completion");
        assertThat(run.code()).as(run.err()).isZero();
        script = Files.writeString(folder.resolve("ratwerk"), run.out());
    }

    @Test
    void everyCommandIsOffered() throws Exception {
        Set<String> commands = new TreeSet<>(RatwerkCommand.commands().keySet());
        assertThat(offered("ratwerk", "")).containsExactlyInAnyOrderElementsOf(commands);
        assertThat(offered("ratwerk", "rules", "")).contains("check", "test", "docs");
    }

    @ParameterizedTest
    @CsvSource({
        "ratwerk advise --st, --stream",
        "ratwerk advise --form, --format",
        "ratwerk whatif --s, --set",
        "ratwerk keys new --sc, --scope",
        "ratwerk ques, questions",
        "ratwerk profile imp, import",
    })
    void whatHasBegunIsEnded(String words, String end) throws Exception {
        assertThat(offered(words.split(" "))).containsExactly(end);
    }

    @ParameterizedTest
    @CsvSource({
        "ratwerk advise -f, text json html pdf docx xlsx md",
        "ratwerk questions -f, text json",
        "ratwerk rules check --format, text json sarif",
        "ratwerk cohort --advice, html text json md pdf docx xlsx none",
        "ratwerk cohort --format, text json",
        "ratwerk advise --lang, de en",
        "ratwerk keys new --scope, read feedback admin",
        "ratwerk changes --goal, well-positioned engaged no-now",
    })
    void theValuesOfAnOptionAreOffered(String words, String values) throws Exception {
        assertThat(offered((words + " ").split(" ", -1))).containsExactlyInAnyOrder(values.split(" "));
    }

    /** Bash takes the equals sign for a word of its own, as COMP_WORDBREAKS says. */
    @ParameterizedTest
    @CsvSource({
        "ratwerk advise --lang =, de en",
        "ratwerk advise --lang = e, en",
        "ratwerk advise --lang = en -f = p, pdf",
        "ratwerk questions --format = json --lang =, de en",
    })
    void theValuesBehindAnEqualsSignAreOffered(String words, String values) throws Exception {
        assertThat(offered(words.split(" "))).containsExactlyInAnyOrder(values.split(" "));
    }

    /** Other shells do not, and take what is offered for the whole word. */
    @Test
    void theValuesOfAWordWithAnEqualsSignAreOfferedWithItsBeginning() throws Exception {
        assertThat(offered("ratwerk", "advise", "--lang=")).containsExactly("--lang=de", "--lang=en");
        assertThat(offered("ratwerk", "advise", "--lang=de", "--format=x")).containsExactly("--format=xlsx");
    }

    @Test
    void whatCanBeAskedForItsReasonIsOffered() throws Exception {
        assertThat(offered("ratwerk", "why", "")).contains("run-data-inventory", "h2-data/inventory-missing");
        assertThat(offered("ratwerk", "why", "run-data-inv")).containsExactly("run-data-inventory");
    }

    /** A profile, a folder of rules: bash offers files where the script has nothing to offer and does not forbid it. */
    @Test
    void filesAreOfferedWhereNothingElseFits() throws Exception {
        assertThat(offered("ratwerk", "advise", "")).isEmpty();
        assertThat(Files.readString(script))
                .containsPattern("(?m)^complete .*-o default .*ratwerk")
                .doesNotContain("+o default");
    }

    @Test
    void zshIsGivenWhatItReadsAndOtherShellsAreRefused() throws IOException {
        assertThat(Run.run("completion", "zsh").out())
                .isEqualTo(Files.readString(script))
                .contains("bashcompinit");
        assertThat(Run.run("completion", "tcsh")).satisfies(run -> {
            assertThat(run.code()).isEqualTo(ExitCode.USAGE);
            assertThat(run.err()).contains("Möglich: bash, zsh.");
        });
    }

    /** Only what is offered is taken: a reply is for people or for machines, and a report is asked for by advise. */
    @ParameterizedTest
    @ValueSource(strings = {"pdf", "html"})
    void aReplyInAFormThatItDoesNotHaveIsRefused(String format) {
        Run run = Run.run("questions", "profiles/places/ulm.yaml", "-f", format);
        assertThat(run.code()).isEqualTo(ExitCode.USAGE);
        assertThat(run.err()).contains("Möglich: text, json.");
    }

    private List<String> offered(String... words) throws IOException, InterruptedException {
        ProcessBuilder bash = new ProcessBuilder("bash", "--norc", "-c", ASK, "ask", script.toString());
        bash.command().addAll(List.of(words));
        bash.directory(folder.toFile()).redirectError(folder.resolve("err").toFile());
        Process process = start(bash);
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).isZero();
        assertThat(Files.readString(folder.resolve("err"))).isEmpty();
        return out.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }

    private static Process start(ProcessBuilder bash) {
        try {
            return bash.start();
        } catch (IOException e) {
            throw Missing.program("no bash to ask");
        }
    }
}
