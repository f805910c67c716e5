package de.ratwerk.web.page;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Makes pages of templates. Thread-safe. */
@Component
public final class Pages {
    /**
     * Everything comes from this service: no script and no style stands in a page, and nothing is sent elsewhere. Pictures
     * within styles (KERN's signs) are data.
     */
    static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
            + " font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    private static final MediaType HTML = MediaType.parseMediaType("text/html;charset=UTF-8");

    private final TemplateEngine templates =
            TemplateEngine.createPrecompiled(null, ContentType.Html, null, "de.ratwerk.web.page");

    /**
     * A page.
     *
     * @param template its path below {@code src/main/jte}, without its ending
     * @param values what the template asks for, by name, beside the frame
     */
    public ResponseEntity<byte[]> page(String template, Frame frame, Map<String, ?> values) {
        return page(HttpStatus.OK, template, frame, values);
    }

    /** A page with another status. */
    public ResponseEntity<byte[]> page(HttpStatus status, String template, Frame frame, Map<String, ?> values) {
        Map<String, Object> all = new HashMap<>(values);
        all.put("frame", frame);
        Utf8ByteOutput output = new Utf8ByteOutput();
        templates.render(template + ".jte", all, output);
        return ResponseEntity.status(status)
                .contentType(HTML)
                .header("Content-Security-Policy", POLICY)
                // Otherwise an older browser would not say that a form of this page comes from this page.
                .header("Referrer-Policy", "same-origin")
                .header(HttpHeaders.CONTENT_LANGUAGE, frame.language().code())
                // The browser of the one who works on it may keep it, so that "back" leads back; nobody else may.
                .cacheControl(CacheControl.noCache().cachePrivate())
                .body(bytes(output));
    }

    private static byte[] bytes(Utf8ByteOutput output) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(output.getContentLength());
        try {
            output.writeTo(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
