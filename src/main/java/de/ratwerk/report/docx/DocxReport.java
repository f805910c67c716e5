package de.ratwerk.report.docx;

import de.ratwerk.report.paper.Logo;
import de.ratwerk.report.paper.Paper;
import de.ratwerk.report.paper.ShownText;
import de.ratwerk.text.Language;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.PackagePartName;
import org.apache.poi.openxml4j.opc.PackageProperties;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/**
 * Writes a paper as a Word document (Office Open XML, ISO/IEC 29500, transitional). The same paper, template and logo give
 * the same bytes. Immutable and thread-safe.
 *
 * <p>The standard look is set in Arial, through the document's theme: it stands on every office computer or has a twin of
 * the same width there, so that pages break alike everywhere, and whoever wants another font changes it in one place.
 */
public final class DocxReport {
    /** The width of the text if a document does not say: A4 with the standard look's margins, in twentieths of a point. */
    private static final int STANDARD_WIDTH = 9354;

    private final @Nullable DocxTemplate template;
    private final @Nullable Logo logo;

    private DocxReport(@Nullable DocxTemplate template, @Nullable Logo logo) {
        this.template = template;
        this.logo = logo;
    }

    /** The standard look: A4, no logo. */
    public static DocxReport standard() {
        return new DocxReport(null, null);
    }

    /** The same with a template's page, styles, headers and footers. */
    public DocxReport withTemplate(DocxTemplate template) {
        return new DocxReport(template, logo);
    }

    /** The same with a logo at the head of the first page; a template brings its own, so there it is not used. */
    public DocxReport withLogo(Logo logo) {
        return new DocxReport(template, logo);
    }

    /** The paper as a DOCX file. */
    public byte[] of(Paper paper) {
        DocxTemplate own = template;
        try (Docx docx = own == null ? Docx.standard(paper.language()) : own.open()) {
            Document document = docx.document();
            List<Element> marks = Placeholders.reports(document);
            boolean titled = !marks.isEmpty() && Placeholders.namesTitle(document);
            Opening opening = Opening.in(document, marks);
            fill(docx, new Placeholders(paper));
            Names names = new Names(document, paper.blocks());
            opening.put(written(docx, paper, names, titled, opening.width(STANDARD_WIDTH)));
            Logo sign = logo;
            if (own == null && sign != null) {
                head(docx, sign, names);
            }
            describe(docx, paper);
            return docx.bytes();
        }
    }

    private static List<Element> written(Docx docx, Paper paper, Names names, boolean titled, int width) {
        StyleSheet styles = new StyleSheet(part(docx, "styles", paper), standard("styles.xml", paper.language()));
        Numbering lists =
                new Numbering(part(docx, "numbering", paper), standard("numbering.xml", paper.language()), styles);
        String language = paper.language().say("de-DE", "en-GB");
        boolean same = styles.language().startsWith(paper.language().code());
        Runs runs = new Runs(docx, styles, names, same ? null : language);
        Body body = new Body(docx, styles, lists, names, runs, width);
        if (!titled) {
            String date = Placeholders.date(paper);
            body.line("Title", paper.title());
            body.line("Subtitle", paper.subject() + (date.isEmpty() ? "" : " · " + date));
        }
        body.blocks(paper.blocks());
        return body.written();
    }

    /** A part that the document is to have: its own or else an empty one. */
    private static Document part(Docx docx, String kind, Paper paper) {
        List<PackagePartName> found = docx.related(kind);
        if (!found.isEmpty()) {
            return docx.xml(found.get(0));
        }
        Document added = docx.xml(docx.addXml(kind, kind, kind + ".xml", paper.language()));
        if (kind.equals("numbering")) {
            added.getDocumentElement().setTextContent("");
        }
        return added;
    }

    private static Document standard(String file, Language language) {
        try {
            return Xml.read(Docx.resource(file, language));
        } catch (SAXException e) {
            throw new IllegalStateException(file, e);
        }
    }

    private static void fill(Docx docx, Placeholders placeholders) {
        placeholders.fill(docx.document());
        docx.related("header").forEach(name -> placeholders.fill(docx.xml(name)));
        docx.related("footer").forEach(name -> placeholders.fill(docx.xml(name)));
    }

    private static void head(Docx docx, Logo logo, Names names) {
        PackagePartName first = docx.related("header").get(1);
        Document header = docx.xml(first);
        Maker maker = new Maker(header);
        Node drawing = new Pictures(docx, first).logo(logo, names.nextDrawing());
        Xml.all(header, "p").get(0).appendChild(maker.of("w:r", drawing));
    }

    private static void describe(Docx docx, Paper paper) {
        try {
            PackageProperties properties = docx.parts().getPackageProperties();
            LocalDate date = paper.date();
            Optional<Date> day = date == null
                    ? Optional.empty()
                    : Optional.of(Date.from(date.atStartOfDay(ZoneOffset.UTC).toInstant()));
            properties.setTitleProperty(ShownText.of(paper.title()));
            properties.setSubjectProperty(ShownText.of(paper.subject()));
            properties.setLanguageProperty(paper.language().say("de-DE", "en-GB"));
            properties.setCreatorProperty(Optional.empty());
            properties.setLastModifiedByProperty(Optional.empty());
            properties.setLastPrintedProperty(Optional.empty());
            properties.setRevisionProperty(Optional.empty());
            properties.setCreatedProperty(day);
            properties.setModifiedProperty(day);
        } catch (InvalidFormatException e) {
            throw new IllegalStateException(e);
        }
    }
}
