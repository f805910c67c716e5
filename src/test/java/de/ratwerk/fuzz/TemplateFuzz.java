package de.ratwerk.fuzz;

import de.ratwerk.report.docx.DocxReport;
import de.ratwerk.report.docx.DocxTemplate;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;

/**
 * A template for reports in Word: one that an input is, or a sound one with a part from it. In one that is taken a report can
 * be written.
 */
public final class TemplateFuzz {
    private static final PackedParts TEMPLATE = PackedParts.of(
            "template",
            List.of(
                    "[Content_Types].xml",
                    "_rels/.rels",
                    "word/document.xml",
                    "word/_rels/document.xml.rels",
                    "word/styles.xml",
                    "word/numbering.xml",
                    "word/header1.xml"));

    private TemplateFuzz() {}

    public static void fuzzerInitialize() {
        Target.TEMPLATE.warmUp();
    }

    public static void fuzzerTestOneInput(byte[] input) throws IOException {
        if (input.length == 0) {
            return;
        }
        byte[] document = TEMPLATE.with(input);
        Contract.read(
                () -> DocxTemplate.of("template.docx", document),
                template -> Arrays.hashCode(
                        DocxReport.standard().withTemplate(template).of(ShortPaper.PAPER)));
    }
}
