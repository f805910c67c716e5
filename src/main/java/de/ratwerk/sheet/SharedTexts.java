package de.ratwerk.sheet;

import de.ratwerk.problem.Place;
import de.ratwerk.problem.Problem;
import de.ratwerk.problem.RefusedException;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.poi.util.XMLHelper;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;
import org.xml.sax.helpers.DefaultHandler;

/**
 * The texts that cells of a workbook share, without their formatting. POI's own table makes a document of every text of
 * every cell, which takes most of the time of reading a large workbook.
 */
final class SharedTexts extends DefaultHandler {
    /** The official register of all Germany has about a million; what is far beyond must not fill the memory. */
    private static final int MOST_CHARACTERS = 50_000_000;

    private final String file;
    private int characters;
    private final List<String> texts = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private boolean inText;
    private boolean inPronunciation;

    private SharedTexts(String file) {
        this.file = file;
    }

    /**
     * Reads the texts of a workbook.
     *
     * @param file the workbook as its user named it
     * @param stream the part that holds them, or null where there is none
     * @throws RefusedException if they are more than a reader should have to bear
     */
    static SharedTexts of(String file, @Nullable InputStream stream)
            throws IOException, SAXException, ParserConfigurationException {
        SharedTexts shared = new SharedTexts(file);
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
            case "si" -> {
                count(1); // an empty text takes room as well
                text.setLength(0);
            }
            case "t" -> inText = true;
            case "rPh" -> inPronunciation = true;
            default -> {}
        }
    }

    @Override
    public void endElement(String uri, String name, String qualified) {
        switch (name) {
            case "si" -> texts.add(Workbook.plain(text.toString()));
            case "t" -> inText = false;
            case "rPh" -> inPronunciation = false;
            default -> {}
        }
    }

    @Override
    public void characters(char[] read, int start, int length) {
        if (inText && !inPronunciation) {
            count(length);
            text.append(read, start, length);
        }
    }

    /** The text of a number, counted from 0. */
    String text(int number) {
        return texts.get(number);
    }

    private void count(int more) {
        characters += more;
        if (characters > MOST_CHARACTERS) {
            throw new RefusedException(Problem.at(
                    Place.of(file),
                    "workbook-too-large",
                    "Die Arbeitsmappe enthält mehr als " + MOST_CHARACTERS / 1_000_000 + " Millionen Zeichen Text.",
                    "The workbook holds more than " + MOST_CHARACTERS / 1_000_000 + " million characters of text."));
        }
    }
}
