package de.ratwerk.report.docx;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.util.List;
import org.apache.poi.common.usermodel.PictureType;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFHeader;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFStyle;
import org.apache.poi.xwpf.usermodel.XWPFStyles;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageSz;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyle;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STStyleType;

/** Templates as a consultancy might have them, made by another program than ours. */
final class Templates {
    private Templates() {}

    /** A German Word's document: translated style ids, a header with a logo, narrow text, and these paragraphs. */
    static byte[] german(List<List<String>> paragraphs) throws IOException {
        try (XWPFDocument document = new XWPFDocument()) {
            XWPFStyles styles = document.createStyles();
            styles.setDefaultFonts(
                    org.openxmlformats.schemas.wordprocessingml.x2006.main.CTFonts.Factory.newInstance());
            style(styles, "Standard", "Normal", "112233");
            style(styles, "Titel", "Title", "445566");
            style(styles, "berschrift1", "heading 1", "AA0000");
            style(styles, "Listennummer", "List Number", "00BB00");
            XWPFHeader header = document.createHeader(HeaderFooterType.DEFAULT);
            XWPFParagraph head = header.createParagraph();
            head.createRun()
                    .addPicture(
                            new ByteArrayInputStream(Pixels.png(20, 10)),
                            PictureType.PNG,
                            "haus.png",
                            9525 * 20,
                            9525 * 10);
            runs(head, List.of(" {{Kom", "mune}}, {", "{ date }", "}"));
            document.createFooter(HeaderFooterType.DEFAULT)
                    .createParagraph()
                    .createRun()
                    .setText("Beratungshaus");
            paragraphs.forEach(words -> runs(document.createParagraph(), words));
            CTSectPr section = document.getDocument().getBody().getSectPr();
            CTPageSz size = section.addNewPgSz();
            size.setW(BigInteger.valueOf(11906));
            size.setH(BigInteger.valueOf(16838));
            CTPageMar margins = section.addNewPgMar();
            margins.setLeft(BigInteger.valueOf(3000));
            margins.setRight(BigInteger.valueOf(2906));
            margins.setTop(BigInteger.valueOf(1000));
            margins.setBottom(BigInteger.valueOf(1000));
            return bytes(document);
        } catch (InvalidFormatException e) {
            throw new IOException(e);
        }
    }

    /** A document without any styles, lists or page setup. */
    static byte[] bare(String text) throws IOException {
        try (XWPFDocument document = new XWPFDocument()) {
            document.createParagraph().createRun().setText(text);
            return bytes(document);
        }
    }

    static byte[] bytes(XWPFDocument document) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        document.write(bytes);
        return bytes.toByteArray();
    }

    private static void runs(XWPFParagraph paragraph, List<String> words) {
        words.forEach(piece -> paragraph.createRun().setText(piece));
    }

    private static void style(XWPFStyles styles, String id, String name, String color) {
        CTStyle style = CTStyle.Factory.newInstance();
        style.setStyleId(id);
        style.setType(STStyleType.PARAGRAPH);
        style.addNewName().setVal(name);
        style.addNewRPr().addNewColor().setVal(color);
        styles.addStyle(new XWPFStyle(style));
    }
}
