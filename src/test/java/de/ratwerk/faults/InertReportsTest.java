package de.ratwerk.faults;

import static org.assertj.core.api.Assertions.assertThat;

import de.ratwerk.Shipped;
import de.ratwerk.Thorough;
import de.ratwerk.profile.Profile;
import de.ratwerk.report.AdviceDocument;
import de.ratwerk.report.docx.DocxTemplate;
import de.ratwerk.report.format.Look;
import de.ratwerk.report.format.ReportFormat;
import de.ratwerk.source.Source;
import de.ratwerk.text.Language;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Whatever words a municipality is called by, every report of it has them as words: it is made of the same elements, links
 * and formulas as that of one with a harmless name, to those who read such files.
 */
class InertReportsTest {
    @TempDir
    private Path folder;

    static List<String> words() {
        return Harm.WORDS;
    }

    /** Word documents and PDFs take a second each: of every kind of harm one where tests are not thorough. */
    static List<String> someWords() {
        return Thorough.WANTED ? Harm.WORDS : List.of(Harm.WORDS.get(0), Harm.WORDS.get(6), Harm.WORDS.get(8));
    }

    private static final Map<String, byte[]> HARMLESS = new TreeMap<>();

    private static byte[] report(String words, String format) {
        return words.equals(Harm.NONE)
                ? HARMLESS.computeIfAbsent(format, asked -> made(words, asked, Look.STANDARD))
                : made(words, format, Look.STANDARD);
    }

    private static byte[] made(String words, String format, Look look) {
        Profile profile =
                Profile.read(Source.of("profile.yaml", Harm.profile(words).getBytes(StandardCharsets.UTF_8)));
        AdviceDocument document = AdviceDocument.of(Shipped.ratwerk().advise(profile), Language.DE, Integer.MAX_VALUE);
        return ReportFormat.valueOf(format.toUpperCase(Locale.ROOT)).of(document, look);
    }

    private byte[] printed(String words, String format) {
        Ended ended = Ratwerks.here("advise", Harm.file(folder, words).toString(), "-f", format);
        assertThat(ended.code()).as(ended.err()).isZero();
        return ended.bytes();
    }

