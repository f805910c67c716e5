package de.ratwerk.web.api;

import static de.ratwerk.web.TestService.text;
import static org.assertj.core.api.Assertions.assertThat;

import de.ratwerk.Shipped;
import de.ratwerk.profile.Profile;
import de.ratwerk.report.JsonReport;
import de.ratwerk.source.Source;
import de.ratwerk.text.Language;
import de.ratwerk.web.TestService;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A batch is answered line by line, in order, whatever is wrong with some of the lines. */
class BatchControllerTest {
    private final TestService service = TestService.shared();

    @Test
    void eachLineIsAnsweredByALineInTheSameOrder() {
        String lines = IntStream.rangeClosed(1, 30)
                .mapToObj(number -> profile("Ort " + number))
                .collect(Collectors.joining("\n"));
        List<String> answers = batch(lines);
        assertThat(answers).hasSize(30);
        for (int i = 0; i < 30; i++) {
            Profile profile = Profile.read(new Source("-", profile("Ort " + (i + 1))));
            assertThat(answers.get(i) + "\n")
                    .isEqualTo(new JsonReport(Language.DE, Integer.MAX_VALUE)
                            .line(Shipped.ratwerk().advise(profile)));
        }
    }

    @Test
    void aLineThatIsRefusedIsAnsweredInItsPlace() {
        List<String> answers = batch(profile("A") + "\n{\"schema\":\n\n" + profile("B") + "\n"
                + profile("C").replace("name", "nam") + "\n" + "{\"x\":\"" + "x".repeat(300_000) + "\"}\n");
        assertThat(answers).hasSize(5);
        assertThat(answers.get(0)).contains("\"name\":\"A\"");
        assertThat(answers.get(1)).contains("\"status\":422").contains("\"line\":2");
        assertThat(answers.get(2)).contains("\"name\":\"B\"");
        assertThat(answers.get(3)).contains("\"line\":5").contains("Gemeint ist vermutlich „name“.");
        assertThat(answers.get(4)).contains("\"status\":413").contains("\"line\":6");
    }

    @Test
    void whoSendsALineAndWaitsGetsTheAnswerBeforeTheNextLine() throws IOException {
        URI url = URI.create(service.url());
        try (Socket socket = new Socket(url.getHost(), url.getPort())) {
            OutputStream out = socket.getOutputStream();
            BufferedReader in =
                    new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
            send(
                    out,
                    "POST /api/v1/advice/batch HTTP/1.1\r\nHost: " + url.getAuthority()
                            + "\r\nContent-Type: application/x-ndjson\r\nTransfer-Encoding: chunked\r\n\r\n");
            for (String name : List.of("A", "B", "C")) {
                String line = profile(name) + "\n";
                send(out, Integer.toHexString(line.length()) + "\r\n" + line + "\r\n");
                assertThat(nextAdvice(in)).contains("\"name\":\"" + name + "\"");
            }
            send(out, "0\r\n\r\n");
        }
    }

    private static String nextAdvice(BufferedReader in) throws IOException {
        String line = in.readLine();
        while (!line.startsWith("{")) {
            line = in.readLine();
        }
        return line;
    }

    private static void send(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    private List<String> batch(String lines) {
        HttpResponse<byte[]> response = service.send(service.request("/api/v1/advice/batch")
                .header("Content-Type", "application/x-ndjson")
                .POST(BodyPublishers.ofString(lines)));
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.headers().firstValue("Content-Type")).hasValue("application/x-ndjson");
        return text(response).lines().toList();
    }

    private static String profile(String name) {
        return "{\"schema\":\"ratwerk.profile/1\",\"municipality\":{\"name\":\"" + name
                + "\"},\"strategy\":{\"status\":\"none\"},\"data\":{\"automation\":\"none\"}}";
    }
}
