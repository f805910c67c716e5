package de.ratwerk.web.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import de.ratwerk.report.Json;
import de.ratwerk.report.ProblemDocument;
import de.ratwerk.text.Language;
import de.ratwerk.text.Text;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A problem as the document that is sent ({@code application/problem+json}). */
public final class ProblemAnswer {
    /** The media type of RFC 9457. */
    public static final String MEDIA_TYPE = "application/problem+json";

    private ProblemAnswer() {}

    /**
     * The document.
     *
     * @param type a reference to what explains the type
     * @param title the type in a few words
     * @param status the HTTP status
     * @param detail a sentence on this very request, else what the type means
     * @param instance the request's id as a URN, null within a batch
     * @param line the line of a batch, null elsewhere
     * @param problems what is wrong with the input
     */
    @JsonInclude(Include.NON_NULL)
    public record Document(
            String type,
            String title,
            int status,
            String detail,
            @Nullable String instance,
            @Nullable Integer line,
            @JsonInclude(Include.NON_EMPTY) List<ProblemDocument> problems) {}

    /** The document on several lines. */
    public static byte[] bytes(ApiProblem problem, Language language, @Nullable String requestId) {
        return Json.document(document(problem, language, requestId, null)).getBytes(StandardCharsets.UTF_8);
    }

    /** The document on one line, for a line of a batch. */
    public static byte[] line(ApiProblem problem, Language language, int line) {
        return Json.line(document(problem, language, null, line)).getBytes(StandardCharsets.UTF_8);
    }

    private static Document document(
            ApiProblem problem, Language language, @Nullable String requestId, @Nullable Integer line) {
        Text detail = problem.detail() == null ? problem.type().explanation() : problem.detail();
        return new Document(
                problem.type().uri(),
                problem.type().title().in(language),
                problem.type().status().value(),
                detail.in(language),
                requestId == null ? null : "urn:ratwerk:request:" + requestId,
                line,
                problem.problems().stream()
                        .map(each -> ProblemDocument.of(each, language))
                        .toList());
    }

    /** Sends a problem, unless an answer is on its way already. */
    public static void send(ApiProblem problem, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (response.isCommitted()) {
            return;
        }
        response.resetBuffer();
        response.setStatus(problem.type().status().value());
        problem.headers().forEach((name, values) -> values.forEach(value -> response.setHeader(name, value)));
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("X-Content-Type-Options", "nosniff"); // the server may have thrown away what was set before
        Object page = request.getServletContext().getAttribute(ProblemPage.ATTRIBUTE);
        if (page instanceof ProblemPage shown && shown.isAskedFor(request)) {
            shown.write(problem, shown.language(request), response);
            return;
        }
        Language language = RequestLanguage.of(request);
        byte[] bytes = bytes(problem, language, RequestId.of(request));
        response.setContentType(MEDIA_TYPE);
        response.setHeader("Content-Language", language.code());
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }
}
