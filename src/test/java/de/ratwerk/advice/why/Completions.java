package de.ratwerk.advice.why;

import de.ratwerk.Profiles;
import de.ratwerk.condition.Constraint;
import de.ratwerk.condition.Constraint.Comparison;
import de.ratwerk.condition.FactPattern;
import de.ratwerk.condition.Matcher;
import de.ratwerk.fact.Basis;
import de.ratwerk.fact.Facts;
import de.ratwerk.problem.RefusedException;
import de.ratwerk.profile.Profile;
import de.ratwerk.profile.Question;
import de.ratwerk.rulebook.Interpreter;
import de.ratwerk.rulebook.Rule;
import de.ratwerk.rulebook.Rulebook;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * Answers the open questions under a condition in every way and looks whether one makes it true: by trying, where the
 * explanation reasons from hypothetical facts. Where there are too many ways it tries the same answer to all and then some
 * at random.
 */
final class Completions {
    private static final int MOST = 300;

    private final Interpreter interpreter;
    private final Map<List<Object>, Boolean> known = new HashMap<>();
    private final Map<String, List<List<String>>> possible = new HashMap<>();
    private int tried;

    Completions(Rulebook rulebook) {
        this.interpreter = new Interpreter(rulebook);
    }

    int tried() {
        return tried;
    }

    boolean anyMakesTrue(Profile profile, Rule rule, FactPattern pattern) {
        return known.computeIfAbsent(List.of(System.identityHashCode(profile), rule.id(), pattern.drl()), key -> {
            List<FactPattern> asked = new ArrayList<>(rule.when().stream()
                    .filter(other -> other.fact().equals("Threshold"))
                    .toList());
            asked.add(pattern);
            Matcher matcher = new Matcher(asked);
            return completions(profile, pattern).stream().anyMatch(answers -> isTrue(profile, answers, matcher));
        });
    }

    private boolean isTrue(Profile profile, Map<String, List<String>> answers, Matcher matcher) {
        Profile completed;
        try {
            completed = profile.with(answers);
        } catch (RefusedException e) {
            return false; // answers that cannot both be right are no completion
        }
        tried++;
        return matcher.matches(interpreter.situationBase(Facts.of(completed))).stream()
                .anyMatch(match -> Basis.of(match).certain());
    }

    private List<Map<String, List<String>>> completions(Profile profile, FactPattern pattern) {
        List<Question> open = profile.unanswered().stream()
                .filter(question -> section(pattern).stream().anyMatch(question.path()::startsWith))
                .filter(question -> isNamed(question, pattern))
                .toList();
        List<Map<String, List<String>>> all = new ArrayList<>();
        all.add(Map.of());
        for (Question question : open) {
            List<Map<String, List<String>>> more = new ArrayList<>();
            for (Map<String, List<String>> before : all) {
                if (question.condition() != null) {
                    more.add(before); // what another answer rules out has no answer
                }
                for (List<String> answer : possible(question)) {
                    Map<String, List<String>> with = new HashMap<>(before);
                    with.put(question.path(), answer);
                    more.add(with);
                }
            }
            all = more;
            if (all.size() > 3_000) {
                return some(open);
            }
        }
        return all;
    }

    private List<Map<String, List<String>>> some(List<Question> open) {
        List<Map<String, List<String>>> some = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            Map<String, List<String>> alike = new HashMap<>();
            for (Question question : open) {
                List<List<String>> answers = possible(question);
                if (question.condition() != null && i % 2 == 1) {
                    continue;
                }
                alike.put(question.path(), answers.get(Math.min(i / 2, answers.size() - 1)));
            }
            some.add(alike);
        }
        SplittableRandom random = new SplittableRandom(5);
        for (int i = 0; i < MOST; i++) {
            Map<String, List<String>> mixed = new HashMap<>();
            for (Question question : open) {
                if (question.condition() != null && random.nextBoolean()) {
                    continue;
                }
                List<List<String>> answers = possible(question);
                mixed.put(question.path(), answers.get(random.nextInt(answers.size())));
            }
            some.add(mixed);
        }
        return some;
    }

    private List<List<String>> possible(Question question) {
        return possible.computeIfAbsent(question.path(), path -> Profiles.possible(question));
    }

    /** Where the questions of a fact stand in the questionnaire, as its documentation says. */
    private static List<String> section(FactPattern pattern) {
        return switch (pattern.fact()) {
            case "Component" -> List.of("eGovernment.components.", "eGovernment.documentManagement.");
            case "ComponentsInUse" -> List.of("eGovernment.components.");
            case "ComponentsRunByLand" -> List.of("eGovernment.components.", "eGovernment.documentManagement.");
            case "Fim" -> List.of("eGovernment.fim.");
            case "CooperationPartners" -> List.of("eGovernment.cooperation.partners");
            case "AskedFirst" -> List.of("eGovernment.cooperation.askedFirst");
            case "DataInstrument" -> List.of("data.instruments.");
            case "Indicator" -> List.of("data.indicators.");
            case "ProcessAutomation" -> List.of("data.automation");
            case "Strategy" -> List.of("strategy.status");
            case "StrategyFields" -> List.of("strategy.fields");
            case "StrategyGoals" -> List.of("strategy.goals");
            case "StrategyLinks" -> List.of("strategy.links");
            case "StrategyProcess" -> List.of("strategy.process.");
            case "OzgInStrategy" -> List.of("strategy.considersOzg");
            case "Leadership" -> List.of("leadership.");
            case "Training", "BroaderTraining" -> List.of("training.");
            case "Offer", "OffersSupported" -> List.of("community.offers.");
            case "FibreWay", "FibreInvolvement", "FibrePlans" -> List.of("infrastructure.fibre.");
            case "Broadband" -> List.of("infrastructure.broadbandGrade");
            case "Position" ->
                pattern.drl().contains("Group.E_GOVERNMENT")
                        ? List.of("eGovernment.components.")
                        : pattern.drl().contains("Group.COMMUNITY")
                                ? List.of("community.offers.")
                                : List.of("strategy.status");
            default -> throw new IllegalArgumentException(pattern.fact());
        };
    }

    /** Leaves the questions of other components, topics and so on out: they do not matter and are many. */
    private static boolean isNamed(Question question, FactPattern pattern) {
        boolean counts =
                pattern.fact().equals("ComponentsInUse") || pattern.fact().equals("Position");
        if (counts) {
            return !question.path().endsWith(".operator");
        }
        Constraint first =
                pattern.constraints().isEmpty() ? null : pattern.constraints().get(0);
        boolean named = first instanceof Comparison comparison
                && comparison.operands().size() == 1
                && List.of("component", "instrument", "purpose", "trait", "area", "topic", "offer", "way")
                        .contains(comparison.field());
        if (!named) {
            return true;
        }
        String name = ((Comparison) first).operands().get(0).drl();
        String kebab = name.substring(name.indexOf('.') + 1).replace("_", "").toLowerCase(java.util.Locale.ROOT);
        return question.path()
                .replace("-", "")
                .toLowerCase(java.util.Locale.ROOT)
                .contains("." + kebab);
    }
}
