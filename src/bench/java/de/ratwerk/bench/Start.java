package de.ratwerk.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Whole processes: from the start of Java to the printed advice, beside a hello world and a plain Drools. */
public final class Start {
    private static final String PROFILE = "profiles/places/ulm.yaml";
    private static final String CLASSES = System.getProperty("java.class.path");
    private static final Path FOLDER = Path.of("target/bench/start");

    private Start() {}

    public static void main(String[] arguments) throws Exception {
        measure(
                Path.of(System.getProperty("java.home")),
                String.valueOf(Runtime.version().feature()),
                0.8);
        Path other = jdk25();
        if (other == null) {
            Row.leftOut("first result, JDK 25: at most 0.55 s", "no JDK 25 found; JAVA_HOME_25 names one");
        } else if (Runtime.version().feature() != 25) {
            measure(other, "25", 0.55);
        }
    }

    private static void measure(Path home, String version, double seconds) throws Exception {
        Map<String, String> kept = Whole.environment(home, Whole.empty(FOLDER.resolve("kept")));
        Whole.run(kept, null, null, advise());
        String java = home.resolve("bin/java").toString();
        Map<String, Spread> found = new Rounds()
                .with("java hello world, JDK " + version, () -> seconds(kept, java(java, "de.ratwerk.bench.Hello")))
                .with("ratwerk advise, caches there, JDK " + version, () -> seconds(kept, advise()))
                .with(
                        "ratwerk advise, no caches, JDK " + version,
                        () -> seconds(Whole.environment(home, Whole.empty(FOLDER.resolve("fresh"))), advise()))
                .with(
                        "plain Drools, JDK " + version,
                        () -> seconds(kept, java(java, "de.ratwerk.bench.PlainDrools", PROFILE)))
                .measure(1, 9, "s");
        List<Spread> all = new ArrayList<>(found.values());
        Spread second = all.get(1);
        Spread first = all.get(2);
        String result = "first result, JDK " + version + ": ";
        Row.print(
                result + "at most " + seconds + " s from the second run on",
                second.text("s"),
                "hello world: " + all.get(0).text("s"),
                second.over(all.get(0)).times(),
                second.median() <= seconds);
        Row.print(
                result + "at most 3.5 s the first time",
                first.text("s"),
                "plain Drools: " + all.get(3).text("s"),
                first.over(all.get(3)).times(),
                first.median() <= 3.5);
    }

    private static double seconds(Map<String, String> environment, List<String> command) throws Exception {
        return Whole.run(environment, null, null, command).milliseconds() / 1000;
    }

    private static List<String> advise() {
        return Whole.ratwerk("advise", PROFILE);
    }

    private static List<String> java(String java, String... arguments) {
        return Stream.concat(Stream.of(java, "-cp", CLASSES), Stream.of(arguments))
                .toList();
    }

    private static Path jdk25() throws Exception {
        String named = System.getenv("JAVA_HOME_25");
        if (named != null) {
            return Path.of(named);
        }
        Path usual = Path.of("/usr/lib/jvm");
        if (!Files.isDirectory(usual)) {
            return null;
        }
        try (Stream<Path> found = Files.list(usual)) {
            return found.filter(home -> home.getFileName().toString().matches(".*[^0-9.]25([^0-9].*)?"))
                    .filter(home -> Files.isExecutable(home.resolve("bin/java")))
                    .findFirst()
                    .orElse(null);
        }
    }
}
