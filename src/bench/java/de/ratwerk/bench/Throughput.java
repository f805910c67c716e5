package de.ratwerk.bench;

import de.ratwerk.Ratwerk;
import de.ratwerk.bench.Rounds.Pieces;
import de.ratwerk.bench.peers.PlainLimit;
import de.ratwerk.fact.Facts;
import de.ratwerk.profile.Profile;
import de.ratwerk.rulebook.Rulebook.Sampling;
import de.ratwerk.rulebook.WeightSpace;
import de.ratwerk.synthetic.SyntheticCohort;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/**
 * Profiles a second over 2,000 different synthetic municipalities, in turn. How plain Java scales is taken from the
 * common subset by hand ({@link PlainLimit}): all rules of the rulebook by hand do not exist.
 */
public final class Throughput {
    private static final int PROFILES = 2000;
    private static final int AT_ONCE = 4;
    private static final int MILLISECONDS = 500;

    private final ExecutorService two = Executors.newFixedThreadPool(2);
    private final Ratwerk ratwerk = Ratwerk.open(Path.of("rules"));
    private final List<Profile> profiles = profiles(ratwerk);

    public static void main(String[] arguments) throws Exception {
        new Throughput().run();
    }

    static List<Profile> profiles(Ratwerk ratwerk) {
        SyntheticCohort cohort = SyntheticCohort.of(ratwerk.rulebook().evidence(), 412);
        return IntStream.rangeClosed(1, PROFILES).mapToObj(cohort::municipality).toList();
    }

    private void run() throws Exception {
        Ratwerk one = ratwerk.trying(new Sampling(1, 412, WeightSpace.ALL));
        PlainDrools drools = new PlainDrools(Path.of("rules"));
        Pieces explained = each(one::advise);
        Pieces robust = each(ratwerk::advise);
        Pieces outlook = each(ratwerk::outlook);
        Pieces plain = PlainLimit::decide;
        Map<String, Spread> found = new Rounds()
                .with("plain Java (common subset)", MILLISECONDS, plain)
                .with("plain Java, two threads", MILLISECONDS, twice(plain))
                .with("plain Drools, a session a profile", MILLISECONDS, each(p -> drools.matched(Facts.of(p))))
                .with("outlook", MILLISECONDS, outlook)
                .with("outlook, two threads", MILLISECONDS, twice(outlook))
                .with("advise, one set of weights", MILLISECONDS, explained)
                .with("advise, one set, two threads", MILLISECONDS, twice(explained))
                .with("advise, 10,000 sets", MILLISECONDS, robust)
                .with("advise, 10,000 sets, two threads", MILLISECONDS, twice(robust))
                .measure(8, 11, "µs");
        two.shutdown();
        rates(found);
        scaling(found);
    }

    private static void rates(Map<String, Spread> found) {
        Spread drools = found.get("plain Drools, a session a profile");
        for (String way : List.of("advise, 10,000 sets", "advise, one set of weights", "outlook")) {
            Spread spread = found.get(way);
            Row.print(
                    "at least 10,000 profiles/s, one thread: " + way,
                    spread.inverse(1e6).text("/s"),
                    "plain Drools, a session each: " + drools.inverse(1e6).text("/s"),
                    drools.over(spread).times(),
                    spread.median() <= 100);
        }
        Spread advice = found.get("advise, 10,000 sets");
        Spread plain = found.get("plain Java (common subset)");
        Row.print(
                "advice behind plain Java on 20 rules",
                advice.text("µs"),
                plain.text("µs"),
                advice.over(plain).times(),
                null);
    }

    private static void scaling(Map<String, Spread> found) {
        Spread plain = found.get("plain Java (common subset)").over(found.get("plain Java, two threads"));
        for (String way : List.of("advise, 10,000 sets", "outlook")) {
            Spread own = found.get(way).over(found.get(way + ", two threads"));
            Spread ratio = own.over(plain);
            Row.print(
                    "two threads: at least 0.8 of plain Java's scaling: " + way,
                    own.times(),
                    "plain Java: " + plain.times(),
                    ratio.times(),
                    ratio.median() >= 0.8);
        }
    }

    private Pieces each(Consumer<Profile> work) {
        AtomicInteger next = new AtomicInteger();
        return () -> {
            int from = Math.floorMod(next.getAndAdd(AT_ONCE), PROFILES);
            profiles.subList(from, from + AT_ONCE).forEach(work);
            return AT_ONCE;
        };
    }

    private Pieces twice(Pieces work) {
        return () -> {
            Future<Integer> other = two.submit(() -> several(work));
            return two.submit(() -> several(work)).get() + other.get();
        };
    }

    /** So much that handing it to a thread does not count. */
    private static int several(Pieces work) throws Exception {
        int done = 0;
        for (int i = 0; i < 5; i++) {
            done += work.some();
        }
        return done;
    }
}
