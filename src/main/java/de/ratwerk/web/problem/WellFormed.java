package de.ratwerk.web.problem;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses requests whose headers or parameters cannot be read. Others would come upon them later, each in its own way, and take
 * the caller's mistake for the program's.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 3)
final class WellFormed extends OncePerRequestFilter {
    private static final List<String> READING = List.of("GET", "HEAD");

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        ApiProblem problem = problem(request);
        if (problem == null) {
            chain.doFilter(request, response);
        } else {
            ProblemAnswer.send(problem, request, response);
        }
    }

    private static @Nullable ApiProblem problem(HttpServletRequest request) {
        if (ReadableBody.isFormWithFiles(request) && READING.contains(request.getMethod())) {
            return ApiProblem.of(
                    ProblemType.UNSUPPORTED_MEDIA_TYPE,
                    "Ein Formular mit Dateien wird mit POST gesendet.",
                    "A form with files is sent by POST.");
        }
        if (!Collections.list(request.getHeaders(HttpHeaders.ACCEPT)).stream().allMatch(WellFormed::areTypes)) {
            return ApiProblem.of(
                    ProblemType.NOT_ACCEPTABLE,
                    "Der Header Accept ist nicht lesbar.",
                    "The header Accept cannot be read.");
        }
        return hasParameters(request)
                ? null
                : ApiProblem.of(
                        ProblemType.WRONG_REQUEST,
                        "Die Parameter sind nicht lesbar, oder es sind zu viele.",
                        "The parameters cannot be read, or there are too many.");
    }

    private static boolean areTypes(String accept) {
        try {
            return !MediaType.parseMediaTypes(accept).isEmpty();
        } catch (InvalidMediaTypeException e) {
            return false;
        }
    }

    /**
     * Asked for the parameters of a form with files, the server would read all of it, before anybody measured it or knows who
     * sends it.
     */
    private static boolean hasParameters(HttpServletRequest request) {
        if (ReadableBody.isFormWithFiles(request)) {
            String query = request.getQueryString();
            return query == null || PercentCoding.isUtf8(query);
        }
        try {
            request.getParameterMap();
            return true;
        } catch (IllegalStateException e) { // the server's own kind of it
            return false;
        }
    }
}
