package de.ratwerk.faults;

import de.ratwerk.cli.Console;
import de.ratwerk.cli.RatwerkCommand;
import de.ratwerk.cli.Server;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** How Ratwerk is started: in a process of its own, with what is to go wrong, or in this one where that shows the same. */
final class Ratwerks {
    private static final Path JAVA = Path.of(System.getProperty("java.home"), "bin", "java");

    private final Path folder;
    private final List<String> options = new ArrayList<>();
    private final Map<String, String> environment = new TreeMap<>(Map.of("RATWERK_CACHE", "off"));
    private String classes = System.getProperty("java.class.path");
    private List<String> before = List.of();
    private @Nullable File in;
    private @Nullable File out;
    private boolean pipe;

    /** @param folder a folder for what the processes say */
    Ratwerks(Path folder) {
        this.folder = folder;
    }

    /** With options for Java. */
    Ratwerks java(String... more) {
        options.addAll(List.of(more));
        return this;
    }

    /** With a variable of the environment. */
    Ratwerks with(String name, String value) {
        environment.put(name, value);
        return this;
    }

    /** Called by words of the shell, such as {@code ulimit -f 8}. */
    Ratwerks behind(String words) {
        before = List.of("sh", "-c", words + "; exec \"$@\"", "sh");
        return this;
    }

    /** Reads a file as standard input. */
    Ratwerks reading(Path file) {
        in = file.toFile();
        return this;
    }

    /** Writes its output to a file, or to a device. */
    Ratwerks writing(Path file) {
        out = file.toFile();
        return this;
    }

    /** Writes its output to a pipe that somebody reads, or leaves. */
    Ratwerks throughPipe() {
        pipe = true;
        return this;
    }

    /** Runs from a jar, as its users do; only then it keeps what it has read. */
    Ratwerks from(Path jar) {
        classes = jar + File.pathSeparator + classes;
        return this;
    }

    /** Starts it and does not wait. */
    Process start(String... arguments) {
        List<String> command = new ArrayList<>(before);
        command.add(JAVA.toString());
        command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-XX:-UsePerfData"));
        command.addAll(options);
        command.addAll(List.of("-Dratwerk.home=" + Path.of("").toAbsolutePath(), "-cp", classes, "de.ratwerk.Main"));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().putAll(environment);
        builder.environment().remove("JAVA_TOOL_OPTIONS");
        try {
            return builder.redirectInput(
                            in == null
                                    ? Files.write(folder.resolve("nothing"), new byte[0])
                                            .toFile()
                                    : in)
                    .redirectOutput(
                            pipe
                                    ? Redirect.PIPE
                                    : Redirect.to(
                                            out == null
                                                    ? folder.resolve("said.out").toFile()
                                                    : out))
                    .redirectError(folder.resolve("said.err").toFile())
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The address of a service that was started, as soon as it says so. */
    String url(Process process) throws IOException, InterruptedException {
        Path said = folder.resolve("said.err");
        while (process.isAlive()) {
            for (String line : Files.readAllLines(said)) {
                if (line.matches("Ratwerk antwortet auf http://.*")) {
                    return line.replaceFirst(".*(http://[^;]+);.*", "$1");
                }
            }
            process.waitFor(50, TimeUnit.MILLISECONDS);
        }
        throw new AssertionError(Files.readString(said));
    }

    /** Runs it to its end. */
    Ended run(String... arguments) {
        return ended(start(arguments));
    }

    /** Waits until it has ended by itself. */
    Ended ended(Process process) {
        try {
            if (!process.waitFor(3, TimeUnit.MINUTES)) {
                process.destroyForcibly();
                throw new AssertionError("does not end: " + Files.readString(folder.resolve("said.err")));
            }
            byte[] said = out == null ? Files.readAllBytes(folder.resolve("said.out")) : new byte[0];
            return new Ended(process.exitValue(), said, Files.readString(folder.resolve("said.err")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Runs it in this process. */
    static Ended here(String... arguments) {
        return here(InputStream.nullInputStream(), arguments);
    }

    /** The same with something to read. */
    static Ended here(InputStream in, String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Console console = new Console(
                in,
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                Path.of(""),
                100,
                false,
                false,
                false);
        int code = RatwerkCommand.run(console, new NoServer(), arguments);
        return new Ended(code, out.toByteArray(), err.toString(StandardCharsets.UTF_8));
    }

    private static final class NoServer implements Server {
        @Override
        public Prepared prepare(Wanted wanted) {
            throw new AssertionError("nothing is served in the tests' own process");
        }

        @Override
        public byte[] settingsTemplate() {
            return new byte[0];
        }
    }
}
