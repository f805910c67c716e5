package de.ratwerk.oracle;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** What stands beside the rules as data: actions, kinds of evidence, thresholds, criteria and phases. */
final class Catalogue {
    private final Map<String, Action> actions = new TreeMap<>();
    private final Map<String, String> kinds = new HashMap<>();
    private final Map<String, Integer> thresholds = new HashMap<>();
    private final List<Criterion> criteria = new ArrayList<>();
    private final List<Phase> phases = new ArrayList<>();

    record Action(String id, String effort, String shared, List<String> requires, List<Tie> ties) {}

    record Tie(String to, String evidence) {}

    record Criterion(String id, BigDecimal weight, boolean adds, Map<String, BigDecimal> values) {}

    record Phase(String id, double minimumScore, int atMost) {}

    Catalogue(Path rules) {
        each(
                rules.resolve("actions"),
                file -> PlainYaml.map(file.get("actions")).forEach(this::action));
        each(
                rules.resolve("evidence"),
                file -> PlainYaml.map(file.get("evidence")).forEach(this::evidence));
        Map<String, Object> header = PlainYaml.read(rules.resolve("rulebook.yaml"));
        PlainYaml.map(header.get("thresholds")).forEach((key, value) -> thresholds.put(key, (Integer) value));
        PlainYaml.map(header.get("criteria")).forEach(this::criterion);
        PlainYaml.map(header.get("phases")).forEach(this::phase);
    }

    private void action(String id, Object node) {
        Map<String, Object> action = PlainYaml.map(node);
        List<Tie> ties = PlainYaml.list(action.get("ties")).stream()
                .map(PlainYaml::map)
                .map(tie -> new Tie((String) tie.get("to"), (String) tie.get("evidence")))
                .toList();
        actions.put(
                id,
                new Action(
                        id,
                        (String) action.get("effort"),
                        String.valueOf(action.getOrDefault("shared", false)),
                        PlainYaml.words(action.get("requires")),
                        ties));
    }

    private void evidence(String key, Object node) {
        Map<String, Object> record = PlainYaml.map(node);
        kinds.put(key, (String) record.get("kind"));
        if (record.get("figure") instanceof Map<?, ?> figure && figure.get("atLeast") instanceof Integer limit) {
            thresholds.put(key, limit);
        }
    }

    private void criterion(String id, Object node) {
        Map<String, Object> criterion = PlainYaml.map(node);
        Map<String, BigDecimal> values = new LinkedHashMap<>();
        PlainYaml.map(criterion.get("values")).forEach((name, value) -> values.put(name, decimal(value)));
        boolean adds = criterion.get("combine").equals("sum");
        criteria.add(new Criterion(id, decimal(criterion.get("weight")), adds, values));
    }

    private void phase(String id, Object node) {
        Map<String, Object> phase = PlainYaml.map(node);
        double minimum = ((Number) phase.getOrDefault("minimumScore", 0)).doubleValue();
        phases.add(new Phase(id, minimum, (Integer) phase.getOrDefault("atMost", Integer.MAX_VALUE)));
    }

    private static BigDecimal decimal(Object number) {
        return new BigDecimal(number.toString());
    }

    private static void each(Path folder, Consumer<Map<String, Object>> take) {
        try (Stream<Path> files = Files.list(folder)) {
            files.filter(file -> file.toString().endsWith(".yaml"))
                    .sorted()
                    .map(PlainYaml::read)
                    .forEach(take);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The ids of all actions. */
    Set<String> actions() {
        return actions.keySet();
    }

    Action action(String id) {
        return actions.get(id);
    }

    String kind(String evidence) {
        return kinds.get(evidence);
    }

    int threshold(String key) {
        return thresholds.get(key);
    }

    List<Criterion> criteria() {
        return criteria;
    }

    List<Phase> phases() {
        return phases;
    }
}
