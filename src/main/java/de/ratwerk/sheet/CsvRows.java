package de.ratwerk.sheet;

import de.ratwerk.problem.Place;
import de.ratwerk.problem.Problem;
import de.ratwerk.problem.RefusedException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** A table of separated values (CSV, TSV): which separator and which encoding is found out from the file. */
public final class CsvRows implements Rows {
    private static final List<Character> SEPARATORS = List.of(';', ',', '\t');
    private static final String DECLARED = "sep=";

    private final CsvParser parser;
    private final Row headings;
    private final Charset encoding;

    private CsvRows(CsvParser parser, Row headings, Charset encoding) {
        this.parser = parser;
        this.headings = headings;
        this.encoding = encoding;
    }

    /**
     * Opens a table.
     *
     * @param isKnown whether a heading means something, which tells the separator
     * @throws RefusedException if it has no headings or its encoding cannot be told
     * @throws IOException if the file cannot be read
     */
    public static CsvRows open(Path file, Predicate<String> isKnown) throws IOException {
        return open(Content.of(file), isKnown);
    }

    /** The same with what a file holds, wherever it is. */
    public static CsvRows open(Content content, Predicate<String> isKnown) throws IOException {
        Charset encoding = Encoding.of(content);
        char best = SEPARATORS.get(0);
        long most = -1;
        for (char separator : SEPARATORS) {
            long weight = weight(content, encoding, separator, isKnown);
            if (weight > most) {
                most = weight;
                best = separator;
            }
        }
        CsvParser parser = parser(content, encoding, best);
        Row headings = headings(parser);
        if (headings == null) {
            parser.close();
            throw new RefusedException(
                    Problem.at(Place.of(content.name()), "empty-file", "Die Tabelle ist leer.", "The table is empty."));
        }
        return new CsvRows(parser, headings, encoding);
    }

    @Override
    public Row headings() {
        return headings;
    }

    @Override
    public @Nullable Row next() {
        try {
            Row row = parser.next();
            while (row != null && row.isEmpty()) {
                row = parser.next();
            }
            return row;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public List<Problem> notes() {
        return encoding.equals(Encoding.WINDOWS)
                ? List.of(Problem.at(
                        Place.of(headings.place().file()),
                        "windows-encoding",
                        "Die Datei ist nicht in UTF-8 gespeichert und wurde als Windows-1252 gelesen.",
                        "The file is not stored as UTF-8 and was read as Windows-1252."))
                : List.of();
    }

    /** Whether the file is stored as UTF-8. */
    public boolean isUtf8() {
        return encoding.equals(StandardCharsets.UTF_8);
    }

    @Override
    public void close() throws IOException {
        parser.close();
    }

    /** How well a separator fits: known headings first, then the number of cells. */
    private static long weight(Content content, Charset encoding, char separator, Predicate<String> isKnown)
            throws IOException {
        try (CsvParser parser = parser(content, encoding, separator)) {
            Row row = headings(parser);
            if (row == null) {
                return 0;
            }
            long known = row.texts().stream().filter(isKnown).count();
            return known * Cell.MOST_COLUMNS + row.cells().size();
        }
    }

    /** The first row in which something stands, after the line by which Excel lets a file name its separator. */
    private static @Nullable Row headings(CsvParser parser) throws IOException {
        Row row = parser.next();
        while (row != null
                && (row.isEmpty()
                        || row.place().line() == 1 && row.cells().get(0).text().startsWith(DECLARED))) {
            row = parser.next();
        }
        return row;
    }

    private static CsvParser parser(Content content, Charset encoding, char separator) throws IOException {
        return new CsvParser(
                content.name(),
                separator,
                new BufferedReader(new InputStreamReader(content.open(), encoding), 1 << 16));
    }
}
