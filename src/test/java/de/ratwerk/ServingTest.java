package de.ratwerk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.ratwerk.cli.Console;
import de.ratwerk.cli.RatwerkCommand;
import de.ratwerk.problem.RefusedException;
import de.ratwerk.web.service.Service;
import de.ratwerk.web.service.ServiceSettings;
import de.ratwerk.web.service.ServiceSettings.Listen;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A service that would be open to others does not start; the refusal says where that was set and what to do. */
class ServingTest {
    private static final String EVERYWHERE = "0.0.0.0";

    @TempDir
    private Path folder;

    @Test
    void theRefusalStandsAtTheLineOfTheSettings() throws IOException {
        Path settings = write("schema: ratwerk.service/1\nlisten:\n  address: 0.0.0.0\n");
        assertThat(serve(0, "--settings", settings.toString()))
                .contains(settings + ":3:12: open-to-others", "ratwerk keys new --file keys.yaml", "access.issuer");
        assertThat(serve(0, "--settings", settings.toString(), "--lang", "en"))
                .contains("without being asked who they are");
    }

    @Test
    void theCommandLineIsRefusedAsTheSettingsAre() throws IOException {
        assertThat(serve(0, "--address", EVERYWHERE)).contains("--address: open-to-others");
        Path settings = write("schema: ratwerk.service/1\n");
        assertThat(serve(0, "--settings", settings.toString(), "--address", EVERYWHERE))
                .contains(settings + ": open-to-others");
    }

    @Test
    void aProgramIsRefusedToo() throws IOException {
        ServiceSettings settings = ServiceSettings.USUAL.withListen(new Listen(InetAddress.getByName(EVERYWHERE), 0));
        assertThatThrownBy(() -> Service.start(settings))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("open-to-others");
    }

    @Test
    void keysThatLetNobodyInAreRefused() throws IOException {
        Path settings = write("schema: ratwerk.service/1\naccess: {keys: keys.yaml}\n");
        assertThat(serve(0, "--settings", settings.toString())).contains("keys.yaml: file-not-found");
        Path keys = folder.resolve("keys.yaml");
        Files.writeString(keys, "schema: ratwerk.keys/1\nkeys: 1\n");
        assertThat(serve(0, "--settings", settings.toString())).contains("keys.yaml:2:7: wrong-type");
        Files.writeString(keys, "schema: ratwerk.keys/1\nkeys: {}\n");
        assertThat(serve(0, "--settings", settings.toString()))
                .contains("keys.yaml: no-usable-key", "ratwerk keys new --file");
    }

    @Test
    void anIssuerIsAskedOverTlsUnlessItIsOnThisMachine() throws IOException {
        Path settings = write(
                "schema: ratwerk.service/1\naccess:\n  issuer: {url: 'http://login.example', audience: ratwerk}\n");
        assertThat(serve(0, "--settings", settings.toString())).contains(settings + ":3:17: insecure-issuer");
    }

    private Path write(String text) throws IOException {
        return Files.writeString(folder.resolve("service.yaml"), text);
    }

    /** Runs the command, which is refused, and gives what it tells. */
    private static String serve(int port, String... more) {
        String[] arguments = new String[more.length + 3];
        arguments[0] = "serve";
        arguments[1] = "--port";
        arguments[2] = String.valueOf(port);
        System.arraycopy(more, 0, arguments, 3, more.length);
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Console console = new Console(
                InputStream.nullInputStream(),
                new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                Path.of(""),
                100,
                false,
                false,
                false);
        int code = RatwerkCommand.run(console, new Serving(), arguments);
        String told = err.toString(StandardCharsets.UTF_8);
        assertThat(code).as(told).isEqualTo(3);
        return told;
    }
}
