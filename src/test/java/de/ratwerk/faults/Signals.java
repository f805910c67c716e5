package de.ratwerk.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** What a terminal, its user or the machine sends to a process. */
final class Signals {
    private static final Path STATUS = Path.of("/proc/self/status");
    private static final String IGNORED = "SigIgn:";
    private static final Map<String, Integer> NUMBERS = Map.of("HUP", 1, "INT", 2, "TERM", 15);

    private Signals() {}

    /** Skips the test where nothing that is started can be reached: a shell lets what runs behind it ignore Ctrl+C, and so do we. */
    static void assumeHeard(String signal) throws IOException {
        if (Files.isReadable(STATUS)) {
            for (String line : Files.readAllLines(STATUS)) {
                if (line.startsWith(IGNORED)) {
                    long ignored = Long.parseUnsignedLong(
                            line.substring(IGNORED.length()).strip(), 16);
                    assumeFalse(
                            (ignored >> (NUMBERS.get(signal) - 1) & 1) == 1,
                            signal + " is ignored by what runs this test");
                }
            }
        }
    }

    static void send(String signal, Process process) throws IOException, InterruptedException {
        assertThat(new ProcessBuilder("kill", "-" + signal, String.valueOf(process.pid()))
                        .start()
                        .waitFor())
                .isZero();
    }
}
