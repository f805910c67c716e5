package de.ratwerk.web.problem;

import static de.ratwerk.web.TestService.text;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import de.ratwerk.Golden;
import de.ratwerk.Shipped;
import de.ratwerk.web.TestService;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Whatever fails is answered by a problem document that says what was wrong and what is possible. */
class ProblemsTest {
    private static final String PROFILE = "{\"schema\":\"ratwerk.profile/1\",\"municipality\":{\"name\":\"A\"}}";

    private final TestService service = TestService.shared();

    @Test
    void aRefusedProfileIsToldMistakeByMistake() {
        HttpResponse<byte[]> response =
                service.send(service.posting("/api/v1/advice", """
                    schema: ratwerk.profile/1
                    municipality: {nam: Musterstadt}
                    strategy: {status: presnt}
                    """).header("X-Request-Id", "a-1"));
        assertThat(response.headers().firstValue("X-Request-Id")).hasValue("a-1");
        Golden.check(Path.of("src/test/resources/golden/web/refused-profile.json"), text(response));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "GET    | /api/v1/nothing           | -                | -               | 404",
                "GET    | /nothing                  | -                | text/html       | 404",
                "GET    | /api/v1/advice            | -                | -               | 405",
                "DELETE | /api/v1/advice            | -                | -               | 405",
                "POST   | /api/v1/advice            | text/plain       | -               | 415",
                "POST   | /api/v1/advice            | -                | -               | 415",
                "POST   | /api/v1/advice            | */*              | -               | 415",
                "POST   | /api/v1/advice            | application/*    | -               | 415",
                "POST   | /api/v1/advice            | a b              | -               | 415",
                "POST   | /api/v1/advice            | application/x-www-form-urlencoded | - | 415",
                "POST   | /api/v1/advice            | application/json | image/png       | 406",
                "POST   | /api/v1/advice            | application/json | x               | 406",
                "GET    | /actuator/health          | -                | ',,'            | 406",
                "GET    | /actuator/health          | -                | application/json;charset=utf-16 | 406",
                "GET    | /actuator/prometheus      | -                | ''              | 406",
                "POST   | /api/v1/advice?a=%ff      | application/json | -               | 400",
                "POST   | /api/v1/advice            | application/json | text/csv        | 406",
                "POST   | /api/v1/advice?rulebook=x | application/json | -               | 404",
                "POST   | /api/v1/advice?date=today | application/json | -               | 400",
                "POST   | /api/v1/advice?top=-1     | application/json | -               | 400",
                "POST   | /api/v1/why               | application/json | -               | 400",
                "TRACE  | /api/v1/advice            | -                | -               | 405",
                "FOO    | /api/v1/advice            | -                | -               | 405",
                "post   | /api/v1/advice            | application/json | -               | 405",
                "FOO    | /api/v1/nothing           | -                | -               | 404",
                "DELETE | /api/v1/advice            | a b              | -               | 405",
                "PUT    | /api/v1/advice            | text/plain       | -               | 405",
                "PUT    | /api/v1/advice            | application/x-www-form-urlencoded | - | 405",
                "POST   | /api/v1/actions           | multipart/form-data; boundary=b | - | 405",
                "PATCH  | /api/v1/advice            | application/json;charset=utf-16 | - | 405",
                "POST   | /actuator/health          | a b              | -               | 405",
                "GET    | /api/v1/%2e%2e/secret     | -                | -               | 400",
                "GET    | /api/v1//advice           | -                | -               | 400",
                "GET    | /error                    | -                | text/html       | 404"
            })
    void neitherAnErrorPageNorAStackTrace(String method, String path, String type, String accept, int status) {
        var request = service.request(path).method(method, BodyPublishers.ofString(PROFILE));
        if (type != null) {
            request.header("Content-Type", type);
        }
        if (accept != null) {
            request.header("Accept", accept);
        }
        isProblem(service.send(request), status);
    }

    @Test
    void aBodyThatIsMissingIsNoEmptyProfile() {
        HttpResponse<byte[]> response = service.post("/api/v1/advice", "");
        isProblem(response, 400);
        assertThat(text(response)).contains("Der Inhalt fehlt.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "GET /api/v1/ä HTTP/1.1",
                "NOT-HTTP",
                "GET /api/v1/advice?x=[ HTTP/1.1",
                "GET / HTTP/9.9",
                "CONNECT / HTTP/1.1",
                "get\u0001 / HTTP/1.1"
            })
    void whatIsNoHttpIsAnsweredByAProblemToo(String line) throws IOException {
        URI url = URI.create(service.url());
        try (Socket socket = new Socket(url.getHost(), url.getPort())) {
            socket.getOutputStream()
                    .write((line + "\r\nHost: " + url.getAuthority() + "\r\nConnection: close\r\n\r\n")
                            .getBytes(StandardCharsets.UTF_8));
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(answer.lines().findFirst().orElse("")).matches("HTTP/1.1 4\\d\\d *");
            assertThat(answer).doesNotContain("<html").doesNotContain("Tomcat").doesNotContain("at org.");
            assertThat(answer).contains("application/problem+json").contains("\"type\" : \"/api/v1/problems/");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"Content-Length: -5", "Transfer-Encoding: gzip", "Expect: tea", "too many", "too large"})
    void whatTheServerCannotReadIsNotSaidToBeAParameter(String header) throws IOException {
        String sent = switch (header) {
            case "too many" -> "X: y\r\n".repeat(101);
            case "too large" -> "X: " + "y".repeat(17_000) + "\r\n";
            default -> header + "\r\n";
        };
        URI url = URI.create(service.url());
        try (Socket socket = new Socket(url.getHost(), url.getPort())) {
            String head = "POST /api/v1/advice HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/yaml\r\n";
            socket.getOutputStream().write((head + sent + "\r\n").getBytes(StandardCharsets.US_ASCII));
            assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                    .startsWith("HTTP/1.1 400")
                    .contains("16 KiB", "mehr als 100", "Content-Length", "Transfer-Encoding", "Expect")
                    .doesNotContain("Parameter");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "/api/v1/advice/batch, application/x-ndjson",
        "/api/v1/advice, application/json",
        "/api/v1/verify, application/json"
    })
    void aBodyThatBreaksOffIsNoFaultOfTheService(String path, String type) throws IOException {
        ListAppender<ILoggingEvent> log = new ListAppender<>();
        Logger logger = (Logger) LoggerFactory.getLogger(ProblemHandler.class);
        log.start();
        logger.addAppender(log);
        URI url = URI.create(service.url());
        try (Socket socket = new Socket(url.getHost(), url.getPort())) {
            String head = "POST " + path + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: " + type
                    + "\r\nTransfer-Encoding: chunked\r\nConnection: close\r\n\r\nno-length\r\n";
            socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(answer).startsWith("HTTP/1.1 400").contains("/api/v1/problems/wrong-request");
        } finally {
            logger.detachAppender(log);
        }
        assertThat(log.list).isEmpty();
    }

    @Test
    void aProblemIsInTheLanguageThatIsAskedFor() {
        HttpResponse<byte[]> response =
                service.send(service.request("/api/v1/nothing").header("Accept-Language", "en"));
        assertThat(text(response)).contains("There is no such thing here");
        assertThat(response.headers().firstValue("Content-Language")).hasValue("en");
        assertThat(response.headers().firstValue("Ratwerk-Rulebook"))
                .hasValue(Shipped.ratwerk().rulebook().digest());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "DELETE | /api/v1/advice    | OPTIONS, POST",
                "FOO    | /api/v1/actions   | GET, HEAD, OPTIONS",
                "PUT    | /de/new           | OPTIONS, POST",
                "FOO    | /en/cohort        | GET, HEAD, OPTIONS, POST"
            })
    void aMethodThatAPathDoesNotKnowIsToldThoseThatItDoes(String method, String path, String allowed) {
        HttpResponse<byte[]> response =
                service.send(service.request(path).method(method, BodyPublishers.ofString("a=b")));
        assertThat(response.statusCode()).isEqualTo(405);
        assertThat(response.headers().firstValue("Allow")).hasValue(allowed);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/%2e%2e/x",
                "/..;/x",
                "/a;b=c",
                "/a%2Fb",
                "/a%5cb",
                "/a%00",
                "/a%0a",
                "//x",
                "/./x",
                "/../../../x",
                "/%zz",
                "/%ff",
                "/%25"
            })
    void aPathThatIsRefusedForItsFormIsSaidToBeAPath(String end) throws IOException {
        String document = raw("GET /api/v1" + end + " HTTP/1.1", "Accept-Language: en");
        assertThat(document)
                .startsWith("HTTP/1.1 400")
                .contains("application/problem+json", "/api/v1/problems/wrong-request", "The path of the address")
                .doesNotContain("arameter");
        String page = raw("GET /en" + end + " HTTP/1.1", "Accept-Language: de");
        assertThat(page)
                .startsWith("HTTP/1.1 400")
                .contains("text/html", "Content-Security-Policy", "lang=\"en\"", "This page cannot be called like this")
                .doesNotContain("arameter");
    }

    private String raw(String... head) throws IOException {
        URI url = URI.create(service.url());
        try (Socket socket = new Socket(url.getHost(), url.getPort())) {
            socket.getOutputStream()
                    .write((String.join("\r\n", head) + "\r\nHost: localhost\r\nConnection: close\r\n\r\n")
                            .getBytes(StandardCharsets.UTF_8));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/api/v1/advice       | application/json; charset=ISO-8859-1         | charset=ISO-8859-1",
                "/api/v1/advice       | application/json; charset=utf-8; charset=x   | charset=x",
                "/api/v1/advice       | application/json;charset=\"nonsense\"        | charset=nonsense",
                "/api/v1/advice       | application/json;charset=\"<b>\"             | (charset)",
                "/api/v1/advice       | application/yaml;CHARSET=utf-16              | charset=utf-16",
                "/api/v1/advice       | application/json;charset=us-ascii            | charset=us-ascii",
                "/api/v1/verify       | application/json;charset=windows-1252        | charset=windows-1252",
                "/api/v1/advice/batch | application/x-ndjson;charset=latin1          | charset=latin1",
                "/api/v1/advice/batch | application/x-ndjson;charset=nonsense        | charset=nonsense"
            })
    void anotherCharsetThanUtf8IsRefusedByItsName(String path, String type, String told) {
        HttpResponse<byte[]> response =
                service.send(service.request(path).header("Content-Type", type).POST(BodyPublishers.ofString(PROFILE)));
        isProblem(response, 415);
        assertThat(text(response)).contains("muss in UTF-8 stehen", told);
    }

    @Test
    void aBodyOfTwoFormatsIsOfNone() {
        HttpResponse<byte[]> response = service.send(service.request("/api/v1/advice")
                .header("Content-Type", "application/json")
                .header("Content-Type", "application/yaml")
                .POST(BodyPublishers.ofString(PROFILE)));
        isProblem(response, 415);
        assertThat(text(response)).contains("mehr als einmal");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/json",
                "application/json; charset=utf-8",
                "application/json;charset=\"UTF-8\"",
                "application/json ; CharSet=Utf8",
                "application/yaml; charset=UTF-8"
            })
    void utf8IsReadWhetherItIsToldOrNot(String type) {
        HttpResponse<byte[]> response = service.send(service.request("/api/v1/advice")
                .header("Content-Type", type)
                .POST(BodyPublishers.ofString(PROFILE.replace("\"A\"", "\"Köln\""))));
        assertThat(response.statusCode()).as(text(response)).isEqualTo(200);
        assertThat(text(response)).contains("Köln");
    }

    @Test
    void aBodyThatIsPackedIsRefusedAsSuch() {
        HttpResponse<byte[]> response =
                service.send(service.posting("/api/v1/advice", PROFILE).header("Content-Encoding", "gzip"));
        isProblem(response, 415);
        assertThat(text(response)).contains("gepackt");
        assertThat(response.headers().firstValue("Accept-Encoding")).hasValue("identity");
    }

    @Test
    void aLongListOfLanguagesIsTaken() {
        HttpResponse<byte[]> response =
                service.send(service.request("/api/v1/nothing").header("Accept-Language", "fr, ".repeat(500) + "en"));
        isProblem(response, 404);
        assertThat(response.headers().firstValue("Content-Language")).hasValue("en");
    }

    @Test
    void anIdThatCouldHarmALogIsReplaced() {
        HttpResponse<byte[]> response =
                service.send(service.request("/api/v1/nothing").header("X-Request-Id", "a b\tc"));
        assertThat(response.headers().firstValue("X-Request-Id").orElseThrow()).matches("[0-9a-f-]{36}");
    }

    @ParameterizedTest
    @EnumSource(ProblemType.class)
    void eachTypeSaysInBothLanguagesWhatItIsAndWhatCanBeDone(ProblemType type) {
        assertThat(ProblemType.named(type.id())).hasValue(type);
        assertThat(type.title().de()).isNotEqualTo(type.title().en()).doesNotEndWith(".");
        assertThat(type.explanation().de())
                .isNotEqualTo(type.explanation().en())
                .endsWith(".");
        assertThat(type.explanation().en()).endsWith(".");
    }

    private static void isProblem(HttpResponse<byte[]> response, int status) {
        assertThat(response.statusCode()).as(text(response)).isEqualTo(status);
        assertThat(response.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        JsonNode problem = JsonMapper.shared().readTree(response.body());
        assertThat(problem.get("status").intValue()).isEqualTo(status);
        assertThat(problem.get("type").stringValue()).startsWith("/api/v1/problems/");
        assertThat(problem.get("title").stringValue()).isNotBlank();
        assertThat(problem.get("detail").stringValue()).isNotBlank();
        assertThat(text(response))
                .doesNotContain("Exception")
                .doesNotContain("de.ratwerk")
                .doesNotContain("springframework");
    }
}