    private static String utf8(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @MethodSource("words")
    void textHoldsNothingThatSteersATerminal(String words) {
        String text = utf8(printed(words, "text"));
        assertThat(Markup.bare(text)).contains(Markup.bare(words));
        assertThat(text.codePoints()).noneMatch(Terminals::steers);
    }

    @ParameterizedTest
    @MethodSource("words")
    void jsonSaysThemAsTheyAre(String words) {
        JsonNode advice = JsonMapper.shared().readTree(printed(words, "json"));
        assertThat(advice.at("/municipality/name").asString()).isEqualTo(words);
        assertThat(utf8(printed(words, "json")).codePoints()).noneMatch(Terminals::steers);
    }

    @ParameterizedTest
    @MethodSource("words")
    void htmlHasTheSameElements(String words) throws Exception {
        Markup made = Markup.of(report(words, "html"));
        assertThat(made.elements())
                .isEqualTo(Markup.of(report(Harm.NONE, "html")).elements());
        assertThat(Markup.bare(made.words())).contains(Markup.bare(words));
    }

    @ParameterizedTest
    @MethodSource("words")
    void markdownHasTheSameElements(String words) {
        Marks made = new Marks(utf8(report(words, "md")));
        assertThat(made.counts).isEqualTo(new Marks(utf8(report(Harm.NONE, "md"))).counts);
        assertThat(Markup.bare(made.text.toString())).contains(Markup.bare(words));
    }

    /** What a reader of Markdown makes of it. */
    private static final class Marks extends AbstractVisitor {
        private final Map<String, Integer> counts = new TreeMap<>();
        private final StringBuilder text = new StringBuilder();

        Marks(String markdown) {
            Parser.builder()
                    .extensions(List.of(TablesExtension.create()))
                    .build()
                    .parse(markdown)
                    .accept(this);
        }

        private void count(String what) {
            counts.merge(what, 1, Integer::sum);
        }

        @Override
        public void visit(HtmlInline html) {
            count("html " + html.getLiteral());
        }

        @Override
        public void visit(HtmlBlock html) {
            count("html " + html.getLiteral());
        }

        @Override
        public void visit(Image image) {
            count("image");
        }

        @Override
        public void visit(Link link) {
            count(link.getDestination().startsWith("#") ? "link within" : "link " + link.getDestination());
            visitChildren(link);
        }

        @Override
        public void visit(StrongEmphasis strong) {
            count("strong");
            visitChildren(strong);
        }

        @Override
        public void visit(Code code) {
            count("code");
            text.append(code.getLiteral());
        }

        @Override
        public void visit(Text words) {
            text.append(words.getLiteral());
        }
    }

    @ParameterizedTest
    @MethodSource("someWords")
    void pdfHasTheSameLinksAndNoActions(String words) throws IOException {
        try (PDDocument made = Loader.loadPDF(report(words, "pdf"));
                PDDocument harmless = Loader.loadPDF(report(Harm.NONE, "pdf"))) {
            assertThat(links(made)).isEqualTo(links(harmless));
            assertThat(made.getDocumentCatalog().getOpenAction()).isNull();
            assertThat(made.getDocumentCatalog().getNames() == null
                            || made.getDocumentCatalog().getNames().getJavaScript() == null)
                    .isTrue();
            assertThat(Markup.bare(new PDFTextStripper().getText(made))).contains(Markup.bare(words));
        }
    }

    /** A link that goes over a line is two to the one who clicks it, so only where they lead counts. */
    private static List<String> links(PDDocument document) throws IOException {
        List<String> links = new ArrayList<>();
        for (PDPage page : document.getPages()) {
            for (PDAnnotation annotation : page.getAnnotations()) {
                links.add(annotation.getSubtype() + " "
                        + (annotation.getCOSObject().containsKey("A")
                                ? annotation
                                        .getCOSObject()
                                        .getCOSDictionary(org.apache.pdfbox.cos.COSName.A)
                                        .getNameAsString("S")
                                : "within"));
            }
        }
        return links.stream().distinct().sorted().toList();
    }

    @ParameterizedTest
    @MethodSource("someWords")
    void docxHasTheSameElements(String words) throws Exception {
        assertParts(report(words, "docx"), report(Harm.NONE, "docx"), words);
    }

    @ParameterizedTest
    @MethodSource("someWords")
    void docxFromATemplateHasTheSameElements(String words) throws Exception {
        Path template = folder.resolve("template.docx");
        Templates.write(template);
        Look look = new Look(null, DocxTemplate.read(template));
        assertParts(made(words, "docx", look), made(Harm.NONE, "docx", look), words);
    }

    private static void assertParts(byte[] made, byte[] harmless, String words) throws Exception {
        Map<String, Markup> parts = parts(made);
        Map<String, Markup> plain = parts(harmless);
        assertThat(parts.keySet()).isEqualTo(plain.keySet());
        for (Map.Entry<String, Markup> part : parts.entrySet()) {
            assertThat(part.getValue().elements())
                    .as(part.getKey())
                    .isEqualTo(plain.get(part.getKey()).elements());
        }
        assertThat(Markup.bare(parts.get("word/document.xml").words())).contains(Markup.bare(words));
    }

    private static Map<String, Markup> parts(byte[] zip) throws Exception {
        Map<String, Markup> parts = new TreeMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                if (entry.getName().matches(".*\\.(xml|rels)")) {
                    parts.put(entry.getName(), Markup.of(in.readAllBytes()));
                }
            }
        }
        return parts;
    }

    @ParameterizedTest
    @MethodSource("words")
    void xlsxHasTheSameFormulasAndLinks(String words) throws IOException {
        try (XSSFWorkbook made = new XSSFWorkbook(new ByteArrayInputStream(report(words, "xlsx")));
                XSSFWorkbook harmless = new XSSFWorkbook(new ByteArrayInputStream(report(Harm.NONE, "xlsx")))) {
            assertThat(cells(made, false)).isEqualTo(cells(harmless, false));
            assertThat(cells(made, true)).contains(words);
        }
    }

    /** The words of all cells, or where formulas and links stand and what they say. */
    static List<String> cells(XSSFWorkbook workbook, boolean words) {
        List<String> found = new ArrayList<>();
        for (Sheet sheet : workbook) {
            for (Row row : sheet) {
                for (Cell cell : row) {
                    if (words && cell.getCellType() == CellType.STRING) {
                        found.add(cell.getStringCellValue());
                    }
                    if (!words && cell.getCellType() == CellType.FORMULA) {
                        found.add(sheet.getSheetName() + cell.getAddress() + " = " + cell.getCellFormula());
                    }
                    if (!words && cell.getHyperlink() != null) {
                        found.add(sheet.getSheetName() + cell.getAddress() + " → "
                                + cell.getHyperlink().getAddress());
                    }
                }
            }
        }
        return found;
    }
}
