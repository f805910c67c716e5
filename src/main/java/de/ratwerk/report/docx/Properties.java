package de.ratwerk.report.docx;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** A paragraph's properties, brought into the order in which Word insists on reading them. */
final class Properties {
    /** The order of ISO/IEC 29500-1, CT_PPrBase, as far as it is used here. */
    private static final List<String> ORDER = List.of(
            "pStyle",
            "keepNext",
            "keepLines",
            "pageBreakBefore",
            "numPr",
            "pBdr",
            "shd",
            "tabs",
            "suppressAutoHyphens",
            "spacing",
            "ind",
            "jc",
            "rPr");

    private final Maker maker;
    private final List<Element> properties = new ArrayList<>();

    Properties(Maker maker, String style) {
        this.maker = maker;
        properties.add(maker.val("w:pStyle", style));
    }

    /** Adds a property that is on. */
    Properties on(String name) {
        return with(maker.of("w:" + name));
    }

    Properties with(Element property) {
        properties.add(property);
        return this;
    }

    /** Makes the paragraph an item of a list. */
    Properties item(String list) {
        return with(maker.of("w:numPr", maker.val("w:ilvl", "0"), maker.val("w:numId", list)));
    }

    Properties space(String side, int twips) {
        for (Element property : properties) {
            if (Xml.is(property, "spacing")) {
                property.setAttributeNodeNS(maker.attribute("w:" + side, twips));
                return this;
            }
        }
        return with(maker.of("w:spacing", maker.attribute("w:" + side, twips)));
    }

    /** The paragraph with these properties. */
    Element paragraph(List<? extends Node> content) {
        properties.sort(Comparator.comparingInt(property -> ORDER.indexOf(property.getLocalName())));
        Element paragraph = maker.of("w:p", maker.of("w:pPr", properties));
        content.forEach(paragraph::appendChild);
        return paragraph;
    }
}
