package de.ratwerk.report.docx;

import de.ratwerk.report.office.SteadyZip;
import de.ratwerk.text.Language;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackagePartName;
import org.apache.poi.openxml4j.opc.PackageRelationship;
import org.apache.poi.openxml4j.opc.PackagingURIHelper;
import org.apache.poi.openxml4j.opc.TargetMode;
import org.w3c.dom.Document;
import org.xml.sax.SAXException;

/**
 * A Word document's package while it is written. Its parts are changed as trees of XML rather than by XWPF's classes, so
 * that what a template holds beside the text stays as it is, sign by sign. Not thread-safe.
 */
final class Docx implements AutoCloseable {
    static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
    static final String WORD_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.";

    private static final String STRICT = "http://purl.oclc.org/ooxml/officeDocument/relationships/";
    private static final String DOCUMENT = WORD_TYPE + "document.main+xml";
    private static final String TEMPLATE = WORD_TYPE + "template.main+xml";

    private final OPCPackage parts;
    private final PackagePartName main;
    private final Map<String, Document> opened = new TreeMap<>();

    private Docx(OPCPackage parts, PackagePartName main) {
        this.parts = parts;
        this.main = main;
    }

    /** The standard look with an empty body, its words in the language given. */
    static Docx standard(Language language) {
        OPCPackage parts = OPCPackage.create(new ByteArrayOutputStream());
        PackagePartName main = name("/word/document.xml");
        parts.addRelationship(main, TargetMode.INTERNAL, OFFICE + "officeDocument");
        Docx docx = new Docx(parts, main);
        docx.put(main, DOCUMENT, resource("document.xml", language));
        docx.addXml("styles", "styles", "styles.xml", language);
        docx.addXml("numbering", "numbering", "numbering.xml", language);
        docx.addXml("settings", "settings", "settings.xml", language);
        docx.addXml("header1", "header", "header.xml", language);
        docx.addXml("header2", "header", "header-first.xml", language);
        docx.addXml("footer1", "footer", "footer.xml", language);
        docx.addXml("footer2", "footer", "footer.xml", language);
        docx.add(
                main,
                name("/word/theme/theme1.xml"),
                "application/vnd.openxmlformats-officedocument.theme+xml",
                OFFICE + "theme",
                resource("theme.xml", language));
        return docx;
    }

    /** A document read before; see {@link DocxTemplate}, which refuses what is none. */
    static Docx of(byte[] bytes) throws InvalidFormatException, IOException {
        OPCPackage parts = OPCPackage.open(new ByteArrayInputStream(bytes));
        for (String type : List.of(OFFICE + "officeDocument", STRICT + "officeDocument")) {
            for (PackageRelationship relationship : parts.getRelationshipsByType(type)) {
                return new Docx(parts, PackagingURIHelper.createPartName(relationship.getTargetURI()));
            }
        }
        throw new InvalidFormatException("no document");
    }

    /** One of the standard look's files, its words in the language given. */
    static byte[] resource(String file, Language language) {
        try (InputStream in = Docx.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("missing on the class path: " + file);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .replace("LANGUAGE", language.say("de-DE", "en-GB"))
                    .replace("DECIMAL", language.say(",", "."))
                    .replace("PAGEWORD", language.say("Seite", "Page"))
                    .replace("OFWORD", language.say("von", "of"))
                    .getBytes(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    OPCPackage parts() {
        return parts;
    }

    /** Whether the package follows the strict variant of the standard, whose names are other ones. */
    boolean isStrict() {
        return parts.isStrictOoxmlFormat();
    }

    boolean hasMacros() {
        return mainType().contains("macroEnabled")
                || !parts.getPartsByContentType("application/vnd.ms-office.vbaProject")
                        .isEmpty();
    }

    /** Whether it is a document or a template for documents. */
    boolean isDocument() {
        return mainType().equals(DOCUMENT) || mainType().equals(TEMPLATE);
    }

    /** Makes a document of a template for documents. */
    void becomeDocument() {
        if (mainType().equals(TEMPLATE)) {
            parts.replaceContentType(TEMPLATE, DOCUMENT);
        }
    }

    String mainType() {
        return part(main).getContentType();
    }

    PackagePartName main() {
        return main;
    }

    /** The body's part. */
    Document document() {
        return xml(main);
    }

    /** A part as a tree; what is changed in it is written in the end. */
    Document xml(PackagePartName name) {
        return opened.computeIfAbsent(name.getName(), key -> {
            try (InputStream in = part(name).getInputStream()) {
                return Xml.read(in.readAllBytes());
            } catch (IOException | SAXException e) {
                throw new IllegalArgumentException(key, e);
            }
        });
    }

    /** The parts that the body refers to by a kind of relationship, such as {@code styles}. */
    List<PackagePartName> related(String kind) {
        List<PackagePartName> names = new ArrayList<>();
        try {
            for (PackageRelationship relationship : part(main).getRelationshipsByType(OFFICE + kind)) {
                if (relationship.getTargetMode() == TargetMode.INTERNAL) {
                    names.add(PackagingURIHelper.createPartName(relationship.getTargetURI()));
                }
            }
        } catch (InvalidFormatException e) {
            throw new IllegalArgumentException(kind, e);
        }
        return names;
    }

    /** Adds one of the standard look's files as a part, unless there is one by that name. */
    PackagePartName addXml(String part, String kind, String file, Language language) {
        PackagePartName name = name("/word/" + part + ".xml");
        add(main, name, WORD_TYPE + kind + "+xml", OFFICE + kind, resource(file, language));
        return name;
    }

    /** Adds a picture's file to the part that shows it and gives the id by which it does. */
    String addMedia(PackagePartName from, String extension, String type, byte[] bytes) {
        int number = 1;
        while (parts.containPart(name("/word/media/ratwerk" + number + "." + extension))) {
            number++;
        }
        return add(from, name("/word/media/ratwerk" + number + "." + extension), type, OFFICE + "image", bytes);
    }

    /** Makes the body lead to an address and gives the id by which it does. */
    String addLink(String address) {
        return part(main).addExternalRelationship(address, OFFICE + "hyperlink").getId();
    }

    private String add(PackagePartName from, PackagePartName name, String type, String relationship, byte[] bytes) {
        put(name, type, bytes);
        return part(from)
                .addRelationship(name, TargetMode.INTERNAL, relationship)
                .getId();
    }

    private void put(PackagePartName name, String type, byte[] bytes) {
        PackagePart part = parts.containPart(name) ? part(name) : parts.createPart(name, type);
        part.clear();
        try (OutputStream out = part.getOutputStream()) {
            out.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private PackagePart part(PackagePartName name) {
        PackagePart part = parts.getPart(name);
        if (part == null) {
            throw new IllegalArgumentException("no part " + name);
        }
        return part;
    }

    private static PackagePartName name(String name) {
        try {
            return PackagingURIHelper.createPartName(name);
        } catch (InvalidFormatException e) {
            throw new IllegalArgumentException(name, e);
        }
    }

    /** All of it as a file. */
    byte[] bytes() {
        opened.forEach((name, document) -> put(name(name), "", Xml.write(document)));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            parts.save(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return SteadyZip.of(bytes.toByteArray());
    }

    @Override
    public void close() {
        parts.revert();
    }
}
