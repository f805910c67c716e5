package de.ratwerk.web.access;

import de.ratwerk.web.problem.ApiProblem;
import de.ratwerk.web.problem.ProblemAnswer;
import de.ratwerk.web.problem.ProblemType;
import de.ratwerk.web.problem.ReadableBody;
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
 *
 * <p>The server reads forms with files by itself, past what is counted here. So such a form has to tell its length, by which
 * the server then holds it.
 */
@Component
@Order(SecurityFilterProperties.DEFAULT_FILTER_ORDER + 1)
final class BodyLimit extends OncePerRequestFilter {
    private static final String BATCH = "/api/v1/advice/batch";

    private static final int KIB = 1024;

    private final int kib;
    private final int uploadKib;

    BodyLimit(ServiceSettings settings) {
        this.kib = settings.limits().bodyKib();
        this.uploadKib = settings.limits().uploadMib() * KIB;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return BATCH.equals(request.getRequestURI());
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        boolean upload = CohortUpload.is(request);
        int most = upload || TooLarge.REPORT.matcher(request.getRequestURI()).matches() ? uploadKib : kib;
        long length = request.getContentLengthLong();
        if (length < 0 && ReadableBody.isFormWithFiles(request)) {
            ProblemAnswer.send(ApiProblem.of(ProblemType.LENGTH_REQUIRED), request, response);
        } else if (length <= (long) most * KIB) {
            chain.doFilter(new Limited(request, most), response);
        } else if (upload && CohortUpload.isFiles(request)) {
            CohortUpload.markTooLarge(request, most / KIB);
            chain.doFilter(new Limited(request, 0), response);
        } else {
            ProblemAnswer.send(TooLarge.problem(request.getRequestURI(), most), request, response);
        }
    }

    /** A request whose body ends in a problem where it becomes too large. */
    private static final class Limited extends HttpServletRequestWrapper {
        private final int kib;

        Limited(HttpServletRequest request, int kib) {
            super(request);
            this.kib = kib;
        }

        @Override
        public ServletInputStream getInputStream() throws IOException {
            return new Counted(super.getInputStream(), getRequestURI(), kib);
        }

        @Override
        public BufferedReader getReader() throws IOException {
            return new BufferedReader(new InputStreamReader(getInputStream(), StandardCharsets.UTF_8));
        }
    }

    /** Counts what was read. */
    private static final class Counted extends ServletInputStream {
        private final ServletInputStream in;
        private final String path;
        private final int kib;
        private long read;

        Counted(ServletInputStream in, String path, int kib) {
            this.in = in;
            this.path = path;
            this.kib = kib;
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
            if (read > (long) kib * KIB) {
                throw TooLarge.problem(path, kib);
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
