package de.ratwerk.report.html;

import de.ratwerk.report.markup.PaperMarkup;
import de.ratwerk.source.Digest;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Objects;

/** How a report looks: KERN's measures and colours, the rules made of them, and two cuts of Fira Sans. */
final class HtmlStyle {
    /** The style sheet; holds no character that markup has a meaning for. */
    static final String SHEET = "\n" + font("FiraSans-Regular", 400) + font("FiraSans-SemiBold", 600) + text("kern.css")
            + text("report.css") + PaperMarkup.widths();

    /** What the file may load and run: this style sheet, and what is written in the file. */
    static final String POLICY = "default-src 'none'; style-src 'sha256-" + digest(SHEET)
            + "'; img-src data:; font-src data:; base-uri 'none'; form-action 'none'";

    private HtmlStyle() {}

    private static String font(String file, int weight) {
        return "@font-face { font-family: \"Fira Sans\"; font-weight: " + weight
                + "; src: url(\"data:font/woff2;base64,"
                + Base64.getEncoder().encodeToString(bytes(file + ".woff2")) + "\") format(\"woff2\"); }\n";
    }

    private static String text(String file) {
        return new String(bytes(file), StandardCharsets.UTF_8);
    }

    private static byte[] bytes(String file) {
        try (InputStream in = Objects.requireNonNull(HtmlStyle.class.getResourceAsStream(file), file)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(file, e);
        }
    }

    private static String digest(String sheet) {
        return Base64.getEncoder().encodeToString(Digest.sha256().digest(sheet.getBytes(StandardCharsets.UTF_8)));
    }
}
