package de.ratwerk.web.api;

import de.ratwerk.report.Json;
import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** Answers in JSON with the bytes of the house. */
final class JsonAnswer {
    private JsonAnswer() {}

    /** A record or map as a document of several lines. */
    static ResponseEntity<byte[]> of(HttpStatus status, Object document) {
        return text(status, Json.document(document));
    }

    /** JSON that is written already. */
    static ResponseEntity<byte[]> text(HttpStatus status, String json) {
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_JSON)
                .body(json.getBytes(StandardCharsets.UTF_8));
    }
}
