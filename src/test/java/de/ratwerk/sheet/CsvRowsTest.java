package de.ratwerk.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.ratwerk.problem.Problem;
import de.ratwerk.problem.RefusedException;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Separated values as rows: their separator, their encoding, and one row at a time. */
class CsvRowsTest {
    @TempDir
    private Path folder;

    @Test
    void theSeparatorIsTheOneByWhichHeadingsAreKnown() throws IOException {
        Path file = Files.writeString(folder.resolve("t.csv"), "ort;a,b,c,d\nAdorf;1\n");
        try (CsvRows rows = CsvRows.open(file, "ort"::equals)) {
            assertThat(rows.headings().texts()).containsExactly("ort", "a,b,c,d");
        }
        try (CsvRows rows = CsvRows.open(file, "c"::equals)) {
            assertThat(rows.headings().texts()).containsExactly("ort;a", "b", "c", "d");
        }
    }

    @Test
    void whatIsNotUtf8IsSaid() throws IOException {
        Path file = Files.writeString(folder.resolve("t.csv"), "ort\nMühlau\n", Charset.forName("windows-1252"));
        try (CsvRows rows = CsvRows.open(file, "ort"::equals)) {
            assertThat(rows.isUtf8()).isFalse();
            assertThat(rows.notes()).extracting(Problem::kind).containsExactly("windows-encoding");
        }
        Files.writeString(file, "ort\nMühlau\n", StandardCharsets.UTF_8);
        try (CsvRows rows = CsvRows.open(file, "ort"::equals)) {
            assertThat(rows.isUtf8()).isTrue();
            assertThat(rows.notes()).isEmpty();
        }
    }

    @Test
    void aTableWithoutARowIsRefused() throws IOException {
        Path file = Files.writeString(folder.resolve("t.csv"), "\n \n");
        assertThatThrownBy(() -> CsvRows.open(file, "ort"::equals))
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        refused -> assertThat(refused.problems())
                                .extracting(Problem::kind)
                                .containsExactly("empty-file"));
    }

    @Test
    void aRowIsHandedOutBeforeTheNextIsRead() throws IOException {
        try (CsvParser parser = new CsvParser("endless.csv", ';', new Endless("Name der Kommune\n", "Adorf\n"))) {
            for (int number = 1; number < 5_000; number++) {
                Row row = parser.next();
                assertThat(row).isNotNull();
                assertThat(row.number()).isEqualTo(number);
            }
        }
    }

    /** A text that repeats its second part for ever. */
    private static final class Endless extends Reader {
        private final String first;
        private final String again;
        private long position;

        Endless(String first, String again) {
            this.first = first;
            this.again = again;
        }

        @Override
        public int read(char[] into, int from, int length) {
            for (int i = 0; i < length; i++) {
                into[from + i] = position < first.length()
                        ? first.charAt((int) position)
                        : again.charAt((int) ((position - first.length()) % again.length()));
                position++;
            }
            return length;
        }

        @Override
        public void close() {}
    }
}
