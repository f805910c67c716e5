package de.ratwerk.report.docx;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackageRelationship;
import org.apache.poi.openxml4j.opc.PackagingURIHelper;
import org.apache.poi.openxml4j.opc.TargetMode;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

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
        ordered(docx);
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
            String xml = new String(part.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(ids).as("used in %s", part).containsAll(all(xml, USED.pattern()));
        }
    }

    /** The orders of ISO/IEC 29500-1 that Word insists on, as far as they are used. */
    private static final Map<String, List<String>> ORDERS = Map.of(
            "pPr",
            List.of(("pStyle keepNext keepLines pageBreakBefore widowControl numPr pBdr shd tabs suppressAutoHyphens"
                            + " spacing ind contextualSpacing jc outlineLvl rPr sectPr")
                    .split(" ")),
            "rPr",
            List.of("rStyle rFonts b bCs i iCs noProof color sz szCs u lang".split(" ")),
            "tblPr",
            List.of(("tblStyle tblStyleRowBandSize tblW tblInd tblBorders tblLayout tblCellMar tblLook tblCaption")
                    .split(" ")),
            "tcPr",
            List.of("tcW tcBorders shd vAlign".split(" ")),
            "num",
            List.of("abstractNumId", "lvlOverride"),
            "numbering",
            List.of("abstractNum", "num"),
            "style",
            List.of(("name basedOn next link uiPriority semiHidden unhideWhenUsed qFormat rsid pPr rPr tblPr trPr tcPr"
                            + " tblStylePr")
                    .split(" ")));

    private static void ordered(byte[] docx) throws Exception {
        for (String name : List.of("word/document.xml", "word/styles.xml", "word/numbering.xml")) {
            Document part = Xml.read(Opened.parts(docx).get(name));
            for (Map.Entry<String, List<String>> order : ORDERS.entrySet()) {
                for (Element element : Xml.all(part, order.getKey())) {
                    List<Integer> places = new ArrayList<>();
                    for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
                        if (child instanceof Element) {
                            assertThat(order.getValue()).contains(child.getLocalName());
                            places.add(order.getValue().indexOf(child.getLocalName()));
                        }
                    }
                    assertThat(places).as("in %s of %s", order.getKey(), name).isSorted();
                }
            }
        }
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
