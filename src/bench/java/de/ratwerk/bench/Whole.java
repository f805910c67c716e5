package de.ratwerk.bench;

import java.io.File;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A whole process, from start to end.
 *
 * @param milliseconds wall time
 * @param peakMebibytes the most memory it held, as the kernel counted it; 0 where that is not told
 */
public record Whole(double milliseconds, double peakMebibytes) {
    private static final String LAUNCHER = System.getenv().getOrDefault("RATWERK_BENCH_LAUNCHER", "./ratwerk");

    /** What takes longer is ended, and counted as if it had just come to its end. */
    private static final int MOST_MILLISECONDS = 180_000;

    /** Runs a command that must end well; what it says on standard error is in the exception if not. */
    public static Whole run(
            Map<String, String> environment, @Nullable Path in, @Nullable Path out, List<String> command)
            throws IOException, InterruptedException {
        Path complaints = Files.createTempFile("bench", ".err");
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectInput(in == null ? Redirect.from(new File("/dev/null")) : Redirect.from(in.toFile()))
                .redirectOutput(out == null ? Redirect.DISCARD : Redirect.to(out.toFile()))
                .redirectError(complaints.toFile());
        builder.environment().putAll(environment);
        long from = System.nanoTime();
        Process process = builder.start();
        double peak = 0;
        while (!process.waitFor(20, TimeUnit.MILLISECONDS)) {
            peak = Math.max(
                    peak, peak(process.pid())); // the kernel's own maximum so far, so only the last moments are missed
            if (System.nanoTime() - from > MOST_MILLISECONDS * 1_000_000L) {
                process.destroyForcibly().waitFor();
                System.err.println("  ended after " + MOST_MILLISECONDS / 1000 + " s: " + command);
                return new Whole(MOST_MILLISECONDS, peak);
            }
        }
        double milliseconds = (System.nanoTime() - from) / 1e6;
        if (process.exitValue() != 0) {
            throw new IOException(command + " ended with " + process.exitValue() + ": " + Files.readString(complaints));
        }
        Files.delete(complaints);
        return new Whole(milliseconds, peak);
    }

    /** What the launcher is called with. */
    public static List<String> ratwerk(String... arguments) {
        return Stream.concat(Stream.of(LAUNCHER), Stream.of(arguments)).toList();
    }

    /** An environment for a JVM of its own and a folder for caches. */
    public static Map<String, String> environment(Path javaHome, Path caches) {
        return Map.of(
                "JAVA_HOME",
                javaHome.toString(),
                "XDG_CACHE_HOME",
                caches.toAbsolutePath().toString());
    }

    /** An empty folder. */
    public static Path empty(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> all = Files.walk(folder)) {
                all.sorted(Comparator.reverseOrder())
                        .forEach(path -> path.toFile().delete());
            }
        }
        return Files.createDirectories(folder);
    }

    private static double peak(long pid) {
        try (Stream<String> lines = Files.lines(Path.of("/proc", String.valueOf(pid), "status"))) {
            return lines.filter(line -> line.startsWith("VmHWM:"))
                            .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                            .findFirst()
                            .orElse(0)
                    / 1024.0;
        } catch (IOException | RuntimeException e) {
            return 0; // it has just ended, or this is no Linux
        }
    }
}
