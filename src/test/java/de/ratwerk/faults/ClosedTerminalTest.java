package de.ratwerk.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whoever stops reading, or closes the terminal, is told nothing more, and nothing goes on for nobody. */
@EnabledOnOs({OS.LINUX, OS.MAC})
class ClosedTerminalTest {
    private static final String LINE = "{\"schema\":\"ratwerk.profile/1\",\"municipality\":{\"name\":\"A\"}}\n";

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({"advise --stream,", "profile import -,-f ndjson"})
    void endsQuietlyAfterTheHead(String command, String more) throws Exception {
        Path lines = Files.writeString(folder.resolve("lines"), LINE.repeat(20_000));
        Ratwerks ratwerks = new Ratwerks(folder).reading(lines).throughPipe();
        String words = more == null ? command : command + " " + more;
        Process process = ratwerks.start(words.split(" "));
        try (BufferedReader out =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            assertThat(out.readLine()).startsWith("{");
        }
        assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        assertThat(process.exitValue()).isEqualTo(1); // not all was written, and a script may want to know
        assertThat(Files.readString(folder.resolve("said.err"))).doesNotContain("\tat ", "melden", "vollständig");
    }

    @Test
    void aSmallOutputForNobodyIsNoBugEither() throws Exception {
        Ratwerks ratwerks = new Ratwerks(folder).throughPipe();
        Process process = ratwerks.start("advise", "profiles/places/ulm.yaml");
        process.getInputStream().close();
        assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        assertThat(process.exitValue()).isEqualTo(1);
        assertThat(Files.readString(folder.resolve("said.err"))).isEmpty();
    }

    @Test
    void withoutAnyOutputOrErrorItEndsAsIfThereWere() {
        Ratwerks closed = new Ratwerks(folder).behind("exec >&- 2>&-");
        assertThat(closed.run("advise", "profiles/places/ulm.yaml").code()).isEqualTo(1);
        assertThat(closed.run("advise", "no-such-profile.yaml").code()).isEqualTo(3);
        assertThat(new Ratwerks(folder).behind("exec 2>&-").run("advise", "profiles/places/ulm.yaml"))
                .satisfies(ended -> assertThat(ended.code()).isZero())
                .satisfies(ended -> assertThat(ended.out()).contains("Ulm"));
    }

    /** The terminal is closed (HUP), its user presses Ctrl+C (INT), or the machine goes down (TERM). */
    @ParameterizedTest
    @CsvSource({"HUP,129", "INT,130", "TERM,143"})
    void aRunOverManyThatIsStoppedCanBeResumed(String signal, int code) throws Exception {
        Signals.assumeHeard(signal);
        Path out = folder.resolve("out");
        Path lines = folder.resolve("places.ndjson");
        try (var to = Files.newBufferedWriter(lines)) {
            for (int i = 0; i < 3_000; i++) {
                to.write(LINE.replace("\"A\"", "\"Ort " + i + "\""));
            }
        }
        Ratwerks ratwerks = new Ratwerks(folder);
        Process process = ratwerks.start("cohort", lines.toString(), "--advice", "json", "-o", out.toString());
        Path underWay = out.resolve("members.ndjson.part");
        while (process.isAlive() && (Files.notExists(underWay) || Files.size(underWay) == 0)) {
            process.waitFor(20, TimeUnit.MILLISECONDS);
        }
        Signals.send(signal, process);
        Ended ended = ratwerks.ended(process);
        assertThat(ended.code()).as(ended.err()).isEqualTo(code);
        assertThat(ended.err()).contains("--resume").doesNotContain("\tat ");
        assertThat(Files.readAllLines(underWay)).isNotEmpty().allMatch(line -> line.endsWith("}"));
        try (var advice = Files.list(out.resolve("advice"))) {
            assertThat(advice.map(Path::toString)).allMatch(name -> name.endsWith(".json"));
        }
    }
}
