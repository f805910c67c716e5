package de.ratwerk.report.docx;

import static org.assertj.core.api.Assertions.assertThat;

import de.ratwerk.report.paper.Block;
import de.ratwerk.report.paper.Block.Heading;
import de.ratwerk.report.paper.Block.Items;
import de.ratwerk.report.paper.Block.Paragraph;
import de.ratwerk.report.paper.Block.Tone;
import de.ratwerk.report.paper.Logo;
import de.ratwerk.report.paper.Paper;
import de.ratwerk.report.paper.Specimen;
import de.ratwerk.report.paper.Words;
import de.ratwerk.text.Language;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.poi.ooxml.POIXMLProperties.CoreProperties;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.junit.jupiter.api.Test;

/** A paper in the standard look. */
class DocxReportTest {
    private static final byte[] SPECIMEN = DocxReport.standard().of(Specimen.paper());
    private static final String HOSTILE = "<b>&amp;</b> =1+1 | *x* _y_ `z` [a](b) \\ # „Straße“ ĲßẞŁ\ufffd[31m\ufffd";

    @Test
    void holdsAllBlocksInOrder() throws IOException {
        List<String> texts = Opened.texts(SPECIMEN);
        assertThat(texts)
                .containsSubsequence(
                        "Musterbericht",
                        "Musterstadt <Ost> & Söhne · 1. Oktober 2026",
                        "Das Wichtigste auf einer Seite.",
                        "Inhalt",
                        "Erstes Kapitel",
                        "Einfach, stark, pfad.zur.antwort, nebenbei, nach unten und nach außen",
                        HOSTILE,
                        "Aufzählung & Zahlen",
                        "Punkt",
                        "Starker Punkt",
                        "Erstens",
                        "Zweitens",
                        "Noch tiefer",
                        "Aufwand\tgering",
                        "Warum\tEin Grund.",
                        "\tNoch ein Grund.",
                        "Merksatz",
                        "a",
                        "Zu bedenken.",
                        "Zweites Kapitel",
                        "Anteile als Balken",
                        "Eine Tabelle",
                        "Was",
                        "Wie viel",
                        "Wozu",
                        "Zeile 1",
                        "1,5",
                        HOSTILE,
                        "Zeile 2",
                        "Eine Tabelle",
                        "Zeile 60",
                        "60,5",
                        HOSTILE);
    }

    @Test
    void bearsTheStylesThatWordKnowsByName() throws IOException {
        try (XWPFDocument document = Opened.of(SPECIMEN)) {
            Map<String, String> styles = document.getParagraphs().stream()
                    .collect(Collectors.toMap(
                            XWPFParagraph::getText,
                            paragraph -> document.getStyles()
                                    .getStyle(paragraph.getStyle())
                                    .getName(),
                            (first, second) -> first));
            assertThat(styles)
                    .containsEntry("Musterbericht", "Title")
                    .containsEntry("Erstes Kapitel", "heading 1")
                    .containsEntry("Aufzählung & Zahlen", "heading 2")
                    .containsEntry("Noch tiefer", "heading 3")
                    .containsEntry("Punkt", "List Bullet")
                    .containsEntry("Erstens", "List Number")
                    .containsEntry("Zu bedenken.", "Ratwerk-Hinweis")
                    .containsEntry("Eine Tabelle", "caption");
        }
    }

    @Test
    void numbersEveryListFromOne() throws IOException {
        Items list = new Items(true, List.of(Words.plain("eins"), Words.plain("zwei")));
        byte[] docx = Opened.standard(paper(list, list));
        try (XWPFDocument document = Opened.of(docx)) {
            List<XWPFParagraph> items = document.getParagraphs().stream()
                    .filter(paragraph -> Set.of("eins", "zwei").contains(paragraph.getText()))
                    .toList();
            assertThat(items.get(0).getNumID()).isEqualTo(items.get(1).getNumID());
            assertThat(items.get(2).getNumID()).isNotEqualTo(items.get(0).getNumID());
            for (XWPFParagraph item : items) {
                var numbering = document.getNumbering().getNum(item.getNumID()).getCTNum();
                assertThat(numbering.getLvlOverrideArray(0).getStartOverride().getVal())
                        .isOne();
            }
        }
    }

