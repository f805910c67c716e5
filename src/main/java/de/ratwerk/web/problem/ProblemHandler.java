package de.ratwerk.web.problem;

import de.ratwerk.problem.RefusedException;
import de.ratwerk.text.Text;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.coyote.BadRequestException;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.apache.tomcat.util.http.fileupload.FileUploadException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.http.converter.HttpMessageNotWritableException;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.util.DisconnectedClientHelper;

/** Turns whatever ends a request early into a problem document. */
@RestControllerAdvice
final class ProblemHandler {
    private static final Logger LOG = LoggerFactory.getLogger(ProblemHandler.class);

    private final MeterRegistry metrics;

    ProblemHandler(MeterRegistry metrics) {
        this.metrics = metrics;
    }

    @ExceptionHandler
    void any(Exception e, HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (e instanceof AsyncRequestNotUsableException) {
            return; // the caller has gone
        }
        ApiProblem problem = e instanceof HttpMediaTypeNotSupportedException
                // It knows that the body is not read, and not whether for its packing or its charset.
                ? ReadableBody.problem(request).orElseGet(() -> problem(e))
                : problem(e);
        if (problem.type() == ProblemType.UNEXPECTED_FAULT) {
            LOG.error("Unexpected fault on {} {}", request.getMethod(), request.getRequestURI(), e);
        } else if (problem.type() == ProblemType.RULES_REFUSED) {
            problem.problems()
                    .forEach(each ->
                            LOG.error("{}: {}", each.place(), each.message().en()));
        }
        // One count a request for its type, and one for each mistake in an input: kinds are words of the program, so
        // few.
        metrics.counter("ratwerk.problems", "type", problem.type().id()).increment();
        problem.problems()
                .forEach(each ->
                        metrics.counter("ratwerk.rejects", "kind", each.kind()).increment());
        ProblemAnswer.send(problem, request, response);
    }

    /** The problem that an exception stands for. */
    private static ApiProblem problem(Throwable e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof ApiProblem problem) {
                return problem;
            }
            if (cause instanceof RefusedException refused) {
                return ApiProblem.refused(refused);
            }
            if (cause instanceof SocketTimeoutException) {
                return ApiProblem.of(ProblemType.BODY_TOO_SLOW);
            }
        }
        return e instanceof Exception exception ? ofFramework(exception) : ApiProblem.of(ProblemType.UNEXPECTED_FAULT);
    }

    private static ApiProblem ofFramework(Exception e) {
        if (e instanceof HttpRequestMethodNotSupportedException wrong) {
            return allow(wrong);
        }
        if (e instanceof HttpMediaTypeNotSupportedException wrong) {
            return list(ProblemType.UNSUPPORTED_MEDIA_TYPE, wrong.getSupportedMediaTypes());
        }
        if (e instanceof HttpMediaTypeNotAcceptableException wrong) {
            return list(ProblemType.NOT_ACCEPTABLE, wrong.getSupportedMediaTypes());
        }
        if (e instanceof MissingServletRequestParameterException missing) {
            String name = missing.getParameterName();
            return ApiProblem.of(
                    ProblemType.WRONG_REQUEST,
                    "Der Parameter „" + name + "“ fehlt.",
                    "The parameter \"" + name + "\" is missing.");
        }
        if (e instanceof MethodArgumentTypeMismatchException wrong) {
            String name = wrong.getName();
            return ApiProblem.of(
                    ProblemType.WRONG_REQUEST,
                    "Der Parameter „" + name + "“ hat keinen zulässigen Wert.",
                    "The parameter \"" + name + "\" has no possible value.");
        }
        if (e instanceof HttpMessageNotReadableException) {
            return ApiProblem.of(ProblemType.WRONG_REQUEST, "Der Inhalt fehlt.", "The body is missing.");
        }
        if (e instanceof HttpMessageNotWritableException && e.getCause() == null) {
            return ApiProblem.of(ProblemType.NOT_ACCEPTABLE); // none writes it in a way that was asked for
        }
        if (e instanceof RequestRejectedException) { // its path was looked at before
            return ApiProblem.of(
                    ProblemType.WRONG_REQUEST,
                    "Ein Header oder ein Parameter enthält Zeichen, die er nicht enthalten darf.",
                    "A header or a parameter holds characters that it may not hold.");
        }
        if (isOfConnection(e)) {
            return ApiProblem.of(ProblemType.WRONG_REQUEST);
        }
        if (isOfForm(e)) {
            return formNotWhole();
        }
        if (e instanceof ErrorResponse response && response.getStatusCode().is4xxClientError()) {
            return ApiProblem.of(FallbackErrors.type(response.getStatusCode().value()));
        }
        return ApiProblem.of(ProblemType.UNEXPECTED_FAULT);
    }

    /** Whether the caller broke off, or sent what is no body: nothing that the log should tell of. */
    private static boolean isOfConnection(Exception e) {
        return e instanceof BadRequestException || DisconnectedClientHelper.isClientDisconnectedException(e);
    }

    /** Whether the server could not take a form with files apart, whoever asked for it first. */
    private static boolean isOfForm(Exception e) {
        return Stream.iterate((Throwable) e, Objects::nonNull, Throwable::getCause)
                .anyMatch(cause -> cause instanceof FileUploadException || cause instanceof InvalidParameterException);
    }

    private static ApiProblem formNotWhole() {
        Text sentence = new Text(
                "Das Formular kam nicht vollständig an, oder es waren zu viele einzelne Dateien. Viele Dateien bitte"
                        + " als ZIP packen.",
                "The form did not arrive whole, or there were too many single files. Please pack many files as ZIP.");
        return ApiProblem.of(ProblemType.WRONG_REQUEST, sentence).onPage(sentence);
    }

    /** HEAD and OPTIONS are answered by the framework, so its list leaves them out. */
    private static ApiProblem allow(HttpRequestMethodNotSupportedException wrong) {
        ApiProblem problem = ApiProblem.of(ProblemType.METHOD_NOT_ALLOWED);
        Set<HttpMethod> supported = wrong.getSupportedHttpMethods();
        if (supported == null) {
            return problem;
        }
        Set<String> names = supported.stream().map(HttpMethod::name).collect(Collectors.toCollection(TreeSet::new));
        if (names.contains(HttpMethod.GET.name())) {
            names.add(HttpMethod.HEAD.name());
        }
        names.add(HttpMethod.OPTIONS.name());
        return problem.header(HttpHeaders.ALLOW, String.join(", ", names));
    }

    private static ApiProblem list(ProblemType type, List<MediaType> possible) {
        if (possible.isEmpty()) {
            return ApiProblem.of(type);
        }
        String list = possible.stream()
                .map(each -> each.getType() + "/" + each.getSubtype())
                .distinct()
                .collect(Collectors.joining(", "));
        return ApiProblem.of(
                type,
                new Text(
                        type.explanation().de() + " Möglich: " + list + ".",
                        type.explanation().en() + " Possible: " + list + "."));
    }
}
