package de.ratwerk.rulebook;

import de.ratwerk.fact.Basis;
import de.ratwerk.fact.Basis.Assumption;
import de.ratwerk.fact.Concern;
import de.ratwerk.fact.Fact;
import de.ratwerk.fact.Met;
import de.ratwerk.rulebook.Rule.Priority;
import de.ratwerk.rulebook.Rule.Situation;
import de.ratwerk.rulebook.Rule.Strength;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * All that rules could find for a profile whose open questions may be answered in any way.
 *
 * @param findings every match, as if all suppositions came true together; more than any one set of answers gives
 * @param questions for each action the paths of the open questions on which it can rest whether it is due and what its
 *     priority is; an action that none can touch is missing
 */
public record Possibilities(Findings findings, Map<String, Set<String>> questions) {

    /** The paths of the open questions that an action can rest on. */
    public Set<String> questions(String action) {
        return questions.getOrDefault(action, Set.of());
    }

    /** Gathers what actions can rest on, while rules match layer by layer. */
    static final class Grounds {
        private final Map<String, Set<String>> due = new HashMap<>();
        private final Map<String, Set<String>> met = new HashMap<>();
        private final Map<String, Set<String>> priority = new HashMap<>();

        void add(Finding finding) {
            Set<String> assumed = assumed(finding.facts());
            if (finding.rule().role() instanceof Situation situation) {
                situation.actions().forEach(action -> into(due, action).addAll(assumed));
            } else if (finding.rule().role() instanceof Strength strength) {
                strength.actions().forEach(action -> into(met, action).addAll(assumed));
            } else if (finding.rule().role() instanceof Priority) {
                finding.facts().stream()
                        .filter(Concern.class::isInstance)
                        .findFirst()
                        .map(fact -> ((Concern) fact).action())
                        .ifPresent(action -> into(priority, action).addAll(withDerived(finding.facts(), assumed)));
            }
        }

        /** A derived fact supposes nothing itself; it rests on what the rules that derive it suppose. */
        private Set<String> withDerived(List<Fact> facts, Set<String> assumed) {
            Set<String> all = new HashSet<>(assumed);
            for (Fact fact : facts) {
                if (fact instanceof Concern concern) {
                    Map<String, Set<String>> from = fact instanceof Met ? met : due;
                    all.addAll(from.getOrDefault(concern.action(), Set.of()));
                }
            }
            return all;
        }

        private static Set<String> assumed(List<Fact> facts) {
            Set<String> paths = new HashSet<>();
            for (Fact fact : facts) {
                Basis basis = fact.basis();
                for (Assumption assumption : basis.assumed()) {
                    paths.add(assumption.path());
                }
            }
            return paths;
        }

        private static Set<String> into(Map<String, Set<String>> map, String action) {
            return map.computeIfAbsent(action, id -> new HashSet<>());
        }

        Map<String, Set<String>> byAction() {
            Map<String, Set<String>> all = new HashMap<>();
            due.forEach((action, paths) -> into(all, action).addAll(paths));
            priority.forEach((action, paths) -> into(all, action).addAll(paths));
            return Collections.unmodifiableMap(all);
        }
    }
}
