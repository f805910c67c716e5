package de.ratwerk.advice;

import de.ratwerk.condition.Constraint;
import de.ratwerk.condition.Constraint.Comparison;
import de.ratwerk.condition.Constraint.Constant;
import de.ratwerk.condition.Constraint.Variable;
import de.ratwerk.condition.FactPattern;
import de.ratwerk.profile.Answer;
import de.ratwerk.profile.Profile;
import de.ratwerk.rulebook.Rule;
import de.ratwerk.rulebook.Rulebook;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Which profiles rules cannot tell apart: those with the same answers, whoever gave them, wherever they stand and wherever
 * they come from. Of the number of inhabitants only its place among the limits counts that rules compare it with.
 */
final class Alike {
    private static final String POPULATION = "municipality.population";

    /** No fact is made of these. */
    private static final Set<String> NAMES = Set.of("municipality.name", "municipality.ags");

    private final Set<Integer> limits;
    private final boolean sizeIsOnlyHeldAgainstLimits;

    Alike(Rulebook rulebook) {
        this.limits = rulebook.sizesComparedWith();
        this.sizeIsOnlyHeldAgainstLimits = rulebook.rules().values().stream().allMatch(Alike::holdsSizeAgainstLimits);
    }

    /** What is the same for profiles that rules cannot tell apart, and for no others. It names nobody. */
    Object of(Profile profile) {
        Collection<Answer> answers = profile.answers();
        List<Object> told = new ArrayList<>(2 * answers.size());
        for (Answer answer : answers) {
            String path = answer.question().path();
            told.add(path);
            if (path.equals(POPULATION)) {
                told.add(size(Integer.parseInt(answer.value())));
            } else if (!NAMES.contains(path)) {
                told.add(answer.values());
            }
        }
        return told;
    }

    /** The place among the limits: on one of them is a place of its own. */
    private int size(int inhabitants) {
        if (!sizeIsOnlyHeldAgainstLimits) {
            return inhabitants;
        }
        int place = 0;
        for (int limit : limits) {
            place += Integer.compare(inhabitants, limit);
        }
        return place;
    }

    /** Whether a rule asks nothing else of the number of inhabitants than how it compares with named limits. */
    private static boolean holdsSizeAgainstLimits(Rule rule) {
        Set<String> named = new HashSet<>();
        for (FactPattern pattern : rule.when()) {
            if (pattern.fact().equals("Threshold")
                    && pattern.comparisons().stream().anyMatch(Alike::names)) {
                named.addAll(pattern.binds());
            }
        }
        return rule.when().stream()
                .filter(pattern -> pattern.fact().equals("Population"))
                .flatMap(pattern -> pattern.constraints().stream())
                .allMatch(constraint -> comparesWith(named, constraint));
    }

    private static boolean names(Comparison comparison) {
        return comparison.field().equals("key")
                && comparison.operands().stream().allMatch(Constant.class::isInstance);
    }

    private static boolean comparesWith(Set<String> named, Constraint constraint) {
        return constraint instanceof Comparison comparison
                && comparison.operands().stream()
                        .allMatch(operand -> operand instanceof Variable variable && named.contains(variable.name()));
    }
}
