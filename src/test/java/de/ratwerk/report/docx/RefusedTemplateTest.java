package de.ratwerk.report.docx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import de.ratwerk.problem.Place;
import de.ratwerk.problem.Problem;
import de.ratwerk.problem.RefusedException;
import de.ratwerk.sheet.Repacked;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that are no templates, one by one. */
class RefusedTemplateTest {
    @TempDir
    private Path folder;

    @Test
    void aFileThatIsNotThere() {
        assertRefused(folder.resolve("fehlt.docx"), "unreadable-file", "Die Vorlage lässt sich nicht lesen.");
    }

    @Test
    void aFolder() {
        assertRefused(folder, "unreadable-file", "Die Vorlage lässt sich nicht lesen.");
    }

    @Test
    void aTextByAnotherName() throws IOException {
        assertRefused(file("Guten Tag".getBytes(StandardCharsets.UTF_8)), "not-a-word-document", "kein Word-Dokument");
    }

    @Test
    void anEmptyFile() throws IOException {
        assertRefused(file(new byte[0]), "not-a-word-document", "kein Word-Dokument");
    }

    @Test
    void anyZipFile() throws IOException {
        assertRefused(file(zip(Map.of("a.txt", "a"))), "not-a-word-document", "kein Word-Dokument");
    }

    @Test
    void anOpenDocumentText() throws IOException {
        byte[] odt = zip(Map.of("mimetype", "application/vnd.oasis.opendocument.text", "content.xml", "<a/>"));
        assertRefused(file(odt), "not-a-word-document", "OpenDocument-Text (ODT)");
    }

