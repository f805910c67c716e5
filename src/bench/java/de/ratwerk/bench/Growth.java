package de.ratwerk.bench;

import com.sun.management.ThreadMXBean;
import de.ratwerk.Ratwerk;
import de.ratwerk.problem.RefusedException;
import de.ratwerk.profile.Profile;
import de.ratwerk.rulebook.Rulebook.Sampling;
import de.ratwerk.rulebook.WeightSpace;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/** What more rules, more facts and more profiles cost. The other rules are copies with ids of their own. */
public final class Growth {
    private static final Path FOLDER = Path.of("target/bench/growth");
    private static final int RULES_A_FILE = 150; // a file of rules may not be too long
    private static final int[] SIZES = {600, 6000};
    private static final Profile PROFILE = Profile.read(Path.of("profiles/examples/nothing-digital-yet.yaml"));

    private Growth() {}

    public static void main(String[] arguments) throws Exception {
        rules();
        facts();
        memory();
    }

    private static void rules() throws Exception {
        Map<String, Ratwerk> books = new LinkedHashMap<>();
        Ratwerk shipped = Ratwerk.open(Path.of("rules"));
        int rules = shipped.rulebook().rules().size();
        String own = rules + " rules";
        books.put(own, shipped);
        for (int size : SIZES) {
            add(books, size + ", the others silent", grown(size - rules, "POOR"));
            add(books, size + ", the others match", grown(size - rules, "GOOD"));
        }
        Profile good = PROFILE.with("infrastructure.broadbandGrade", "1");
        Rounds rounds = new Rounds();
        Map<String, Function<Profile, Object>> ways = new LinkedHashMap<>();
        books.forEach((name, book) -> ways.put(name, explained(book)));
        ways.forEach((name, way) -> rounds.with(name, 300, () -> once(way, good)));
        Map<String, Spread> found = rounds.measure(5, 7, "µs");
        for (int size : SIZES) {
            for (String kind : List.of("silent", "match")) {
                String name = size + ", the others " + kind;
                if (!books.containsKey(name)) {
                    continue;
                }
                Spread ratio = found.get(name).over(found.get(own));
                double allowed = kind.equals("silent") ? 1.5 : (double) size / rules;
                Row.print(
                        "growth, " + name + ": " + (kind.equals("silent") ? "near flat (1.5×)" : "at most linear"),
                        found.get(name).text("µs") + ", " + kibibytes(ways.get(name), good),
                        own + ": " + found.get(own).text("µs") + ", " + kibibytes(ways.get(own), good),
                        ratio.times(),
                        ratio.median() <= allowed);
            }
        }
    }

    /** Adds a rulebook, or says why it may not be: rulebooks have limits. */
    private static void add(Map<String, Ratwerk> books, String name, Path folder) {
        try {
            books.put(name, Ratwerk.open(folder));
        } catch (RefusedException e) {
            Row.leftOut("growth, " + name, e.problems().get(0).kind());
        }
    }

    private static void facts() throws Exception {
        Function<Profile, Object> advise = explained(Ratwerk.open(Path.of("rules")));
        Profile many = Profile.read(Path.of("profiles/places/ulm.yaml"));
        Map<String, Spread> found = new Rounds()
                .with("few facts", 300, () -> once(advise, PROFILE))
                .with("many facts", 300, () -> once(advise, many))
                .measure(5, 7, "µs");
        int more = de.ratwerk.fact.Facts.of(many).size();
        int fewer = de.ratwerk.fact.Facts.of(PROFILE).size();
        Spread ratio = found.get("many facts").over(found.get("few facts"));
        Row.print(
                "growth, " + more + " facts (near the most there can be): at most linear",
                found.get("many facts").text("µs") + ", " + kibibytes(advise, many),
                fewer + " facts: " + found.get("few facts").text("µs") + ", " + kibibytes(advise, PROFILE),
                ratio.times(),
                ratio.median() <= (double) more / fewer);
    }

    private static void memory() throws Exception {
        Map<String, String> environment =
                Whole.environment(Path.of(System.getProperty("java.home")), FOLDER.resolve("caches"));
        List<Double> peaks = new ArrayList<>();
        for (int size : new int[] {1_000, 10_000, Math.max(20_000, Rounds.scaled(100_000))}) {
            Path in = Germany.synthetic(size);
            double peak = Whole.run(environment, in, null, Whole.ratwerk("advise", "--stream"))
                    .peakMebibytes();
            System.err.printf("  %-52s %.0f MiB%n", "advise --stream, " + size, peak);
            peaks.add(peak);
            if (size > 10_000) {
                Row.print(
                        "growth: memory constant in profiles, " + size + " (1.25×)",
                        Spread.number(peak) + " MiB",
                        "10,000: " + Spread.number(peaks.get(1)) + " MiB; 1,000: " + Spread.number(peaks.get(0))
                                + " MiB",
                        Spread.number(peak / peaks.get(1)) + "×",
                        peak <= 1.25 * peaks.get(1));
            }
        }
    }

    private static int once(Function<Profile, Object> advise, Profile profile) {
        advise.apply(profile);
        return 1;
    }

    private static Function<Profile, Object> explained(Ratwerk ratwerk) {
        return ratwerk.trying(new Sampling(1, 412, WeightSpace.ALL))::advise;
    }

    private static String kibibytes(Function<Profile, Object> advise, Profile profile) {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadAllocatedBytes();
        advise.apply(profile);
        return Spread.number((threads.getCurrentThreadAllocatedBytes() - before) / 1024.0) + " KiB";
    }

    /** The shipped rules with so many more, about good or poor lines. */
    private static Path grown(int more, String rating) throws IOException {
        Path folder = Whole.empty(FOLDER.resolve(rating + more));
        try (Stream<Path> all = Files.walk(Path.of("rules"))) {
            for (Path path : all.toList()) {
                if (!path.equals(Path.of("rules"))) {
                    Files.copy(path, folder.resolve(Path.of("rules").relativize(path)));
                }
            }
        }
        for (int from = 1; from <= more; from += RULES_A_FILE) {
            Files.writeString(
                    folder.resolve("h6-infrastructure/copies-" + from + ".drl"),
                    copies(from, Math.min(more + 1, from + RULES_A_FILE), rating));
            Files.writeString(
                    folder.resolve("actions/copies-" + from + ".yaml"),
                    situations(from, Math.min(more + 1, from + RULES_A_FILE)));
        }
        return folder;
    }

    private static String copies(int from, int to, String rating) {
        StringBuilder drl = new StringBuilder("""
            package de.ratwerk.rules

            import de.ratwerk.fact.*
            import function de.ratwerk.rulebook.Consequence.due
            """);
        for (int i = from; i < to; i++) {
            drl.append("""

                rule "h6-infrastructure/copy-%d"
                  @actions("offer-services-for-slow-lines")
                  @clause("H6.no-excuse")
                  @gap("option")
                  @evidence("H6, broadband.egov")
                when
                  Broadband( rating == Rating.%s )
                then
                  due(drools);
                end
                """.formatted(i, rating));
        }
        return drl.toString();
    }

    /** What the copies say of their situation; no text may hold a figure. */
    private static String situations(int from, int to) {
        StringBuilder yaml = new StringBuilder("recommendation: H6\nactions: {}\nsituations:\n");
        for (int i = from; i < to; i++) {
            yaml.append("  h6-infrastructure/copy-%d: {de: \"Eine Kopie.\", en: \"A copy.\"}\n".formatted(i));
        }
        return yaml.toString();
    }
}
