package de.ratwerk.report.docx;

import de.ratwerk.report.TextReport;
import de.ratwerk.report.paper.Paper;
import de.ratwerk.report.paper.ShownText;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** The words in double braces that a template leaves to the report, in German or in English, capitals or not. */
final class Placeholders {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{\\s*(\\p{L}+)\\s*}}");
    private static final Pattern REPORT = Pattern.compile("\\s*\\{\\{\\s*(?i:bericht|report)\\s*}}\\s*");
    private static final List<String> REPORTS = List.of("bericht", "report");
    private static final List<String> TITLES = List.of("titel", "title");

    private final Map<String, String> values;

    Placeholders(Paper paper) {
        String title = ShownText.of(paper.title());
        String subject = ShownText.of(paper.subject());
        String date = date(paper);
        values = Map.of(
                "titel",
                title,
                "title",
                title,
                "kommune",
                subject,
                "municipality",
                subject,
                "datum",
                date,
                "date",
                date);
    }

    /** A paper's day as its language writes it, or nothing. */
    static String date(Paper paper) {
        LocalDate date = paper.date();
        return date == null ? "" : TextReport.date(date, paper.language());
    }

    /** The paragraphs that say where the report goes. */
    static List<Element> reports(Node part) {
        return Xml.all(part, "p").stream()
                .filter(paragraph -> REPORT.matcher(joined(texts(paragraph))).matches())
                .toList();
    }

    /** Whether it is said anywhere where the report goes, be it among other words. */
    static boolean namesReport(Node part) {
        return Xml.all(part, "p").stream()
                .flatMap(paragraph ->
                        PLACEHOLDER.matcher(joined(texts(paragraph))).results())
                .anyMatch(found -> REPORTS.contains(found.group(1).toLowerCase(Locale.ROOT)));
    }

    /** Whether the title has a place of its own. */
    static boolean namesTitle(Node part) {
        return Xml.all(part, "p").stream()
                .flatMap(paragraph ->
                        PLACEHOLDER.matcher(joined(texts(paragraph))).results())
                .anyMatch(found -> TITLES.contains(found.group(1).toLowerCase(Locale.ROOT)));
    }

    /** Fills in what is known, however Word has cut it into runs; what was filled in is not looked at again. */
    void fill(Node part) {
        Xml.all(part, "p").forEach(this::fillParagraph);
    }

    private void fillParagraph(Element paragraph) {
        List<Element> texts = texts(paragraph);
        int from = 0;
        Matcher found = PLACEHOLDER.matcher(joined(texts));
        while (found.find(from)) {
            String value = value(found.group(1));
            if (value == null) {
                from = found.end();
            } else {
                replace(texts, found.start(), found.end(), value);
                from = found.start() + value.length();
                found = PLACEHOLDER.matcher(joined(texts));
            }
        }
    }

    private @Nullable String value(String name) {
        return values.get(name.toLowerCase(Locale.ROOT));
    }

    /** Puts a value where the first sign stood and takes the others away. */
    private static void replace(List<Element> texts, int start, int end, String value) {
        int at = 0;
        String pending = value;
        for (Element text : texts) {
            String words = text.getTextContent();
            int from = Math.max(0, start - at);
            int to = Math.min(words.length(), end - at);
            at += words.length();
            if (from < to) {
                text.setTextContent(words.substring(0, from) + pending + words.substring(to));
                text.setAttributeNS("http://www.w3.org/XML/1998/namespace", "xml:space", "preserve");
                pending = "";
            }
        }
    }

    private static String joined(List<Element> texts) {
        StringBuilder joined = new StringBuilder();
        texts.forEach(text -> joined.append(text.getTextContent()));
        return joined.toString();
    }

    /** The texts of a paragraph without those of paragraphs within it, as in a text box. */
    private static List<Element> texts(Element paragraph) {
        List<Element> texts = new ArrayList<>();
        collect(paragraph, texts);
        return texts;
    }

    private static void collect(Node from, List<Element> texts) {
        for (Node child = from.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element element && Xml.is(child, "t")) {
                texts.add(element);
            } else if (!Xml.is(child, "p")) {
                collect(child, texts);
            }
        }
    }
}
