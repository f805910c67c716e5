package de.ratwerk.web.api;

import de.ratwerk.report.Engine;
import de.ratwerk.report.Json;
import de.ratwerk.text.Language;
import de.ratwerk.web.live.Generation;
import de.ratwerk.web.service.ServiceSettings;
import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.ServletWebRequest;

/**
 * Answers with what changes only with the rulebook, the language and the program: whoever has it already is told so. What is
 * asked of a rulebook by its digest never changes and need not be asked for again.
 */
@Component
public final class Revalidation {
    private static final String YEAR = "max-age=31536000, immutable";

    private final String whose;

    Revalidation(ServiceSettings settings) {
        // What credentials are needed for must not be kept for others.
        this.whose = settings.access().isOpen() ? "public, " : "private, ";
    }

    /** A document of a rulebook; null where the caller has it already. */
    byte @Nullable [] document(
            Generation rules, Language language, ServletWebRequest request, Supplier<Object> document) {
        return document(rules, language, "", request, document);
    }

    /**
     * The same.
     *
     * @param more what else it depends on, in letters and digits
     */
    byte @Nullable [] document(
            Generation rules, Language language, String more, ServletWebRequest request, Supplier<Object> document) {
        String tag = rules.digest() + "-" + language.code() + (more.isEmpty() ? "" : "-" + more);
        boolean named = request.getParameter(AskedRulebook.PARAMETER) != null;
        return bytes(tag, named ? whose + YEAR : "no-cache", request, () -> Json.document(document.get()));
    }

    /**
     * A text that changes with a tag and the program only.
     *
     * @param tag in letters, digits and hyphens
     */
    public byte @Nullable [] text(String tag, ServletWebRequest request, Supplier<String> text) {
        return bytes(tag, "no-cache", request, text);
    }

    private static byte @Nullable [] bytes(
            String tag, String control, ServletWebRequest request, Supplier<String> text) {
        var response = request.getResponse();
        if (response != null) {
            response.setHeader(HttpHeaders.CACHE_CONTROL, control);
        }
        String etag = "\"" + tag + "-" + Engine.version() + "\"";
        return request.checkNotModified(etag) ? null : text.get().getBytes(StandardCharsets.UTF_8);
    }
}
