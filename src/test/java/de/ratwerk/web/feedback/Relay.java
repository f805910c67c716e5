package de.ratwerk.web.feedback;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A line to a database that can be cut and mended. */
final class Relay implements Closeable {
    private final URI database;
    private final List<Closeable> open = new CopyOnWriteArrayList<>();
    private int port;

    private Relay(URI database) {
        this.database = database;
    }

    /** A line to the database of a JDBC address on this machine. */
    static Relay to(String url) throws IOException {
        Relay relay = new Relay(URI.create(url.substring("jdbc:".length())));
        relay.mend();
        return relay;
    }

    /** The database's address by way of this line. */
    String url() {
        return "jdbc:postgresql://127.0.0.1:" + port + database.getPath();
    }

    /** Whoever talks over it is interrupted, and whoever wants to is refused. */
    void cut() throws IOException {
        for (Closeable one : open) {
            one.close();
        }
        open.clear();
    }

    /** It can be talked over again. */
    void mend() throws IOException {
        ServerSocket listening = new ServerSocket();
        listening.setReuseAddress(true);
        listening.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        port = listening.getLocalPort();
        open.add(listening);
        aside(() -> {
            while (true) {
                Socket caller = listening.accept();
                Socket called = new Socket(InetAddress.getLoopbackAddress(), database.getPort());
                open.add(caller);
                open.add(called);
                aside(() -> pass(caller.getInputStream(), called.getOutputStream()));
                aside(() -> pass(called.getInputStream(), caller.getOutputStream()));
            }
        });
    }

    private static void pass(InputStream from, OutputStream to) throws IOException {
        try (from;
                to) {
            from.transferTo(to);
        }
    }

    private interface Talk {
        void begin() throws IOException;
    }

    private static void aside(Talk talk) {
        Thread thread = new Thread(() -> {
            try {
                talk.begin();
            } catch (IOException e) {
                // The line was cut, which is what it is for.
            }
        });
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() throws IOException {
        cut();
    }
}
