package de.ratwerk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import de.ratwerk.Missing;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The manual pages, as {@code man} reads them. */
class ManPageTest {
    @TempDir
    private Path folder;

    @Test
    void everyCommandHasItsPage() throws IOException {
        assertThat(Run.run("man", "-o", folder.toString()).code()).isZero();
        List<String> pages = names();
        assertThat(pages).contains("ratwerk.1", "ratwerk-profile-new.1", "ratwerk-completion.1");
        RatwerkCommand.commands().keySet().forEach(name -> assertThat(pages).contains("ratwerk-" + name + ".1"));
        assertThat(Files.readString(folder.resolve("ratwerk-profile-new.1")))
                .isEqualTo(Run.run("man", "profile", "new").out());
        assertThat(Run.run("man", "-o", folder.toString()).code()).isEqualTo(ExitCode.USAGE);
    }

    @Test
    void groffHasNothingToRemark() throws Exception {
        assertThat(Run.run("man", "-o", folder.toString()).code()).isZero();
        for (String page : names()) {
            assertThat(groff("-ww", "-z", folder.resolve(page).toString()))
                    .as(page)
                    .isEmpty();
        }
    }

    @Test
    void thePageReadsAsItWasWritten() throws Exception {
        Path page = Files.writeString(
                folder.resolve("page.1"), Run.run("man", "rules", "test").out());
        String shown = groff(page.toString()).replaceAll("\\s+", " ");
        assertThat(shown)
                .contains("ÜBERSICHT ratwerk rules test [-h] [--mutate]")
                .contains("--mutate Jede Regel auf jede kleine Art verändern und zeigen, was kein Fall bemerkt.")
                .contains("SIEHE AUCH ratwerk-rules(1)");
    }

    @Test
    void thePageOfTheWholeTellsHowRunsEnd() {
        assertThat(Run.run("man").out())
                .contains(".SH \"RÜCKGABEWERT\"\n.TP\n\\fB0\\fR\nGetan.\n.TP\n\\fB1\\fR\n")
                .contains("\\fB5\\fR\nEine Prüfung hielt nicht stand.\n")
                .contains("ratwerk\\-advise(1), ");
    }

    @Test
    void whatCouldBeTakenForARequestIsText() {
        Roff page = new Roff("a-b", "c");
        page.words(".xlsx, \"x\" und 'y' in C:\\Ordner, ~/x^2 `z`");
        page.verbatim("'x");
        assertThat(page.toString())
                .startsWith("'\\\" -*- coding: UTF-8 -*-\n.TH \"A\\-B\" 1 \"\" \"c\" \"Ratwerk\"\n")
                .contains("\n\\&.xlsx, \\(dqx\\(dq und \\(aqy\\(aq in C:\\(rsOrdner, \\(ti/x\\(ha2 \\(gaz\\(ga\n")
                .contains("\n\\(aqx\n");
    }

    @Test
    void anExampleKeepsItsShape() {
        assertThat(Run.run("man", "profile", "import").out())
                .contains("\nschema: ", "\ncolumns:\n", "\n  Formularserver vorhanden:\n", "\n    path: ");
    }

    @Test
    void aCommandThatIsNotThereIsToldByItsName() {
        Run run = Run.run("man", "rules", "tset");
        assertThat(run.code()).isEqualTo(ExitCode.USAGE);
        assertThat(run.err()).contains("„rules tset“");
    }

    private List<String> names() throws IOException {
        try (Stream<Path> pages = Files.list(folder)) {
            return pages.map(page -> page.getFileName().toString()).sorted().toList();
        }
    }

    /** What groff says of a page or makes of it, which is plain text without a terminal's marks. */
    private static String groff(String... arguments) throws IOException, InterruptedException {
        ProcessBuilder groff =
                new ProcessBuilder("groff", "-man", "-Tutf8", "-Kutf8", "-P-cbou").redirectErrorStream(true);
        groff.command().addAll(List.of(arguments));
        Process process = start(groff);
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
        return said;
    }

    private static Process start(ProcessBuilder groff) {
        try {
            return groff.start();
        } catch (IOException e) {
            throw Missing.program("no groff to read manual pages with");
        }
    }
}
