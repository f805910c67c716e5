package de.ratwerk.report.pdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.jspecify.annotations.Nullable;

/**
 * Mends the structure tree that openhtmltopdf writes, so that it holds what PDF/UA-1 (ISO 14289-1) asks for. Marks in the
 * alternative text, which the markup gives as titles, say what a list or a paragraph is.
 */
final class StructureMender {
    /** Marks a list that is a table of contents. */
    static final String CONTENTS = "@contents";
    /** Marks a paragraph that says what a picture shows. */
    static final String CAPTION = "@caption";

    private final PDDocument document;
    private final Tree tree;
    private final Links links;
    private final TableShape tables;
    private final SoftHyphens hyphens;
    private final Set<Leaf> artifacts = new HashSet<>();

    /** @param text what the document says, without the hyphens of line ends */
    StructureMender(PDDocument document, String text) throws IOException {
        this.document = document;
        this.tree = new Tree(document);
        MarkedText marked = new MarkedText(document);
        this.links = new Links(tree, marked);
        this.tables = new TableShape(this::artifact);
        this.hyphens = new SoftHyphens(marked, text);
    }

    void mend() throws IOException {
        List<Leaf> leaves = new ArrayList<>();
        for (COSDictionary element : tree.top()) {
            mend(element, null);
        }
        for (COSDictionary element : tree.top()) {
            Tree.leaves(element, null, leaves);
        }
        Set<Leaf> hyphenated = hyphens.among(leaves);
        for (PDPage page : document.getPages()) {
            new PageContent(document, page).mark(artifacts, hyphenated);
        }
    }

    private void mend(COSDictionary element, @Nullable COSDictionary inherited) {
        dropDecoration(element);
        COSDictionary page = Tree.page(element, inherited);
        resolveMark(element);
        links.join(element);
        if (Tree.is("Table", element)) {
            tables.mend(element);
        }
        for (COSDictionary kid : Tree.elements(element)) {
            mend(kid, page);
        }
        if (Tree.is("Link", element)) {
            links.describe(element, page);
        }
    }

    private static void resolveMark(COSDictionary element) {
        String alternative = element.getString(COSName.ALT);
        if (alternative == null) {
            return;
        }
        switch (alternative) {
            case "" -> element.removeItem(COSName.ALT);
            case CAPTION -> {
                element.removeItem(COSName.ALT);
                element.setName(COSName.S, "Caption");
            }
            case CONTENTS -> {
                element.removeItem(COSName.ALT);
                ContentsShape.of(element);
            }
            default -> {
                // what a reader hears
            }
        }
    }

    /** A picture without an alternative only adorns. */
    private void dropDecoration(COSDictionary element) {
        List<COSBase> kids = new ArrayList<>();
        List<COSBase> all = Tree.kids(element);
        for (COSBase kid : all) {
            if (kid instanceof COSDictionary figure && Tree.is("Figure", figure) && isSilent(figure)) {
                List<Leaf> leaves = new ArrayList<>();
                Tree.leaves(figure, null, leaves);
                leaves.forEach(this::artifact);
            } else {
                kids.add(kid);
            }
        }
        if (kids.size() < all.size()) {
            Tree.setKids(element, kids);
        }
    }

    private static boolean isSilent(COSDictionary figure) {
        String alternative = figure.getString(COSName.ALT);
        return alternative == null || alternative.isEmpty();
    }

    private void artifact(Leaf leaf) {
        artifacts.add(leaf);
        tree.disown(leaf);
    }
}
