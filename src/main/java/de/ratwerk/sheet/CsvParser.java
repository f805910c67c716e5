package de.ratwerk.sheet;

import de.ratwerk.problem.Place;
import de.ratwerk.problem.Problem;
import java.io.Closeable;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Takes separated values apart (RFC 4180), row by row. A row that cannot be right is handed out with its problem, and the
 * next one is read. A text that others would take for a formula is written with an apostrophe before it, which is taken
 * away here.
 */
final class CsvParser implements Closeable {
    /** What a cell holds, and an apostrophe. */
    private static final int LONGEST = Cell.LONGEST + 1;

    private static final Pattern GUARDED = Pattern.compile("(?s)'+[=+\\-@\\t\\r].*");
    private static final int END = -1;

    private final String file;
    private final char separator;
    private final Reader in;
    private int peeked;
    private int row;
    private long line = 1;
    private boolean ended;
    private List<Problem> problems = new ArrayList<>();

    /**
     * A parser.
     *
     * @param in buffered; is closed with the parser
     */
    CsvParser(String file, char separator, Reader in) throws IOException {
        this.file = file;
        this.separator = separator;
        this.in = in;
        this.peeked = in.read();
        if (peeked == '\ufeff') {
            take();
        }
    }

    /** The next row, be it empty, or null at the end. */
    @Nullable
    Row next() throws IOException {
        if (ended || peeked == END) {
            return null;
        }
        row++;
        problems = new ArrayList<>();
        List<Cell> cells = new ArrayList<>();
        boolean more = true;
        while (more && !ended) {
            Place place = new Place(file, row, cells.size() + 1);
            cells.add(Cell.text(place, unguarded(peeked == '"' ? quoted(place) : plain(place))));
            more = peeked == separator;
            if (more) {
                take();
            }
            if (cells.size() > Cell.MOST_COLUMNS) {
                problems.add(Problem.at(
                        place, "too-many-cells", "Die Zeile hat zu viele Zellen.", "The row has too many cells."));
                skipLine();
                more = false;
            }
        }
        lineEnd();
        return new Row(new Place(file, row, 0), cells, problems);
    }

    /** The text without the apostrophe that keeps spreadsheets from reading it as a formula. */
    static String unguarded(String text) {
        return text.startsWith("'") && GUARDED.matcher(text).matches() ? text.substring(1) : text;
    }

    private int take() throws IOException {
        int taken = peeked;
        peeked = in.read();
        if (taken == '\n' || taken == '\r' && peeked != '\n') {
            line++;
        }
        return taken;
    }

    private boolean isAtEnd() {
        return peeked == separator || peeked == '\n' || peeked == '\r' || peeked == END;
    }

    private void lineEnd() throws IOException {
        if (peeked == '\r') {
            take();
        }
        if (peeked == '\n') {
            take();
        }
    }

    private void skipLine() throws IOException {
        while (peeked != '\n' && peeked != '\r' && peeked != END) {
            take();
        }
    }

    private String plain(Place place) throws IOException {
        StringBuilder text = new StringBuilder();
        while (!isAtEnd()) {
            int c = take();
            if (text.length() < LONGEST) {
                text.append((char) c);
            } else if (text.length() == LONGEST) {
                text.append('…');
                problems.add(tooLong(place));
            }
        }
        return text.toString();
    }

    private String quoted(Place place) throws IOException {
        long began = line;
        take();
        StringBuilder text = new StringBuilder();
        while (true) {
            if (peeked == END || text.length() >= LONGEST) {
                problems.add(unclosed(place, began));
                ended = true;
                return text.toString();
            }
            int c = take();
            if (c != '"') {
                text.append((char) c);
            } else if (peeked == '"') {
                text.append((char) take());
            } else {
                break;
            }
        }
        if (!isAtEnd()) {
            problems.add(stray(place));
            text.append(plain(place));
        }
        return text.toString();
    }

    private static Problem tooLong(Place place) {
        return Problem.at(
                place,
                "cell-too-long",
                "Die Zelle hat mehr Zeichen, als eine Tabelle fasst.",
                "The cell has more characters than a spreadsheet holds.");
    }

    private static Problem unclosed(Place place, long began) {
        return Problem.at(
                        place,
                        "unclosed-quote",
                        "Das Anführungszeichen am Anfang der Zelle (im Editor Zeile " + began
                                + ") wird nicht geschlossen; was danach kommt, ist nicht gelesen.",
                        "The quote at the beginning of the cell (line " + began
                                + " in an editor) is not closed; what follows has not been read.")
                .hint(
                        "Es schließen, oder im Text verdoppeln (\"\").",
                        "Close it, or double it within the text (\"\").");
    }

    private static Problem stray(Place place) {
        return Problem.at(
                        place,
                        "stray-quote",
                        "Hinter dem schließenden Anführungszeichen steht noch Text.",
                        "There is text behind the closing quote.")
                .hint("Ein Anführungszeichen im Text verdoppeln (\"\").", "Double a quote within the text (\"\").");
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
