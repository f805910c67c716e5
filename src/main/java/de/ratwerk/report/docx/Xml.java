package de.ratwerk.report.docx;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.Transformer;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/** Reads, walks and writes a part of a document, always with the JDK's own parser so that bytes stay the same. */
final class Xml {
    static final String W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    /** Deeper than any document that people make, and not so deep that walking through it would use up the stack. */
    private static final String DEEPEST = "500";

    private Xml() {}

    /**
     * Reads a part; document types are refused, so nothing is expanded or fetched.
     *
     * @throws SAXException if it is no such XML
     */
    static Document read(byte[] bytes) throws SAXException {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
            factory.setNamespaceAware(true);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setExpandEntityReferences(false);
            factory.setAttribute("http://www.oracle.com/xml/jaxp/properties/maxElementDepth", DEEPEST);
            var builder = factory.newDocumentBuilder();
            builder.setErrorHandler(null);
            return builder.parse(new ByteArrayInputStream(bytes));
        } catch (ParserConfigurationException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    static byte[] write(Document document) {
        try {
            Transformer transformer = TransformerFactory.newDefaultInstance().newTransformer();
            document.setXmlStandalone(true);
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            transformer.transform(new DOMSource(document), new StreamResult(bytes));
            return bytes.toByteArray();
        } catch (TransformerException e) {
            throw new IllegalStateException(e);
        }
    }

    static boolean is(@Nullable Node node, String local) {
        return node instanceof Element element
                && W.equals(element.getNamespaceURI())
                && local.equals(element.getLocalName());
    }

    /** The elements of this name anywhere below, in document order. */
    static List<Element> all(Node from, String local) {
        List<Element> found = new ArrayList<>();
        collect(from, local, found);
        return found;
    }

    private static void collect(Node from, String local, List<Element> found) {
        for (Node child = from.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element element && is(child, local)) {
                found.add(element);
            }
            collect(child, local, found);
        }
    }

    /** The elements of this name right below. */
    static List<Element> children(Node of, String local) {
        List<Element> found = new ArrayList<>();
        for (Node child = of.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element element && is(child, local)) {
                found.add(element);
            }
        }
        return found;
    }

    /** What a path of names leads to first, or null. */
    static @Nullable Element at(@Nullable Node from, String... path) {
        Node here = from;
        for (String local : path) {
            List<Element> next = here == null ? List.of() : children(here, local);
            here = next.isEmpty() ? null : next.get(0);
        }
        return (Element) here;
    }

    /** An attribute in Word's namespace, or an empty string. */
    static String value(@Nullable Element element, String attribute) {
        return element == null ? "" : element.getAttributeNS(W, attribute);
    }
}
