package de.ratwerk.report.docx;

import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/**
 * The border and ground of a box, given to every paragraph in it so that Word draws one box around them all. A table would
 * frame them too, but would be read out as a table.
 *
 * @param id the style of a plain paragraph in the box
 * @param style the same style, whose border and ground the others copy
 */
record Frame(String id, Element style) {

    /** Gives a paragraph of another style the box's border, ground and edges, its first line set out by so much. */
    void put(Properties properties, Maker maker, int hanging) {
        copy("pBdr", properties, maker);
        copy("shd", properties, maker);
        int left = edge("left") + hanging;
        if (hanging > 0) {
            properties.with(maker.of(
                    "w:tabs", maker.of("w:tab", maker.attribute("w:val", "left"), maker.attribute("w:pos", left))));
        }
        properties.with(maker.of(
                "w:ind",
                maker.attribute("w:left", edge("left") + hanging),
                maker.attribute("w:right", edge("right")),
                maker.attribute("w:hanging", hanging)));
    }

    private void copy(String name, Properties properties, Maker maker) {
        Element found = property(name);
        if (found != null) {
            properties.with((Element) maker.copy(found));
        }
    }

    private int edge(String side) {
        String twips = Xml.value(property("ind"), side);
        return twips.matches("[0-9]{1,5}") ? Integer.parseInt(twips) : 0;
    }

    private @Nullable Element property(String name) {
        return Xml.at(style, "pPr", name);
    }
}
