package de.ratwerk.faults;

import static org.assertj.core.api.Assertions.assertThat;

import de.ratwerk.EditedRules;
import de.ratwerk.problem.RefusedException;
import de.ratwerk.profile.Profile;
import de.ratwerk.rulebook.Rulebook;
import de.ratwerk.rulebook.RulebookCache;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that somebody else changes while they are read are read as they stood, or refused; nothing is mixed or lost. */
class ChangingFilesTest {
    private static final String ONE = "schema: ratwerk.profile/1\nmunicipality: {name: Eins, population: 1111}\n";
    private static final String TWO =
            "schema: ratwerk.profile/1\nmunicipality: {name: Zwei, population: 2222}\n# " + "x".repeat(50_000) + "\n";

    @TempDir
    private Path folder;

    /** Changes something until it is read often enough. */
    private interface Changing {
        void once(boolean first) throws IOException;
    }

    /** What is done meanwhile. */
    private interface Reading {
        void all() throws IOException;
    }

    private static void whileChanging(Changing change, Reading reading) throws IOException {
        AtomicBoolean goOn = new AtomicBoolean(true);
        CompletableFuture<Void> changes = CompletableFuture.runAsync(() -> {
            for (boolean first = true; goOn.get(); first = !first) {
                try {
                    change.once(first);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        });
        try {
            reading.all();
        } finally {
            goOn.set(false);
            changes.join();
        }
    }

    /** An editor that writes in place shows an empty file or a part of it for a moment. */
    @Test
    void aProfileIsOneOfThoseThatWereSavedOrRefused() throws Exception {
        Path file = Files.writeString(folder.resolve("profile.yaml"), ONE);
        Set<String> digests = new HashSet<>();
        Changing saving = first -> {
            Files.writeString(file, first ? TWO : ONE);
            LockSupport.parkNanos(300_000);
        };
        whileChanging(saving, () -> {
            for (int i = 0; i < 2_000; i++) {
                try {
                    Profile profile = Profile.read(file);
                    assertThat(profile.name()
                                    + profile.answer("municipality.population")
                                            .orElseThrow()
                                            .value())
                            .isIn("Eins1111", "Zwei2222");
                    digests.add(profile.digest());
                } catch (RefusedException e) {
                    assertThat(e.problems())
                            .allSatisfy(problem ->
                                    assertThat(problem.place().file()).isEqualTo(file.toString()));
                }
            }
        });
        assertThat(digests).isNotEmpty();
    }

    @Test
    void aRulebookIsOneOfThoseThatWereSavedAndTheCacheTakesNoneForAnother() throws Exception {
        EditedRules rules = EditedRules.copiedTo(folder.resolve("rules"));
        String one = rules.read("positions.drl");
        String two = "// another word\n" + one;
        String digestOfOne = rules.load().digest();
        rules.write("positions.drl", two);
        String digestOfTwo = rules.load().digest();
        Path positions = rules.file("positions.drl");
        Path aside = folder.resolve("aside");
        List<Path> folders = List.of(rules.folder());
        RulebookCache cache = new RulebookCache(folder.resolve("cache"), "build", damaged -> {
            throw new AssertionError(damaged);
        });
        Changing saving = first -> {
            Files.writeString(aside, first ? one : two);
            Files.move(aside, positions, StandardCopyOption.ATOMIC_MOVE);
            pause();
        };
        whileChanging(saving, () -> {
            for (int i = 0; i < 12; i++) {
                assertThat(cache.load(folders).digest()).isIn(digestOfOne, digestOfTwo);
            }
        });
        Files.writeString(positions, one);
        assertThat(cache.load(folders).digest()).isEqualTo(digestOfOne);
        Files.writeString(positions, two);
        assertThat(cache.load(folders).digest()).isEqualTo(digestOfTwo);
        assertThat(Rulebook.load(folders).digest()).isEqualTo(digestOfTwo);
    }

    /** As long as reading a rulebook takes, about, so that changes fall into it. */
    private static void pause() {
        LockSupport.parkNanos(100_000_000);
    }

    @Test
    void whatSomebodyElseSavedWhileQuestionsAreAskedIsNotOverwritten() throws IOException {
        Path file = Files.writeString(folder.resolve("profile.yaml"), ONE);
        byte[] typed = "1\n1\nq\n".getBytes(StandardCharsets.UTF_8);
        InputStream in = new ByteArrayInputStream(typed) {
            @Override
            public synchronized int read(byte[] to, int from, int length) {
                try {
                    Files.writeString(file, TWO);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
                return super.read(to, from, length);
            }
        };
        Ended ended = Ratwerks.here(in, "ask", file.toString());
        assertThat(ended.err()).contains("file-changed").contains("ist nicht gespeichert");
        assertThat(file).content().isEqualTo(TWO);
    }

    @Test
    void aFileThatIsGoneWhileQuestionsAreAskedIsToldAndNotMadeAnew() throws IOException {
        Path file = Files.writeString(folder.resolve("profile.yaml"), ONE);
        InputStream in = new ByteArrayInputStream("1\nq\n".getBytes(StandardCharsets.UTF_8)) {
            @Override
            public synchronized int read(byte[] to, int from, int length) {
                try {
                    Files.deleteIfExists(file);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
                return super.read(to, from, length);
            }
        };
        Ended ended = Ratwerks.here(in, "ask", file.toString());
        assertThat(ended.err()).contains("file-not-found");
        assertThat(file).doesNotExist();
    }
}
