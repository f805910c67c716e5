package de.ratwerk.web.problem;

import de.ratwerk.text.Language;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import org.apache.catalina.Container;
import org.apache.catalina.Context;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/** What the server itself refuses, such as a request that is no HTTP, is answered by a problem document as well. */
@Component
final class ServerErrors implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {
    private static final int MOST_LANGUAGES = 10_000;

    @Override
    public void customize(TomcatServletWebServerFactory factory) {
        factory.addContextCustomizers(context -> {
            if (context.getParent() instanceof org.apache.catalina.core.StandardHost host) {
                host.setErrorReportValveClass(Report.class.getName());
            }
        });
        factory.addEngineValves(new Report());
        // As many as there is room for: a long list of languages is no fault.
        factory.addConnectorCustomizers(connector -> connector.setMaxLocaleCount(MOST_LANGUAGES));
        // Parameters are those of the address. A form is read by what asks for it, once it was measured.
        factory.addConnectorCustomizers(connector -> connector.setParseBodyMethods("NONE"));
    }

    /** Made by the server too, so it is public. */
    public static final class Report extends ErrorReportValve {
        private static final int FIRST_ERROR = 400;

        @Override
        protected void report(Request request, Response response, @Nullable Throwable fault) {
            if (response.getStatus() < FIRST_ERROR
                    || response.getContentWritten() > 0
                    || !response.setErrorReported()) {
                return;
            }
            ProblemType type = type(response.getStatus());
            boolean understood = type != ProblemType.WRONG_REQUEST || isOfPath(request);
            ApiProblem problem = understood ? ofHttp(type) : notUnderstood();
            response.setStatus(type.status().value());
            response.setHeader("Cache-Control", "no-store");
            response.setHeader("X-Content-Type-Options", "nosniff");
            ProblemPage page = understood ? page(getContainer()) : null; // no browser sends what is no HTTP
            try (OutputStream out = response.getOutputStream()) {
                if (page != null && page.isAskedFor(request)) {
                    page.write(problem, page.language(request), response);
                } else {
                    document(problem, RequestLanguage.of(request), response, out);
                }
            } catch (IOException e) {
                // the caller has gone
            }
        }

        private static void document(ApiProblem problem, Language language, Response response, OutputStream out)
                throws IOException {
            byte[] bytes = ProblemAnswer.bytes(problem, language, null);
            response.setHeader("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'");
            response.setHeader("Content-Language", language.code());
            response.setContentType(ProblemAnswer.MEDIA_TYPE);
            response.setContentLength(bytes.length);
            out.write(bytes);
        }

        /** Where a request was refused too early to belong to the service, its pages are those of the only one here. */
        private static @Nullable ProblemPage page(Container container) {
            if (container instanceof Context context) {
                return (ProblemPage) context.getServletContext().getAttribute(ProblemPage.ATTRIBUTE);
            }
            for (Container child : container.findChildren()) {
                ProblemPage page = page(child);
                if (page != null) {
                    return page;
                }
            }
            return null;
        }

        private static boolean isOfPath(Request request) {
            String path = request.getRequestURI();
            return path != null && WrongPath.is(path);
        }

        private static ApiProblem ofHttp(ProblemType type) {
            return type == ProblemType.WRONG_REQUEST ? WrongPath.problem() : ApiProblem.of(type);
        }

        /** What the server cannot read at all; it does not tell what it was. */
        private static ApiProblem notUnderstood() {
            return ApiProblem.of(
                    ProblemType.WRONG_REQUEST,
                    "Das ist kein HTTP/1.1, das der Server versteht: Adresse und Header sind zusammen über 16 KiB groß"
                            + " oder mehr als 100, enthalten unzulässige Zeichen oder nennen eine Länge (Content-Length),"
                            + " Übertragung (Transfer-Encoding, außer chunked) oder Erwartung (Expect), die es nicht"
                            + " gibt.",
                    "This is no HTTP/1.1 that the server understands: address and headers are larger than 16 KiB in"
                            + " all or more than 100, hold characters that they may not, or name a length"
                            + " (Content-Length), coding (Transfer-Encoding other than chunked) or expectation (Expect)"
                            + " that does not exist.");
        }

        /** What the server does not do was asked by the caller, and is no fault of the service. */
        private static ProblemType type(int status) {
            return switch (status) {
                case HttpServletResponse.SC_NOT_IMPLEMENTED, HttpServletResponse.SC_HTTP_VERSION_NOT_SUPPORTED ->
                    ProblemType.WRONG_REQUEST;
                default -> FallbackErrors.type(status);
            };
        }
    }
}
