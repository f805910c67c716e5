package de.ratwerk.exchange;

import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** The parts of a workbook with two sheets. It bears no time and nobody's name, so the same content gives the same bytes. */
final class XlsxPackage implements Closeable {
    static final String FIRST_SHEET = "xl/worksheets/sheet1.xml";
    static final String SECOND_SHEET = "xl/worksheets/sheet2.xml";

    /** Styles of cells: as the workbook likes, a text, a text that is none of its formulas, a heading. */
    static final int PLAIN = 0;

    static final int TEXT = 1;
    static final int QUOTED = 2;
    static final int HEADING = 3;

    /** The first day that a ZIP file can name. Noon, because midnight would make Java add the machine's time zone. */
    private static final LocalDateTime WHEN = LocalDateTime.of(1980, 1, 1, 12, 0);

    private static final Pattern ESCAPE = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)");
    private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";
    private static final String TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.";

    private final ZipOutputStream zip;
    private final Writer out;

    XlsxPackage(OutputStream out, String first, String second) throws IOException {
        this.zip = new ZipOutputStream(out);
        this.out = new BufferedWriter(new OutputStreamWriter(zip, StandardCharsets.UTF_8), 1 << 16);
        part("[Content_Types].xml", contentTypes());
        part("_rels/.rels", relationships(OFFICE + "/officeDocument", "xl/workbook.xml"));
        part("xl/workbook.xml", workbook(first, second));
        part(
                "xl/_rels/workbook.xml.rels",
                relationships(
                        OFFICE + "/worksheet",
                        "worksheets/sheet1.xml",
                        OFFICE + "/worksheet",
                        "worksheets/sheet2.xml",
                        OFFICE + "/styles",
                        "styles.xml"));
        part("xl/styles.xml", styles());
    }

    /** Begins a sheet. */
    void begin(String sheet) throws IOException {
        entry(sheet);
        write(HEAD + "<worksheet xmlns=\"" + MAIN + "\">");
    }

    /** Writes XML into the sheet that was begun. */
    void write(String xml) throws IOException {
        out.write(xml);
    }

    /** Ends the sheet. */
    void end() throws IOException {
        write("</worksheet>");
        out.flush();
        zip.closeEntry();
    }

    /** A text as XML and workbooks hold it. */
    static String escaped(String text) {
        String literal = ESCAPE.matcher(text).replaceAll("_x005F_");
        StringBuilder xml = new StringBuilder(literal.length() + 16);
        for (int i = 0; i < literal.length(); i++) {
            char c = literal.charAt(i);
            switch (c) {
                case '<' -> xml.append("&lt;");
                case '>' -> xml.append("&gt;");
                case '&' -> xml.append("&amp;");
                case '"' -> xml.append("&quot;");
                default -> {
                    if (c < ' ' && c != '\n' && c != '\t' || c == 0xfffe || c == 0xffff) {
                        xml.append(String.format(Locale.ROOT, "_x%04X_", (int) c));
                    } else {
                        xml.append(c);
                    }
                }
            }
        }
        return xml.toString();
    }

    @Override
    public void close() throws IOException {
        out.close();
    }

    private void part(String name, String xml) throws IOException {
        entry(name);
        out.write(HEAD + xml);
        out.flush();
        zip.closeEntry();
    }

    private void entry(String name) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(WHEN);
        zip.putNextEntry(entry);
    }

    private static String contentTypes() {
        return "<Types xmlns=\"" + PACKAGE + "content-types\"><Default Extension=\"rels\""
                + " ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default"
                + " Extension=\"xml\" ContentType=\"application/xml\"/>"
                + override("workbook", "sheet.main+xml")
                + override("styles", "styles+xml")
                + override("worksheets/sheet1", "worksheet+xml")
                + override("worksheets/sheet2", "worksheet+xml")
                + "</Types>";
    }

    private static String override(String part, String type) {
        return "<Override PartName=\"/xl/" + part + ".xml\" ContentType=\"" + TYPE + type + "\"/>";
    }

    private static String relationships(String... typesAndTargets) {
        StringBuilder xml = new StringBuilder("<Relationships xmlns=\"" + PACKAGE + "relationships\">");
        for (int i = 0; i < typesAndTargets.length; i += 2) {
            xml.append("<Relationship Id=\"rId")
                    .append(i / 2 + 1)
                    .append("\" Type=\"")
                    .append(typesAndTargets[i])
                    .append("\" Target=\"")
                    .append(typesAndTargets[i + 1])
                    .append("\"/>");
        }
        return xml.append("</Relationships>").toString();
    }

    private static String workbook(String first, String second) {
        return "<workbook xmlns=\"" + MAIN + "\" xmlns:r=\"" + OFFICE
                + "\"><bookViews><workbookView/></bookViews><sheets><sheet name=\"" + escaped(first)
                + "\" sheetId=\"1\" r:id=\"rId1\"/><sheet name=\"" + escaped(second)
                + "\" sheetId=\"2\" r:id=\"rId2\"/></sheets></workbook>";
    }

    private static String styles() {
        return "<styleSheet xmlns=\"" + MAIN + "\"><fonts count=\"2\"><font><sz val=\"11\"/><name"
                + " val=\"Calibri\"/><family val=\"2\"/></font><font><b/><sz"
                + " val=\"11\"/><name val=\"Calibri\"/><family"
                + " val=\"2\"/></font></fonts><fills count=\"3\"><fill><patternFill"
                + " patternType=\"none\"/></fill><fill><patternFill"
                + " patternType=\"gray125\"/></fill><fill><patternFill"
                + " patternType=\"solid\"><fgColor rgb=\"FFDCE6F1\"/><bgColor"
                + " indexed=\"64\"/></patternFill></fill></fills><borders"
                + " count=\"1\"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs"
                + " count=\"1\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\""
                + " borderId=\"0\"/></cellStyleXfs><cellXfs count=\"4\"><xf"
                + " numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\"/>"
                + style("numFmtId=\"49\" fontId=\"0\" fillId=\"0\" applyNumberFormat=\"1\"", false)
                + style("numFmtId=\"49\" fontId=\"0\" fillId=\"0\" applyNumberFormat=\"1\" quotePrefix=\"1\"", false)
                + style("numFmtId=\"49\" fontId=\"1\" fillId=\"2\" applyFont=\"1\" applyFill=\"1\"", true)
                + "</cellXfs><cellStyles count=\"1\"><cellStyle name=\"Normal\" xfId=\"0\""
                + " builtinId=\"0\"/></cellStyles></styleSheet>";
    }

    private static String style(String attributes, boolean heading) {
        return "<xf " + attributes + " borderId=\"0\" xfId=\"0\" applyAlignment=\"1\"><alignment vertical=\"top\""
                + (heading ? " wrapText=\"1\"" : "") + "/></xf>";
    }
}
