package de.ratwerk.report.pdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineNode;

/** A report as a screen reader goes through it: by its structure tree. */
final class Read implements AutoCloseable {
    private final PDDocument document;
    private final MarkedText marked;

    Read(byte[] pdf) throws IOException {
        document = Loader.loadPDF(pdf);
        marked = new MarkedText(document);
    }

    PDDocument document() {
        return document;
    }

    /** Every element of a type in the order of reading. */
    List<COSDictionary> all(String type) {
        List<COSDictionary> found = new ArrayList<>();
        new Tree(document).top().forEach(element -> find(type, element, found));
        return found;
    }

    private static void find(String type, COSDictionary element, List<COSDictionary> found) {
        if (Tree.is(type, element)) {
            found.add(element);
        }
        Tree.elements(element).forEach(kid -> find(type, kid, found));
    }

    /** What every element of a type says. */
    List<String> texts(String type) {
        return all(type).stream().map(this::text).toList();
    }

    String text(COSDictionary element) {
        return marked.of(leaves(element));
    }

    /** The number of the page, from 1, that an element begins on. */
    int page(COSDictionary element) {
        return pages().indexOf(leaves(element).get(0).page()) + 1;
    }

    /** Everything that is read, from the beginning to the end. */
    String whole() {
        List<Leaf> leaves = new ArrayList<>();
        new Tree(document).top().forEach(element -> Tree.leaves(element, null, leaves));
        return marked.of(leaves);
    }

    /** The bookmarks, those of the second level indented. */
    List<String> bookmarks() {
        List<String> names = new ArrayList<>();
        add(document.getDocumentCatalog().getDocumentOutline(), "", names);
        return names;
    }

    private static void add(PDOutlineNode node, String indent, List<String> names) {
        for (PDOutlineItem item : node.children()) {
            names.add(indent + item.getTitle());
            add(item, indent + "  ", names);
        }
    }

    private static List<Leaf> leaves(COSDictionary element) {
        List<Leaf> leaves = new ArrayList<>();
        COSDictionary page = null;
        for (COSDictionary at = element; at != null && page == null; at = at.getCOSDictionary(COSName.P)) {
            page = at.getCOSDictionary(COSName.PG);
        }
        Tree.leaves(element, page, leaves);
        return leaves;
    }

    private List<COSDictionary> pages() {
        List<COSDictionary> pages = new ArrayList<>();
        document.getPages().forEach(page -> pages.add(page.getCOSObject()));
        return pages;
    }

    @Override
    public void close() throws IOException {
        document.close();
    }
}
