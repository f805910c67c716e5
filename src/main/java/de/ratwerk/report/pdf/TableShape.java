package de.ratwerk.report.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.jspecify.annotations.Nullable;

/** Tables in a structure tree: with their captions, and with a head that is read once. */
final class TableShape {
    private final Consumer<Leaf> artifact;

    /** @param artifact is told what is content no more */
    TableShape(Consumer<Leaf> artifact) {
        this.artifact = artifact;
    }

    void mend(COSDictionary table) {
        takeCaption(table);
        for (COSDictionary part : Tree.elements(table)) {
            if (Tree.is("THead", part)) {
                COSDictionary page = Tree.page(part, table.getCOSDictionary(COSName.PG));
                dropRepetition(part, page, firstPage(part, page));
            }
        }
        dropEmptyParts(table);
    }

    /** A caption stands before its table and belongs into it. */
    private static void takeCaption(COSDictionary table) {
        COSDictionary parent = table.getCOSDictionary(COSName.P);
        List<COSBase> siblings = Tree.kids(parent);
        int at = siblings.indexOf(table);
        if (at > 0 && siblings.get(at - 1) instanceof COSDictionary caption && Tree.is("Caption", caption)) {
            siblings.remove(at - 1);
            Tree.setKids(parent, siblings);
            List<COSBase> kids = Tree.kids(table);
            kids.add(0, caption);
            caption.setItem(COSName.P, table);
            Tree.setKids(table, kids);
        }
    }

    /** What the head says again on later pages hangs in the cells of the first. */
    private void dropRepetition(
            COSDictionary element, @Nullable COSDictionary inherited, @Nullable COSDictionary first) {
        COSDictionary page = Tree.page(element, inherited);
        List<COSBase> kids = new ArrayList<>();
        for (COSBase kid : Tree.kids(element)) {
            Leaf leaf = Tree.leaf(kid, page);
            if (leaf != null && leaf.page() != first) {
                artifact.accept(leaf);
            } else {
                kids.add(kid);
                if (Tree.isElement(kid)) {
                    dropRepetition((COSDictionary) kid, page, first);
                }
            }
        }
        Tree.setKids(element, kids);
    }

    private static @Nullable COSDictionary firstPage(COSDictionary head, @Nullable COSDictionary page) {
        List<Leaf> leaves = new ArrayList<>();
        Tree.leaves(head, page, leaves);
        return leaves.isEmpty() ? page : leaves.get(0).page();
    }

    private static void dropEmptyParts(COSDictionary table) {
        List<COSBase> kids = Tree.kids(table);
        boolean dropped = kids.removeIf(kid -> kid instanceof COSDictionary part
                && Set.of("THead", "TFoot").contains(String.valueOf(part.getNameAsString(COSName.S)))
                && Tree.kids(part).isEmpty());
        if (dropped) {
            Tree.setKids(table, kids);
        }
    }
}
