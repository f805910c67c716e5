package de.ratwerk.web.access;

import de.ratwerk.web.problem.ApiProblem;
import de.ratwerk.web.problem.ProblemAnswer;
import de.ratwerk.web.problem.ProblemType;
import de.ratwerk.web.service.ServiceSettings;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import org.springframework.boot.security.autoconfigure.web.servlet.SecurityFilterProperties;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses bodies that are too large: by the length that is told beforehand, or when more comes than is allowed. It stands
 * behind the security chain, so that who may not come in learns nothing else. A batch is measured line by line elsewhere.
 */
@Component
@Order(SecurityFilterProperties.DEFAULT_FILTER_ORDER + 1)
final class BodyLimit extends OncePerRequestFilter {
    private static final String BATCH = "/api/v1/advice/batch";

    private final int kib;

    BodyLimit(ServiceSettings settings) {
        this.kib = settings.limits().bodyKib();
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return BATCH.equals(request.getRequestURI());
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (request.getContentLengthLong() > most()) {
            ProblemAnswer.send(tooLarge(), request, response);
            return;
        }
        chain.doFilter(new Limited(request), response);
    }

    private long most() {
        return kib * 1024L;
    }

    private ApiProblem tooLarge() {
        return ApiProblem.of(
                ProblemType.BODY_TOO_LARGE,
                "Angenommen werden höchstens " + kib + " KiB. "
                        + ProblemType.BODY_TOO_LARGE.explanation().de(),
                "At most " + kib + " KiB are taken. "
                        + ProblemType.BODY_TOO_LARGE.explanation().en());
    }

    /** A request whose body ends in a problem where it becomes too large. */
    private final class Limited extends HttpServletRequestWrapper {
        Limited(HttpServletRequest request) {
            super(request);
        }

        @Override
        public ServletInputStream getInputStream() throws IOException {
            return new Counted(super.getInputStream());
        }

        @Override
        public BufferedReader getReader() throws IOException {
            return new BufferedReader(new InputStreamReader(getInputStream(), StandardCharsets.UTF_8));
        }
    }

    /** Counts what was read. */
    private final class Counted extends ServletInputStream {
        private final ServletInputStream in;
        private long read;

        Counted(ServletInputStream in) {
            this.in = in;
        }

        @Override
        public int read() throws IOException {
            int one = in.read();
            count(one < 0 ? 0 : 1);
            return one;
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            int some = in.read(into, offset, length);
            count(Math.max(0, some));
            return some;
        }

        private void count(int more) {
            read += more;
            if (read > most()) {
                throw tooLarge();
            }
        }

        @Override
        public boolean isFinished() {
            return in.isFinished();
        }

        @Override
        public boolean isReady() {
            return in.isReady();
        }

        @Override
        public void setReadListener(ReadListener listener) {
            in.setReadListener(listener);
        }
    }
}
