package de.ratwerk.faults;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.poi.xwpf.usermodel.XWPFDocument;

/** A template of a house, with every place that is filled in. */
final class Templates {
    private Templates() {}

    static void write(Path file) throws IOException {
        try (XWPFDocument document = new XWPFDocument();
                OutputStream out = Files.newOutputStream(file)) {
            for (String line : new String[] {"{{Titel}} für {{Kommune}} am {{Datum}}", "{{Bericht}}", "Ende"}) {
                document.createParagraph().createRun().setText(line);
            }
            document.write(out);
        }
    }
}
