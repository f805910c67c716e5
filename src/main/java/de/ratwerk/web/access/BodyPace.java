package de.ratwerk.web.access;

import de.ratwerk.web.service.ServiceSettings;
import jakarta.servlet.ServletException;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.apache.coyote.ActionCode;
import org.apache.coyote.InputBuffer;
import org.apache.coyote.http11.AbstractHttp11Protocol;
import org.apache.tomcat.util.net.ApplicationBufferHandler;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/**
 * Lets nobody hold the server's threads by sending a body slowly, not even those who are not let in. A body may make the
 * server wait for a time in all, and for longer only as it comes with a thousand bytes a second; what the server does between
 * two readings is not counted. After that the request is refused and its connection closed.
 *
 * <p>What nobody read of a body is read here once the answer is out, at the same pace: a browser looks for the answer, which
 * may say that the body is too large, only when it has sent everything.
 */
@Component
final class BodyPace implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {
    private static final int BYTES_A_SECOND = 1_000;

    /** More of a body than that is not waited for when it is not wanted. */
    private static final long MOST_UNREAD = 32L << 20;

    private final Duration patience;

    BodyPace(ServiceSettings settings) {
        this.patience = settings.limits().body();
    }

    @Override
    public void customize(TomcatServletWebServerFactory factory) {
        factory.addConnectorCustomizers(connector -> {
            if (connector.getProtocolHandler() instanceof AbstractHttp11Protocol<?> http) {
                http.setDisableUploadTimeout(false);
                http.setConnectionUploadTimeout(Math.toIntExact(patience.toMillis()));
            }
        });
        factory.addEngineValves(new Gate(patience));
    }

    /** Around all that answers a request. */
    private static final class Gate extends ValveBase {
        private final Duration patience;

        Gate(Duration patience) {
            super(true);
            this.patience = patience;
        }

        @Override
        public void invoke(Request request, Response response) throws IOException, ServletException {
            org.apache.coyote.Request asked = request.getCoyoteRequest();
            InputBuffer body = asked.getInputBuffer();
            Paced paced = new Paced(body, patience);
            asked.setInputBuffer(paced);
            try {
                getNext().invoke(request, response);
                if (!request.isAsync() && isMoreToCome(asked)) {
                    response.finishResponse();
                    if (!readToTheEnd(asked, paced)) {
                        asked.action(ActionCode.CLOSE_NOW, null);
                    }
                }
            } finally {
                asked.setInputBuffer(body);
            }
        }

        /** Whoever asked before sending, and was not told to go on, sends nothing more. */
        private static boolean isMoreToCome(org.apache.coyote.Request asked) {
            AtomicBoolean ended = new AtomicBoolean();
            asked.action(ActionCode.REQUEST_BODY_FULLY_READ, ended);
            return !ended.get() && !asked.hasExpectation();
        }

        private static boolean readToTheEnd(org.apache.coyote.Request asked, Paced paced) {
            if (paced.isRefused()) {
                return false;
            }
            long unread = 0;
            try {
                Discarded discarded = new Discarded();
                int some = asked.doRead(discarded);
                while (some >= 0 && unread <= MOST_UNREAD) {
                    unread += some;
                    some = asked.doRead(discarded);
                }
                return some < 0;
            } catch (IOException e) {
                return false; // too slow, broken off, or no body
            }
        }
    }

    /** A body that is refused when it was waited for too long. */
    private static final class Paced implements InputBuffer {
        private final InputBuffer body;
        private final Duration patience;
        private long waitedNanos;
        private long bytes;
        private boolean refused;

        Paced(InputBuffer body, Duration patience) {
            this.body = body;
            this.patience = patience;
        }

        boolean isRefused() {
            return refused;
        }

        @Override
        public int doRead(ApplicationBufferHandler into) throws IOException {
            long begun = System.nanoTime();
            int some;
            try {
                some = body.doRead(into);
            } catch (SocketTimeoutException e) {
                refused = true;
                throw e;
            }
            waitedNanos += System.nanoTime() - begun;
            bytes += Math.max(0, some);
            long most = patience.plusSeconds(bytes / BYTES_A_SECOND).toNanos();
            if (some >= 0 && waitedNanos > most) {
                refused = true;
                throw new SocketTimeoutException();
            }
            return some;
        }

        @Override
        public int available() {
            return body.available();
        }
    }

    /** Takes bytes and forgets them. */
    private static final class Discarded implements ApplicationBufferHandler {
        private ByteBuffer bytes = ByteBuffer.allocate(0);

        @Override
        public void setByteBuffer(ByteBuffer given) {
            bytes = given;
        }

        @Override
        public ByteBuffer getByteBuffer() {
            return bytes;
        }

        @Override
        public void expand(int size) {
            // nothing is kept
        }
    }
}
