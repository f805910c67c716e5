package de.ratwerk.rulebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import de.ratwerk.EditedRules;
import de.ratwerk.Ratwerk;
import de.ratwerk.Shipped;
import de.ratwerk.problem.RefusedException;
import de.ratwerk.profile.Profile;
import de.ratwerk.report.JsonReport;
import de.ratwerk.text.Language;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** What comes from the cache is what comes from the files. */
class RulebookCacheTest {
    @TempDir
    private Path folder;

    private final List<Path> damaged = new ArrayList<>();

    @Test
    void aRulebookFromTheCacheAdvisesByteForByteLikeOneFromItsFiles() {
        cache("build 1").load(List.of(Shipped.RULES));
        Ratwerk kept = Ratwerk.open(List.of(Shipped.RULES), cache("build 1"));
        assertThat(files()).hasSize(1);
        assertThat(kept.rulebook().contents())
                .isEqualTo(Shipped.ratwerk().rulebook().contents());
        for (Path file : Shipped.profiles()) {
            Profile profile = Profile.read(file);
            assertThat(json(kept, profile)).isEqualTo(json(Shipped.ratwerk(), profile));
        }
        assertThat(damaged).isEmpty();
    }

    @Test
    void knowsTheFilesAgainByWhatTheyHoldAndByTheirNames() throws IOException {
        EditedRules rules = EditedRules.copiedTo(folder.resolve("mine"));
        String digest = cache("build 1").load(List.of(rules.folder())).digest();
        cache("build 1").load(List.of(rules.folder()));
        cache("build 1")
                .load(List.of(
                        Path.of("").toAbsolutePath().relativize(rules.folder().toRealPath())));
        rules.replace("positions.drl", "// Where a municipality stands", "// Where any municipality stands");
        Rulebook edited = cache("build 1").load(List.of(rules.folder()));
        assertThat(edited.digest()).isNotEqualTo(digest);
        assertThat(files()).hasSize(3); // as it was by two names, and edited
    }

    @Test
    void anotherBuildOfTheProgramReadsAndChecksAnew() {
        cache("build 1").load(List.of(Shipped.RULES));
        cache("build 2").load(List.of(Shipped.RULES));
        assertThat(files()).hasSize(2);
    }

    @Test
    void aDamagedFileIsToldAndMadeAnew() throws IOException {
        cache("build 1").load(List.of(Shipped.RULES));
        Path file = files().get(0);
        byte[] whole = Files.readAllBytes(file);
        byte[] flipped = whole.clone();
        flipped[whole.length / 2] ^= 1;
        for (byte[] content : List.of(flipped, new byte[0], Arrays.copyOf(whole, whole.length / 3))) {
            damaged.clear();
            Files.write(file, content);
            assertThat(cache("build 1").load(List.of(Shipped.RULES)).rules()).isNotEmpty();
            assertThat(damaged).containsExactly(file);
            assertThat(file).hasBinaryContent(whole);
        }
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void whatSomebodyElseCouldHaveWrittenIsNotUsed() throws IOException {
        cache("build 1").load(List.of(Shipped.RULES));
        Path file = files().get(0);
        assertThat(Files.getPosixFilePermissions(file)).isEqualTo(PosixFilePermissions.fromString("rw-------"));
        assertThat(Files.getPosixFilePermissions(file.getParent()))
                .isEqualTo(PosixFilePermissions.fromString("rwx------"));
        Files.write(file, new byte[] {1, 2, 3});
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-rw-rw-"));
        cache("build 1").load(List.of(Shipped.RULES));
        assertThat(damaged).isEmpty(); // it was not even opened
        assertThat(Files.getPosixFilePermissions(file)).isEqualTo(PosixFilePermissions.fromString("rw-------"));
    }

    /** What a user names for a cache may be a folder for everybody; its rights are not ours to change. */
    @Test
    @DisabledOnOs(OS.WINDOWS)
    void theRightsOfAFolderThatIsThereStayAsTheyAre() throws IOException {
        Path shared = Files.createDirectory(folder.resolve("cache"));
        Files.setPosixFilePermissions(shared, PosixFilePermissions.fromString("rwxrwxrwx"));
        Path within = Files.createDirectory(shared.resolve("rulebooks"));
        Files.setPosixFilePermissions(within, PosixFilePermissions.fromString("rwxr-xr-x"));
        cache("build 1").load(List.of(Shipped.RULES));
        assertThat(Files.getPosixFilePermissions(shared)).isEqualTo(PosixFilePermissions.fromString("rwxrwxrwx"));
        assertThat(Files.getPosixFilePermissions(within)).isEqualTo(PosixFilePermissions.fromString("rwxr-xr-x"));
        assertThat(files()).isEmpty();
    }

    @Test
    void aFileThatIsTooLargeIsRefusedAsEver() throws IOException {
        EditedRules rules = EditedRules.copiedTo(folder.resolve("mine"));
        try (RandomAccessFile file =
                new RandomAccessFile(rules.file("actions/large.yaml").toFile(), "rw")) {
            file.setLength(3L << 30);
        }
        assertThatThrownBy(() -> cache("build 1").load(List.of(rules.folder())))
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        e -> assertThat(e.problems())
                                .anySatisfy(
                                        problem -> assertThat(problem.kind()).isEqualTo("file-too-large")));
    }

