package de.ratwerk.fuzz;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The fuzzer, in a process of its own, with its corpus and its finds below {@code target/fuzz}. */
final class Jazzer {
    private static final Path WORK = Path.of("target/fuzz");

    /** The most that a body, a table or a file of rules has in these runs. */
    private static final int MOST_BYTES = 256 << 10;

    /** What a target may take: 256 MiB for an input, and half as much for the program itself with all that it has loaded. */
    private static final String HEAP = "-Xmx384m";

    /** What watches for inputs that reach what they must not. Setting all of it up takes as long as a short run itself. */
    private static final List<String> WATCHERS = List.of(
            "BigDecimal",
            "ClojureLangHooks",
            "Deserialization",
            "ExpressionLanguageInjection",
            "FilePathTraversal",
            "LdapInjection",
            "NamingContextLookup",
            "OsCommandInjection",
            "ReflectiveCall",
            "RegexInjection",
            "RegexRoadblocks",
            "ScriptEngineInjection",
            "ServerSideRequestForgery",
            "SqlInjection",
            "TemplateInjection",
            "UnsafeSanitizer",
            "XPathInjection",
            "XmlParserSsrfGuidance");

    private static final Pattern STATUS = Pattern.compile("(?m)^#(\\d+)\\s+\\S+\\s+cov: (\\d+) ft: (\\d+)");
    private static final Pattern DONE = Pattern.compile("(?m)^Done (\\d+) runs");
    private static final Pattern FIND = Pattern.compile("(?m)^== Java Exception: .*$|^==\\d+== ERROR: libFuzzer: .*$");

    private Jazzer() {}

    /**
     * What came of a run.
     *
     * @param inputs how many were tried
     * @param coverage how many places of the code they reached
     * @param finds what broke the contract
     */
    record Result(Target target, long seconds, long inputs, long coverage, List<String> finds) {
        static final String HEADINGS =
                String.format("%-14s %8s %12s %8s %6s%n", "target", "seconds", "inputs", "places", "finds");

        String row() {
            return String.format("%-14s %8d %12d %8d %6d%n", target.title(), seconds, inputs, coverage, finds.size());
        }
    }

    /** Whether the fuzzer has its native part for this platform; no word if it has, else which platform that is. */
    static Optional<String> missingFor() {
        String system = System.getProperty("os.name");
        String processor = System.getProperty("os.arch");
        boolean intel = processor.equals("amd64") || processor.equals("x86_64");
        boolean there = system.equals("Linux") && (intel || processor.equals("aarch64"))
                || system.startsWith("Mac")
                || system.startsWith("Windows") && intel;
        return there ? Optional.empty() : Optional.of(system + " on " + processor);
    }

    /** Tries so many inputs, the same each time. */
    static Result tries(Target target, int inputs) throws IOException, InterruptedException {
        Path corpus = fresh(WORK.resolve("short").resolve(target.title()));
        // Compiling well and finding out that an input is slow takes longer than such a run.
        List<String> java = List.of("-XX:TieredStopAtLevel=1", "-Dratwerk.fuzz.short=true");
        List<Path> seeds = target.folders().subList(0, 1);
        return run(
                target, corpus, java, List.of("-runs=" + inputs, "-seed=1", "-timeout=60", without(WATCHERS)), seeds);
    }

    /** Tries inputs for so many seconds, and goes on from the corpus of earlier runs. */
    static Result lasts(Target target, int seconds) throws IOException, InterruptedException {
        Path corpus = Files.createDirectories(WORK.resolve("corpus").resolve(target.title()));
        return run(
                target,
                corpus,
                List.of(),
                // The one that would take our own requests to the service for something that an input led to is left
                // out.
                List.of(
                        "-max_total_time=" + seconds,
                        "-timeout=10",
                        "--keep_going=50",
                        without(target.asksTheService() ? List.of("ServerSideRequestForgery") : List.of())),
                target.folders());
    }

    private static String without(List<String> watchers) {
        return watchers.stream()
                .map(name -> "com.code_intelligence.jazzer.sanitizers." + name)
                .collect(Collectors.joining(File.pathSeparator, "--disabled_hooks=", ""));
    }

    private static Path fresh(Path folder) throws IOException {
        Files.createDirectories(folder);
        try (var files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        return folder;
    }

    private static Result run(Target target, Path corpus, List<String> java, List<String> options, List<Path> seeds)
            throws IOException, InterruptedException {
        Path log = WORK.resolve(target.title() + ".log");
        long start = System.nanoTime();
        int code = new ProcessBuilder(command(target, corpus, java, options, seeds))
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start()
                .waitFor();
        long seconds = (System.nanoTime() - start) / 1_000_000_000;
        String said = Files.readString(log, StandardCharsets.ISO_8859_1);
        List<String> finds = new ArrayList<>(
                FIND.matcher(said).results().map(MatchResult::group).toList());
        if (code != 0 && finds.isEmpty()) {
            finds.add("exit code " + code + ", see " + log);
        }
        long inputs = Math.max(last(DONE, 1, said), last(STATUS, 1, said));
        return new Result(target, seconds, inputs, last(STATUS, 2, said), finds);
    }

    /** The number that the log tells last. */
    private static long last(Pattern line, int group, String said) {
        return line.matcher(said)
                .results()
                .map(match -> Long.parseLong(match.group(group)))
                .reduce(0L, (before, after) -> after);
    }

    private static List<String> command(
            Target target, Path corpus, List<String> java, List<String> options, List<Path> seeds) throws IOException {
        Path finds = Files.createDirectories(WORK.resolve("finds").resolve(target.title()));
        List<String> machine = new ArrayList<>(java);
        if (!target.asksTheService()) {
            // Names of machines are looked up in this file and nowhere else; it is not there.
            machine.add("-Djdk.net.hosts.file=" + WORK.resolve("hosts"));
        }
        List<String> command = java(
                machine,
                "com.code_intelligence.jazzer.Jazzer",
                "--target_class=" + target.className(),
                "--instrumentation_includes=" + target.lookedInto(),
                "--custom_hook_includes=" + target.lookedInto(),
                "--reproducer_path=" + WORK,
                "-artifact_prefix=" + finds + "/",
                "-rss_limit_mb=0", // of the whole process; the heap is what is limited
                "-len_control=100",
                "-max_len=" + MOST_BYTES);
        command.addAll(options);
        if (Files.exists(target.dictionary())) {
            command.add("-dict=" + target.dictionary());
        }
        command.add(corpus.toString());
        seeds.forEach(folder -> command.add(folder.toString()));
        return command;
    }

    /** The command for a process that may take as much as a target may. */
    static List<String> java(List<String> options, String mainClass, String... arguments) {
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), HEAP, "-XX:+UseSerialGC"));
        command.addAll(options);
        command.add("-cp");
        command.add(System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")));
        command.add(mainClass);
        command.addAll(List.of(arguments));
        return command;
    }
}
