package de.ratwerk.register;

import de.ratwerk.problem.Place;
import de.ratwerk.problem.RefusedException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.TreeMap;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.apache.poi.xssf.eventusermodel.XSSFSheetXMLHandler;
import org.apache.poi.xssf.eventusermodel.XSSFSheetXMLHandler.SheetContentsHandler;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.jspecify.annotations.Nullable;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;

/** Reads a workbook (XLSX) row by row, so that no sheet is ever in memory as a whole. */
final class Workbook {
    /** All of Germany has about 16,000 rows. */
    private static final int MOST_ROWS = 200_000;

    private Workbook() {}

    /** Takes the rows of a workbook. */
    interface Reader {
        /** Begins a sheet. */
        void sheet(String name);

        /** Takes a row that is not empty. */
        void row(Row row);
    }

    /**
     * Reads all sheets in their order.
     *
     * @throws RefusedException if the file is no workbook or a sheet has more rows than any register
     */
    static void read(Path file, Reader reader) {
        try (OPCPackage opened = OPCPackage.open(file.toFile(), PackageAccess.READ)) {
            XSSFReader workbook = new XSSFReader(opened);
            SharedTexts texts = texts(workbook);
            XSSFReader.SheetIterator sheets = workbook.getSheetIterator();
            while (sheets.hasNext()) {
                try (InputStream sheet = sheets.next()) {
                    reader.sheet(sheets.getSheetName());
                    Rows rows = new Rows(file.toString(), sheets.getSheetName(), reader);
                    XMLReader parser = XMLHelper.newXMLReader();
                    // Without styles numbers come as they are stored, not as the sheet would show them.
                    parser.setContentHandler(
                            new XSSFSheetXMLHandler(null, null, texts, rows, new DataFormatter(), false));
                    parser.parse(new InputSource(sheet));
                }
            }
        } catch (RefusedException e) {
            throw e;
        } catch (IOException
                | OpenXML4JException
                | SAXException
                | ParserConfigurationException
                | RuntimeException e) { // POI tells of broken workbooks by exceptions of many kinds
            throw Faults.noRegister(
                    Place.of(file.toString()),
                    "Die Datei lässt sich nicht als Arbeitsmappe (XLSX) lesen.",
                    "The file cannot be read as a workbook (XLSX).");
        }
    }

    private static SharedTexts texts(XSSFReader workbook)
            throws IOException, OpenXML4JException, SAXException, ParserConfigurationException {
        try (InputStream stream = workbook.getSharedStringsData()) {
            return SharedTexts.of(stream);
        }
    }

    private static final class Rows implements SheetContentsHandler {
        private final String file;
        private final String sheet;
        private final Reader reader;
        private TreeMap<Integer, String> cells = new TreeMap<>();

        Rows(String file, String sheet, Reader reader) {
            this.file = file;
            this.sheet = sheet;
            this.reader = reader;
        }

        @Override
        public void startRow(int number) {
            if (number >= MOST_ROWS) {
                throw Faults.noRegister(
                        new Place(file, number + 1, 0),
                        "Das Blatt „" + sheet + "“ hat mehr als " + MOST_ROWS + " Zeilen.",
                        "The sheet \"" + sheet + "\" has more than " + MOST_ROWS + " rows.");
            }
            cells = new TreeMap<>();
        }

        @Override
        public void cell(String reference, @Nullable String value, @Nullable XSSFComment comment) {
            if (value != null && !value.isBlank()) {
                cells.put((int) new CellReference(reference).getCol(), value.strip());
            }
        }

        @Override
        public void endRow(int number) {
            if (!cells.isEmpty()) {
                reader.row(new Row(file, sheet, number + 1, cells));
            }
        }
    }
}
