package de.ratwerk.report.docx;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** A document's lists: which signs and numbers they bear, and that each numbered one begins at 1. */
final class Numbering {
    private final Element lists;
    private final Maker maker;
    private final Document standard;
    private final StyleSheet styles;
    private final Map<String, Model> models = new HashMap<>();

    /**
     * The list that a style's paragraphs belong to.
     *
     * @param list its id
     * @param byStyle whether the style says so, so that its paragraphs need not
     */
    private record Model(String list, boolean byStyle) {}

    /**
     * The lists of a document.
     *
     * @param lists the document's part; lists are added to it
     * @param standard the standard look's part
     */
    Numbering(Document lists, Document standard, StyleSheet styles) {
        this.lists = lists.getDocumentElement();
        this.maker = new Maker(lists);
        this.standard = standard;
        this.styles = styles;
    }

    /** The id of the list that all paragraphs with a sign belong to, or null if their style says it. */
    @Nullable
    String bullets() {
        Model model = model("ListBullet");
        return model.byStyle() ? null : model.list();
    }

    /** The id of a new list, numbered from 1. */
    String numbers() {
        return list(definition(model("ListNumber").list()), true);
    }

    private Model model(String style) {
        Model known = models.get(style);
        if (known != null) {
            return known;
        }
        Model found = find(style);
        models.put(style, found);
        return found;
    }

    private Model find(String style) {
        Element number = Xml.at(styles.style(style), "pPr", "numPr", "numId");
        String named = Xml.value(number, "val");
        if (!styles.isAdded(style) && known(named)) {
            return new Model(named, true);
        }
        String ours = list(define(style), false);
        if (number == null || !styles.isAdded(style)) {
            return new Model(ours, false);
        }
        number.getAttributeNodeNS(Xml.W, "val").setValue(ours);
        return new Model(ours, true);
    }

    private boolean known(String id) {
        return Xml.children(lists, "num").stream()
                .anyMatch(num -> Xml.value(num, "numId").equals(id));
    }

    private String definition(String list) {
        return Xml.children(lists, "num").stream()
                .filter(num -> Xml.value(num, "numId").equals(list))
                .map(num -> Xml.value(Xml.at(num, "abstractNumId"), "val"))
                .findFirst()
                .orElse("");
    }

    private String define(String style) {
        Element model = Xml.children(standard.getDocumentElement(), "abstractNum").stream()
                .filter(list -> Xml.value(Xml.at(list, "lvl", "pStyle"), "val").equals(style))
                .findFirst()
                .orElseThrow();
        Element copy = (Element) maker.copy(model);
        String id = free("abstractNum", "abstractNumId");
        copy.getAttributeNodeNS(Xml.W, "abstractNumId").setValue(id);
        Xml.all(copy, "pStyle")
                .forEach(named -> named.getAttributeNodeNS(Xml.W, "val").setValue(styles.id(style)));
        // All definitions stand before all lists.
        List<Element> nums = Xml.children(lists, "num");
        lists.insertBefore(copy, nums.isEmpty() ? null : nums.get(0));
        return id;
    }

    private String list(String definition, boolean fromOne) {
        String id = free("num", "numId");
        Element num = maker.of("w:num", maker.attribute("w:numId", id), maker.val("w:abstractNumId", definition));
        if (fromOne) {
            num.appendChild(
                    maker.of("w:lvlOverride", maker.attribute("w:ilvl", "0"), maker.val("w:startOverride", "1")));
        }
        List<Element> nums = Xml.children(lists, "num");
        lists.insertBefore(
                num, nums.isEmpty() ? null : nums.get(nums.size() - 1).getNextSibling());
        return id;
    }

    private String free(String element, String attribute) {
        Set<String> taken = new HashSet<>();
        Xml.children(lists, element).forEach(other -> taken.add(Xml.value(other, attribute)));
        int number = 1;
        while (taken.contains(Integer.toString(number))) {
            number++;
        }
        return Integer.toString(number);
    }
}