    @Test
    void aWorkbook() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            workbook.createSheet();
            workbook.write(bytes);
        }
        assertRefused(file(bytes.toByteArray()), "not-a-word-document", "Excel-Arbeitsmappe");
    }

    @Test
    void aDocumentOfWord97() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (POIFSFileSystem files = new POIFSFileSystem()) {
            files.createDocument(new ByteArrayInputStream(new byte[5000]), "WordDocument");
            files.writeFilesystem(bytes);
        }
        assertRefused(file(bytes.toByteArray()), "old-word-document", "Word 97 bis 2003 (DOC)");
    }

    @Test
    void aDocumentBehindAPassword() throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (POIFSFileSystem files = new POIFSFileSystem()) {
            Encryptor encryptor = new EncryptionInfo(EncryptionMode.standard).getEncryptor();
            encryptor.confirmPassword("geheim");
            try (OutputStream out = encryptor.getDataStream(files)) {
                out.write(Templates.bare("Text"));
            }
            files.writeFilesystem(bytes);
        }
        assertRefused(file(bytes.toByteArray()), "password-protected", "mit einem Kennwort verschlüsselt");
    }

    @Test
    void aDocumentWithMacros() throws Exception {
        Path file = file(Templates.bare("Text"));
        DocxTemplateTest.retype(file, "application/vnd.ms-word.document.macroEnabled.main+xml");
        assertRefused(file, "has-macros", "enthält Makros");
    }

    @Test
    void aDocumentWithMacrosByAnotherName() throws Exception {
        Map<String, byte[]> parts = new TreeMap<>(Opened.parts(Templates.bare("Text")));
        replace(parts, "[Content_Types].xml", "</Types>", """
            <Override PartName="/word/vbaProject.bin" ContentType="application/vnd.ms-office.vbaProject"/></Types>\
            """);
        parts.put("word/vbaProject.bin", new byte[10]);
        assertRefused(file(zipped(parts)), "has-macros", "enthält Makros");
    }

    @Test
    void aStrictDocument() throws IOException {
        Map<String, byte[]> parts = new TreeMap<>(Opened.parts(Templates.bare("Text")));
        replace(
                parts,
                "_rels/.rels",
                "http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument",
                "http://purl.oclc.org/ooxml/officeDocument/relationships/officeDocument");
        assertRefused(file(zipped(parts)), "strict-document", "Strict Open XML-Dokument");
    }

    @Test
    void aDocumentPackedInAWayThatNobodyUnpacks() throws IOException {
        assertRefused(file(Repacked.byZstandard(Templates.bare("Text"))), "damaged-document", "beschädigt");
    }

    @Test
    void aDocumentCutOff() throws IOException {
        byte[] docx = Templates.bare("Text");
        assertRefused(file(Arrays.copyOf(docx, docx.length / 2)), "damaged-document", "beschädigt");
    }

    @Test
    void aDocumentWhoseTextIsNoXml() throws IOException {
        Map<String, byte[]> parts = new TreeMap<>(Opened.parts(Templates.bare("Text")));
        parts.put("word/document.xml", "<w:document".getBytes(StandardCharsets.UTF_8));
        assertRefused(file(zipped(parts)), "damaged-document", "beschädigt");
    }

    @Test
    void aDocumentThatReadsOtherFiles() throws IOException {
        Map<String, byte[]> parts = new TreeMap<>(Opened.parts(Templates.bare("Text")));
        replace(
                parts,
                "word/document.xml",
                "<w:document",
                "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><w:document");
        assertRefused(file(zipped(parts)), "damaged-document", "beschädigt");
    }

    @Test
    void aDocumentNestedWithoutEnd() throws IOException {
        Map<String, byte[]> parts = new TreeMap<>(Opened.parts(Templates.bare("Text")));
        String deep = "<w:sdt>".repeat(100_000) + "</w:sdt>".repeat(100_000);
        replace(parts, "word/document.xml", "<w:body>", "<w:body>" + deep);
        assertRefused(file(zipped(parts)), "damaged-document", "beschädigt");
    }

    @Test
    void aDocumentWithoutAPart() throws IOException {
        Map<String, byte[]> parts = new TreeMap<>(Opened.parts(Templates.bare("Text")));
        parts.remove("word/document.xml");
        assertRefused(file(zipped(parts)), "damaged-document", "beschädigt");
    }

    @Test
    void aDocumentThatUnpacksToTooMuch() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
            byte[] nothing = new byte[1024 * 1024];
            for (int i = 0; i < 201; i++) {
                zip.write(nothing);
            }
        }
        assertRefused(file(bytes.toByteArray()), "template-too-large", "zu groß");
    }

    @Test
    void aDocumentThatIsTooLarge() throws IOException {
        Path file = file(Arrays.copyOf(Templates.bare("Text"), 20 * 1024 * 1024 + 1));
        assertRefused(file, "template-too-large", "zu groß");
    }

    @Test
    void aDocumentThatHoldsTheReportTwice() throws IOException {
        byte[] docx = Templates.german(List.of(List.of("{{Bericht}}"), List.of("{{report}}")));
        assertRefused(file(docx), "duplicate-placeholder", "mehr als einmal");
    }

    @Test
    void aDocumentInWhichThePlaceholderStandsAmongOtherWords() throws IOException {
        byte[] docx = Templates.german(List.of(List.of("Siehe {{Bericht}} hier")));
        assertRefused(file(docx), "placeholder-not-alone", "nicht allein in einem Absatz");
    }

    private static void assertRefused(Path file, String kind, String german) {
        RefusedException refused = catchThrowableOfType(RefusedException.class, () -> DocxTemplate.read(file));
        assertThat(refused).as("refused").isNotNull();
        Problem problem = refused.problems().get(0);
        assertThat(problem.kind()).isEqualTo(kind);
        assertThat(problem.message().de()).contains(german);
        assertThat(problem.message().en()).startsWith("The template ");
        assertThat(problem.place()).isEqualTo(Place.of(file.toString()));
        assertThat(Objects.requireNonNull(problem.hint()).de()).isNotBlank();
    }

    private Path file(byte[] bytes) throws IOException {
        return Files.write(folder.resolve("vorlage.docx"), bytes);
    }

    private static void replace(Map<String, byte[]> parts, String name, String old, String with) {
        String part = new String(parts.get(name), StandardCharsets.UTF_8);
        assertThat(part).contains(old);
        parts.put(name, part.replace(old, with).getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] zip(Map<String, String> parts) throws IOException {
        Map<String, byte[]> bytes = new TreeMap<>();
        parts.forEach((name, text) -> bytes.put(name, text.getBytes(StandardCharsets.UTF_8)));
        return zipped(bytes);
    }

    static byte[] zipped(Map<String, byte[]> parts) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
            }
        }
        return bytes.toByteArray();
    }
}
