package de.ratwerk.faults;

import static org.assertj.core.api.Assertions.assertThat;

import de.ratwerk.Thorough;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The service when its port is taken and when it is told to end. */
@EnabledOnOs({OS.LINUX, OS.MAC})
class ServiceUnderFaultsTest {
    private static final Path ULM = Path.of("profiles/places/ulm.yaml");
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @TempDir
    private Path folder;

    @Test
    void aPortThatIsTakenEndsTheStartWithASentence() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Ended ended = new Ratwerks(folder).run("serve", "--port", String.valueOf(taken.getLocalPort()));
            assertThat(ended.code()).as(ended.err()).isEqualTo(1);
            assertThat(ended.err().lines())
                    .singleElement()
                    .satisfies(line -> assertThat(line)
                            .startsWith("ratwerk: Auf Port " + taken.getLocalPort())
                            .contains("--port"));
            assertThat(ended.out()).doesNotContain("\tat ");
        }
    }

    @ParameterizedTest
    @CsvSource({"HUP,129", "INT,130", "TERM,143"})
    void endsInGoodOrder(String signal, int code) throws Exception {
        Signals.assumeHeard(signal);
        Ratwerks ratwerks = new Ratwerks(folder);
        Process process = ratwerks.start("serve", "--port", "0");
        String url = ratwerks.url(process);
        assertThat(send(url).statusCode()).isEqualTo(200);
        Signals.send(signal, process);
        Ended ended = ratwerks.ended(process);
        assertThat(ended.code()).as(ended.err() + ended.out()).isEqualTo(code);
        assertThat(ended.out() + ended.err()).doesNotContain("\tat ", "Exception");
    }

    /** Who was let in is answered, who comes later is not, and nobody gets half an answer. */
    @Test
    void underLoadEveryAnswerThatBeganIsWhole() throws Exception {
        int callers = Thorough.WANTED ? 16 : 4;
        Ratwerks ratwerks = new Ratwerks(folder);
        Process process = ratwerks.start("serve", "--port", "0");
        String url = ratwerks.url(process);
        byte[] right = send(url).body();
        AtomicBoolean told = new AtomicBoolean();
        AtomicInteger answered = new AtomicInteger();
        List<CompletableFuture<Void>> load = new ArrayList<>();
        for (int i = 0; i < callers; i++) {
            load.add(CompletableFuture.runAsync(() -> {
                while (isAnswered(url, right, told)) {
                    answered.incrementAndGet();
                }
            }));
        }
        while (answered.get() < 5 * callers) {
            assertThat(process.waitFor(20, TimeUnit.MILLISECONDS)).isFalse();
        }
        told.set(true);
        Signals.send("TERM", process);
        for (CompletableFuture<Void> caller : load) {
            caller.get(1, TimeUnit.MINUTES);
        }
        Ended ended = ratwerks.ended(process);
        assertThat(ended.code()).as(ended.out()).isEqualTo(143);
        assertThat(ended.out()).doesNotContain("\tat ", "ERROR");
    }

    /** Asks once more; false where the service takes no more. */
    private static boolean isAnswered(String url, byte[] right, AtomicBoolean told) {
        try {
            HttpResponse<byte[]> answer = send(url);
            if (answer.statusCode() == 503) {
                return false;
            }
            assertThat(answer.statusCode())
                    .as(new String(answer.body(), StandardCharsets.UTF_8))
                    .isEqualTo(200);
            assertThat(answer.body()).isEqualTo(right);
            return true;
        } catch (CompletionException e) {
            assertThat(told).as("refused before it was told to end: " + e).isTrue();
            assertThat(e).hasMessageNotContaining("bytes received"); // half an answer
            return false;
        }
    }

    private static HttpResponse<byte[]> send(String url) {
        try {
            return CLIENT.sendAsync(
                            HttpRequest.newBuilder(URI.create(url + "/api/v1/advice"))
                                    .header("Content-Type", "application/yaml")
                                    .POST(BodyPublishers.ofFile(ULM))
                                    .build(),
                            BodyHandlers.ofByteArray())
                    .join();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
