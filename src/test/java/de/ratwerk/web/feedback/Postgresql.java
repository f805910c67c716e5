package de.ratwerk.web.feedback;

import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import de.ratwerk.web.service.ServiceSettings.Database;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A PostgreSQL of the system's packages on this machine, started and stopped by {@code .ci/postgresql}. */
final class Postgresql implements AutoCloseable {
    private static final Path SCRIPT = Path.of(".ci", "postgresql").toAbsolutePath();

    private final Path folder;
    private final Database database;
    private boolean running = true;

    private Postgresql(Path folder, String url) {
        this.folder = folder;
        this.database = new Database(url, "ratwerk", folder.resolve("password"));
    }

    /** Starts one in an empty folder; without PostgreSQL on this machine the test is skipped, or fails where it must be there. */
    static Postgresql start(Path folder) throws IOException, InterruptedException {
        try {
            return new Postgresql(folder, run("start", folder).strip());
        } catch (IOException e) {
            String sentence = "PostgreSQL is missing: " + e.getMessage();
            if (System.getenv("CI") != null) {
                fail(sentence);
            }
            return abort(sentence);
        }
    }

    Database database() {
        return database;
    }

    /** Takes it away from whoever uses it. */
    void stop() throws IOException, InterruptedException {
        if (running) {
            running = false;
            run("stop", folder);
        }
    }

    @Override
    public void close() throws IOException {
        try {
            stop();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    private static String run(String command, Path folder) throws IOException, InterruptedException {
        Path errors = Files.createTempFile("postgresql", ".txt");
        try {
            // The server outlives the script and would keep a pipe open, so what is said goes to files.
            Path said = Files.createTempFile("postgresql", ".txt");
            Process process = new ProcessBuilder(List.of("bash", SCRIPT.toString(), command, folder.toString()))
                    .redirectError(errors.toFile())
                    .redirectOutput(said.toFile())
                    .start();
            if (process.waitFor() != 0) {
                throw new IOException(
                        Files.readString(errors, StandardCharsets.UTF_8).strip());
            }
            String text = Files.readString(said, StandardCharsets.UTF_8);
            Files.delete(said);
            return text;
        } finally {
            Files.delete(errors);
        }
    }
}