    @Test
    void aFaultyRulebookIsRefusedAsEverAndNotKept() {
        EditedRules rules = EditedRules.copiedTo(folder.resolve("mine"));
        rules.replace("positions.drl", "ComponentsInUse( atLeast >= $n )", "ComponentsInUse( atLeest >= $n )");
        List<Path> mine = List.of(rules.folder());
        RefusedException plain = catchThrowableOfType(RefusedException.class, () -> Rulebook.load(mine));
        assertThatThrownBy(() -> cache("build 1").load(mine))
                .isInstanceOfSatisfying(
                        RefusedException.class, e -> assertThat(e.problems()).isEqualTo(plain.problems()));
        assertThat(files()).isEmpty();
    }

    @Test
    void withoutAFolderToWriteToItDoesWithout() throws IOException {
        Path file = Files.createFile(folder.resolve("a-file"));
        RulebookCache cache = new RulebookCache(file.resolve("below"), "build 1", damaged::add);
        assertThat(cache.load(List.of(Shipped.RULES)).rules()).isNotEmpty();
        assertThat(damaged).isEmpty();
    }

    @Test
    void keepsTheLatestFewOnly() {
        IntStream.range(0, 10).forEach(i -> cache("build " + i).load(List.of(Shipped.RULES)));
        assertThat(files()).hasSize(8);
    }

    @Test
    void severalAtOnceGetTheSameAndLeaveOneWholeFile() {
        List<CompletableFuture<String>> loading = IntStream.range(0, 4)
                .mapToObj(i -> CompletableFuture.supplyAsync(
                        () -> cache("build 1").load(List.of(Shipped.RULES)).digest()))
                .toList();
        assertThat(loading.stream().map(CompletableFuture::join))
                .containsOnly(Shipped.ratwerk().rulebook().digest());
        assertThat(files()).hasSize(1);
        cache("build 1").load(List.of(Shipped.RULES));
        assertThat(damaged).isEmpty();
    }

    private RulebookCache cache(String program) {
        return new RulebookCache(folder.resolve("cache"), program, damaged::add);
    }

    private List<Path> files() {
        return Files.isDirectory(folder.resolve("cache"))
                ? Shipped.files(folder.resolve("cache"), "").stream()
                        .filter(Files::isRegularFile)
                        .toList()
                : List.of();
    }

    private static String json(Ratwerk ratwerk, Profile profile) {
        return new JsonReport(Language.DE, Integer.MAX_VALUE).line(ratwerk.advise(profile));
    }
}
