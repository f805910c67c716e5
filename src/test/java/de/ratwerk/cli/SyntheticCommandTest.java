package de.ratwerk.cli;

import static de.ratwerk.cli.Run.run;
import static org.assertj.core.api.Assertions.assertThat;

import de.ratwerk.Shipped;
import de.ratwerk.profile.Profile;
import de.ratwerk.source.Source;
import de.ratwerk.synthetic.SyntheticCohort;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Made-up profiles, as lines or as files. */
class SyntheticCommandTest {
    private static final String REGISTER = "src/test/resources/register/municipalities-2024-12-31.csv";
    private static final SyntheticCohort COHORT =
            SyntheticCohort.of(Shipped.ratwerk().rulebook().evidence(), 7);

    @TempDir
    private Path folder;

    @Test
    void linesAreTheProfilesOfTheCohort() {
        Run run = run("profile", "synthetic", "3", "--seed", "7", "--unanswered", "0.3");
        assertThat(run.code()).isZero();
        List<String> lines = run.out().lines().toList();
        assertThat(lines).hasSize(3);
        for (int number = 1; number <= 3; number++) {
            Profile read = Profile.read(new Source("-", lines.get(number - 1)));
            assertThat(SyntheticCohort.isSynthetic(read)).isTrue();
            assertThat(read.digest()).isEqualTo(COHORT.municipality(number, 0.3).digest());
        }
    }

    @Test
    void aFolderTakesAFileForEach() throws IOException {
        Path places = folder.resolve("places");
        assertThat(run("profile", "synthetic", "2", "-o", places.toString()).code())
                .isZero();
        List<Path> files = Shipped.files(places, ".yaml");
        assertThat(files).hasSize(2);
        assertThat(SyntheticCohort.isSynthetic(Profile.read(files.get(0)))).isTrue();
        assertThat(Files.readString(files.get(0))).contains("synthetisch: von Ratwerk erzeugt, Startwert 412");
    }

    @Test
    void placesOfTheRegisterGetAnswers() {
        Path lines = folder.resolve("lines.ndjson");
        assertThat(run("profile", "synthetic", "--register", REGISTER, "--seed", "7", "-o", lines.toString())
                        .code())
                .isZero();
        assertThat(profiles(lines)).hasSize(5).allSatisfy(profile -> {
            assertThat(profile.name()).endsWith(" (synthetische Antworten)");
            assertThat(profile.unanswered()).isEmpty();
        });
        Run some = run("profile", "synthetic", "2", "--register", REGISTER, "--seed", "7");
        assertThat(some.out().lines()).hasSize(2);
        assertThat(profiles(lines).stream().map(Profile::digest))
                .containsAll(some.out()
                        .lines()
                        .map(line -> Profile.read(new Source("-", line)).digest())
                        .toList());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "profile synthetic",
                "profile synthetic 0",
                "profile synthetic 1 --unanswered 1.5",
                "profile synthetic 6 --register " + REGISTER,
                "profile synthetic 1 -o README.md",
                "profile synthetic 1 -o nowhere/lines.ndjson"
            })
    void whatCannotBeMeantIsWrongUsage(String line) {
        Run run = run(line.split(" "));
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
    }

    private static List<Profile> profiles(Path lines) {
        try {
            return Files.readAllLines(lines).stream()
                    .map(line -> Profile.read(new Source("-", line)))
                    .toList();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
