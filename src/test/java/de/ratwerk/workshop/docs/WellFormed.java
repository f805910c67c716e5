package de.ratwerk.workshop.docs;

import java.io.IOException;
import java.io.StringReader;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** Whether a page is well-formed XML, which HTML written with care is, too. */
final class WellFormed {
    private WellFormed() {}

    static void check(String name, String page) {
        try {
            DocumentBuilder parser = DocumentBuilderFactory.newInstance().newDocumentBuilder();
            parser.setErrorHandler(new DefaultHandler());
            parser.parse(new InputSource(new StringReader(page)));
        } catch (SAXException | ParserConfigurationException | IOException e) {
            throw new AssertionError(name + " is not well-formed", e);
        }
    }
}
