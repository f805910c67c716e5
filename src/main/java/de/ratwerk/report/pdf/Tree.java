package de.ratwerk.report.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNull;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.jspecify.annotations.Nullable;

/** The structure tree of a document (ISO 32000-1, 14.7), as the dictionaries it is made of. */
final class Tree {
    private final COSDictionary root;
    /** The parent tree: keys and, for each, the element of every piece of a page, or the element of an annotation. */
    private final COSArray parents;

    Tree(PDDocument document) {
        root = document.getDocumentCatalog().getStructureTreeRoot().getCOSObject();
        parents = root.getCOSDictionary(COSName.PARENT_TREE).getCOSArray(COSName.NUMS);
    }

    /** The elements at the top. */
    List<COSDictionary> top() {
        return elements(root);
    }

    static boolean is(String type, COSDictionary element) {
        return type.equals(element.getNameAsString(COSName.S));
    }

    /** What an element holds: elements, pieces of content, references to annotations. */
    static List<COSBase> kids(COSDictionary element) {
        COSBase kids = element.getDictionaryObject(COSName.K);
        List<COSBase> list = new ArrayList<>();
        if (kids instanceof COSArray array) {
            for (int at = 0; at < array.size(); at++) {
                COSBase kid = array.getObject(at);
                if (kid != null) {
                    list.add(kid);
                }
            }
        } else if (kids != null) {
            list.add(kids);
        }
        return list;
    }

    static void setKids(COSDictionary element, List<? extends COSBase> kids) {
        COSArray array = new COSArray();
        kids.forEach(array::add);
        element.setItem(COSName.K, array);
    }

    /** The elements that an element holds. */
    static List<COSDictionary> elements(COSDictionary element) {
        List<COSDictionary> elements = new ArrayList<>();
        for (COSBase kid : kids(element)) {
            if (isElement(kid)) {
                elements.add((COSDictionary) kid);
            }
        }
        return elements;
    }

    static boolean isElement(COSBase kid) {
        return kid instanceof COSDictionary dictionary && dictionary.containsKey(COSName.S);
    }

    /** The page that an element names, or the one it has from above. */
    static @Nullable COSDictionary page(COSDictionary element, @Nullable COSDictionary inherited) {
        COSDictionary own = element.getCOSDictionary(COSName.PG);
        return own == null ? inherited : own;
    }

    /** The piece of content that a kid is, or null if it is none. */
    static @Nullable Leaf leaf(COSBase kid, @Nullable COSDictionary page) {
        if (kid instanceof COSInteger number && page != null) {
            return new Leaf(page, number.intValue());
        }
        if (kid instanceof COSDictionary dictionary && dictionary.containsKey(COSName.MCID)) {
            COSDictionary own = page(dictionary, page);
            return own == null ? null : new Leaf(own, dictionary.getInt(COSName.MCID));
        }
        return null;
    }

    /** Every piece of content below an element, in the order of reading. */
    static void leaves(COSDictionary element, @Nullable COSDictionary inherited, List<Leaf> leaves) {
        COSDictionary page = page(element, inherited);
        for (COSBase kid : kids(element)) {
            Leaf leaf = leaf(kid, page);
            if (leaf != null) {
                leaves.add(leaf);
            } else if (isElement(kid)) {
                leaves((COSDictionary) kid, page, leaves);
            }
        }
    }

    /** Lets no element own a piece of content any more. */
    void disown(Leaf leaf) {
        int key = leaf.page().getInt(COSName.STRUCT_PARENTS);
        eachParent((at, value) -> {
            if (((COSNumber) parents.getObject(at - 1)).intValue() == key && value instanceof COSArray owners) {
                owners.set(leaf.mcid(), COSNull.NULL);
            }
        });
    }

    /** Lets one element own what another owned. */
    void inherit(COSDictionary from, COSDictionary to) {
        eachParent((at, value) -> {
            if (value == from) {
                parents.set(at, to);
            } else if (value instanceof COSArray owners) {
                for (int owner = 0; owner < owners.size(); owner++) {
                    if (owners.getObject(owner) == from) {
                        owners.set(owner, to);
                    }
                }
            }
        });
    }

    private void eachParent(BiConsumer<Integer, COSBase> use) {
        for (int at = 1; at < parents.size(); at += 2) {
            use.accept(at, parents.getObject(at));
        }
    }
}
