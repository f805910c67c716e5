package de.ratwerk.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The service under load of eight connections, beside an empty answer of the same server; made by wrk. */
public final class Service {
    private static final Path FOLDER = Path.of("target/bench/service");
    private static final String EMPTY = "/actuator/health/liveness";
    private static final String ADVICE = "/api/v1/advice";

    private final String url;

    private Service(String url) {
        this.url = url;
    }

    public static void main(String[] arguments) throws Exception {
        try {
            new ProcessBuilder("wrk", "--version").start().waitFor();
        } catch (IOException e) {
            Row.leftOut("service: at least 60 % of an empty endpoint", "wrk is missing");
            return;
        }
        Process service = start();
        try (BufferedReader said = service.errorReader()) {
            Service load = new Service(url(said));
            new Thread(() -> said.lines().forEach(line -> {})).start();
            load.measure(Path.of("profiles/examples/strategy-in-the-making.yaml"), Germany.synthetic(1000));
            // Its errors are being read until it ends, and closing them waits for that.
            stop(service);
        } finally {
            stop(service);
        }
    }

    private static Process start() throws IOException {
        Path settings = Files.createDirectories(FOLDER).resolve("service.yaml");
        Files.writeString(settings, """
            schema: ratwerk.service/1
            rules: ["%s"]
            listen: {port: 0}
            limits: {requestsPerMinute: 1000000}
            operation: {reload: false}
            """.formatted(Path.of("rules").toAbsolutePath()));
        return new ProcessBuilder(Whole.ratwerk("serve", "--settings", settings.toString()))
                .redirectOutput(FOLDER.resolve("log").toFile())
                .start();
    }

    private static void stop(Process service) throws InterruptedException {
        service.destroy();
        service.waitFor();
    }

    private static String url(BufferedReader said) throws IOException {
        Pattern address = Pattern.compile("http://[^;\\s]*");
        StringBuilder all = new StringBuilder();
        for (String line = said.readLine(); line != null; line = said.readLine()) {
            Matcher found = address.matcher(line);
            if (found.find()) {
                return found.group();
            }
            all.append(line).append('\n');
        }
        throw new IOException("the service did not start: " + all);
    }

    private void measure(Path one, Path many) throws Exception {
        Rounds rounds = new Rounds()
                .with("empty, a request", wrk(EMPTY, Map.of(), 1))
                .with("one profile, a request", wrk(ADVICE, Map.of("BODY", one.toString()), 1))
                .with("1,000 profiles, a request", wrk(ADVICE, Map.of("BODIES", many.toString()), 1));
        Map<String, Spread> found = rounds.measure(3, 5, "µs");
        Map<String, Spread> tails = new Rounds()
                .with("one profile, p99 over p50", wrk(ADVICE, Map.of("BODY", one.toString()), 2))
                .with("1,000 profiles, p99 over p50", wrk(ADVICE, Map.of("BODIES", many.toString()), 2))
                .measure(0, 5, "×");
        Spread empty = found.get("empty, a request");
        for (String what : List.of("one profile", "1,000 profiles")) {
            Spread own = found.get(what + ", a request");
            Spread share = empty.over(own);
            Row.print(
                    "service, 8 connections, " + what + ": at least 60 % of an empty endpoint",
                    own.inverse(1e6).text("/s"),
                    "empty: " + empty.inverse(1e6).text("/s"),
                    share.times(),
                    share.median() >= 0.6);
            Spread tail = tails.get(what + ", p99 over p50");
            Row.print(
                    "service, 8 connections, " + what + ": p99 at most 3× p50",
                    tail.times(),
                    "–",
                    tail.times(),
                    tail.median() <= 3);
        }
    }

    /** Microseconds a request (1), or how many times p50 the p99 is (2). */
    private Callable<Double> wrk(String path, Map<String, String> bodies, int figure) {
        return () -> {
            int seconds = Math.max(3, Rounds.scaled(5000) / 1000);
            ProcessBuilder builder = new ProcessBuilder(
                    "wrk",
                    "-t",
                    "2",
                    "-c",
                    "8",
                    "-d",
                    seconds + "s",
                    "--latency",
                    "--timeout",
                    "30s",
                    "-s",
                    "src/bench/load/figures.lua",
                    url + path);
            builder.environment().putAll(bodies);
            Process wrk = builder.redirectErrorStream(true).start();
            String said = new String(wrk.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            Matcher figures = Pattern.compile("figures (\\S+) (\\S+) (\\S+) (\\S+) (\\S+)")
                    .matcher(said);
            if (!figures.find()
                    || !figures.group(5).equals("0")
                    || figures.group(1).equals("0")) {
                throw new IOException(said);
            }
            return figure == 1
                    ? 1e6 / Double.parseDouble(figures.group(2))
                    : Double.parseDouble(figures.group(4)) / Double.parseDouble(figures.group(3));
        };
    }
}
