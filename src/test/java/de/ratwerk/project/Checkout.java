package de.ratwerk.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import de.ratwerk.project.Document.Typed;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A copy of the repository in which somebody types what the documents say. Its {@code ./ratwerk} starts the program that is
 * under test; that the real one does is held by what it does on every machine that builds.
 */
final class Checkout implements AutoCloseable {
    private static final Pattern URL = Pattern.compile("Ratwerk antwortet auf (http://[^;]+);.*");
    private static final String USUAL = "http://127.0.0.1:8080";

    private final Path folder;
    private final List<Process> serving = new ArrayList<>();
    private String url = USUAL;

    private Checkout(Path folder) {
        this.folder = folder;
    }

    /** Copies the repository into a folder that is empty, with two commits behind it. */
    static Checkout in(Path folder) throws Exception {
        assumeTrue(Files.isExecutable(Path.of("/bin/sh")), "no shell to type commands into");
        for (String file : Tracked.files()) {
            if (!file.startsWith("src/") || file.startsWith("src/docs/")) {
                Path copy = folder.resolve(file);
                Files.createDirectories(copy.getParent());
                Files.copy(Path.of(file), copy);
            }
        }
        Path launcher = folder.resolve("ratwerk");
        Files.writeString(
                launcher, """
                    #!/bin/sh
                    exec "%s" -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Dratwerk.home=. -cp "%s" de.ratwerk.Main "$@"
                    """.formatted(Path.of(System.getProperty("java.home"), "bin", "java"), classPath()));
        assertThat(launcher.toFile().setExecutable(true)).isTrue();
        // An answer that refuses is no success.
        Files.writeString(Files.createDirectories(folder.resolve("target")).resolve(".curlrc"), "fail-with-body\n");
        Checkout checkout = new Checkout(folder);
        checkout.run("git init -q . && git add -A && for i in 1 2; do git -c user.name=x -c user.email=x@example.org"
                + " -c commit.gpgsign=false commit -q --allow-empty -m $i; done");
        return checkout;
    }

    /** That of this test, as it is seen from another folder. */
    private static String classPath() {
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(entry -> Path.of(entry).toAbsolutePath().toString())
                .collect(Collectors.joining(File.pathSeparator));
    }

    /** Types a command, as it stands but for what nobody can wait for. */
    Ended type(Typed typed) throws Exception {
        String command = typed.command();
        if (typed.serves()) {
            serve(command);
            return new Ended(0, "", "");
        }
        return run(command.replace(USUAL, url)
                // It watches until it is ended; here it ends before the first save.
                .replaceFirst("^(\\./ratwerk rules watch .*)", "$1 --saves 0"));
    }

    /**
     * How a command ended.
     *
     * @param out standard output
     * @param err standard error
     */
    record Ended(int code, String out, String err) {}

    Ended run(String command) throws Exception {
        Path out = Files.createTempFile("ratwerk", ".out");
        Path err = Files.createTempFile("ratwerk", ".err");
        try {
            Process process = shell(command)
                    .redirectInput(ProcessBuilder.Redirect.from(new File("/dev/null")))
                    .redirectOutput(out.toFile())
                    .redirectError(err.toFile())
                    .start();
            if (!process.waitFor(2, TimeUnit.MINUTES)) {
                process.destroyForcibly();
                throw new AssertionError("does not end: " + command);
            }
            return new Ended(process.exitValue(), Files.readString(out), Files.readString(err));
        } finally {
            Files.delete(out);
            Files.delete(err);
        }
    }

    /** Starts the service on a free port, in place of the usual one. */
    private void serve(String command) throws IOException {
        Process process = shell("exec " + command + " --port 0")
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        serving.add(process);
        BufferedReader err = process.errorReader(StandardCharsets.UTF_8);
        List<String> said = new ArrayList<>();
        for (String line = err.readLine(); line != null; line = err.readLine()) {
            said.add(line);
            Matcher found = URL.matcher(line);
            if (found.matches()) {
                url = found.group(1);
                return;
            }
        }
        throw new AssertionError(command + ": " + said);
    }

    private ProcessBuilder shell(String command) {
        ProcessBuilder shell = new ProcessBuilder("/bin/sh", "-c", command).directory(folder.toFile());
        shell.environment().put("RATWERK_CACHE", folder.resolve("target/cache").toString());
        shell.environment().put("LC_ALL", "C.UTF-8");
        shell.environment().put("CURL_HOME", folder.resolve("target").toString());
        return shell;
    }

    @Override
    public void close() {
        serving.forEach(Process::destroy);
        assertThat(serving).allSatisfy(process -> assertThat(process.onExit()).succeedsWithin(1, TimeUnit.MINUTES));
        serving.clear();
        url = USUAL;
    }
}
