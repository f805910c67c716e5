package de.ratwerk.sheet;

import de.ratwerk.problem.Place;
import de.ratwerk.problem.Problem;
import de.ratwerk.problem.RefusedException;
import de.ratwerk.sheet.Cell.Kind;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.util.XMLHelper;
import org.jspecify.annotations.Nullable;

/** A sheet of a workbook, read as a stream: only the row at hand and the workbook's shared texts are in memory. */
final class XlsxRows implements Rows {
    /** Far more than a cell holds, for its characters may be written as escapes. */
    private static final int LONGEST = 8 * Cell.LONGEST;

    private final String file;
    private final Workbook book;
    private final InputStream in;
    private final XMLStreamReader xml;
    private final MergedCells merged;
    private @Nullable Row headings;
    private int row;

    /** Reads a sheet from a stream that may still be growing. */
    XlsxRows(String file, Workbook book, InputStream in, MergedCells merged) throws XMLStreamException {
        this.file = file;
        this.book = book;
        this.in = in;
        this.merged = merged;
        this.xml = XMLHelper.newXMLInputFactory().createXMLStreamReader(in);
    }

    @Override
    public Row headings() {
        if (headings == null) {
            headings = next();
        }
        if (headings == null) {
            throw new RefusedException(
                    Problem.at(Place.of(file), "empty-file", "Die Tabelle ist leer.", "The table is empty."));
        }
        return headings;
    }

    @Override
    public @Nullable Row next() {
        try {
            while (xml.hasNext()) {
                int event = xml.next();
                if (event == XMLStreamConstants.START_ELEMENT
                        && xml.getLocalName().equals("row")) {
                    Row found = row();
                    if (!found.isEmpty()) {
                        return found;
                    }
                }
            }
            return null;
        } catch (XMLStreamException | RuntimeException e) {
            throw e instanceof RefusedException refused ? refused : Workbook.broken(new Place(file, row, 0), e);
        }
    }

    private Row row() throws XMLStreamException {
        String number = xml.getAttributeValue(null, "r");
        row = number == null ? row + 1 : Integer.parseInt(number);
        List<Cell> cells = new ArrayList<>();
        for (int event = xml.next(); !isEnd(event, "row"); event = xml.next()) {
            if (event == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("c")) {
                String reference = xml.getAttributeValue(null, "r");
                int column = reference == null ? cells.size() + 1 : new CellReference(reference).getCol() + 1;
                if (column <= cells.size() || column > Cell.MOST_COLUMNS) {
                    throw new IllegalArgumentException(reference);
                }
                while (cells.size() < column - 1) {
                    cells.add(empty(cells.size() + 1));
                }
                cells.add(cell(column));
            }
        }
        merged.last(row, headingCount()).ifPresent(last -> {
            while (cells.size() < last) {
                cells.add(empty(cells.size() + 1));
            }
        });
        return new Row(new Place(file, row, 0), cells);
    }

    private int headingCount() {
        return headings == null ? 0 : headings.cells().size();
    }

    private Cell empty(int column) {
        return new Cell(new Place(file, row, column), merged.cover(row, column) ? Kind.COVERED : Kind.TEXT, "");
    }

    private Cell cell(int column) throws XMLStreamException {
        String type = xml.getAttributeValue(null, "t");
        String style = xml.getAttributeValue(null, "s");
        StringBuilder value = new StringBuilder();
        StringBuilder inline = new StringBuilder();
        boolean formula = false;
        boolean spoken = false; // within the sounds of a text, which East Asian workbooks keep beside it
        for (int event = xml.next(); !isEnd(event, "c"); event = xml.next()) {
            if (isStart(event, "v")) {
                text(value);
            } else if (isStart(event, "t") && !spoken) {
                text(inline);
            } else if (isStart(event, "rPh") || isEnd(event, "rPh")) {
                spoken = isStart(event, "rPh");
            }
            formula |= isStart(event, "f");
        }
        Place place = new Place(file, row, column);
        if (formula && value.isEmpty() && inline.isEmpty() && !"str".equals(type)) {
            return new Cell(place, Kind.FAULT, "–");
        }
        Cell cell = of(
                place,
                type == null ? "n" : type,
                style == null ? 0 : Integer.parseInt(style),
                value.toString(),
                inline.toString());
        return cell.isEmpty() || merged.cover(row, column) ? empty(column) : cell;
    }

    private Cell of(Place place, String type, int style, String value, String inline) {
        return switch (type) {
            case "s" -> Cell.text(place, value.isEmpty() ? "" : book.text(Integer.parseInt(value.strip())));
            case "inlineStr" -> Cell.text(place, Workbook.plain(inline));
            case "str" -> Cell.text(place, Workbook.plain(value));
            case "b" ->
                new Cell(place, Kind.BOOLEAN, String.valueOf(value.strip().equals("1")));
            case "e" -> new Cell(place, Kind.FAULT, value);
            case "d" -> new Cell(place, Kind.DATE, Numbers.day(value));
            default ->
                value.isBlank()
                        ? Cell.text(place, "")
                        : book.isDay(style)
                                ? new Cell(place, Kind.DATE, Numbers.day(value, book.since1904()))
                                : new Cell(place, Kind.NUMBER, Numbers.plain(value));
        };
    }

    /** Reads the text of an element without others in it, but no longer one than any spreadsheet writes. */
    private void text(StringBuilder text) throws XMLStreamException {
        for (int event = xml.next(); event != XMLStreamConstants.END_ELEMENT; event = xml.next()) {
            switch (event) {
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
                    text.append(xml.getTextCharacters(), xml.getTextStart(), xml.getTextLength());
                case XMLStreamConstants.COMMENT, XMLStreamConstants.PROCESSING_INSTRUCTION -> {}
                default -> throw new IllegalArgumentException("event " + event + " within a text");
            }
            if (text.length() > LONGEST) {
                throw new IllegalArgumentException("a text of more than " + LONGEST + " characters");
            }
        }
    }

    private boolean isStart(int event, String name) {
        return event == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals(name);
    }

    private boolean isEnd(int event, String name) {
        return event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals(name);
    }

    @Override
    public void close() throws IOException {
        try {
            xml.close();
        } catch (XMLStreamException e) {
            throw new IOException(e);
        } finally {
            in.close();
        }
    }
}
