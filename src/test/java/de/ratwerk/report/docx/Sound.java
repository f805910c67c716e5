package de.ratwerk.report.docx;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackageRelationship;
import org.apache.poi.openxml4j.opc.PackagingURIHelper;
import org.apache.poi.openxml4j.opc.TargetMode;
import org.apache.xmlbeans.XmlError;
import org.apache.xmlbeans.XmlOptions;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.DocumentDocument;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.FtrDocument;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.HdrDocument;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.NumberingDocument;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.StylesDocument;

/** Whether Word opens a document without wanting to repair it, as far as that can be told without Word. */
final class Sound {
    private static final Pattern USED = Pattern.compile(" r:(?:id|embed|link)=\"([^\"]+)\"");

    private Sound() {}

    static void check(byte[] docx) throws Exception {
        try (OPCPackage parts = OPCPackage.open(new ByteArrayInputStream(docx))) {
            for (PackagePart part : parts.getParts()) {
                if (!part.isRelationshipPart()) {
                    resolves(parts, part);
                }
            }
        }
        String body = Opened.part(docx, "word/document.xml");
        unique(body, "<w:bookmarkStart [^>]*w:id=\"([^\"]+)\"");
        unique(body, "<w:bookmarkStart [^>]*w:name=\"([^\"]+)\"");
        unique(body, "<wp:docPr [^>]*id=\"([^\"]+)\"");
        String styles = Opened.part(docx, "word/styles.xml");
        unique(styles, "w:styleId=\"([^\"]+)\"");
        assertThat(all(styles, "w:styleId=\"([^\"]+)\""))
                .containsAll(all(body, "<w:(?:p|r|tbl)Style w:val=\"([^\"]+)\""))
                .containsAll(all(styles, "<w:(?:basedOn|next|link) w:val=\"([^\"]+)\""));
        String lists = Opened.part(docx, "word/numbering.xml");
        unique(lists, "<w:num [^>]*w:numId=\"([^\"]+)\"");
        unique(lists, "<w:abstractNum [^>]*w:abstractNumId=\"([^\"]+)\"");
        assertThat(all(lists, "<w:num [^>]*w:numId=\"([^\"]+)\""))
                .containsAll(all(body, "<w:numId w:val=\"([^\"]+)\""));
        validates(docx);
    }

    private static void resolves(OPCPackage parts, PackagePart part) throws Exception {
        Set<String> ids = new HashSet<>();
        for (PackageRelationship relationship : part.getRelationships()) {
            assertThat(ids.add(relationship.getId())).isTrue();
            if (relationship.getTargetMode() == TargetMode.INTERNAL) {
                assertThat(parts.containPart(PackagingURIHelper.createPartName(relationship.getTargetURI())))
                        .as("%s leads to %s", part, relationship.getTargetURI())
                        .isTrue();
            }
        }
        if (part.getContentType().endsWith("+xml") && !part.getContentType().contains("core-properties")) {
            String xml = new String(part.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
            assertThat(ids).as("used in %s", part).containsAll(all(xml, USED.pattern()));
        }
    }

    /** Holds the parts against the schema of ISO/IEC 29500 that POI carries. */
    private static void validates(byte[] docx) throws Exception {
        List<XmlError> errors = new ArrayList<>();
        XmlOptions options = new XmlOptions().setErrorListener(errors);
        DocumentDocument.Factory.parse(stream(docx, "word/document.xml")).validate(options);
        StylesDocument.Factory.parse(stream(docx, "word/styles.xml")).validate(options);
        NumberingDocument.Factory.parse(stream(docx, "word/numbering.xml")).validate(options);
        for (String name : Opened.parts(docx).keySet()) {
            if (name.matches("word/header[0-9]+\\.xml")) {
                HdrDocument.Factory.parse(stream(docx, name)).validate(options);
            } else if (name.matches("word/footer[0-9]+\\.xml")) {
                FtrDocument.Factory.parse(stream(docx, name)).validate(options);
            }
        }
        assertThat(errors).isEmpty();
    }

    private static ByteArrayInputStream stream(byte[] docx, String part) throws Exception {
        return new ByteArrayInputStream(Opened.parts(docx).get(part));
    }

    private static void unique(String xml, String pattern) {
        assertThat(all(xml, pattern)).as(pattern).doesNotHaveDuplicates();
    }

    private static List<String> all(String xml, String pattern) {
        return Pattern.compile(pattern)
                .matcher(xml)
                .results()
                .map(found -> found.group(1))
                .toList();
    }
}
