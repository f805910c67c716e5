package de.ratwerk.advice.change;

import de.ratwerk.advice.Advisor.Place;
import de.ratwerk.advice.Outlook;
import de.ratwerk.fact.Gap;
import de.ratwerk.fact.Group;
import de.ratwerk.fact.Status;
import de.ratwerk.rulebook.Finding;
import de.ratwerk.rulebook.Phase;
import de.ratwerk.rulebook.Rule;
import de.ratwerk.rulebook.Rule.Placement;
import de.ratwerk.rulebook.Rule.Priority;
import de.ratwerk.rulebook.Rule.Situation;
import de.ratwerk.rulebook.Rule.Strength;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The goals that there are. */
public final class Goals {
    private static final int FEW = 3;

    private Goals() {}

    /** The municipality belongs to a comparison group: it has this status for certain and can have no other. */
    public static Goal standing(Group group, Status status) {
        return new Vanishing() {
            @Override
            public boolean reached(Outlook outlook) {
                return Optional.of(status).equals(outlook.position().get(group)) && none(outlook);
            }

            @Override
            public Predicate<Rule> rules() {
                return rule -> rule.role() instanceof Placement placement && placement.group() == group;
            }

            @Override
            Stream<Finding> inTheWay(Outlook outlook) {
                return outlook.findings().placements().stream()
                        .filter(finding -> finding.rule().role() instanceof Placement placement
                                && placement.group() == group
                                && placement.status() != status);
            }
        };
    }

    /** None of these actions is due, and none may turn out to be. */
    public static Goal clear(Set<String> actions) {
        return clear(actions, finding -> true);
    }

    /** The same, but for what only asks to keep up what is in place: that never ends. */
    public static Goal clearButForUpkeep(Set<String> actions) {
        return clear(
                actions,
                finding -> finding.rule().role() instanceof Situation situation && situation.gap() != Gap.UPKEEP);
    }

    private static Goal clear(Set<String> actions, Predicate<Finding> counts) {
        return new Vanishing() {
            @Override
            public Predicate<Rule> rules() {
                return about(actions);
            }

            @Override
            Stream<Finding> inTheWay(Outlook outlook) {
                return situations(outlook, actions).filter(counts);
            }
        };
    }

    /**
     * No action stands in the first phase.
     *
     * <p>Someone stands there exactly if an action that is due reaches the phase's score: of the actions that it builds
     * on, or itself, the first one in order has room.
     */
    public static Goal noneIn(Phase first) {
        return new Goal() {
            @Override
            public boolean reached(Outlook outlook) {
                return outlook.places().values().stream().noneMatch(place -> first.equals(place.phase()));
            }

            @Override
            public List<Set<String>> witnesses(Outlook missed, Set<String> changeable, Looks looks) {
                return urgent(missed).stream()
                        .map(action -> Firm.of(
                                missed,
                                changeable,
                                looks,
                                looks.at(action, scoring(action, looks)),
                                action,
                                reduced -> reachesScore(reduced.places().get(action), first)))
                        .toList();
            }

            /** The rules that say whether an action is due, and what score it gets. */
            private Predicate<Rule> scoring(String action, Looks looks) {
                List<String> required = looks.requires(action);
                return rule -> rule.role() instanceof Placement
                        || rule.role() instanceof Priority
                        || rule.role() instanceof Situation && rule.actions().contains(action)
                        || rule.role() instanceof Strength
                                && rule.actions().stream().anyMatch(required::contains);
            }

            private List<String> urgent(Outlook missed) {
                return missed.places().entrySet().stream()
                        .filter(entry -> reachesScore(entry.getValue(), first))
                        .map(Map.Entry::getKey)
                        .toList();
            }
        };
    }

    private static boolean reachesScore(@Nullable Place place, Phase phase) {
        BigDecimal score = place == null ? null : place.score();
        return score != null && score.compareTo(phase.minimumScore()) >= 0;
    }

    private static Predicate<Rule> about(Set<String> actions) {
        return rule -> rule.role() instanceof Placement
                || rule.role() instanceof Situation && rule.actions().stream().anyMatch(actions::contains);
    }

    private static Stream<Finding> situations(Outlook outlook, Set<String> actions) {
        return outlook.findings().situations().stream()
                .filter(finding -> finding.rule().actions().stream().anyMatch(actions::contains));
    }

    /** A goal that is reached once certain findings are gone; the grounds of each are a witness. */
    private abstract static class Vanishing implements Goal {
        abstract Stream<Finding> inTheWay(Outlook outlook);

        boolean none(Outlook outlook) {
            return inTheWay(outlook).findAny().isEmpty();
        }

        @Override
        public boolean reached(Outlook outlook) {
            return none(outlook);
        }

        @Override
        public List<Set<String>> witnesses(Outlook missed, Set<String> changeable, Looks looks) {
            return inTheWay(missed)
                    .map(finding -> witness(finding, missed, changeable, looks))
                    .distinct()
                    .toList();
        }

        private Set<String> witness(Finding finding, Outlook missed, Set<String> changeable, Looks looks) {
            Set<String> grounds = Grounds.of(finding, missed.findings());
            if (!finding.certain() || grounds.size() <= FEW) {
                return grounds;
            }
            // A count rests on many answers, but some of them are enough.
            Firm firm = new Firm(
                    missed.profile(),
                    changeable,
                    looks,
                    finding.rule().id(),
                    looks.at("goal", rules()),
                    reduced -> inTheWay(reduced)
                            .anyMatch(other -> other.certain() && other.rule().equals(finding.rule())));
            return firm.among(grounds);
        }
    }
}
