package de.ratwerk.report.docx;

import static org.assertj.core.api.Assertions.assertThat;

import de.ratwerk.report.paper.Block;
import de.ratwerk.report.paper.Block.Items;
import de.ratwerk.report.paper.Block.Paragraph;
import de.ratwerk.report.paper.Block.Tone;
import de.ratwerk.report.paper.Paper;
import de.ratwerk.report.paper.Specimen;
import de.ratwerk.report.paper.Words;
import de.ratwerk.text.Language;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFHeader;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A paper in a template of one's own. */
class DocxTemplateTest {
    @TempDir
    private Path folder;

    @Test
    void replacesTheTextAndKeepsHeaderFooterLogoAndPage() throws Exception {
        byte[] docx = written(Templates.german(List.of(List.of("Blindtext"))), Specimen.paper());
        assertThat(Opened.texts(docx)).startsWith("Musterbericht").doesNotContain("Blindtext");
        try (XWPFDocument document = Opened.of(docx)) {
            XWPFHeader header = document.getHeaderArray(0);
            assertThat(header.getText().strip()).isEqualTo("Musterstadt <Ost> & Söhne, 1. Oktober 2026");
            assertThat(header.getAllPictures()).hasSize(1);
            assertThat(document.getFooterArray(0).getText()).contains("Beratungshaus");
            assertThat(document.getDocument().getBody().getSectPr().getPgMar().getLeft())
                    .hasToString("3000");
            assertThat(document.getTables().get(0).getWidth()).isEqualTo(6000);
        }
        assertThat(Opened.part(docx, "word/styles.xml")).contains("w:pos=\"6000\"");
        Sound.check(docx);
    }

    @Test
    void usesTheTemplatesStylesByNameAndAddsWhatItLacks() throws IOException {
        byte[] docx = written(Templates.german(List.of()), Specimen.paper());
        try (XWPFDocument document = Opened.of(docx)) {
            assertThat(paragraph(document, "Erstes Kapitel").getStyle()).isEqualTo("berschrift1");
            assertThat(document.getStyles().getStyle("berschrift1").getCTStyle().xmlText())
                    .contains("AA0000");
            assertThat(document.getStyles().getStyle("Heading1")).isNull();
            assertThat(paragraph(document, "Aufzählung & Zahlen").getStyle()).isEqualTo("Heading2");
            assertThat(document.getStyles().getStyle("Heading2").getBasisStyleID())
                    .isEqualTo("Standard");
            assertThat(document.getStyles().getStyle("Normal")).isNull();
        }
    }

    @Test
    void putsTheReportWhereTheTemplateSaysAndLeavesWhatStandsAround() throws Exception {
        byte[] docx = written(
                Templates.german(List.of(
                        List.of("{{", "Tit", "el}} für {{municipality}}"),
                        List.of("Stand: {{DATUM}} {{Unbekannt}}"),
                        List.of(" {{Be", "richt}} "),
                        List.of("Anhang {{title}}"))),
                paper(text("Text")));
        assertThat(Opened.texts(docx))
                .containsExactly(
                        "T{{date}} für Stadt", "Stand: 1. Oktober 2026 {{Unbekannt}}", "Text", "Anhang T{{date}}");
        Sound.check(docx);
    }

    @Test
    void writesTheTitleItselfIfTheTemplateHasNoPlaceForIt() throws IOException {
        byte[] docx =
                written(Templates.german(List.of(List.of("Deckblatt"), List.of("{{report}}"))), paper(text("Text")));
        assertThat(Opened.texts(docx)).containsExactly("Deckblatt", "T{{date}}", "Stadt · 1. Oktober 2026", "Text");
    }

    @Test
    void keepsASectionThatEndsWhereTheReportGoes() throws Exception {
        byte[] template = Templates.german(List.of(List.of("Deckblatt {{title}}"), List.of("{{report}}")));
        Map<String, byte[]> parts = new TreeMap<>(Opened.parts(template));
        String body = new String(parts.get("word/document.xml"), StandardCharsets.UTF_8);
        String broken = body.replace("<w:p><w:r><w:t>{{report}}", """
            <w:p><w:pPr><w:sectPr><w:pgSz w:w="11000" w:h="16000"/><w:pgMar w:left="1000" w:right="2000"/></w:sectPr>\
            </w:pPr><w:r><w:t>{{report}}\
            """);
        assertThat(broken).isNotEqualTo(body);
        parts.put("word/document.xml", broken.getBytes(StandardCharsets.UTF_8));
        byte[] docx = written(RefusedTemplateTest.zipped(parts), Specimen.paper());
        try (XWPFDocument document = Opened.of(docx)) {
            assertThat(document.getTables().get(0).getWidth()).isEqualTo(8000);
            XWPFParagraph last =
                    document.getParagraphs().get(document.getParagraphs().size() - 1);
            assertThat(last.getText()).isEmpty();
            assertThat(last.getCTP().getPPr().isSetSectPr()).isTrue();
        }
    }

