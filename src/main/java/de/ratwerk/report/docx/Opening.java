package de.ratwerk.report.docx;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * Where in a document the report goes.
 *
 * @param parent what holds it
 * @param before what it stands before, or null if it stands last
 * @param section the page setup that holds there, or null if the document has none
 */
record Opening(Node parent, @Nullable Node before, @Nullable Element section) {

    /** The place of the first mark; without a mark all of the body, whose text is taken out. */
    static Opening in(Document document, List<Element> marks) {
        if (marks.isEmpty()) {
            return emptied(document);
        }
        Element mark = marks.get(0);
        Node parent = mark.getParentNode();
        Element section = sectionAfter(document, mark);
        boolean breaks = Xml.at(mark, "pPr", "sectPr") != null;
        if (breaks) {
            // The paragraph ends a section with a page setup of its own: its words go, it stays.
            Xml.all(mark, "t").forEach(text -> text.setTextContent(""));
            return new Opening(parent, mark, section);
        }
        Node next = mark.getNextSibling();
        parent.removeChild(mark);
        return new Opening(parent, next, section);
    }

    private static Opening emptied(Document document) {
        Element body = Xml.at(document.getDocumentElement(), "body");
        if (body == null) {
            throw new IllegalArgumentException("no body");
        }
        Element section = Xml.at(body, "sectPr");
        for (Node child = body.getLastChild(); child != null; child = body.getLastChild()) {
            body.removeChild(child);
        }
        if (section != null) {
            body.appendChild(section);
        }
        return new Opening(body, section, section);
    }

    private static @Nullable Element sectionAfter(Document document, Element mark) {
        Element found = null;
        for (Element section : Xml.all(document, "sectPr")) {
            int order = mark.compareDocumentPosition(section);
            boolean later = (order & Node.DOCUMENT_POSITION_FOLLOWING) != 0;
            if (later && found == null) {
                found = section;
            }
        }
        return found;
    }

    /** Puts the report there. */
    void put(List<Element> report) {
        report.forEach(element -> parent.insertBefore(element, before));
    }

    /** The width of the text in twentieths of a point, or the one given if the page setup does not say. */
    int width(int otherwise) {
        int page = twips(Xml.at(section, "pgSz"), "w");
        Element margins = Xml.at(section, "pgMar");
        int width = page - twips(margins, "left") - twips(margins, "right") - twips(margins, "gutter");
        return page > 0 && width > 0 ? width : otherwise;
    }

    private static int twips(@Nullable Element element, String attribute) {
        String value = Xml.value(element, attribute);
        return value.matches("[0-9]{1,6}") ? Integer.parseInt(value) : 0;
    }
}
