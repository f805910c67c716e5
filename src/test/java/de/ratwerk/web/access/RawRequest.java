package de.ratwerk.web.access;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/** Requests with headers that a client of the library would not send. */
final class RawRequest {
    private RawRequest() {}

    /** Sends the lines of a request's head and gives the whole answer. */
    static String send(String service, String... head) {
        URI url = URI.create(service);
        try (Socket socket = new Socket(url.getHost(), url.getPort())) {
            String text = String.join("\r\n", head) + "\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
