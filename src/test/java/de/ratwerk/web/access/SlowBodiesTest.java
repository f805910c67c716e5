package de.ratwerk.web.access;

import static org.assertj.core.api.Assertions.assertThat;

import de.ratwerk.access.ApiKeys;
import de.ratwerk.access.Scope;
import de.ratwerk.web.TestService;
import de.ratwerk.web.service.ServiceSettings;
import de.ratwerk.web.service.ServiceSettings.Access;
import de.ratwerk.web.service.ServiceSettings.Limits;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whoever sends a body slowly, or not at all, is cut off. */
class SlowBodiesTest {
    private static final String FORM = "application/x-www-form-urlencoded";
    private static TestService service;

    @BeforeAll
    static void start() {
        service = TestService.start(impatient(ServiceSettings.USUAL));
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    private static ServiceSettings impatient(ServiceSettings settings) {
        Limits usual = settings.limits();
        return settings.withLimits(new Limits(
                usual.bodyKib(),
                usual.uploadMib(),
                Duration.ofSeconds(1),
                usual.evaluation(),
                usual.requestsPerMinute(),
                usual.evaluations()));
    }

    @ParameterizedTest
    @CsvSource({
        "/api/v1/advice, application/yaml",
        "/api/v1/advice/batch, application/x-ndjson",
        "/api/v1/compare, application/json",
        "/de/profile/data, " + FORM,
        "/en/open, multipart/form-data; boundary=b",
        "/de/cohort, multipart/form-data; boundary=b",
    })
    void aBodyThatTricklesInIsRefused(String path, String type) {
        try (Caller caller = Caller.of(service, path, type, 20_000)) {
            String answer = caller.trickle("x");
            assertThat(answer)
                    .startsWith("HTTP/1.1 408")
                    .contains("Connection: close")
                    .containsAnyOf("kam zu langsam", "came too slowly");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"PUT", "PATCH", "DELETE"})
    void nobodyWaitsForAFormThatNoPageTakes(String method) {
        String answer = RawRequest.send(
                service.url(),
                method + " /de/new HTTP/1.1",
                "Host: localhost",
                "Content-Type: " + FORM,
                "Content-Length: 20000");
        assertThat(answer).startsWith("HTTP/1.1 405").contains("Allow: OPTIONS, POST");
    }

    @ParameterizedTest
    @CsvSource({"POST, /de/open, 401", "POST, /api/v1/advice, 401", "GET, /de/, 415", "HEAD, /api/v1/actions, 415"})
    void aFormWithFilesIsNotReadBeforeItIsKnownWhoSendsIt(String method, String path, int status) throws IOException {
        URI url = URI.create(GuardedService.shared().url()); // which would wait for it for twenty seconds
        try (Socket socket = new Socket(url.getHost(), url.getPort())) {
            socket.setSoTimeout(10_000);
            String head = method + " " + path + " HTTP/1.1\r\nHost: localhost\r\nContent-Length: 20000\r\n"
                    + "Content-Type: multipart/form-data; boundary=b\r\n\r\n";
            socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
            String answer = new String(socket.getInputStream().readNBytes(12), StandardCharsets.US_ASCII);
            assertThat(answer).isEqualTo("HTTP/1.1 " + status);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 20_000})
    void whoAnnouncesABodyAndSendsNoneIsToldThatItDidNotCome(int length) {
        try (Caller caller = Caller.of(service, "/api/v1/advice", "application/yaml", length)) {
            assertThat(caller.rest())
                    .startsWith("HTTP/1.1 408")
                    .contains("Connection: close", "/api/v1/problems/body-too-slow", "Der Inhalt kam zu langsam");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "/api/v1/nothing, 20000, 404",
        "/api/v1/advice, 2000000, 413",
        "/api/v1/rulebook, 20000, 405",
    })
    void whatNobodyReadsIsNotWaitedForLonger(String path, int length, String status) {
        try (Caller caller = Caller.of(service, path, "application/yaml", length)) {
            assertThat(caller.trickle("x")).startsWith("HTTP/1.1 " + status);
        }
    }

    @Test
    void whoIsNotLetInHoldsNothingEither(@TempDir Path folder) {
        ApiKeys none = ApiKeys.readOrBegin(folder.resolve("keys.yaml"));
        none.make("Portal", Set.of(Scope.READ), LocalDate.now(), null).all().write(folder.resolve("keys.yaml"), none);
        try (TestService guarded = TestService.start(
                        impatient(ServiceSettings.USUAL.withAccess(new Access(folder.resolve("keys.yaml"), null))));
                Caller caller = Caller.of(guarded, "/api/v1/advice", "application/yaml", 20_000)) {
            assertThat(caller.trickle("x")).startsWith("HTTP/1.1 401");
        }
    }

    @Test
    void aSlowLineThatKeepsItsPaceIsWaitedFor() {
        String line = "# " + "x".repeat(4_093) + "\n";
        int lines = 40;
        String profile = TestService.read(Path.of("profiles/places/ulm.yaml"));
        int length = lines * line.length() + profile.getBytes(StandardCharsets.UTF_8).length;
        try (Caller caller = Caller.of(service, "/api/v1/advice", "application/yaml", length)) {
            for (int i = 0; i < lines; i++) {
                assertThat(caller.send(line)).as("line " + i).isTrue();
            }
            caller.send(profile);
            assertThat(caller.head()).startsWith("HTTP/1.1 200");
        }
    }

    @Test
    void theNextRequestOfAConnectionBeginsWhereABodyEndsThatNobodyRead() {
        try (Caller caller = Caller.of(service, "/api/v1/nothing", "application/yaml", 30)) {
            caller.send("GET /api/v1/evil HTTP/1.1\r\n\r\n-");
            caller.send("GET /api/v1/rulebook HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
            String answers = caller.rest();
            assertThat(answers).startsWith("HTTP/1.1 404").contains("HTTP/1.1 200");
            assertThat(answers.split("HTTP/1\\.1 ")).hasSize(3);
        }
    }

    /** Who has sent the head of a request. */
    private record Caller(Socket socket, ByteArrayOutputStream heard) implements Closeable {
        private static final int PAUSE_MILLIS = 40;

        static Caller of(TestService service, String path, String type, int length) {
            URI url = URI.create(service.url());
            try {
                Caller caller = new Caller(new Socket(url.getHost(), url.getPort()), new ByteArrayOutputStream());
                caller.socket.setSoTimeout(PAUSE_MILLIS);
                caller.socket
                        .getOutputStream()
                        .write(("POST " + path + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: " + type
                                        + "\r\nContent-Length: " + length + "\r\n\r\n")
                                .getBytes(StandardCharsets.UTF_8));
                return caller;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        /** Sends some of the body and listens for a while; false if the server has closed the connection. */
        boolean send(String some) {
            try {
                socket.getOutputStream().write(some.getBytes(StandardCharsets.UTF_8));
            } catch (SocketException e) {
                return false;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return listen();
        }

        private boolean listen() {
            try {
                int one = socket.getInputStream().read();
                if (one >= 0) {
                    heard.write(one);
                    byte[] more = new byte[socket.getInputStream().available()];
                    heard.write(more, 0, Math.max(0, socket.getInputStream().read(more)));
                }
                return one >= 0;
            } catch (SocketTimeoutException e) {
                return true;
            } catch (SocketException e) {
                return false;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        /** Sends the same little again and again until the server closes the connection, and gives what it answered. */
        String trickle(String little) {
            boolean open = true;
            while (open) {
                open = send(little);
            }
            return heard.toString(StandardCharsets.UTF_8);
        }

        /** What is answered up to where the server closes the connection. */
        String rest() {
            boolean open = true;
            while (open) {
                open = listen();
            }
            return heard.toString(StandardCharsets.UTF_8);
        }

        /** The beginning of an answer. */
        String head() {
            boolean open = true;
            while (open && heard.size() == 0) {
                open = listen();
            }
            return heard.toString(StandardCharsets.UTF_8);
        }

        @Override
        public void close() {
            try {
                socket.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
