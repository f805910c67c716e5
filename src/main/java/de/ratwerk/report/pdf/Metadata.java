package de.ratwerk.report.pdf;

import de.ratwerk.report.markup.Tags;
import de.ratwerk.report.paper.Paper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.Locale;
import java.util.TimeZone;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.common.PDMetadata;

/**
 * What a PDF file says of itself. Its day is the paper's, never the day it was made on; a paper without a day gives a file
 * without one. No author: a report is its maker's, whom nobody here knows.
 */
final class Metadata {
    static final String PRODUCER = "Ratwerk";

    private final Paper paper;
    private final Glyphs glyphs = new Glyphs();

    Metadata(Paper paper) {
        this.paper = paper;
    }

    /** Writes everything into a document anew. */
    void describe(PDDocument document) throws IOException {
        PDDocumentInformation information = new PDDocumentInformation();
        information.setTitle(title());
        information.setSubject(paper.subject());
        information.setProducer(PRODUCER);
        LocalDate date = paper.date();
        if (date != null) {
            information.setCreationDate(noon(date));
            information.setModificationDate(noon(date));
        }
        document.setDocumentInformation(information);
        PDMetadata metadata = new PDMetadata(document);
        metadata.importXMPMetadata(xmp().getBytes(StandardCharsets.UTF_8));
        document.getDocumentCatalog().setMetadata(metadata);
    }

    private String title() {
        return paper.title() + " – " + paper.subject();
    }

    private static Calendar noon(LocalDate date) {
        Calendar calendar = new GregorianCalendar(TimeZone.getTimeZone("UTC"), Locale.ROOT);
        calendar.setTimeInMillis(date.atTime(12, 0).toInstant(ZoneOffset.UTC).toEpochMilli());
        return calendar;
    }

    /**
     * The same as XMP (ISO 16684-1), and that the file follows PDF/UA-1. Written here, because what a library writes
     * depends on the transformer that happens to be on the class path.
     */
    private String xmp() {
        Tags tags = new Tags(glyphs::shown);
        tags.markup("<?xpacket begin=\"\ufeff\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>")
                .line();
        tags.open("x:xmpmeta", "xmlns:x", "adobe:ns:meta/").line();
        tags.open("rdf:RDF", "xmlns:rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#")
                .line();
        tags.markup("<rdf:Description rdf:about=\"\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\""
                        + " xmlns:xmp=\"http://ns.adobe.com/xap/1.0/\" xmlns:pdf=\"http://ns.adobe.com/pdf/1.3/\""
                        + " xmlns:pdfuaid=\"http://www.aiim.org/pdfua/ns/id/\">")
                .line();
        tags.element("dc:format", "application/pdf").line();
        inDefaultLanguage(tags, "dc:title", title());
        inDefaultLanguage(tags, "dc:description", paper.subject());
        tags.open("dc:language")
                .open("rdf:Bag")
                .element("rdf:li", paper.language().code());
        tags.close().close().line();
        LocalDate date = paper.date();
        if (date != null) {
            tags.element("xmp:CreateDate", date + "T12:00:00Z").line();
            tags.element("xmp:ModifyDate", date + "T12:00:00Z").line();
        }
        tags.element("pdf:Producer", PRODUCER).line();
        tags.element("pdfuaid:part", "1").line();
        tags.markup("</rdf:Description>").line().close().line().close().line();
        tags.markup("<?xpacket end=\"w\"?>");
        return tags.toString();
    }

    private static void inDefaultLanguage(Tags tags, String name, String words) {
        tags.open(name).open("rdf:Alt").element("rdf:li", words, "xml:lang", "x-default");
        tags.close().close().line();
    }
}
