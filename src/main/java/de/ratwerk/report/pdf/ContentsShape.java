package de.ratwerk.report.pdf;

import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;

/** Makes of a list of links a table of contents in the structure tree: its items refer to places. */
final class ContentsShape {
    private ContentsShape() {}

    static void of(COSDictionary list) {
        list.setName(COSName.S, "TOC");
        list.removeItem(COSName.A);
        Tree.elements(list).forEach(ContentsShape::item);
    }

    private static void item(COSDictionary item) {
        item.setName(COSName.S, "TOCI");
        List<COSDictionary> kids = new ArrayList<>();
        for (COSDictionary part : Tree.elements(item)) {
            if (Tree.is("LBody", part)) {
                Tree.elements(part).forEach(kid -> kids.add(entry(kid, item)));
            } else {
                kids.add(part);
            }
        }
        Tree.setKids(item, joined(kids));
    }

    /** What stood in the item's body, as a part of the item itself. */
    private static COSDictionary entry(COSDictionary kid, COSDictionary item) {
        kid.setItem(COSName.P, item);
        if (Tree.is("L", kid)) {
            of(kid);
            return kid;
        }
        if (!Tree.is("Link", kid)) {
            kid.setName(COSName.S, "Reference");
            return kid;
        }
        COSDictionary reference = new COSDictionary();
        reference.setItem(COSName.TYPE, COSName.getPDFName("StructElem"));
        reference.setName(COSName.S, "Reference");
        reference.setItem(COSName.P, item);
        COSDictionary page = kid.getCOSDictionary(COSName.PG);
        if (page != null) {
            reference.setItem(COSName.PG, page);
        }
        kid.setItem(COSName.P, reference);
        Tree.setKids(reference, List.of(kid));
        return reference;
    }

    /** The lines of one link are one reference. */
    private static List<COSDictionary> joined(List<COSDictionary> kids) {
        List<COSDictionary> joined = new ArrayList<>();
        COSDictionary last = null;
        for (COSDictionary kid : kids) {
            if (last != null && Tree.is("Reference", kid) && Tree.is("Reference", last)) {
                List<COSBase> all = Tree.kids(last);
                for (COSDictionary link : Tree.elements(kid)) {
                    link.setItem(COSName.P, last);
                    all.add(link);
                }
                Tree.setKids(last, all);
            } else {
                joined.add(kid);
                last = kid;
            }
        }
        return joined;
    }
}
