package de.ratwerk.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A file is read and written whatever it is called. */
class OddNamesTest {
    private static final Path ULM = Path.of("profiles/places/ulm.yaml");

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "mit Leerzeichen",
                " vorn und hinten ",
                "Übergröße ß ÄÖÜ",
                "U\u0308bergro\u0308sse", // as some systems store umlauts
                "zwei\nZeilen",
                "ein\tTabulator",
                "-f",
                "--help",
                "@datei",
                "$(touch x) `y` ;&|",
                "'einfach' \"doppelt\"",
                "%s %n {{Titel}} *?[a]",
                "日本 שלום 🙂",
                "punkt.punkt..yaml",
                "esc\u001b[31m\u202e"
            })
    void isReadAndWritten(String name) throws IOException {
        Path own = folder(name);
        Path profile = Files.copy(ULM, own.resolve(name + ".yaml"));
        String advice = Ratwerks.here("advise", ULM.toString(), "-f", "json").out();
        assertThat(Ratwerks.here("advise", profile.toString(), "-f", "json").out())
                .isEqualTo(advice);

        Path file = own.resolve(name + ".json");
        assertThat(Ratwerks.here("advise", profile.toString(), "-f", "json", "-o", file.toString())
                        .code())
                .isZero();
        assertThat(file).content().isEqualTo(advice);

        Path into = Files.createDirectory(own.resolve(name));
        assertThat(Ratwerks.here("advise", profile.toString(), "-f", "json", "-o", into.toString())
                        .code())
                .isZero();
        assertThat(into.resolve(name + ".json")).content().isEqualTo(advice);

        assertThat(Ratwerks.here("verify", file.toString()).code()).isZero();
        Path cohort = own.resolve(name + " kreis");
        Path alone = Files.createDirectory(own.resolve("alone"));
        Files.copy(ULM, alone.resolve(name + ".yaml"));
        Ended many = Ratwerks.here("cohort", alone.toString(), "--advice", "none", "-o", cohort.toString());
        assertThat(many.code()).as(many.err()).isZero();
        assertThat(cohort.resolve("portfolio.html")).exists();

        Path keys = own.resolve(name + " keys.yaml");
        assertThat(Ratwerks.here("keys", "new", "--file", keys.toString(), "--name", "x")
                        .code())
                .isZero();
        assertThat(Ratwerks.here("keys", "list", "--file", keys.toString()).code())
                .isZero();
    }

    private Path folder(String name) throws IOException {
        try {
            return Files.createDirectory(folder.resolve("in " + name));
        } catch (InvalidPathException e) {
            assumeTrue(false, "a file cannot be called so here: " + e.getMessage());
            throw e;
        }
    }
}