    @Test
    void repeatsATablesHeadAndTearsNoRow() throws IOException {
        try (XWPFDocument document = Opened.of(SPECIMEN)) {
            document.getTables().forEach(table -> {
                assertThat(table.getRow(0).isRepeatHeader()).isTrue();
                assertThat(table.getRow(1).isRepeatHeader()).isFalse();
                assertThat(table.getRows()).noneMatch(row -> !row.isCantSplitRow());
                assertThat(document.getStyles().getStyle(table.getStyleID()).getName())
                        .isEqualTo("Ratwerk-Tabelle");
                assertThat(table.getCTTbl().getTblPr().getTblLook().xmlText())
                        .contains("firstRow=\"1\"", "firstColumn=\"1\"");
            });
            assertThat(document.getTables()).hasSize(2);
        }
    }

    @Test
    void showsAPictureAsPixelsWithItsAlternative() throws IOException {
        String body = Opened.part(SPECIMEN, "word/document.xml");
        assertThat(body)
                .contains("descr=\"Ein Balken, halb so lang wie das Ganze: 50 Prozent.\"")
                .contains("title=\"Anteile als Balken\"")
                .doesNotContain("svgBlip");
        assertThat(Opened.parts(SPECIMEN)).containsKeys("word/media/ratwerk1.png");
        assertThat(Opened.part(SPECIMEN, "[Content_Types].xml")).contains("image/png");
    }

    @Test
    void leadsLinksToHeadingsAndAddressesAndNowhereElse() throws IOException {
        byte[] docx = Opened.standard(paper(
                new Heading(1, "Ziel", "ein-sehr-langer-anker-der-laenger-ist-als-word-erlaubt", false),
                new Heading(1, "Ziel", "ein-sehr-langer-anker-der-laenger-ist-als-word-glaubt", false),
                new Paragraph(
                        Words.none()
                                .link("hin", "#ein-sehr-langer-anker-der-laenger-ist-als-word-glaubt")
                                .link("tot", "#gibt-es-nicht")
                                .link("böse", "javascript:alert(1)")
                                .link("kaputt", "https://exa mple.org/")
                                .link("gut", "https://example.org/ä?a=1&b=2"),
                        Tone.PLAIN)));
        String body = Opened.part(docx, "word/document.xml");
        List<String> marks = all("<w:bookmarkStart [^>]*w:name=\"([^\"]*)\"", body);
        assertThat(marks).hasSize(2).doesNotHaveDuplicates().allMatch(mark -> mark.length() <= 40);
        assertThat(all("<w:hyperlink w:anchor=\"([^\"]*)\"", body)).containsExactly(marks.get(1));
        String links = Opened.part(docx, "word/_rels/document.xml.rels");
        assertThat(all("Target=\"(http[^\"]*)\"", links)).containsExactly("https://example.org/%C3%A4?a=1&amp;b=2");
        assertThat(links).doesNotContain("javascript");
        assertThat(Opened.texts(docx)).contains("hintotbösekaputtgut");
    }

    @Test
    void listsItsHeadingsSoThatItLooksRightBeforeWordUpdatesIt() throws IOException {
        String body = Opened.part(SPECIMEN, "word/document.xml");
        assertThat(body).contains(" TOC \\o \"1-2\" \\h \\z \\u ");
        List<String> targets = all("<w:hyperlink w:anchor=\"([^\"]*)\"", body);
        assertThat(targets).containsSubsequence("r_erstes", "r_aufzaehlung", "r_zweites");
        assertThat(all("w:name=\"([^\"]*)\"", body)).containsAll(targets);
        assertThat(count("w:fldCharType=\"begin\"", body)).isEqualTo(count("w:fldCharType=\"end\"", body));
    }

    @Test
    void asksNothingOnOpening() throws IOException {
        assertThat(Opened.part(SPECIMEN, "word/settings.xml")).doesNotContain("updateFields");
        assertThat(Opened.part(SPECIMEN, "word/document.xml")).doesNotContain("w:dirty");
    }

    @Test
    void saysWhatItIsAndNamesNobody() throws IOException {
        try (XWPFDocument document = Opened.of(SPECIMEN)) {
            CoreProperties properties = document.getProperties().getCoreProperties();
            assertThat(properties.getTitle()).isEqualTo("Musterbericht");
            assertThat(properties.getSubject()).isEqualTo("Musterstadt <Ost> & Söhne");
            assertThat(properties.getCreator()).isNull();
            assertThat(properties.getCreated()).isEqualTo("2026-10-01T00:00:00Z");
        }
        assertThat(Opened.part(SPECIMEN, "docProps/core.xml")).contains("de-DE").doesNotContain("POI");
    }

