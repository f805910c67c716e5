package de.ratwerk.oracle;

import de.ratwerk.oracle.Opinion.Contribution;
import de.ratwerk.oracle.Written.Ask;
import de.ratwerk.oracle.Written.Pattern;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Says what the rules of a folder decide, without the engine and without what it is fed with: a rule is true as far as the
 * weakest of its patterns is (Kleene's conjunction), and an action is due as far as the strongest of its rules is. Reads
 * everything once; thread-safe.
 */
final class Oracle {
    private final Questions questions = new Questions();
    private final Meanings meanings = new Meanings(questions);
    private final Catalogue catalogue;
    private final List<Placement> placements = new ArrayList<>();
    private final List<Decision> decisions = new ArrayList<>();
    private final List<Priority> priorities = new ArrayList<>();
    private final Scoring scoring;

    private record Placement(Written rule, List<Function<Situation, Truth>> when, String group, String status) {}

    private record Decision(Written rule, List<Function<Situation, Truth>> when) {}

    private Oracle(Path rules) {
        this.catalogue = new Catalogue(rules);
        this.scoring = new Scoring(catalogue);
        Map<String, Written> written = new TreeMap<>();
        for (Path file : files(rules)) {
            for (Written rule : DrlText.rules(file.toString(), text(file))) {
                written.put(rule.id(), rule);
            }
        }
        written.values().forEach(this::understand);
    }

    static Oracle reading(Path rules) {
        return new Oracle(rules);
    }

    Questions questions() {
        return questions;
    }

    private void understand(Written rule) {
        switch (rule.decision()) {
            case "place" -> {
                String group = DrlText.asProfilesWrite(rule.said("group"));
                String status = DrlText.asProfilesWrite(rule.said("status"));
                placements.add(new Placement(rule, conditions(rule), group, status));
            }
            case "due", "met" -> decisions.add(new Decision(rule, conditions(rule)));
            case "contribute" -> {
                Priority priority = new Priority(rule);
                Map<String, String> variables = new HashMap<>();
                rule.when().forEach(pattern -> {
                    if (Concerns.FIELDS.containsKey(pattern.fact())) {
                        priority.concern(pattern, variables);
                    } else {
                        condition(pattern, variables).ifPresent(priority::condition);
                    }
                });
                priorities.add(priority);
                scoring.know(rule);
            }
            default -> throw new IllegalArgumentException(rule.id() + " decides " + rule.decision());
        }
    }

    private List<Function<Situation, Truth>> conditions(Written rule) {
        Map<String, String> variables = new HashMap<>();
        List<Function<Situation, Truth>> conditions = new ArrayList<>();
        rule.when().forEach(pattern -> condition(pattern, variables).ifPresent(conditions::add));
        return conditions;
    }

    /** A threshold is no question: it gives its number a name for the patterns behind it. */
    private Optional<Function<Situation, Truth>> condition(Pattern pattern, Map<String, String> variables) {
        if (!pattern.fact().equals("Threshold")) {
            Asked asked = new Asked(pattern.asks(), Map.copyOf(variables));
            return Optional.of(meanings.of(pattern.fact(), asked));
        }
        String key = "";
        for (Ask ask : pattern.asks()) {
            if (ask.operator().equals("==") && ask.field().equals("key")) {
                key = ask.words().get(0).value();
            } else if (ask.operator().equals(":") && ask.field().equals("value")) {
                variables.put(ask.words().get(0).value(), "" + catalogue.threshold(key));
            } else {
                throw new IllegalArgumentException("of a threshold is asked " + ask);
            }
        }
        return Optional.empty();
    }

    /** What the rules decide on answers: path to values. */
    Opinion on(Map<String, List<String>> answers) {
        Situation situation = new Situation(questions, answers);
        Map<String, Truth> rules = new HashMap<>();
        Map<String, String> positions = new TreeMap<>();
        for (Placement placement : placements) {
            Truth truth = all(placement.when(), situation);
            rules.put(placement.rule().id(), truth);
            situation.place(placement.group(), placement.status(), truth);
            if (truth == Truth.YES) {
                positions.put(placement.group(), placement.status());
            }
        }
        Map<String, Truth> actions = new LinkedHashMap<>();
        catalogue.actions().forEach(action -> actions.put(action, Truth.NO));
        Concerns concerns = new Concerns(catalogue);
        for (Decision decision : decisions) {
            Truth truth = all(decision.when(), situation);
            rules.put(decision.rule().id(), truth);
            boolean due = decision.rule().decision().equals("due");
            for (String action : decision.rule().listed("actions")) {
                if (due) {
                    actions.merge(action, truth, Truth::or);
                }
                if (truth == Truth.YES) {
                    concerns.add(decision.rule(), action, due);
                }
            }
        }
        Set<Contribution> contributions = new LinkedHashSet<>();
        for (Priority priority : priorities) {
            Set<Contribution> made = priority.contributions(concerns, situation);
            rules.put(priority.rule().id(), Truth.of(!made.isEmpty()));
            contributions.addAll(made);
        }
        List<String> due = actions.keySet().stream()
                .filter(action -> actions.get(action) == Truth.YES)
                .toList();
        return new Opinion(rules, actions, positions, contributions, scoring.rank(due, contributions));
    }

    private static Truth all(List<Function<Situation, Truth>> conditions, Situation situation) {
        Truth truth = Truth.YES;
        for (Function<Situation, Truth> condition : conditions) {
            truth = truth.and(condition.apply(situation));
            if (truth == Truth.NO) {
                break;
            }
        }
        return truth;
    }

    private static List<Path> files(Path rules) {
        try (Stream<Path> files = Files.walk(rules)) {
            return files.filter(file -> file.toString().endsWith(".drl"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
