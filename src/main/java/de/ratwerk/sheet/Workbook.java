package de.ratwerk.sheet;

import de.ratwerk.problem.Place;
import de.ratwerk.problem.Problem;
import de.ratwerk.problem.RefusedException;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.util.IOUtils;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.apache.poi.xssf.model.StylesTable;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFRelation;
import org.xml.sax.SAXException;

/**
 * A workbook (Office Open XML) that is being read: its sheets, and what it keeps beside them, which are the texts that cells
 * share and which numbers are days. Nothing in it is followed out of the file. Not thread-safe.
 */
public final class Workbook implements Closeable {
    /** How workbooks write characters that XML does not hold. */
    private static final Pattern ESCAPED = Pattern.compile("_x([0-9A-Fa-f]{4})_");

    private static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String STRICT_RELATIONS = "http://purl.oclc.org/ooxml/officeDocument/relationships";

    private final String file;
    private final OPCPackage parts;
    private final XSSFReader reader;
    private final SharedTexts texts;
    private final StylesTable styles;
    private final List<Sheet> sheets = new ArrayList<>();
    private final Map<Integer, Boolean> dayStyles = new HashMap<>();
    private boolean since1904;

    /**
     * A sheet.
     *
     * @param relation by what the workbook finds it
     * @param hidden whether those who open the workbook do not see it
     */
    public record Sheet(String name, String relation, boolean hidden) {}

    private Workbook(String file, OPCPackage parts)
            throws IOException, OpenXML4JException, SAXException, ParserConfigurationException, XMLStreamException {
        this.file = file;
        this.parts = parts;
        this.reader = new XSSFReader(parts);
        this.texts = texts();
        this.styles = reader.getStylesTable();
        readSheets();
    }

    /**
     * Opens a workbook.
     *
     * @throws RefusedException if it is none, or one that no reader should have to bear
     */
    public static Workbook open(Path file) {
        return open(Content.of(file));
    }

    /**
     * Opens a workbook, wherever it is; one in memory is unpacked there, so whoever takes it has to know that it is not too
     * large.
     *
     * @throws RefusedException if it is none, or one that no reader should have to bear
     */
    public static Workbook open(Content content) {
        OPCPackage parts = null;
        try {
            parts = parts(content);
            return new Workbook(content.name(), parts);
        } catch (OpenXML4JException
                | SAXException
                | ParserConfigurationException
                | XMLStreamException
                | IOException
                | RuntimeException e) { // POI tells of broken workbooks by exceptions of many kinds
            if (parts != null) {
                parts.revert();
            }
            throw broken(Place.of(content.name()), e);
        } catch (NoClassDefFoundError e) { // packed in a way for which no unpacker comes along, such as Zstandard
            if (parts != null) {
                parts.revert();
            }
            throw broken(Place.of(content.name()), new IOException(e));
        }
    }

    private static OPCPackage parts(Content content) throws InvalidFormatException, IOException {
        if (content.file().isPresent()) {
            return OPCPackage.open(content.file().get().toFile(), PackageAccess.READ);
        }
        try (InputStream in = content.open()) {
            return OPCPackage.open(in);
        }
    }

    /** The refusal of a workbook that cannot be read from a place on; the cause itself if it is one. */
    static RefusedException broken(Place place, Exception cause) {
        if (cause instanceof RefusedException refused) {
            return refused;
        }
        String why = String.valueOf(cause.getMessage());
        boolean bomb =
                why.contains("Zip bomb") || String.valueOf(cause.getCause()).contains("Zip bomb");
        return new RefusedException(
                bomb
                        ? Problem.at(
                                place,
                                "zip-bomb",
                                "Die Datei ist gepackt sehr viel kleiner als ausgepackt und wird nicht gelesen.",
                                "The file is packed very much smaller than it is unpacked and is not read.")
                        : Problem.at(
                                        place,
                                        "broken-workbook",
                                        "Ab hier ist die Datei keine lesbare Arbeitsmappe (.xlsx).",
                                        "From here on the file is no readable workbook (.xlsx).")
                                .hint(
                                        "In Excel oder LibreOffice öffnen und neu speichern.",
                                        "Open it in Excel or LibreOffice and save it anew."));
    }

    /** Its sheets in their order. */
    public List<Sheet> sheets() {
        return List.copyOf(sheets);
    }

    /**
     * Begins to read a sheet. Its rows are closed before the workbook.
     *
     * @throws RefusedException if it cannot be read
     */
    public Rows rows(Sheet sheet) {
        InputStream in = null;
        try {
            MergedCells merged;
            try (InputStream whole = reader.getSheet(sheet.relation())) {
                merged = MergedCells.in(whole);
            }
            in = reader.getSheet(sheet.relation());
            return new XlsxRows(file, this, in, merged);
        } catch (InvalidFormatException | XMLStreamException | IOException | RuntimeException e) {
            IOUtils.closeQuietly(in);
            throw broken(Place.of(file), e);
        } catch (NoClassDefFoundError e) { // as in open, for a part that is unpacked only now
            IOUtils.closeQuietly(in);
            throw broken(Place.of(file), new IOException(e));
        }
    }

    /** A text that cells refer to by its number. */
    String text(int number) {
        return texts.text(number);
    }

    /** A text without a workbook's escapes. */
    static String plain(String text) {
        if (!text.contains("_x")) {
            return text;
        }
        Matcher escape = ESCAPED.matcher(text);
        return escape.replaceAll(
                match -> Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(match.group(1), 16))));
    }

    /** Whether numbers of a style are shown as days. */
    boolean isDay(int style) {
        return dayStyles.computeIfAbsent(style, number -> {
            if (number < 0 || number >= styles.getNumCellStyles()) {
                return false;
            }
            XSSFCellStyle of = styles.getStyleAt(number);
            return DateUtil.isADateFormat(of.getDataFormat(), of.getDataFormatString());
        });
    }

    /** Whether the workbook counts days from 1904. */
    boolean since1904() {
        return since1904;
    }

    private SharedTexts texts() throws IOException, SAXException, ParserConfigurationException {
        // XSSFReader would warn of a workbook without such a part, and that is an ordinary one.
        List<PackagePart> holding = parts.getPartsByContentType(XSSFRelation.SHARED_STRINGS.getContentType());
        if (holding.isEmpty()) {
            return SharedTexts.of(file, null);
        }
        try (InputStream in = holding.get(0).getInputStream()) {
            return SharedTexts.of(file, in);
        }
    }

    private void readSheets() throws IOException, XMLStreamException, InvalidFormatException {
        try (InputStream in = reader.getWorkbookData()) {
            XMLStreamReader xml = XMLHelper.newXMLInputFactory().createXMLStreamReader(in);
            while (xml.hasNext()) {
                if (xml.next() != XMLStreamConstants.START_ELEMENT) {
                    continue;
                }
                if (xml.getLocalName().equals("workbookPr")) {
                    String since = xml.getAttributeValue(null, "date1904");
                    since1904 = "1".equals(since) || "true".equals(since);
                } else if (xml.getLocalName().equals("sheet")) {
                    sheets.add(sheet(xml));
                }
            }
            xml.close();
        }
    }

    private static Sheet sheet(XMLStreamReader xml) {
        String state = xml.getAttributeValue(null, "state");
        String relation = xml.getAttributeValue(RELATIONS, "id");
        return new Sheet(
                String.valueOf(xml.getAttributeValue(null, "name")),
                String.valueOf(relation == null ? xml.getAttributeValue(STRICT_RELATIONS, "id") : relation),
                state != null && !state.equals("visible"));
    }

    @Override
    public void close() {
        parts.revert();
    }
}
