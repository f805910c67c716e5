package de.ratwerk.report.html;

import static org.assertj.core.api.Assertions.assertThat;

import de.ratwerk.Golden;
import de.ratwerk.report.paper.Block;
import de.ratwerk.report.paper.Block.Contents;
import de.ratwerk.report.paper.Block.Fold;
import de.ratwerk.report.paper.Block.Heading;
import de.ratwerk.report.paper.Block.Items;
import de.ratwerk.report.paper.Block.Paragraph;
import de.ratwerk.report.paper.Block.Tone;
import de.ratwerk.report.paper.Paper;
import de.ratwerk.report.paper.Specimen;
import de.ratwerk.report.paper.Words;
import de.ratwerk.text.Language;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

class HtmlReportTest {
    private static final String REPORT = HtmlReport.standard().of(Specimen.paper());

    @Test
    void looksAsItDid() {
        String body = REPORT.replaceAll("(?s)<style>.*</style>", "<style/>").replaceAll("'sha256-[^']*'", "'sha256-…'");
        Golden.check(Path.of("src/test/resources/de/ratwerk/report/html/specimen.html"), body);
    }

    @Test
    void isMarkupThatAParserOfXmlReadsToo() throws Exception {
        Document document = parsed(REPORT);
        assertThat(document.getDocumentElement().getAttribute("lang")).isEqualTo("de");
        assertThat(text(document, "title")).isEqualTo("Musterbericht – Musterstadt <Ost> & Söhne");
        assertThat(text(document, "h1")).isEqualTo("Musterbericht");
        assertThat(elements(document, "time").get(0).getAttribute("datetime")).isEqualTo("2026-10-01");
    }

    @Test
    void holdsEveryBlock() throws Exception {
        Document document = parsed(REPORT);
        assertThat(elements(document, "section")).hasSize(4);
        assertThat(elements(document, "table")).hasSize(2);
        assertThat(elements(document, "tr")).hasSize(1 + 2 + 1 + 60);
        assertThat(elements(document, "svg")).hasSize(1);
        assertThat(elements(document, "details")).hasSize(1);
        assertThat(elements(document, "dt")).hasSize(2);
        assertThat(elements(document, "dd")).hasSize(3);
        assertThat(elements(document, "ol")).hasSize(2);
        assertThat(text(document, "main"))
                .contains("Das Wichtigste auf einer Seite.", "Merksatz", "Zu bedenken.", "pfad.zur.antwort");
    }

    @Test
    void foldsAwayWhatMayBeFolded() throws Exception {
        Fold fold = new Fold(Specimen.HOSTILE, List.of(new Paragraph(Words.plain("Innen"), Tone.PLAIN)));
        Document document =
                parsed(HtmlReport.standard().of(new Paper(Language.DE, "Bericht", "Ort", null, List.of(fold))));
        Element details = elements(document, "details").get(0);
        assertThat(details.getElementsByTagName("summary").item(0).getTextContent())
                .startsWith("<b>&amp;</b> =1+1");
        assertThat(details.getElementsByTagName("p").item(0).getTextContent()).isEqualTo("Innen");
    }

    @Test
    void takesHostileWordsLiterally() throws Exception {
        Document document = parsed(REPORT);
        assertThat(elements(document, "b")).isEmpty();
        String seen = Specimen.HOSTILE.replace('\u001b', '\ufffd').replace('\u202e', '\ufffd');
        assertThat(text(document, "main")).contains(seen);
        assertThat(REPORT.chars().filter(sign -> sign < ' ' && sign != '\n')).isEmpty();
    }

    @Test
    void everyIdIsUniqueAndEveryLinkArrives() throws Exception {
        Set<String> ids = new HashSet<>();
        List<String> targets = new ArrayList<>();
        for (Element element : elements(parsed(REPORT), "*")) {
            if (element.hasAttribute("id")) {
                assertThat(ids.add(element.getAttribute("id"))).isTrue();
            }
            if (element.getAttribute("href").startsWith("#")) {
                targets.add(element.getAttribute("href").substring(1));
            }
        }
        assertThat(targets).hasSizeGreaterThan(4);
        assertThat(ids).containsAll(targets);
    }

    @Test
    void namesTheNetworkInLinksAlone() throws Exception {
        for (Element element : elements(parsed(REPORT), "*")) {
            for (int at = 0; at < element.getAttributes().getLength(); at++) {
                String name = element.getAttributes().item(at).getNodeName();
                if (element.getAttributes().item(at).getNodeValue().contains("://") && !name.equals("xmlns")) {
                    assertThat(element.getTagName() + " " + name).isEqualTo("a href");
                    assertThat(element.getAttribute("rel")).isEqualTo("noopener noreferrer");
                }
            }
        }
        assertThat(HtmlStyle.SHEET.replaceAll("(?s)/\\*.*?\\*/", "")).doesNotContain("://", "@import");
    }

    @Test
    void leadsNowhereButToHeadingsAndToTheWeb() {
        Words words = Words.none().link("böse", "javascript:alert(1)").link("leer", "#");
        assertThat(of(new Paragraph(words, Tone.PLAIN))).contains("böseleer").doesNotContain("javascript");
    }

    @Test
    void listsNoItemsWhereThereAreNone() {
        assertThat(of(new Items(true, List.of()))).doesNotContain("<ol");
    }

    @Test
    void findsTheWayOutOfDeepChapters() throws Exception {
        String report = of(
                new Contents("Inhalt"),
                new Heading(2, "Davor", "davor", false),
                new Heading(1, "A", "a", false),
                new Heading(2, "A1", "a1", false),
                new Heading(2, "A2", "a2", false),
                new Heading(3, "A2a", "a2a", false),
                new Heading(1, "B", "b", false));
        assertThat(elements(parsed(report), "li").stream()
                        .map(item -> item.getTextContent().strip().split("\\s+").length))
                .containsExactly(1, 3, 1, 1, 1);
    }

    @Test
    void usesTheTokensThatKernGivesAndNoOthers() {
        Set<String> given = matches("(?m)^ *(--kern-[\\w-]+):");
        assertThat(matches("var\\((--kern-[\\w-]+)\\)")).isNotEmpty().isSubsetOf(given);
    }

    @Test
    void givesTheSameBytes() {
        assertThat(HtmlReport.standard().of(Specimen.paper())).isEqualTo(REPORT).doesNotContain("\r");
    }

    private static String of(Block... blocks) {
        return HtmlReport.standard().of(new Paper(Language.DE, "Titel", "Ort", null, List.of(blocks)));
    }

    private static Set<String> matches(String pattern) {
        Set<String> found = new TreeSet<>();
        Pattern.compile(pattern)
                .matcher(HtmlStyle.SHEET)
                .results()
                .map((MatchResult match) -> match.group(1))
                .forEach(found::add);
        return found;
    }

    private static Document parsed(String report) throws Exception {
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(report)));
    }

    private static String text(Document document, String name) {
        return elements(document, name).get(0).getTextContent();
    }

    private static List<Element> elements(Document document, String name) {
        NodeList found = document.getElementsByTagName(name);
        List<Element> elements = new ArrayList<>();
        for (int at = 0; at < found.getLength(); at++) {
            elements.add((Element) found.item(at));
        }
        return elements;
    }
}