    @Test
    void numbersListsInATemplateThatKnowsTheStyleButNoNumbers() throws Exception {
        Items list = new Items(true, List.of(Words.plain("eins")));
        byte[] docx = written(Templates.german(List.of()), paper(list, list));
        try (XWPFDocument document = Opened.of(docx)) {
            List<XWPFParagraph> items = document.getParagraphs().stream()
                    .filter(paragraph -> paragraph.getText().equals("eins"))
                    .toList();
            assertThat(items).allMatch(item -> "Listennummer".equals(item.getStyle()));
            assertThat(items).allMatch(item -> "decimal".equals(item.getNumFmt()));
            assertThat(items.get(0).getNumID()).isNotEqualTo(items.get(1).getNumID());
        }
        Sound.check(docx);
    }

    @Test
    void fillsATemplateThatHasNothing() throws Exception {
        byte[] docx = written(Templates.bare("leer"), Specimen.paper());
        assertThat(Opened.texts(docx)).startsWith("Musterbericht").doesNotContain("leer");
        Sound.check(docx);
    }

    @Test
    void takesAReportAsATemplate() throws Exception {
        byte[] docx = written(Opened.standard(Specimen.paper()), Specimen.paper());
        assertThat(Opened.texts(docx)).isEqualTo(Opened.texts(Opened.standard(Specimen.paper())));
        Sound.check(docx);
    }

    @Test
    void namesTheLanguageOfWordsInATemplateOfAnother() throws IOException {
        Paper english = new Paper(Language.EN, "Title", "Town", null, List.of(text("words")));
        byte[] docx = written(Opened.standard(paper()), english);
        assertThat(Opened.part(docx, "word/document.xml")).contains("<w:lang w:val=\"en-GB\"/>");
        assertThat(Opened.part(written(Opened.standard(paper()), paper(text("Text"))), "word/document.xml"))
                .doesNotContain("w:lang");
    }

    @Test
    void makesADocumentOfATemplateForDocuments() throws Exception {
        Path dotx = folder.resolve("vorlage.dotx");
        Files.write(dotx, Templates.german(List.of()));
        retype(dotx, "template.main+xml");
        byte[] docx =
                DocxReport.standard().withTemplate(DocxTemplate.read(dotx)).of(paper(text("Text")));
        assertThat(Opened.part(docx, "[Content_Types].xml"))
                .contains("wordprocessingml.document.main+xml")
                .doesNotContain("template.main");
        Sound.check(docx);
    }

    @Test
    void givesTheSameBytesForTheSameTemplate() throws IOException {
        byte[] template = Templates.german(List.of(List.of("{{Bericht}}")));
        assertThat(written(template, Specimen.paper())).isEqualTo(written(template, Specimen.paper()));
    }

    /** Gives the document of a package another type. */
    static void retype(Path file, String type) throws Exception {
        try (OPCPackage parts = OPCPackage.open(file.toFile())) {
            parts.replaceContentType(
                    "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml",
                    type.contains("/")
                            ? type
                            : "application/vnd.openxmlformats-officedocument.wordprocessingml." + type);
        }
    }

    private byte[] written(byte[] template, Paper paper) throws IOException {
        Path file = Files.write(folder.resolve("vorlage.docx"), template);
        return DocxReport.standard().withTemplate(DocxTemplate.read(file)).of(paper);
    }

    private static XWPFParagraph paragraph(XWPFDocument document, String text) {
        return document.getParagraphs().stream()
                .filter(paragraph -> paragraph.getText().equals(text))
                .findFirst()
                .orElseThrow();
    }

    private static Block text(String words) {
        return new Paragraph(Words.plain(words), Tone.PLAIN);
    }

    private static Paper paper(Block... blocks) {
        return new Paper(Language.DE, "T{{date}}", "Stadt", LocalDate.of(2026, 10, 1), List.of(blocks));
    }
}
