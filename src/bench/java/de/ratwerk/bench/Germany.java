package de.ratwerk.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;

/** All places of Germany, a line of JSON each, through a whole process; once as registered, once with synthetic answers. */
public final class Germany {
    private static final JsonMapper JSON = new JsonMapper();
    private static final Path FOLDER = Path.of("target/bench/germany");
    private static final Pattern CELL = Pattern.compile("\"([^\"]*)\"|([^,]+)|(?<=,)(?=,)");

    private Germany() {}

    public static void main(String[] arguments) throws Exception {
        Path places = Path.of(
                System.getenv().getOrDefault("RATWERK_MUNICIPALITIES", "../shared/data/municipalities-2024-12-31.csv"));
        if (!Files.exists(places)) {
            Row.leftOut("Germany: at most 4 s, 512 MiB", "RATWERK_MUNICIPALITIES names no list of places");
            return;
        }
        Files.createDirectories(FOLDER);
        Path registered = FOLDER.resolve("registered.ndjson");
        Files.write(registered, lines(places));
        measure("as registered", registered);
        measure("synthetic answers", synthetic(Files.readAllLines(registered).size()));
    }

    static Path synthetic(int size) throws Exception {
        Files.createDirectories(FOLDER);
        Path file = FOLDER.resolve("synthetic-" + size + ".ndjson");
        if (!Files.exists(file)) {
            Whole.run(Map.of(), null, file, Whole.ratwerk("profile", "synthetic", String.valueOf(size)));
        }
        return file;
    }

    private static void measure(String what, Path in) throws Exception {
        Path out = FOLDER.resolve("advice.ndjson");
        Map<String, String> environment =
                Whole.environment(Path.of(System.getProperty("java.home")), FOLDER.resolve("caches"));
        double[] peak = {0};
        Map<String, Spread> found = new Rounds()
                .with("advise --stream, " + what, () -> {
                    Whole whole = Whole.run(environment, in, out, Whole.ratwerk("advise", "--stream"));
                    peak[0] = Math.max(peak[0], whole.peakMebibytes());
                    return whole.milliseconds() / 1000;
                })
                .with(
                        "wc -l of it, " + what,
                        () -> Whole.run(environment, null, null, List.of("wc", "-l", out.toString()))
                                        .milliseconds()
                                / 1000)
                .measure(0, 3, "s");
        long places;
        try (Stream<String> lines = Files.lines(in)) {
            places = lines.count();
        }
        Spread own = found.get("advise --stream, " + what);
        Spread floor = found.get("wc -l of it, " + what);
        String name = "Germany, %,d places, %s: ".formatted(places, what);
        Row.print(
                name + "at most 4 s",
                own.text("s"),
                "wc -l of %,d MB: %s".formatted(Files.size(out) / 1_000_000, floor.text("s")),
                own.over(floor).times(),
                own.median() <= 4);
        Row.print(name + "at most 512 MiB", Spread.number(peak[0]) + " MiB", "–", "–", peak[0] <= 512);
        Files.delete(out);
    }

    private static List<String> lines(Path places) throws IOException {
        try (Stream<String> lines = Files.lines(places)) {
            return lines.skip(1)
                    .map(Germany::profile)
                    .filter(profile -> !profile.contains("\"population\":0")) // where nobody lives, nobody is advised
                    .toList();
        }
    }

    private static String profile(String line) {
        List<String> cells = CELL.matcher(line).results().map(Germany::cell).toList();
        return JSON.writeValueAsString(Map.of(
                "schema",
                "ratwerk.profile/1",
                "municipality",
                Map.of("name", cells.get(2), "ags", cells.get(0), "population", Integer.parseInt(cells.get(8)))));
    }

    private static String cell(MatchResult found) {
        String quoted = found.group(1);
        return quoted != null ? quoted : found.group(2) != null ? found.group(2) : "";
    }
}
