package de.ratwerk.web.problem;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Refuses bodies whose headers tell of a packing, a format or a charset that is not read. It looks when it is known that the
 * path and the method are there, since whoever is wrong in those is not helped by another format.
 */
@Component
public final class ReadableBody implements HandlerInterceptor, WebMvcConfigurer {
    /** Where the pages are, by their languages. */
    private static final Pattern FORMS = Pattern.compile("/(de|en)/.*");

    private static final Pattern CHARSET = Pattern.compile("(?i);\\s*charset\\s*=\\s*(\"[^\"]*\"|[^;]*)");
    private static final Pattern HARMLESS = Pattern.compile("[A-Za-z0-9._:+-]{1,40}");

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (request.getDispatcherType() == DispatcherType.REQUEST) {
            problem(request).ifPresent(problem -> {
                throw problem;
            });
        }
        return true;
    }

    /** What is wrong with what the headers tell of a body; only what is posted has one that is read. */
    static Optional<ApiProblem> problem(HttpServletRequest request) {
        if (!request.getMethod().equals(HttpMethod.POST.name())) {
            return Optional.empty();
        }
        if (Collections.list(request.getHeaders(HttpHeaders.CONTENT_TYPE)).size() > 1) {
            return Optional.of(ApiProblem.of(
                    ProblemType.UNSUPPORTED_MEDIA_TYPE,
                    "Der Header Content-Type steht mehr als einmal da.",
                    "The header Content-Type stands there more than once."));
        }
        if (!isPlain(request)) {
            return Optional.of(ApiProblem.of(
                            ProblemType.UNSUPPORTED_MEDIA_TYPE,
                            "Der Inhalt darf nicht gepackt sein (Content-Encoding).",
                            "The body must not be compressed (Content-Encoding).")
                    .header(HttpHeaders.ACCEPT_ENCODING, "identity"));
        }
        return charset(request.getContentType())
                .or(() -> hasBodyType(request)
                        ? Optional.empty()
                        : Optional.of(ApiProblem.of(ProblemType.UNSUPPORTED_MEDIA_TYPE)));
    }

    /** The refusal of a media type that tells of another charset than UTF-8; JSON knows no other (RFC 8259). */
    public static Optional<ApiProblem> charset(@Nullable String type) {
        return CHARSET.matcher(type == null ? "" : type)
                .results()
                .map(found -> found.group(1).replace("\"", "").strip())
                .filter(name -> !isUtf8(name))
                .findFirst()
                .map(ReadableBody::noUtf8);
    }

    /** Whether a form is sent that may hold files; it is not to be asked for its parameters, for that reads all of it. */
    public static boolean isFormWithFiles(HttpServletRequest request) {
        String type = request.getContentType();
        return type != null && type.strip().toLowerCase(Locale.ROOT).startsWith("multipart/");
    }

    private static boolean isUtf8(String name) {
        try {
            return Charset.forName(name).equals(StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) { // none that this machine knows
            return false;
        }
    }

    private static ApiProblem noUtf8(String name) {
        Matcher harmless = HARMLESS.matcher(name);
        String told = harmless.matches() ? "charset=" + name : "charset";
        return ApiProblem.of(
                ProblemType.UNSUPPORTED_MEDIA_TYPE,
                "Der Inhalt muss in UTF-8 stehen; der Header Content-Type nennt etwas anderes (" + told + ").",
                "The body has to be UTF-8; the header Content-Type tells of something else (" + told + ").");
    }

    private static boolean isPlain(HttpServletRequest request) {
        String coding = request.getHeader(HttpHeaders.CONTENT_ENCODING);
        return coding == null || coding.isBlank() || coding.strip().equalsIgnoreCase("identity");
    }

    /** None is missed elsewhere, where one is needed. */
    private static boolean hasBodyType(HttpServletRequest request) {
        String type = request.getContentType();
        try {
            return type == null || type.isBlank() || isBodyType(MediaType.parseMediaType(type), request);
        } catch (InvalidMediaTypeException e) {
            return false;
        }
    }

    /** Forms are sent by the pages alone, and they send nothing else. */
    private static boolean isBodyType(MediaType type, HttpServletRequest request) {
        return type.isConcrete()
                && isForm(type) == FORMS.matcher(request.getRequestURI()).matches();
    }

    private static boolean isForm(MediaType type) {
        return type.equalsTypeAndSubtype(MediaType.APPLICATION_FORM_URLENCODED)
                || type.equalsTypeAndSubtype(MediaType.MULTIPART_FORM_DATA);
    }
}
