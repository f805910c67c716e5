package de.ratwerk.web.page;

import de.ratwerk.web.problem.ApiProblem;
import de.ratwerk.web.problem.PercentCoding;
import de.ratwerk.web.problem.ProblemType;
import de.ratwerk.web.problem.ReadableBody;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.MediaType;
import org.springframework.http.converter.FormHttpMessageConverter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/**
 * The fields of a form that was sent.
 *
 * @param values what each holds, by its name, in the order in which it stands in the form
 * @param files the files that were chosen, by the names of their fields
 */
public record Fields(Map<String, List<String>> values, Map<String, Sent> files) {

    /**
     * A file that was chosen.
     *
     * @param name its name without folders, with nothing in it that cannot stand in a name
     * @param bytes what it holds
     */
    @SuppressWarnings("ArrayRecordComponent")
    public record Sent(String name, byte[] bytes) {}

    /** The file of a field; empty if none was chosen, or an empty one. */
    public Optional<Sent> file(String name) {
        return Optional.ofNullable(files.get(name)).filter(file -> file.bytes().length > 0);
    }

    /** What a field holds; empty if there is none of that name. */
    public Optional<String> one(String name) {
        return all(name).stream().findFirst();
    }

    /** What the fields of a name hold. */
    public List<String> all(String name) {
        return values.getOrDefault(name, List.of());
    }

    /**
     * Reads them from the body. The server is not asked for them: it would read a form of any size before anybody measures
     * it.
     */
    static final class Resolver implements HandlerMethodArgumentResolver {
        private static final FormHttpMessageConverter READER = new FormHttpMessageConverter();

        @Override
        public boolean supportsParameter(MethodParameter parameter) {
            return parameter.getParameterType() == Fields.class;
        }

        @Override
        public Fields resolveArgument(
                MethodParameter parameter,
                @Nullable ModelAndViewContainer container,
                NativeWebRequest request,
                @Nullable WebDataBinderFactory binders)
                throws IOException {
            HttpServletRequest asked = Objects.requireNonNull(request.getNativeRequest(HttpServletRequest.class));
            String type = asked.getContentType();
            if (type != null && type.toLowerCase(Locale.ROOT).startsWith("multipart/")) {
                return parts(asked);
            }
            byte[] body = asked.getInputStream().readAllBytes();
            String latin1 = new String(body, StandardCharsets.ISO_8859_1);
            if (!PercentCoding.isUtf8(latin1)) {
                throw notUtf8();
            }
            return new Fields(READER.read(null, new Body(new ByteArrayInputStream(body))), Map.of());
        }

        private static Fields parts(HttpServletRequest request) throws IOException {
            Map<String, List<String>> values = new LinkedHashMap<>();
            Map<String, Sent> files = new LinkedHashMap<>();
            try {
                for (Part part : request.getParts()) {
                    byte[] bytes = part.getInputStream().readAllBytes();
                    String file = part.getSubmittedFileName();
                    if (file == null) {
                        ReadableBody.charset(part.getContentType()).ifPresent(problem -> {
                            throw problem;
                        });
                        values.computeIfAbsent(part.getName(), name -> new ArrayList<>())
                                .add(utf8(bytes));
                    } else {
                        files.putIfAbsent(part.getName(), new Sent(FileName.of(file, "datei"), bytes));
                    }
                }
            } catch (ServletException e) {
                throw new IOException(e);
            }
            return new Fields(values, files);
        }
    }

    /** No sign is put in the place of what cannot be read: it would stand in a name that nobody gave. */
    private static String utf8(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw notUtf8();
        }
    }

    private static ApiProblem notUtf8() {
        return ApiProblem.of(ProblemType.WRONG_REQUEST, "Das Formular ist nicht in UTF-8.", "The form is not UTF-8.");
    }

    /** A body as it comes, whatever the server would make of it. */
    private record Body(InputStream in) implements HttpInputMessage {
        @Override
        public InputStream getBody() {
            return in;
        }

        @Override
        public HttpHeaders getHeaders() {
            HttpHeaders headers = new HttpHeaders();
            headers.setContentType(MediaType.APPLICATION_FORM_URLENCODED);
            return headers;
        }
    }
}
