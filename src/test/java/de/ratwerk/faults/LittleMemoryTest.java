package de.ratwerk.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Where the memory does not reach, a run ends with a word about it and exit code 1, never hanging, and what it has answered
 * by then is right. No thread can tell which line took the others' memory, so none is blamed and left out.
 */
class LittleMemoryTest {
    private static final String SMALL = "{\"schema\":\"ratwerk.profile/1\",\"municipality\":{\"name\":\"A\"}}\n";

    @TempDir
    private Path folder;

    private Path lines() throws IOException {
        String large = "{\"schema\":\"ratwerk.profile/1\",\"municipality\":{\"name\":\"B\"},\"strategy\":{\"status\":"
                + "{\"value\":\"none\",\"note\":\"" + "x".repeat(1_000_000) + "\"}}}\n";
        return Files.writeString(folder.resolve("lines"), SMALL + large.repeat(30) + SMALL.repeat(20));
    }

    @ParameterizedTest
    @ValueSource(ints = {24, 32, 40})
    void aLineThatTakesAllOfItEndsTheStreamWithAWord(int megabytes) throws IOException {
        String right = Ratwerks.here(Files.newInputStream(lines()), "advise", "--stream")
                .out();
        Ended ended = new Ratwerks(folder)
                .java("-Xmx" + megabytes + "m")
                .reading(lines())
                .run("advise", "--stream");
        if (ended.code() == 0) {
            assertThat(ended.out()).isEqualTo(right);
        } else {
            assertThat(ended.code()).as(ended.err()).isEqualTo(1);
            assertThat(ended.err())
                    .startsWith("ratwerk: Der Speicher reicht nicht")
                    .doesNotContain("\tat ");
            assertThat(right).startsWith(ended.out());
        }
    }

    @Test
    void aRunOverManyEndsWithAWordAndKeepsWhatItHas() throws IOException {
        Path out = folder.resolve("out");
        Path table = Files.move(lines(), folder.resolve("lines.ndjson"));
        Ended ended = new Ratwerks(folder)
                .java("-Xmx24m")
                .run("cohort", table.toString(), "--advice", "json", "-o", out.toString());
        assertThat(ended.code()).as(ended.err()).isEqualTo(1);
        assertThat(ended.err()).contains("ratwerk: Der Speicher reicht nicht").doesNotContain("\tat ");
        assertThat(out.resolve("portfolio.html")).doesNotExist();
    }
}
