package de.ratwerk.report.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import de.ratwerk.report.paper.Block;
import de.ratwerk.report.paper.Block.Heading;
import de.ratwerk.report.paper.Block.Paragraph;
import de.ratwerk.report.paper.Block.Tone;
import de.ratwerk.report.paper.Logo;
import de.ratwerk.report.paper.Paper;
import de.ratwerk.report.paper.Specimen;
import de.ratwerk.report.paper.Words;
import de.ratwerk.text.Language;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javax.imageio.ImageIO;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PdfReportTest {
    private static byte[] pdf;
    private static Read report;

    @BeforeAll
    static void make() throws IOException {
        pdf = PdfReport.standard().of(Specimen.paper());
        report = new Read(pdf);
    }

    @AfterAll
    static void close() throws IOException {
        report.close();
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void canBeReadByEverybody(Language language) throws Exception {
        Paper paper = Specimen.paper();
        byte[] told = PdfReport.standard()
                .of(new Paper(language, paper.title(), paper.subject(), paper.date(), paper.blocks()));
        assertThat(Accessibility.failures(told)).isEmpty();
        try (Read read = new Read(told)) {
            assertThat(read.document().getDocumentCatalog().getLanguage()).isEqualTo(language.code());
        }
    }

    @Test
    void theCheckOfAccessibilityFindsWhatIsWrong() throws Exception {
        try (Read broken = new Read(pdf)) {
            broken.all("Figure").forEach(figure -> figure.removeItem(COSName.ALT));
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            broken.document().save(out);
            assertThat(Accessibility.failures(out.toByteArray())).isNotEmpty();
        }
    }

    @Test
    void isReadInTheOrderOfThePaper() {
        assertThat(report.texts("H1")).containsExactly("Musterbericht");
        assertThat(report.texts("H2")).containsExactly("Erstes Kapitel", "Zweites Kapitel");
        assertThat(report.texts("H3")).containsExactly("Aufzählung & Zahlen");
        assertThat(report.texts("H4")).containsExactly("Noch tiefer");
        assertThat(report.whole())
                .containsSubsequence(
                        "Musterbericht",
                        "Stand: 1. Oktober 2026",
                        "Das Wichtigste auf einer Seite.",
                        "Erstes Kapitel",
                        "pfad.zur.antwort",
                        "Starker Punkt",
                        "Erstens",
                        "Noch ein Grund.",
                        "Merksatz",
                        "Zu bedenken.",
                        "Anteile als Balken",
                        "Zeile 60");
    }

    @Test
    void tablesHaveTheirCaptionsAndReadTheirHeadOnce() {
        List<COSDictionary> tables = report.all("Table");
        assertThat(tables).hasSize(2);
        for (COSDictionary table : tables) {
            COSDictionary caption = Tree.elements(table).get(0);
            assertThat(Tree.is("Caption", caption)).isTrue();
            assertThat(report.text(caption)).isEqualTo("Eine Tabelle");
        }
        assertThat(report.all("TR")).hasSize(1 + 2 + 1 + 60);
        assertThat(report.texts("TH").stream().filter("Wie viel"::equals)).hasSize(2);
        assertThat(report.texts("TH")).contains("Zeile 1", "Zeile 60");
        assertThat(report.texts("TD")).contains("60,5");
    }

    @Test
    void picturesAreToldInWords() {
        assertThat(report.all("Figure").stream().map(figure -> figure.getString(COSName.ALT)))
                .containsExactly("Ein Balken, halb so lang wie das Ganze: 50 Prozent.");
    }

    @Test
    void picturesAreLetteredInTheirSize() throws IOException {
        BufferedImage page = new PDFRenderer(report.document()).renderImage(3, 2);
        int bar = 0;
        while (darkIn(page, bar) < 230) {
            bar++;
        }
        int lettered = 0;
        for (int row = bar + 32; row < bar + 60; row++) {
            lettered += darkIn(page, row) > 0 ? 1 : 0;
        }
        // Figures 12 pixels high in the picture are about 6 points high on the page, seen here at twice the size.
        assertThat(lettered).isBetween(10, 16);
    }

    @Test
    void takesHostileWordsLiterally() {
        String seen = Specimen.HOSTILE.replace('\u001b', Glyphs.BOX).replace('\u202e', Glyphs.BOX);
        assertThat(report.texts("P")).contains(seen);
    }

    @Test
    void linksSayWhereTheyLead() throws IOException {
        Set<String> said = new TreeSet<>();
        for (PDPage page : report.document().getPages()) {
            page.getAnnotations().forEach(annotation -> said.add(annotation.getContents()));
        }
        assertThat(said)
                .containsExactlyInAnyOrder(
                        "Erstes Kapitel", "Aufzählung & Zahlen", "Zweites Kapitel", "nach unten", "nach außen");
    }

    @Test
    void theContentsNameThePagesOfTheChapters() {
        List<String> expected = new ArrayList<>();
        for (String level : List.of("H2", "H3")) {
            for (COSDictionary heading : report.all(level)) {
                expected.add(report.text(heading) + " " + report.page(heading));
            }
        }
        assertThat(report.all("TOC")).hasSize(2);
        assertThat(report.texts("Reference").stream().map(line -> line.replaceAll("[. ]{3,}", " ")))
                .containsExactlyInAnyOrderElementsOf(expected);
    }

    @Test
    void theOutlineNamesTheChapters() {
        assertThat(report.bookmarks()).containsExactly("Erstes Kapitel", "  Aufzählung & Zahlen", "Zweites Kapitel");
    }

    @Test
    void bringsItsFontsAndNoOthers() throws IOException {
        for (PDPage page : report.document().getPages()) {
            for (COSName name : page.getResources().getFontNames()) {
                PDFont font = page.getResources().getFont(name);
                assertThat(font.isEmbedded()).isTrue();
                assertThat(font.getName()).contains("+FiraSans-");
            }
        }
    }

    @Test
    void saysWhatItIs() {
        assertThat(report.document().getDocumentInformation().getTitle())
                .isEqualTo("Musterbericht – Musterstadt <Ost> & Söhne");
        assertThat(report.document().getDocumentInformation().getSubject()).isEqualTo("Musterstadt <Ost> & Söhne");
        assertThat(report.document().getDocumentInformation().getAuthor()).isNull();
    }

    @Test
    void everyWordIsThereOnEveryPage() throws IOException {
        StringBuilder words = new StringBuilder();
        List<Block> blocks = new ArrayList<>();
        for (int at = 0; at < 60; at++) {
            String sentence = "Digitalisierungsstrategie " + at + " der Verwaltungsgemeinschaft, Mitarbeiter:innen, ";
            blocks.add(new Paragraph(Words.plain(sentence.repeat(4)).and("code" + at, Words.Style.CODE), Tone.PLAIN));
            words.append(sentence.repeat(4)).append("code").append(at).append(' ');
        }
        try (Read read = new Read(of("Ort", blocks.toArray(Block[]::new)))) {
            assertThat(read.document().getNumberOfPages()).isGreaterThan(2);
            assertThat(read.whole().replaceAll("[\\s\u00ad]", ""))
                    .endsWith(words.toString().replaceAll("\\s", ""));
        }
    }

    @Test
    void tellsWhichCharactersItCannotSet() throws IOException {
        try (Read read = new Read(of("Łódź, Αθήνα, Київ, 東京", new Paragraph(Words.plain("Nur so."), Tone.PLAIN)))) {
            assertThat(read.whole())
                    .startsWith("Łódź, Αθήνα, Київ, ▯▯")
                    .endsWith("Wo ▯ steht, fehlt der Schrift ein Zeichen: U+4EAC, U+6771.");
        }
    }

    @Test
    void setsAnySubjectAboveEveryPage() throws Exception {
        String subject = "\"; } * { display: none } \\ </style><b>&amp;";
        byte[] told = of(
                subject,
                new Heading(1, "Eins", "eins", false),
                new Heading(1, "Zwei", "zwei", true),
                new Paragraph(Words.plain("Ende."), Tone.PLAIN));
        assertThat(Accessibility.failures(told)).isEmpty();
        try (Read read = new Read(told)) {
            assertThat(read.whole()).isEqualTo(subject + " Titel Eins Zwei Ende.");
            assertThat(stripped(read, 2)).contains("Titel – " + subject, "Seite 2 von 2");
        }
    }

    @Test
    void aLogoOnlyAdorns(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("logo.png");
        ImageIO.write(new BufferedImage(120, 60, BufferedImage.TYPE_INT_RGB), "png", file.toFile());
        byte[] told = PdfReport.standard().withLogo(Logo.read(file)).of(Specimen.paper());
        assertThat(Accessibility.failures(told)).isEmpty();
        try (Read read = new Read(told)) {
            assertThat(read.all("Figure")).hasSize(1);
        }
    }

    @Test
    void givesTheSameBytes() {
        assertThat(PdfReport.standard().of(Specimen.paper())).isEqualTo(pdf);
    }

    @Test
    void bearsNoDayIfThePaperBearsNone() throws Exception {
        byte[] told = of("Ort", new Paragraph(Words.plain("Nur so."), Tone.PLAIN));
        assertThat(Accessibility.failures(told)).isEmpty();
        try (Read read = new Read(told)) {
            assertThat(read.document().getDocumentInformation().getCreationDate())
                    .isNull();
        }
    }

    private static byte[] of(String subject, Block... blocks) {
        return PdfReport.standard().of(new Paper(Language.DE, "Titel", subject, null, List.of(blocks)));
    }

    private static String stripped(Read read, int page) throws IOException {
        PDFTextStripper stripper = new PDFTextStripper();
        stripper.setStartPage(page);
        stripper.setEndPage(page);
        return stripper.getText(read.document());
    }

    /** How many dark pixels a row of a page has. */
    private static int darkIn(BufferedImage page, int row) {
        int dark = 0;
        for (int column = 0; column < page.getWidth(); column++) {
            dark += (page.getRGB(column, row) & 0xff) < 0x60 ? 1 : 0;
        }
        return dark;
    }
}
