package de.ratwerk.web.operation;

import static de.ratwerk.web.TestService.text;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import de.ratwerk.Thorough;
import de.ratwerk.web.TestService;
import de.ratwerk.web.service.ServiceSettings;
import de.ratwerk.web.service.ServiceSettings.Operation;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** What whoever runs the service sees, and what becomes of it under stress and at its end. */
class OperationTest {
    private static final Path ULM = Path.of("profiles/places/ulm.yaml");
    private static final String NOTHING_KNOWN = "schema: ratwerk.profile/1\nmunicipality: {name: Musterstadt}\n";

    @Test
    void healthTellsOfTheRulebookAndWhetherTheServiceIsReady() {
        TestService service = TestService.shared();
        assertThat(text(service.get("/actuator/health")))
                .contains("\"rulebook\":")
                .contains("\"status\":\"UP\"");
        assertThat(text(service.get("/actuator/health/liveness"))).isEqualTo("{\"status\":\"UP\"}");
        assertThat(text(service.get("/actuator/health/readiness"))).isEqualTo("{\"status\":\"UP\"}");
        assertThat(service.get("/actuator/env").statusCode()).isEqualTo(404);
        assertThat(service.get("/actuator/heapdump").statusCode()).isEqualTo(404);
    }

    @Test
    void metricsCountEvaluationsRulesAndWhatIsRefused() {
        TestService service = TestService.shared();
        service.post("/api/v1/advice", ULM);
        service.post("/api/v1/advice", "schema: ratwerk.profile/1\nmunicipality: {nam: A}\n");
        String metrics = text(service.get("/actuator/prometheus"));
        assertThat(metrics)
                .containsPattern("ratwerk_evaluations_seconds_count\\{.*operation=\"advice\".*outcome=\"done\"")
                .containsPattern("ratwerk_rules_fired_total\\{.*rule=\"h[1-6]-[a-z]+/")
                .containsPattern("ratwerk_rejects_total\\{.*kind=\"unknown-key\"")
                .containsPattern("ratwerk_problems_total\\{.*type=\"input-refused\"")
                .containsPattern("ratwerk_rules_loads_total\\{.*outcome=\"swapped\"")
                .containsPattern("ratwerk_rules_refused(\\{.*})? 0.0")
                .containsPattern("http_server_requests_seconds_count\\{.*uri=\"/api/v1/advice\"")
                .contains("jvm_memory_used_bytes")
                .doesNotContain("Ulm");
    }

    @Test
    void anEvaluationThatTakesTooLongIsGivenUpAndTheNextOneIsNot() {
        ServiceSettings hurried =
                ServiceSettings.USUAL.withLimits(ServiceSettings.USUAL.limits().withEvaluation(Duration.ofMillis(1)));
        try (TestService service = TestService.start(hurried)) {
            HttpResponse<byte[]> response = service.post("/api/v1/changes?goal=well-positioned", NOTHING_KNOWN);
            assertThat(response.statusCode()).isEqualTo(503);
            assertThat(text(response)).contains("/api/v1/problems/takes-too-long");
            assertThat(service.get("/actuator/health").statusCode()).isEqualTo(200);
            assertThat(text(service.get("/actuator/prometheus")))
                    .containsPattern(
                            "ratwerk_evaluations_seconds_count\\{.*operation=\"changes\".*outcome=\"takes-too-long\"");
        }
    }

    @Thorough
    @Test
    void tracesAreSentWhereTheSettingsSay() throws Exception {
        CountDownLatch received = new CountDownLatch(1);
        HttpServer collector = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        collector.createContext("/v1/traces", exchange -> {
            exchange.getRequestBody().readAllBytes();
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
            received.countDown();
        });
        collector.start();
        URI traces = URI.create("http://127.0.0.1:" + collector.getAddress().getPort() + "/v1/traces");
        try (TestService service = TestService.start(sendingTraces(traces))) {
            service.post("/api/v1/advice", ULM);
            assertThat(received.await(1, TimeUnit.MINUTES)).isTrue();
        } finally {
            collector.stop(0);
        }
    }

    @Test
    void whatIsUnderWayIsFinishedWhenTheServiceEndsAndNothingElseBegins() throws Exception {
        TestService service = TestService.start(ServiceSettings.USUAL);
        URI url = URI.create(service.url());
        try (Socket socket = new Socket(url.getHost(), url.getPort())) {
            OutputStream out = socket.getOutputStream();
            BufferedReader in =
                    new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
            send(
                    out,
                    "POST /api/v1/advice/batch HTTP/1.1\r\nHost: " + url.getAuthority()
                            + "\r\nContent-Type: application/x-ndjson\r\nTransfer-Encoding: chunked\r\n\r\n");
            line(out, "A");
            assertThat(answer(in)).contains("\"name\":\"A\"");
            CompletableFuture<Void> end = CompletableFuture.runAsync(service::close);
            while (accepts(url)) {
                Thread.onSpinWait();
            }
            line(out, "B");
            assertThat(answer(in)).contains("\"name\":\"B\"");
            assertThat(end.isDone()).isFalse();
            send(out, "0\r\n\r\n");
            end.get(1, TimeUnit.MINUTES);
        }
        assertThat(accepts(url)).isFalse();
    }

    private static boolean accepts(URI url) {
        try (Socket socket = new Socket(url.getHost(), url.getPort())) {
            send(
                    socket.getOutputStream(),
                    "GET /actuator/health/liveness HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
            return socket.getInputStream().read() >= 0;
        } catch (IOException e) {
            return false;
        }
    }

    private static void line(OutputStream out, String name) throws IOException {
        String line = "{\"schema\":\"ratwerk.profile/1\",\"municipality\":{\"name\":\"" + name + "\"}}\n";
        send(out, Integer.toHexString(line.length()) + "\r\n" + line + "\r\n");
    }

    private static String answer(BufferedReader in) throws IOException {
        String line = in.readLine();
        while (line != null && !line.startsWith("{")) {
            line = in.readLine();
        }
        return String.valueOf(line);
    }

    private static void send(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    private static ServiceSettings sendingTraces(URI traces) {
        return ServiceSettings.USUAL.withOperation(new Operation(false, 1, false, traces, Duration.ofSeconds(10)));
    }
}
