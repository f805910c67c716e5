package de.ratwerk.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** An author at work: from saving a rule file to the news of it, beside a process that compiles everything anew. */
public final class Edit {
    private static final Path FOLDER = Path.of("target/bench/edit");
    private static final Path EDITED = FOLDER.resolve("rules/h5-people/offers.drl");
    private static final String PROFILE = "profiles/examples/nothing-digital-yet.yaml";

    private final BufferedReader news;
    private final String original = Files.readString(EDITED);
    private boolean changed;

    private Edit(BufferedReader news) throws IOException {
        this.news = news;
    }

    public static void main(String[] arguments) throws Exception {
        copy(Path.of("rules"), Whole.empty(FOLDER).resolve("rules"));
        Path home = Path.of(System.getProperty("java.home"));
        ProcessBuilder builder = new ProcessBuilder(Whole.ratwerk(
                "rules", "watch", PROFILE, "--rules", FOLDER.resolve("rules").toString()));
        builder.environment().putAll(Whole.environment(home, FOLDER.resolve("caches")));
        Process watch = builder.redirectError(ProcessBuilder.Redirect.INHERIT).start();
        try (BufferedReader news = watch.inputReader()) {
            new Edit(news).measure(home);
        } finally {
            watch.destroy();
        }
    }

    private void measure(Path home) throws Exception {
        told("Warte auf");
        List<String> cold = Whole.ratwerk(
                "advise", PROFILE, "--rules", FOLDER.resolve("rules").toString());
        Map<String, Spread> found = new Rounds()
                .with("rules watch, save to news", this::save)
                .with(
                        "advise, compiling all anew",
                        () -> Whole.run(Whole.environment(home, Whole.empty(FOLDER.resolve("fresh"))), null, null, cold)
                                .milliseconds())
                .measure(2, 10, "ms");
        Spread warm = found.get("rules watch, save to news");
        Spread anew = found.get("advise, compiling all anew");
        Row.print(
                "rule edit to new advice: at most 0.3 s",
                warm.text("ms"),
                "a process that compiles: " + anew.text("ms"),
                warm.over(anew).times(),
                warm.median() <= 300);
    }

    /** Saves the file with one rule that asks for something else, or as it was, and waits for the news. */
    private double save() throws IOException {
        changed = !changed;
        String text =
                changed ? original.replaceFirst("(?m)^when$", "when\n  ComponentsInUse( atLeast >= 0 )") : original;
        long from = System.nanoTime();
        Files.writeString(EDITED, text);
        told("ms)");
        return (System.nanoTime() - from) / 1e6;
    }

    private void told(String wanted) throws IOException {
        StringBuilder all = new StringBuilder();
        for (String line = news.readLine(); line != null; line = news.readLine()) {
            all.append(line).append('\n');
            if (line.contains(wanted)) {
                return;
            }
        }
        throw new IOException("the watch ended: " + all);
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> all = Files.walk(from)) {
            for (Path path : all.toList()) {
                Files.copy(path, to.resolve(from.relativize(path)));
            }
        }
    }
}
