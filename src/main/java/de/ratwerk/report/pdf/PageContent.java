package de.ratwerk.report.pdf;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdfparser.PDFStreamParser;
import org.apache.pdfbox.pdfwriter.ContentStreamWriter;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDPropertyList;

/** What is drawn on a page, with its marks: content of the structure tree, or artifact. */
final class PageContent {
    private static final int UNNUMBERED = -1;
    private static final byte[] SOFT_HYPHEN = {(byte) 0xfe, (byte) 0xff, 0, (byte) 0xad};
    /** Text is written with two bytes for each glyph. */
    private static final int GLYPH = 2;

    private final PDDocument document;
    private final PDPage page;
    private final List<Object> written = new ArrayList<>();
    private final Deque<Integer> open = new ArrayDeque<>();
    /** Where the operator stands that showed text last in the piece that is open; 0 if there was none. */
    private int lastShown;

    PageContent(PDDocument document, PDPage page) {
        this.document = document;
        this.page = page;
    }

    /**
     * Marks pieces anew.
     *
     * @param artifacts pieces that are content no more
     * @param hyphenated pieces whose last character is a hyphen of the end of the line
     */
    void mark(Set<Leaf> artifacts, Set<Leaf> hyphenated) throws IOException {
        if (!concerns(artifacts) && !concerns(hyphenated)) {
            return;
        }
        for (Object token : new PDFStreamParser(page).parse()) {
            if (token instanceof Operator operator) {
                switch (operator.getName()) {
                    case "BMC" -> open.push(UNNUMBERED);
                    case "BDC" -> begin(artifacts);
                    case "EMC" -> end(hyphenated);
                    case "Tj", "TJ" -> lastShown = written.size();
                    default -> {
                        // draws
                    }
                }
            }
            written.add(token);
        }
        PDStream stream = new PDStream(document);
        try (OutputStream out = stream.createOutputStream(COSName.FLATE_DECODE)) {
            new ContentStreamWriter(out).writeTokens(written);
        }
        page.setContents(stream);
    }

    private boolean concerns(Set<Leaf> leaves) {
        return leaves.stream().anyMatch(leaf -> leaf.page() == page.getCOSObject());
    }

    private void begin(Set<Leaf> artifacts) {
        int mcid = mcid(written.get(written.size() - 1));
        if (artifacts.contains(new Leaf(page.getCOSObject(), mcid))) {
            COSDictionary pagination = new COSDictionary();
            pagination.setName(COSName.TYPE, "Pagination");
            written.set(written.size() - 2, COSName.ARTIFACT);
            written.set(written.size() - 1, pagination);
        }
        open.push(mcid);
        lastShown = 0;
    }

    /** Properties are written in place, or by the name that the page's resources give them. */
    private int mcid(Object properties) {
        COSDictionary dictionary = null;
        if (properties instanceof COSDictionary inPlace) {
            dictionary = inPlace;
        } else if (properties instanceof COSName name) {
            PDPropertyList list = page.getResources().getProperties(name);
            dictionary = list == null ? null : list.getCOSObject();
        }
        return dictionary == null ? UNNUMBERED : dictionary.getInt(COSName.MCID, UNNUMBERED);
    }

    private void end(Set<Leaf> hyphenated) {
        int mcid = open.isEmpty() ? UNNUMBERED : open.pop();
        if (lastShown > 0 && hyphenated.contains(new Leaf(page.getCOSObject(), mcid))) {
            setHyphenApart();
        }
    }

    /** Draws the last glyph by itself and says that it is a soft hyphen, so that copied words are whole. */
    private void setHyphenApart() {
        Object shown = written.get(lastShown - 1);
        COSArray pieces = shown instanceof COSArray array && array.size() > 0 ? array : null;
        Object last = pieces == null ? shown : pieces.get(pieces.size() - 1);
        if (!(last instanceof COSString string) || string.getBytes().length < GLYPH) {
            return;
        }
        byte[] bytes = string.getBytes();
        COSString before = new COSString(Arrays.copyOf(bytes, bytes.length - GLYPH));
        if (pieces == null) {
            written.set(lastShown - 1, before);
        } else {
            pieces.set(pieces.size() - 1, before);
        }
        COSDictionary span = new COSDictionary();
        span.setItem(COSName.ACTUAL_TEXT, new COSString(SOFT_HYPHEN));
        written.addAll(
                lastShown + 1,
                List.of(
                        COSName.getPDFName("Span"),
                        span,
                        Operator.getOperator("BDC"),
                        new COSString(Arrays.copyOfRange(bytes, bytes.length - GLYPH, bytes.length)),
                        Operator.getOperator("Tj"),
                        Operator.getOperator("EMC")));
    }
}
