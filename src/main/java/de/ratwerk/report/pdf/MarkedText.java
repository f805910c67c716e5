package de.ratwerk.report.pdf;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDMarkedContent;
import org.apache.pdfbox.text.PDFMarkedContentExtractor;
import org.apache.pdfbox.text.TextPosition;
import org.jspecify.annotations.Nullable;

/** The text of every piece of content that a structure tree can refer to. */
final class MarkedText {
    private final Map<Leaf, String> texts = new HashMap<>();

    MarkedText(PDDocument document) throws IOException {
        for (PDPage page : document.getPages()) {
            Extractor extractor = new Extractor();
            extractor.processPage(page);
            extractor.getMarkedContents().forEach(content -> add(content, page.getCOSObject()));
        }
    }

    String of(Leaf leaf) {
        return texts.getOrDefault(leaf, "");
    }

    /** The text of several pieces; a word that a line end divided is one word again. */
    String of(List<Leaf> leaves) {
        StringBuilder text = new StringBuilder();
        leaves.forEach(leaf -> text.append(of(leaf)).append(' '));
        return text.toString()
                .replaceAll("- +(?=\\p{Ll})", "")
                .replaceAll("\\s+", " ")
                .strip();
    }

    private void add(PDMarkedContent content, COSDictionary page) {
        StringBuilder text = new StringBuilder();
        for (Object part : content.getContents()) {
            if (part instanceof TextPosition position) {
                text.append(position.getUnicode());
            } else if (part instanceof PDMarkedContent inner) {
                add(inner, page);
            }
        }
        if (content.getMCID() >= 0) {
            texts.merge(new Leaf(page, content.getMCID()), text.toString(), String::concat);
        }
    }

    /** PDFBox 3.0 takes the name of a property list for a tag without properties; this looks the list up. */
    private static final class Extractor extends PDFMarkedContentExtractor {
        @Override
        public void beginMarkedContentSequence(@Nullable COSName tag, @Nullable COSDictionary properties) {
            boolean named = properties == null
                    && tag != null
                    && getResources() != null
                    && getResources().getProperties(tag) != null;
            super.beginMarkedContentSequence(
                    tag, named ? getResources().getProperties(tag).getCOSObject() : properties);
        }
    }
}
