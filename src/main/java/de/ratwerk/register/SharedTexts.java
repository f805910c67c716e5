package de.ratwerk.register;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.poi.hssf.usermodel.HSSFRichTextString;
import org.apache.poi.ss.usermodel.RichTextString;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.model.SharedStrings;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;
import org.xml.sax.helpers.DefaultHandler;

/**
 * The texts that cells of a workbook share, without their formatting. POI's own table makes a document of every text of
 * every cell, which takes most of the time of reading a register.
 */
final class SharedTexts extends DefaultHandler implements SharedStrings {
    /** The register of all Germany has about a million; what is far beyond is no register and must not fill the memory. */
    private static final int MOST_CHARACTERS = 50_000_000;

    private int characters;
    private final List<String> texts = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private boolean inText;
    private boolean inPronunciation;

    private SharedTexts() {}

    /** Reads the texts of a workbook; null where it has none. */
    static SharedTexts of(@Nullable InputStream stream) throws IOException, SAXException, ParserConfigurationException {
        SharedTexts shared = new SharedTexts();
        if (stream != null) {
            XMLReader parser = XMLHelper.newXMLReader();
            parser.setContentHandler(shared);
            parser.parse(new InputSource(stream));
        }
        return shared;
    }

    @Override
    public void startElement(String uri, String name, String qualified, Attributes attributes) {
        switch (name) {
            case "si" -> text.setLength(0);
            case "t" -> inText = true;
            case "rPh" -> inPronunciation = true;
            default -> {}
        }
    }

    @Override
    public void endElement(String uri, String name, String qualified) {
        switch (name) {
            case "si" -> texts.add(text.toString());
            case "t" -> inText = false;
            case "rPh" -> inPronunciation = false;
            default -> {}
        }
    }

    @Override
    public void characters(char[] read, int start, int length) {
        if (inText && !inPronunciation) {
            characters += length;
            if (characters > MOST_CHARACTERS) {
                throw new IllegalStateException("more than " + MOST_CHARACTERS + " characters");
            }
            text.append(read, start, length);
        }
    }

    @Override
    public RichTextString getItemAt(int index) {
        return new HSSFRichTextString(texts.get(index));
    }

    @Override
    public int getCount() {
        return texts.size();
    }

    @Override
    public int getUniqueCount() {
        return texts.size();
    }
}
