package de.ratwerk.report.docx;

import java.util.List;
import java.util.Map;
import org.w3c.dom.Attr;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Makes the elements of a part; names are written with their usual prefix. */
final class Maker {
    static final String RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private static final Map<String, String> NAMESPACES = Map.of(
            "w", Xml.W,
            "r", RELATIONSHIPS,
            "xml", "http://www.w3.org/XML/1998/namespace",
            "wp", "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
            "a", "http://schemas.openxmlformats.org/drawingml/2006/main",
            "pic", "http://schemas.openxmlformats.org/drawingml/2006/picture",
            "adec", "http://schemas.microsoft.com/office/drawing/2017/decorative");

    private final Document document;

    Maker(Document document) {
        this.document = document;
    }

    private static String namespace(String name) {
        String prefix = name.substring(0, name.indexOf(':'));
        String namespace = NAMESPACES.get(prefix);
        if (namespace == null) {
            throw new IllegalArgumentException(name);
        }
        return namespace;
    }

    /** An element with attributes and children in the order given. */
    Element of(String name, Node... inside) {
        return of(name, List.of(inside));
    }

    /** An element with attributes and children in the order given. */
    Element of(String name, List<? extends Node> inside) {
        Element element = document.createElementNS(namespace(name), name);
        for (Node node : inside) {
            if (node instanceof Attr attribute) {
                element.setAttributeNodeNS(attribute);
            } else {
                element.appendChild(node);
            }
        }
        return element;
    }

    /** An element of Word's whose one attribute is its value. */
    Element val(String name, String value) {
        return of(name, attribute("w:val", value));
    }

    /** An attribute; without a colon it is in no namespace. */
    Attr attribute(String name, String value) {
        Attr attribute = name.indexOf(':') < 0
                ? document.createAttribute(name)
                : document.createAttributeNS(namespace(name), name);
        attribute.setValue(value);
        return attribute;
    }

    Attr attribute(String name, long value) {
        return attribute(name, Long.toString(value));
    }

    /** A run's text, its spaces kept. */
    Element text(String words) {
        Element text = of("w:t", attribute("xml:space", "preserve"));
        text.setTextContent(words);
        return text;
    }

    /** A copy of something from another part. */
    Node copy(Node other) {
        return document.importNode(other, true);
    }
}
