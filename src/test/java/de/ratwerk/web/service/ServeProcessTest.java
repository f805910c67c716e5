package de.ratwerk.web.service;

import static org.assertj.core.api.Assertions.assertThat;

import de.ratwerk.Thorough;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code ratwerk serve} as a process of its own: what it says, what it logs, how it ends. */
class ServeProcessTest {
    private static final String NOTHING_KNOWN = "schema: ratwerk.profile/1\nmunicipality: {name: Musterstadt}\n";

    @TempDir
    private Path folder;

    @Test
    void itSaysWhereItAnswersAndLogsALineARequestWithNothingOfTheMunicipality() throws Exception {
        Path settings = folder.resolve("service.yaml");
        Files.writeString(
                settings, "schema: ratwerk.service/1\nlisten: {port: 0}\noperation: {jsonLog: true, reload: false}\n");
        Path log = folder.resolve("log");
        Process process = serve(log, "--settings", settings.toString());
        try (BufferedReader err = process.errorReader(StandardCharsets.UTF_8)) {
            String url = url(err);
            HttpResponse<String> why =
                    send(HttpRequest.newBuilder(URI.create(url + "/api/v1/why?about=run-data-inventory"))
                            .header("Content-Type", "application/yaml")
                            .header("X-Request-Id", "id-7")
                            .POST(BodyPublishers.ofString(NOTHING_KNOWN)));
            assertThat(why.statusCode()).isEqualTo(200);
            send(HttpRequest.newBuilder(URI.create(url + "/api/v1/Musterstadt?x=Musterstadt")));
        } finally {
            process.destroy();
            assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        }
        String written = Files.readString(log);
        assertThat(written.lines().filter(line -> line.contains("Answered")))
                .hasSize(2)
                .allSatisfy(line -> assertThat(line).startsWith("{").endsWith("}"))
                .anySatisfy(line -> assertThat(line)
                        .contains("\"route\":\"/api/v1/why\"")
                        .contains("\"status\":200")
                        .contains("id-7"));
        assertThat(written).doesNotContain("Musterstadt");
    }

    @Test
    void settingsThatAreWrongEndTheStartWithEachMistakeAtItsPlace() throws Exception {
        Path settings = folder.resolve("service.yaml");
        Files.writeString(settings, """
            schema: ratwerk.service/1
            listen: {adress: 127.0.0.1, port: 70000}
            database: {url: "jdbc:mysql://localhost/x"}
            """);
        Process process = serve(folder.resolve("log"), "--settings", settings.toString());
        String err = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).isEqualTo(3);
        assertThat(err.replace(settings.toString(), "service.yaml")).isEqualTo("""
            service.yaml:2:10: unknown-key: listen.adress: Den Schlüssel „adress“ gibt es hier nicht.
                Gemeint ist vermutlich „address“. Möglich: address, port.
            service.yaml:2:35: out-of-range: listen.port: Möglich ist 0 bis 65535.
            service.yaml:3:17: unknown-database: database.url: Genommen wird hier PostgreSQL: jdbc:postgresql://Rechner/Datenbank.
            """);
    }

    @Test
    void rulesThatAreWrongEndTheStart() throws Exception {
        Process process = serve(folder.resolve("log"), "--port", "0", "--rules", folder.toString());
        String err = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(err).isEqualTo(4);
        assertThat(err).contains(folder.toString()).doesNotContain("\tat ");
    }

    @Test
    void filesOfSecretsThatHoldSomethingElseEndTheStartTogether() throws Exception {
        Files.writeString(folder.resolve("key.pem"), "no key");
        Files.writeString(folder.resolve("password"), "one\ntwo\n");
        Path settings = Files.writeString(folder.resolve("service.yaml"), """
            schema: ratwerk.service/1
            database: {url: "jdbc:postgresql://localhost/x", passwordFile: password}
            signing: {key: key.pem}
            """);
        Process process = serve(folder.resolve("log"), "--settings", settings.toString());
        String err = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(err).isEqualTo(3);
        assertThat(err)
                .contains(folder.resolve("key.pem") + ":")
                .contains(folder.resolve("password") + ":2:1: several-lines: ")
                .doesNotContain("two", "\tat ");
    }

    @Thorough
    @Test
    void aDatabaseThatAnotherServiceHoldsEndsTheStartWithOneSentence() throws Exception {
        Path settings = Files.writeString(
                folder.resolve("service.yaml"),
                "schema: ratwerk.service/1\nlisten: {port: 0}\ndatabase: {file: feedback}\n");
        try (Connection held = DriverManager.getConnection("jdbc:h2:file:" + folder.resolve("feedback"))) {
            assertThat(held.isValid(1)).isTrue();
            Process process = serve(folder.resolve("log"), "--settings", settings.toString());
            String err = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(process.waitFor()).as(err).isEqualTo(1);
            assertThat(err.lines())
                    .singleElement(InstanceOfAssertFactories.STRING)
                    .contains("already in use");
            assertThat(folder.resolve("log")).isEmptyFile();
        }
    }

    private static Process serve(Path log, String... options) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Dratwerk.home=" + Path.of("").toAbsolutePath(),
                "-cp",
                System.getProperty("java.class.path"),
                "de.ratwerk.Main",
                "serve"));
        command.addAll(List.of(options));
        return new ProcessBuilder(command).redirectOutput(log.toFile()).start();
    }

    private static String url(BufferedReader err) throws IOException {
        List<String> said = new ArrayList<>();
        for (String line = err.readLine(); line != null; line = err.readLine()) {
            said.add(line);
            if (line.matches("Ratwerk antwortet auf http://\\S+; Strg\\+C beendet\\.")) {
                return line.replaceFirst(".*(http://[^;]+);.*", "$1");
            }
        }
        throw new AssertionError(said);
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofString());
    }
}
