package de.ratwerk.bench.peers;

import de.ratwerk.bench.Rounds;
import de.ratwerk.bench.Row;
import de.ratwerk.bench.Spread;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** The common subset by every engine, each in all its ways; the best of each counts. Nothing is timed that is not equal. */
public final class Peers {
    private static final int INPUTS = 1000;
    private static final int MILLISECONDS = 150;

    private final Subset subset = Subset.read(Path.of("src/bench/peers/rules.json"));
    private final Path inputs = Path.of("target/bench/peers/inputs.json");
    private final List<Town> towns = subset.inputs(INPUTS, inputs);
    private final List<List<String>> right =
            sorted(towns.stream().map(PlainJava::due).toList());
    private final Rounds rounds = new Rounds();
    private int equal;

    public static void main(String[] arguments) throws Exception {
        new Peers().run();
    }

    private void run() throws Exception {
        Map<String, Function<List<Town>, List<List<String>>>> ways = new LinkedHashMap<>();
        ways.put("plain Java", all -> all.stream().map(PlainJava::due).toList());
        drools(ways);
        try (ByEvrete text = new ByEvrete(subset, false);
                ByEvrete own = new ByEvrete(subset, true)) {
            ways.put("Evrete, text, one session", text::inOneSession);
            ways.put("Evrete, text, batches of 100", all -> text.inBatches(all, 100));
            ways.put("Evrete, own tests, one session", own::inOneSession);
            ways.put("Evrete, own tests, batches of 100", all -> own.inBatches(all, 100));
            ways.put("Evrete, own tests, batches of 1000", all -> own.inBatches(all, 1000));
            for (var way : ways.entrySet()) {
                same(way.getKey(), way.getValue().apply(towns));
                rounds.with(
                        way.getKey(),
                        MILLISECONDS,
                        () -> way.getValue().apply(towns).size());
            }
            withNode();
        }
    }

    private void drools(Map<String, Function<List<Town>, List<List<String>>>> ways) {
        ByDrools plain = ByDrools.plain(subset, "java");
        ByDrools mvel = ByDrools.plain(subset, "mvel");
        ByDrools consequences = ByDrools.ownConsequences(subset);
        ByDrools tests = ByDrools.ownTests(subset);
        ByDrools direct = ByDrools.ownTests(subset).firingDirectly();
        ways.put("Drools, session a town", all -> plain.inBatches(all, 1));
        ways.put("Drools, one session", plain::inOneSession);
        ways.put("Drools, MVEL consequences, one session", mvel::inOneSession);
        ways.put("Drools, own consequences, one session", consequences::inOneSession);
        ways.put("Drools, own tests too, one session", tests::inOneSession);
        ways.put("Drools, firing directly too, one session", direct::inOneSession);
        ways.put("Drools, batches of 100", all -> plain.inBatches(all, 100));
        ways.put("Drools, own consequences, batches of 100", all -> consequences.inBatches(all, 100));
        ways.put("Drools, own tests too, batches of 10", all -> tests.inBatches(all, 10));
        ways.put("Drools, own tests too, batches of 100", all -> tests.inBatches(all, 100));
        ways.put("Drools, own tests too, batches of 1000", all -> tests.inBatches(all, 1000));
        ways.put("Drools, firing directly too, batches of 100", all -> direct.inBatches(all, 100));
    }

    private void withNode() throws Exception {
        Path modules = Path.of("target/bench/peers");
        if (!Files.isDirectory(modules.resolve("node_modules"))) {
            tell(rounds.measure(15, 15, "µs"), "node or its packages are not there");
            return;
        }
        Path peers = Path.of("src/bench/peers");
        try (ByNode node = new ByNode(peers.resolve("peers.mjs"), peers.resolve("rules.json"), inputs, modules)) {
            for (String mode : node.modes()) {
                same(mode, node.decisions(mode));
                rounds.with(mode, () -> node.micros(mode, Rounds.scaled(MILLISECONDS)));
            }
            tell(rounds.measure(15, 15, "µs"), "");
        }
    }

    private void same(String way, List<List<String>> decisions) {
        if (!sorted(decisions).equals(right)) {
            throw new IllegalStateException(way + " decides differently");
        }
        equal++;
    }

    private void tell(Map<String, Spread> found, String withoutNode) {
        System.err.printf(
                "  equal: %d × %d decisions, %d ways%n", INPUTS, subset.rules().size(), equal);
        String drools = best(found, "Drools");
        for (String peer : List.of("json-rules-engine", "ZEN", "Evrete")) {
            int wanted = peer.equals("Evrete") ? 8 : 15;
            String target = "20 rules: at least " + wanted + "× " + peer;
            String other = best(found, peer);
            if (other == null) {
                Row.leftOut(target, withoutNode);
                continue;
            }
            Spread ratio = found.get(other).over(found.get(drools));
            Row.print(target, told(found, drools), told(found, other), ratio.times(), ratio.median() >= wanted);
        }
        Spread behind = found.get(drools).over(found.get("plain Java"));
        Row.print(
                "20 rules: at most 40× behind plain Java",
                told(found, drools),
                told(found, "plain Java"),
                behind.times(),
                behind.median() <= 40);
    }

    private static String told(Map<String, Spread> found, String way) {
        return way + ": " + found.get(way).text("µs");
    }

    private static String best(Map<String, Spread> found, String engine) {
        return found.keySet().stream()
                .filter(way -> way.startsWith(engine))
                .min(Comparator.comparingDouble(way -> found.get(way).median()))
                .orElse(null);
    }

    private static List<List<String>> sorted(List<List<String>> decisions) {
        return decisions.stream().map(due -> due.stream().sorted().toList()).toList();
    }
}
