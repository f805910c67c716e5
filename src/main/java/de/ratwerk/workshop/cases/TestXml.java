package de.ratwerk.workshop.cases;

import de.ratwerk.report.why.TraceText;
import de.ratwerk.text.Language;
import de.ratwerk.workshop.cases.CaseResult.Failure;
import java.io.StringWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** A run of cases in the XML that build servers read as JUnit results: a suite a file, a test a case. It holds no times. */
public final class TestXml {
    private final Language language;
    private final XMLStreamWriter xml;

    private TestXml(Language language, XMLStreamWriter xml) {
        this.language = language;
        this.xml = xml;
    }

    /** The whole document, with a line end. */
    public static String of(TestRun run, Language language) {
        StringWriter text = new StringWriter();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
            new TestXml(language, xml).document(run);
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
        return text + "\n";
    }

    private void document(TestRun run) throws XMLStreamException {
        xml.writeStartDocument("UTF-8", "1.0");
        xml.writeCharacters("\n");
        xml.writeStartElement("testsuites");
        counts(run.results());
        Map<String, List<CaseResult>> byFile = run.results().stream()
                .collect(Collectors.groupingBy(
                        result -> result.ran().place().file(), LinkedHashMap::new, Collectors.toList()));
        for (Map.Entry<String, List<CaseResult>> file : byFile.entrySet()) {
            xml.writeCharacters("\n  ");
            xml.writeStartElement("testsuite");
            attribute("name", file.getKey());
            counts(file.getValue());
            for (CaseResult result : file.getValue()) {
                test(result);
            }
            xml.writeCharacters("\n  ");
            xml.writeEndElement();
        }
        xml.writeCharacters("\n");
        xml.writeEndElement();
        xml.writeEndDocument();
    }

    private void counts(List<CaseResult> results) throws XMLStreamException {
        long failed = results.stream().filter(result -> !result.passed()).count();
        xml.writeAttribute("tests", String.valueOf(results.size()));
        xml.writeAttribute("failures", String.valueOf(failed));
    }

    private void attribute(String name, String value) throws XMLStreamException {
        xml.writeAttribute(name, writable(value));
    }

    /** A text with what XML 1.0 cannot hold written out. */
    private static String writable(String text) {
        StringBuilder writable = new StringBuilder();
        text.codePoints().forEach(c -> {
            boolean allowed = c == '\t'
                    || c == '\n'
                    || c == '\r'
                    || c >= ' ' && c < 0xd800
                    || c > 0xdfff && c < 0xfffe
                    || c > 0xffff;
            if (allowed) {
                writable.appendCodePoint(c);
            } else {
                writable.append(String.format(Locale.ROOT, "\\u%04x", c));
            }
        });
        return writable.toString();
    }

    private void test(CaseResult result) throws XMLStreamException {
        xml.writeCharacters("\n    ");
        xml.writeStartElement("testcase");
        attribute("classname", result.ran().place().file());
        attribute("name", result.ran().name());
        attribute("file", result.ran().place().file());
        xml.writeAttribute("line", String.valueOf(result.ran().place().line()));
        if (!result.passed()) {
            failure(result.failures());
            xml.writeCharacters("\n    ");
        }
        xml.writeEndElement();
    }

    /** The one failure that a test can have, whatever did not hold: the first one's words, and then all of them. */
    private void failure(List<Failure> failures) throws XMLStreamException {
        int more = failures.size() - 1;
        xml.writeCharacters("\n      ");
        xml.writeStartElement("failure");
        attribute(
                "message",
                message(failures.get(0))
                        + (more == 0 ? "" : language.say(" (und " + more + " weitere)", " (and " + more + " more)")));
        for (Failure failure : failures) {
            if (more > 0) {
                xml.writeCharacters(writable("\n" + message(failure)));
            }
            if (failure.trace() != null) {
                xml.writeCharacters(writable("\n" + new TraceText(language).patterns(failure.trace(), "")));
            }
        }
        xml.writeEndElement();
    }

    private String message(Failure failure) {
        return failure.expectation().id()
                + language.say(": erwartet ", ": expected ")
                + failure.expected().in(language)
                + language.say(", ist aber ", ", but got ")
                + failure.got().in(language);
    }
}
