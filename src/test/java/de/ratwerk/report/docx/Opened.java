package de.ratwerk.report.docx;

import de.ratwerk.report.paper.Paper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.poi.xwpf.usermodel.IBodyElement;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFSDT;
import org.apache.poi.xwpf.usermodel.XWPFTable;

/** A document as those who open it see it. */
final class Opened {
    private Opened() {}

    static XWPFDocument of(byte[] docx) throws IOException {
        return new XWPFDocument(new ByteArrayInputStream(docx));
    }

    /** The texts of the body from top to bottom: a paragraph each, a table's cells row by row. */
    static List<String> texts(byte[] docx) throws IOException {
        List<String> texts = new ArrayList<>();
        try (XWPFDocument document = of(docx)) {
            for (IBodyElement element : document.getBodyElements()) {
                if (element instanceof XWPFParagraph paragraph) {
                    texts.add(paragraph.getText());
                } else if (element instanceof XWPFTable table) {
                    table.getRows().forEach(row -> row.getTableCells().forEach(cell -> texts.add(cell.getText())));
                } else if (element instanceof XWPFSDT control) {
                    texts.addAll(control.getContent().getText().lines().toList());
                }
            }
        }
        return texts;
    }

    /** The parts by name, in the file's order. */
    static Map<String, byte[]> parts(byte[] docx) throws IOException {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(docx))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), zip.readAllBytes());
            }
        }
        return parts;
    }

    static String part(byte[] docx, String name) throws IOException {
        return new String(parts(docx).getOrDefault(name, new byte[0]), StandardCharsets.UTF_8);
    }

    static byte[] standard(Paper paper) {
        return DocxReport.standard().of(paper);
    }
}
