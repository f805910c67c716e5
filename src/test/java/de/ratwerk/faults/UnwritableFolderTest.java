package de.ratwerk.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A folder that nobody may write to is told in a line, and reading from it is no matter. */
class UnwritableFolderTest {
    private static final String ULM = "profiles/places/ulm.yaml";

    @TempDir
    private Path folder;

    private Path closed;

    /** The rights of a folder do not bind whoever administers the machine; the system's own folders do. */
    @BeforeEach
    void close() throws IOException {
        closed = Files.createDirectory(folder.resolve("closed"));
        Files.copy(Path.of(ULM), closed.resolve("ulm.yaml"));
        assertThat(closed.toFile().setWritable(false)).isTrue();
        if (isOpen(closed)) {
            closed = Path.of("/sys");
        }
        assumeTrue(Files.isDirectory(closed) && !isOpen(closed), "every folder here can be written to");
    }

    private static boolean isOpen(Path folder) {
        try {
            Files.delete(Files.createFile(folder.resolve("ratwerk-tries")));
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    @AfterEach
    void open() {
        assertThat(folder.resolve("closed").toFile().setWritable(true)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "advise " + ULM + " -o,advice.txt",
        "advise " + ULM + " -f pdf -o,advice.pdf",
        "cohort profiles/examples -o,cohort",
        "profile import " + ULM + " -o,profiles",
        "profile import " + ULM + " -o,table.xlsx",
        "profile new -o,profile.yaml",
        "rules docs -o,book",
        "keys new --name One --file,keys.yaml"
    })
    void isToldInALine(String command, String name) {
        String file = closed.resolve(name).toString();
        Ended ended = Ratwerks.here((command + " " + file).split(" "));
        assertThat(ended.code()).as(ended.err()).isEqualTo(1);
        assertThat(ended.err().lines())
                .singleElement()
                .satisfies(line -> assertThat(line)
                        .startsWith("ratwerk: " + file)
                        .matches(".* lässt sich nicht (schreiben|anlegen): [^.]+\\."));
        assertThat(closed.resolve(name)).doesNotExist();
    }

    @Test
    void rejectsThatCannotBeKeptEndTheRun() throws IOException {
        Path bad = Files.writeString(folder.resolve("bad.csv"), "municipality.name;municipality.ags\nAdorf;12\n");
        Path table = folder.resolve("table.csv");
        Ended ended = Ratwerks.here(
                "profile",
                "import",
                bad.toString(),
                "-o",
                table.toString(),
                "--rejects",
                closed.resolve("rejects.csv").toString());
        assertThat(ended.code()).as(ended.err()).isEqualTo(1);
        assertThat(ended.err()).contains("lässt sich nicht schreiben");
        assertThat(table).doesNotExist();
    }

    @Test
    void aCacheInItIsDoneWithout() throws Exception {
        Ended ended = new Ratwerks(folder)
                .from(ProgramJar.in(folder))
                .with("RATWERK_CACHE", closed.resolve("cache").toString())
                .run("advise", ULM, "-f", "json");
        assertThat(ended).extracting(Ended::code, Ended::err).containsExactly(0, "");
    }

    @Test
    void readingFromItIsNoMatter() {
        Path profile = folder.resolve("closed").resolve("ulm.yaml");
        assertThat(Ratwerks.here("advise", profile.toString()).code()).isZero();
    }
}
