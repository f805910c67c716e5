package de.ratwerk.advice.change;

import de.ratwerk.advice.Advisor.Place;
import de.ratwerk.advice.Outlook;
import de.ratwerk.fact.Gap;
import de.ratwerk.fact.Group;
import de.ratwerk.fact.Status;
import de.ratwerk.profile.Profile;
import de.ratwerk.rulebook.Finding;
import de.ratwerk.rulebook.Phase;
import de.ratwerk.rulebook.Rule.Placement;
import de.ratwerk.rulebook.Rule.Situation;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** The goals that there are. */
public final class Goals {
    private Goals() {}

    /** The municipality belongs to a comparison group: it has this status for certain and can have no other. */
    public static Goal standing(Group group, Status status) {
        return new Vanishing() {
            @Override
            public boolean reached(Outlook outlook) {
                return Optional.of(status).equals(outlook.position().get(group)) && none(outlook);
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
        return new Vanishing() {
            @Override
            Stream<Finding> inTheWay(Outlook outlook) {
                return situations(outlook, actions);
            }
        };
    }

    /** The same, but for what only asks to keep up what is in place: that never ends. */
    public static Goal clearButForUpkeep(Set<String> actions) {
        return new Vanishing() {
            @Override
            Stream<Finding> inTheWay(Outlook outlook) {
                return situations(outlook, actions)
                        .filter(finding ->
                                finding.rule().role() instanceof Situation situation && situation.gap() != Gap.UPKEEP);
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
            public List<Set<String>> witnesses(
                    Outlook missed, Set<String> changeable, Function<Profile, Outlook> outlook) {
                if (!reachesScore(missed, first)) {
                    return List.of();
                }
                Firm firm = new Firm(missed.profile(), changeable, outlook, reduced -> reachesScore(reduced, first));
                return List.of(firm.questions());
            }
        };
    }

    private static boolean reachesScore(Outlook outlook, Phase phase) {
        return outlook.places().values().stream()
                .map(Place::score)
                .anyMatch(score -> score != null && score.compareTo(phase.minimumScore()) >= 0);
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
        public List<Set<String>> witnesses(Outlook missed, Set<String> changeable, Function<Profile, Outlook> outlook) {
            return inTheWay(missed).map(Grounds::of).distinct().toList();
        }
    }
}
