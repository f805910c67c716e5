package de.ratwerk.cli;

import static de.ratwerk.cli.Run.run;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.ratwerk.text.Language;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code ratwerk advise --stream}: any other program's pipe runs it. */
class AdviceStreamTest {
    @TempDir
    private Path folder;

    private static String profile(String name, int population) {
        return "{\"schema\":\"ratwerk.profile/1\",\"municipality\":{\"name\":\"" + name + "\",\"population\":"
                + population + "},\"strategy\":{\"status\":\"none\"}}";
    }

    private static InputStream lines(String... lines) {
        return new ByteArrayInputStream(String.join("\n", lines).getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void aLineIsAnsweredAsAFileIs() throws IOException {
        Path file = folder.resolve("a.json");
        Files.writeString(file, profile("Änderlingen", 4_000) + "\n");
        Run alone = run("advise", file.toString(), file.toString(), "-f", "json");
        Run stream = run(lines(profile("Änderlingen", 4_000), profile("Änderlingen", 4_000)), "advise", "--stream");
        assertThat(stream.err()).isEmpty();
        assertThat(stream.code()).isZero();
        assertThat(stream.out()).isEqualTo(alone.out());
    }

    @Test
    void manyLinesAreAnsweredInTheirOrderWhereverTheyStand() {
        List<String> questions = new ArrayList<>();
        for (int i = 1; i <= 60; i++) {
            questions.add(profile("Ort " + i % 3, 1_000 * (1 + i % 3)));
        }
        Run run = run(lines(questions.toArray(String[]::new)), "advise", "--stream");
        List<String> answers = run.out().lines().toList();
        assertThat(answers).hasSize(60);
        for (int i = 0; i < 60; i++) {
            assertThat(answers.get(i)).contains("\"name\":\"Ort " + (i + 1) % 3 + "\"");
            assertThat(answers.get(i)).as("line " + (i + 1)).isEqualTo(answers.get(i % 3));
        }
    }

    @Test
    void aRefusedLineIsLeftOutAndItsProblemsNameTheLine() {
        Run run = run(
                lines(
                        profile("A", 1_000),
                        "",
                        "{\"schema\":\"ratwerk.profile/1\",\"municipality\":{\"name\":\"B\",\"population\":\"viele\"}}",
                        "{kaputt",
                        profile("C", 1_000)),
                "advise",
                "--stream");
        assertThat(run.code()).isEqualTo(ExitCode.INPUT_REFUSED);
        assertThat(run.out().lines()).hasSize(2);
        assertThat(run.out()).contains("\"name\":\"A\"").contains("\"name\":\"C\"");
        List<String> problems = run.err().lines().toList();
        assertThat(problems).hasSize(2);
        assertThat(problems.get(0))
                .contains("\"kind\":\"wrong-type\"")
                .contains("\"line\":3")
                .contains("\"path\":\"municipality.population\"");
        assertThat(problems.get(1)).contains("\"line\":4");
    }

    @Test
    void aLineWithoutEndIsRefusedAndTheNextIsAnswered() {
        Run run = run(lines("{\"x\":\"" + "a".repeat(3 << 20) + "\"}", profile("A", 1_000)), "advise", "--stream");
        assertThat(run.code()).isEqualTo(ExitCode.INPUT_REFUSED);
        assertThat(run.err()).contains("\"kind\":\"line-too-long\"").contains("\"line\":1");
        assertThat(run.out().lines()).hasSize(1);
    }

    @Test
    void wordsThatAreNoUtf8AreRefusedAtTheirLine() {
        InputStream in =
                new ByteArrayInputStream("{\"a\":\"\n{\"schema\":\"ü\"}".getBytes(StandardCharsets.ISO_8859_1));
        Run run = run(in, "advise", "--stream");
        assertThat(run.err()).contains("\"kind\":\"not-utf-8\"").contains("\"line\":2");
    }

    /** As with {@code | head -1}. */
    @Test
    void endsWhereNobodyTakesTheAnswers() {
        AtomicInteger read = new AtomicInteger();
        Console console = console(endless(read), new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("broken pipe");
            }
        });
        AdviceStream stream = new AdviceStream(profile -> profile, profile -> new byte[] {'\n'}, Language.DE, console);
        assertThatThrownBy(() -> stream.run(1)).isInstanceOf(UncheckedIOException.class);
        assertThat(read).hasValueLessThan(200);
    }

    @Test
    void oneLinesFaultDoesNotEndTheOthers() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Console console = console(lines(profile("A", 1_000), profile("B", 1_000), profile("C", 1_000)), out);
        AdviceStream stream = new AdviceStream(
                profile -> profile,
                profile -> {
                    if (profile.name().equals("B")) {
                        throw new IllegalStateException("kaputt");
                    }
                    return (profile.name() + "\n").getBytes(StandardCharsets.UTF_8);
                },
                Language.DE,
                console);
        assertThat(stream.run(2)).isEqualTo(ExitCode.FAULT);
        assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo("A\nC\n");
    }

    /** A thousand lines, which is more than anybody should read for nobody. */
    private static InputStream endless(AtomicInteger read) {
        byte[] line = (profile("A", 1_000) + "\n").getBytes(StandardCharsets.UTF_8);
        return new InputStream() {
            @Override
            public int read() {
                throw new AssertionError("lines are read in blocks");
            }

            @Override
            public int read(byte[] to, int from, int most) {
                if (read.incrementAndGet() > 1_000) {
                    return -1;
                }
                System.arraycopy(line, 0, to, from, line.length);
                return line.length;
            }
        };
    }

    private static Console console(InputStream in, OutputStream out) {
        return new Console(
                in,
                new PrintStream(out, false, StandardCharsets.UTF_8),
                new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8),
                Path.of(""),
                100,
                false,
                false,
                false);
    }

    @Test
    void nothingInGivesNothingOut() {
        Run run = run("advise", "--stream");
        assertThat(run.out() + run.err()).isEmpty();
        assertThat(run.code()).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "'',Es fehlt: PROFIL",
        "--stream profiles/places/ulm.yaml,Profildateien gehen nur ohne --stream",
        "--stream -f text,mit -f json",
        "--stream -o x,ohne -o"
    })
    void refusesWhatDoesNotGoTogether(String options, String sentence) {
        List<String> arguments = new ArrayList<>(List.of("advise"));
        if (!options.isEmpty()) {
            arguments.addAll(List.of(options.split(" ")));
        }
        Run run = run(arguments.toArray(String[]::new));
        assertThat(run.code()).isEqualTo(ExitCode.USAGE);
        assertThat(run.err()).contains(sentence);
    }
}
