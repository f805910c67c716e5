package de.ratwerk.project;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathFactory;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;

/** What {@code pom.xml} says. */
final class Pom {
    private static final Document DOCUMENT = read();

    private Pom() {}

    static String version() {
        return all("/project/version").get(0);
    }

    /** The ids of the profiles. */
    static List<String> profiles() {
        return all("/project/profiles/profile/id");
    }

    /** The names of all properties, those of the profiles too. */
    static List<String> properties() {
        NodeList found = nodes("//properties/*");
        return IntStream.range(0, found.getLength())
                .mapToObj(i -> found.item(i).getNodeName())
                .toList();
    }

    private static List<String> all(String path) {
        NodeList found = nodes(path);
        return IntStream.range(0, found.getLength())
                .mapToObj(i -> found.item(i).getTextContent().strip())
                .toList();
    }

    private static NodeList nodes(String path) {
        try {
            return (NodeList) XPathFactory.newInstance().newXPath().evaluate(path, DOCUMENT, XPathConstants.NODESET);
        } catch (javax.xml.xpath.XPathExpressionException e) {
            throw new IllegalArgumentException(path, e);
        }
    }

    private static Document read() {
        try {
            return DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(Path.of("pom.xml").toFile());
        } catch (Exception e) {
            throw new IllegalStateException("pom.xml", e);
        }
    }
}
