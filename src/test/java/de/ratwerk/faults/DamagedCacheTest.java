package de.ratwerk.faults;

import static org.assertj.core.api.Assertions.assertThat;

import de.ratwerk.source.Digest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the program keeps for its next start never changes an advice, however it fared meanwhile. */
class DamagedCacheTest {
    private static final String[] ADVISE = {"advise", "profiles/places/ulm.yaml", "-f", "json"};

    @TempDir
    private Path folder;

    private Path cache;
    private Ratwerks ratwerks;
    private String advice;

    @BeforeEach
    void fill() throws Exception {
        cache = folder.resolve("cache");
        advice = Ratwerks.here(ADVISE).out();
        ratwerks = from(ProgramJar.in(folder), folder);
        assertRight(ratwerks.run(ADVISE), "");
        assertThat(kept()).hasSize(1);
    }

    private Ratwerks from(Path jar, Path said) {
        return new Ratwerks(said).from(jar).with("RATWERK_CACHE", cache.toString());
    }

    private void assertRight(Ended ended, String word) {
        assertThat(ended.code()).as(ended.err()).isZero();
        assertThat(ended.err()).contains(word);
        if (word.isEmpty()) {
            assertThat(ended.err()).isEmpty();
        }
        assertThat(ended.out()).isEqualTo(advice);
    }

    private List<Path> kept() throws IOException {
        try (Stream<Path> files = Files.walk(cache)) {
            return files.filter(file -> file.toString().endsWith(".bin")).toList();
        }
    }

    @Test
    void aFileThatIsCutOrTurnedIsMadeAnewWithAWord() throws Exception {
        Path file = kept().get(0);
        byte[] whole = Files.readAllBytes(file);
        byte[] turned = whole.clone();
        turned[whole.length - 7] ^= 16;
        for (byte[] content :
                List.of(new byte[0], turned, "\0".repeat(whole.length).getBytes(StandardCharsets.UTF_8))) {
            Files.write(file, content);
            assertRight(ratwerks.run(ADVISE), "ist beschädigt und wird neu angelegt");
            assertThat(file).hasBinaryContent(whole);
        }
    }

    /** One whose sum is right and whose content nobody of today wrote. */
    @Test
    void aFileOfAnotherVersionIsMadeAnewWithAWord() throws Exception {
        Path file = kept().get(0);
        byte[] whole = Files.readAllBytes(file);
        for (String content : List.of("", "\u0001".repeat(999))) {
            Files.writeString(file, Digest.of(content.getBytes(StandardCharsets.UTF_8)) + content);
            assertRight(ratwerks.run(ADVISE), "ist beschädigt und wird neu angelegt");
            assertThat(file).hasBinaryContent(whole);
        }
    }

    @Test
    void anotherProgramLeavesTheFilesOfTheFirst() throws Exception {
        Path other = Files.createDirectory(folder.resolve("other"));
        assertRight(from(ProgramJar.in(other), other).run(ADVISE), "");
        assertThat(kept()).hasSize(2);
    }

    @Test
    void aFolderWhereTheFileShouldBeIsDoneWithout() throws Exception {
        Path file = kept().get(0);
        Files.delete(file);
        Files.createDirectory(file);
        Files.writeString(file.resolve("mine"), "mine");
        assertRight(ratwerks.run(ADVISE), "");
        assertThat(file.resolve("mine")).hasContent("mine");
    }

    @Test
    void aClockThatJumpsChangesNothing() throws Exception {
        Path file = kept().get(0);
        for (Instant time : List.of(Instant.EPOCH, Instant.parse("2199-12-31T23:59:59Z"))) {
            Files.setLastModifiedTime(file, FileTime.from(time));
            assertRight(ratwerks.run(ADVISE), "");
            assertThat(kept()).containsExactly(file);
        }
    }

    @Test
    void severalAtOnceMakeItTogether() throws Exception {
        Files.delete(kept().get(0));
        List<Ratwerks> each = new ArrayList<>();
        List<Process> processes = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            each.add(from(folder.resolve("ratwerk.jar"), Files.createDirectory(folder.resolve("process" + i))));
            processes.add(each.get(i).start(ADVISE));
        }
        for (int i = 0; i < processes.size(); i++) {
            assertRight(each.get(i).ended(processes.get(i)), "");
        }
        assertThat(kept()).hasSize(1);
        assertRight(ratwerks.run(ADVISE), "");
    }

    @Test
    void whoIsEndedWhileMakingItLeavesNoneOrAWholeOne() throws Exception {
        Kills.each(
                ratwerks,
                kill -> {
                    assertRight(ratwerks.run(ADVISE), "");
                    Files.delete(kept().get(0));
                },
                ADVISE);
    }
}