    @Test
    void whatMayBeFoldedStandsBelowItsTitle() throws IOException {
        Block fold = new Block.Fold("Titel", List.of(new Block.Paragraph(Words.plain("Innen"), Block.Tone.PLAIN)));
        byte[] docx = Opened.standard(new Paper(Language.DE, "Bericht", "Ort", null, List.of(fold)));
        assertThat(Opened.texts(docx)).containsSubsequence("Titel", "Innen");
    }

    @Test
    void speaksThePapersLanguageToTheSpellChecker() throws IOException {
        byte[] english =
                Opened.standard(new Paper(Language.EN, "Report", "Town", LocalDate.of(2026, 10, 1), List.of()));
        assertThat(Opened.part(SPECIMEN, "word/styles.xml"))
                .contains("w:lang w:bidi=\"ar-SA\" w:eastAsia=\"de-DE\" w:val=\"de-DE\"");
        assertThat(Opened.part(english, "word/styles.xml"))
                .contains("w:val=\"en-GB\"")
                .doesNotContain("de-DE");
        assertThat(Opened.part(english, "word/footer1.xml")).contains("Page ", " of ", "1 October 2026");
        assertThat(Opened.part(SPECIMEN, "word/footer1.xml")).contains("Seite ", " von ", "1. Oktober 2026");
    }

    @Test
    void bearsNoDateIfNoneIsKnown() throws IOException {
        byte[] docx = Opened.standard(new Paper(Language.DE, "Titel", "Stadt", null, List.of()));
        assertThat(Opened.texts(docx)).containsExactly("Titel", "Stadt");
        assertThat(Opened.part(docx, "docProps/core.xml")).doesNotContain("created", "modified");
        assertThat(Opened.part(docx, "word/footer1.xml")).doesNotContain("{{");
    }

    @Test
    void keepsWordsOutOfTheMachinery() throws IOException {
        String nasty = "{{date}} \u0000\u0007\ufffe\ud800 \u202e]]> &lt;w:p/> {{Bericht}}";
        byte[] docx = Opened.standard(new Paper(
                Language.DE,
                nasty,
                nasty,
                LocalDate.of(2026, 10, 1),
                List.of(
                        new Heading(1, nasty, "a", false),
                        new Paragraph(Words.plain(nasty), Tone.PLAIN),
                        new Paragraph(Words.plain("eine\nZeile"), Tone.PLAIN))));
        String kept = "{{date}} \ufffd\ufffd\ufffd\ufffd \ufffd]]> &lt;w:p/> {{Bericht}}";
        assertThat(Opened.texts(docx)).containsExactly(kept, kept + " · 1. Oktober 2026", kept, kept, "eine Zeile");
        try (XWPFDocument document = Opened.of(docx)) {
            assertThat(document.getHeaderArray(0).getText().strip()).isEqualTo(kept + "\t" + kept);
        }
    }

    @Test
    void givesTheSameBytesForTheSamePaper() {
        assertThat(DocxReport.standard().of(Specimen.paper())).isEqualTo(SPECIMEN);
    }

    @Test
    void refersToNothingThatIsNotThere() throws Exception {
        Sound.check(SPECIMEN);
    }

    @Test
    void putsTheLogoAtTheHeadOfTheFirstPageAsMereAdornment() throws Exception {
        Logo logo = new Logo(Pixels.png(300, 100), Logo.Format.PNG, 300, 100);
        byte[] docx = DocxReport.standard().withLogo(logo).of(Specimen.paper());
        Sound.check(docx);
        String header = Opened.part(docx, "word/header2.xml");
        assertThat(header).contains("decorative", "descr=\"\"", "r:embed");
        assertThat(all("cx=\"([0-9]+)\" cy=\"([0-9]+)\"", header)).containsOnly("1944000");
        assertThat(Opened.part(docx, "word/header1.xml")).doesNotContain("drawing");
    }

    private static Paper paper(Block... blocks) {
        return new Paper(Language.DE, "Titel", "Stadt", null, List.of(blocks));
    }

    private static List<String> all(String pattern, String text) {
        return Pattern.compile(pattern)
                .matcher(text)
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    private static long count(String words, String text) {
        return Pattern.compile(words, Pattern.LITERAL).matcher(text).results().count();
    }
}
