package de.ratwerk.report.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.jspecify.annotations.Nullable;

/** Links in a structure tree: one for each line of each link, and every one told in words. */
final class Links {
    private final Tree tree;
    private final MarkedText text;

    Links(Tree tree, MarkedText text) {
        this.tree = tree;
        this.text = text;
    }

    /** Says in the link's annotations where it leads, in the words of its title or its own. */
    void describe(COSDictionary link, @Nullable COSDictionary page) {
        String words = link.getString(COSName.ALT);
        // The words of the link are read; an alternative would replace them.
        link.removeItem(COSName.ALT);
        if (words == null) {
            List<Leaf> leaves = new ArrayList<>();
            Tree.leaves(link, page, leaves);
            words = text.of(leaves);
        }
        for (COSBase kid : Tree.kids(link)) {
            COSDictionary annotation = annotation(kid);
            if (annotation != null) {
                annotation.setString(COSName.CONTENTS, words);
                COSDictionary where = annotation.getCOSDictionary(COSName.P);
                COSDictionary reference = (COSDictionary) kid;
                if (reference.getCOSDictionary(COSName.PG) == null && where != null) {
                    reference.setItem(COSName.PG, where);
                }
            }
        }
    }

    /** Makes one of neighbours on one page that lead to the same place. */
    void join(COSDictionary element) {
        COSDictionary last = null;
        List<COSBase> all = Tree.kids(element);
        List<COSBase> kids = new ArrayList<>();
        for (COSBase kid : all) {
            COSDictionary link = kid instanceof COSDictionary one && Tree.is("Link", one) ? one : null;
            if (link != null && last != null && leadAlike(last, link)) {
                append(link, last);
            } else {
                kids.add(kid);
                last = link;
            }
        }
        if (kids.size() < all.size()) {
            Tree.setKids(element, kids);
        }
    }

    private void append(COSDictionary link, COSDictionary to) {
        List<COSBase> kids = new ArrayList<>(Tree.kids(to));
        kids.addAll(Tree.kids(link));
        Tree.setKids(to, kids);
        Tree.elements(link).forEach(kid -> kid.setItem(COSName.P, to));
        tree.inherit(link, to);
    }

    private static boolean leadAlike(COSDictionary one, COSDictionary other) {
        String target = target(one);
        return target != null
                && target.equals(target(other))
                && Objects.equals(one.getString(COSName.ALT), other.getString(COSName.ALT))
                && one.getCOSDictionary(COSName.PG) == other.getCOSDictionary(COSName.PG);
    }

    private static @Nullable String target(COSDictionary link) {
        for (COSBase kid : Tree.kids(link)) {
            COSDictionary annotation = annotation(kid);
            if (annotation != null) {
                COSDictionary action = annotation.getCOSDictionary(COSName.A);
                return action == null
                        ? place(annotation.getDictionaryObject(COSName.DEST))
                        : action.getString(COSName.URI) + " " + place(action.getDictionaryObject(COSName.D));
            }
        }
        return null;
    }

    private static String place(@Nullable COSBase destination) {
        if (!(destination instanceof COSArray array)) {
            return "";
        }
        StringBuilder place = new StringBuilder().append(System.identityHashCode(array.getObject(0)));
        for (int at = 1; at < array.size(); at++) {
            place.append(' ').append(array.getObject(at));
        }
        return place.toString();
    }

    private static @Nullable COSDictionary annotation(COSBase kid) {
        return kid instanceof COSDictionary reference ? reference.getCOSDictionary(COSName.OBJ) : null;
    }
}
