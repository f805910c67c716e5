package de.ratwerk.faults;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** What a parser of XML makes of a file: its elements with the names of their attributes, and its words. */
record Markup(List<String> elements, String words) {
    static Markup of(byte[] xml) throws IOException, SAXException, ParserConfigurationException {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
        Element root = factory.newDocumentBuilder()
                .parse(new ByteArrayInputStream(xml))
                .getDocumentElement();
        List<String> elements = new ArrayList<>();
        NodeList all = root.getElementsByTagName("*");
        for (int i = 0; i < all.getLength(); i++) {
            elements.add(told((Element) all.item(i)));
        }
        return new Markup(elements, root.getTextContent());
    }

    private static String told(Element element) {
        return element.getTagName()
                + ' '
                + IntStream.range(0, element.getAttributes().getLength())
                        .mapToObj(i -> element.getAttributes().item(i).getNodeName())
                        .sorted()
                        .collect(Collectors.joining(" "));
    }

    /** Words without what lays them out: spaces and places where they may be parted. */
    static String bare(String text) {
        return text.replaceAll("[\\s\\u00a0\\u00ad\\u200b\\u2011-]", "");
    }
}
