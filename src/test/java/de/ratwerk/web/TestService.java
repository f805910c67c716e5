package de.ratwerk.web;

import de.ratwerk.decision.Keys;
import de.ratwerk.web.service.Service;
import de.ratwerk.web.service.ServiceSettings;
import de.ratwerk.web.service.ServiceSettings.Database;
import de.ratwerk.web.service.ServiceSettings.Listen;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** A service on a free port of this machine, and what asks it. */
public final class TestService implements AutoCloseable {
    private static @Nullable TestService shared;

    private final Service service;
    private final HttpClient client = HttpClient.newHttpClient();

    private TestService(ServiceSettings settings) {
        this.service = Service.start(settings);
    }

    /** A service of one's own. */
    public static TestService start(ServiceSettings settings) {
        return new TestService(settings.withListen(new Listen(InetAddress.getLoopbackAddress(), 0)));
    }

    /** The service with the usual settings that all tests share which leave it as it was. */
    public static synchronized TestService shared() {
        if (shared == null) {
            shared = start(ServiceSettings.USUAL);
        }
        return shared;
    }

    /**
     * Settings with everything that a service can be set up for, by which all operations answer.
     *
     * @param folder where key and database are kept
     */
    public static ServiceSettings equipped(Path folder) {
        ServiceSettings usual = ServiceSettings.USUAL;
        try {
            return new ServiceSettings(
                    usual.rules(),
                    usual.listen(),
                    usual.access(),
                    usual.limits(),
                    new Database("jdbc:h2:file:" + folder.resolve("feedback").toAbsolutePath(), null, null),
                    Files.writeString(folder.resolve("key.pem"), Keys.PRIVATE_PEM),
                    usual.operation());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public String url() {
        return service.url();
    }

    /** A request to be filled in. */
    public HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(url() + path));
    }

    public HttpResponse<byte[]> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    public HttpResponse<byte[]> get(String path) {
        return send(request(path).GET());
    }

    /** Posts YAML and asks for JSON. */
    public HttpResponse<byte[]> post(String path, String yaml) {
        return send(posting(path, yaml));
    }

    /** Posts a file. */
    public HttpResponse<byte[]> post(String path, Path yaml) {
        return post(path, read(yaml));
    }

    /** A request that posts YAML, to be filled in. */
    public HttpRequest.Builder posting(String path, String yaml) {
        return request(path).header("Content-Type", "application/yaml").POST(BodyPublishers.ofString(yaml));
    }

    public static String text(HttpResponse<byte[]> response) {
        return new String(response.body(), StandardCharsets.UTF_8);
    }

    public static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        service.close();
    }
}
