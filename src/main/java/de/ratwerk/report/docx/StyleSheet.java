package de.ratwerk.report.docx;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * A document's styles, asked for by the ids of the standard look. What the document has by that id or by that name (Word's
 * ids are translated, its names are not) is used as it is; what it lacks is added.
 */
final class StyleSheet {
    private static final List<String> REFERENCES = List.of("basedOn", "next", "link");

    private final Element styles;
    private final Document standard;
    private final Map<String, String> known = new HashMap<>();
    private final Set<String> added = new HashSet<>();

    /**
     * The styles of a document.
     *
     * @param styles the document's part; styles are added to it
     * @param standard the standard look's part
     */
    StyleSheet(Document styles, Document standard) {
        this.styles = styles.getDocumentElement();
        this.standard = standard;
    }

    /** The document's id for a style of the standard look. */
    String id(String standardId) {
        String id = known.get(standardId);
        return id == null ? found(standardId) : id;
    }

    /** A style's element in the document. */
    Element style(String standardId) {
        Element style = byId(styles, id(standardId));
        if (style == null) {
            throw new IllegalStateException(standardId);
        }
        return style;
    }

    /** Whether the document lacked a style, so that it was added from the standard look. */
    boolean isAdded(String standardId) {
        return added.contains(standardId);
    }

    /** The language that the document is written in unless a style says otherwise, such as {@code de-DE}; or empty. */
    String language() {
        return Xml.value(Xml.at(styles, "docDefaults", "rPrDefault", "rPr", "lang"), "val");
    }

    private String found(String standardId) {
        Element model = byId(standard.getDocumentElement(), standardId);
        if (model == null) {
            throw new IllegalArgumentException("no such style: " + standardId);
        }
        Element same = matching(model);
        if (same != null) {
            known.put(standardId, Xml.value(same, "styleId"));
            return Xml.value(same, "styleId");
        }
        return add(standardId, model);
    }

    private @Nullable Element matching(Element model) {
        Element byId = byId(styles, Xml.value(model, "styleId"));
        if (byId != null && type(byId).equals(type(model))) {
            return byId;
        }
        return Xml.children(styles, "style").stream()
                .filter(style -> type(style).equals(type(model)) && name(style).equalsIgnoreCase(name(model)))
                .findFirst()
                .orElse(null);
    }

    private String add(String standardId, Element model) {
        String id = free(standardId);
        added.add(standardId);
        known.put(standardId, id);
        Element copy = (Element) styles.getOwnerDocument().importNode(model, true);
        copy.setAttributeNS(Xml.W, copy.getAttributeNodeNS(Xml.W, "styleId").getName(), id);
        // A second default would be one too many.
        copy.removeAttributeNS(Xml.W, "default");
        styles.appendChild(copy);
        for (String reference : REFERENCES) {
            Element to = Xml.at(copy, reference);
            if (to != null) {
                to.getAttributeNodeNS(Xml.W, "val").setValue(id(Xml.value(to, "val")));
            }
        }
        return id;
    }

    private String free(String wanted) {
        Set<String> taken = Xml.children(styles, "style").stream()
                .map(style -> Xml.value(style, "styleId"))
                .collect(Collectors.toSet());
        String id = wanted;
        while (taken.contains(id)) {
            id += "Ratwerk";
        }
        return id;
    }

    private static @Nullable Element byId(Node styles, String id) {
        return Xml.children(styles, "style").stream()
                .filter(style -> Xml.value(style, "styleId").equals(id))
                .findFirst()
                .orElse(null);
    }

    private static String type(Element style) {
        return Xml.value(style, "type");
    }

    private static String name(Element style) {
        return Xml.value(Xml.at(style, "name"), "val");
    }
}
