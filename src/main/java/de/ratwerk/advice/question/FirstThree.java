package de.ratwerk.advice.question;

import de.ratwerk.advice.Advisor.Place;
import de.ratwerk.advice.Verdict;
import de.ratwerk.profile.Profile;
import de.ratwerk.profile.Question;
import de.ratwerk.rulebook.Action;
import de.ratwerk.rulebook.Possibilities;
import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Whether answers can still change which actions are the first three, or their order. Sound: it may overlook that nothing
 * can change any more, but it never says so wrongly.
 *
 * <p>What is certain stays certain when more is known, and contributions only come on top. So the present score of an
 * action is the least that it can have, and the score with everything that is possible is the most. The order is the
 * ranking's own: step by step the most urgent action whose requirements already stand. At each step the action that stands
 * there now must beat every other one that may then be due, in the worst case for it. Where these bounds do not settle it,
 * every combination of the answers that concern the rivals is tried, if there are few enough.
 */
final class FirstThree {
    /** More combinations would take longer than a person likes to wait. */
    private static final int MOST_COMBINATIONS = 1500;

    private final Trials trials;
    private final Possibilities possibilities;
    private final Map<String, Action> actions;
    private final Map<String, BigDecimal> most = new HashMap<>();
    private final Set<String> candidates = new TreeSet<>();
    private final Map<String, Set<String>> builtOn = new HashMap<>();
    private final Set<String> contested = new LinkedHashSet<>();

    /**
     * Prepares the bounds.
     *
     * @param actions all actions by id
     * @param most the most points that an action can come to
     */
    FirstThree(
            Trials trials,
            Possibilities possibilities,
            Map<String, Action> actions,
            Function<String, BigDecimal> most) {
        this.trials = trials;
        this.possibilities = possibilities;
        this.actions = actions;
        trials.now().forEach((id, place) -> {
            if (place.verdict() != Verdict.NOT_DUE) {
                candidates.add(id);
                this.most.put(id, most.apply(id));
            }
        });
        for (String id : candidates) {
            required(id)
                    .forEach(on ->
                            builtOn.computeIfAbsent(on, key -> new TreeSet<>()).add(id));
        }
    }

    /** Whether the first three stay as they are whatever is answered. */
    boolean areSettled() {
        findContested();
        return contested.isEmpty() || everyCombinationKeepsThem();
    }

    private void findContested() {
        List<String> first = Trials.first(trials.now());
        Set<String> placed = new HashSet<>();
        for (int step = 0; step < Trials.FIRST; step++) {
            String stands = step < first.size() ? first.get(step) : null;
            for (String rival : candidates) {
                if (!placed.contains(rival) && !rival.equals(stands) && mayStandAt(rival, stands, placed)) {
                    contested.add(rival);
                }
            }
            if (stands != null) {
                // What may become due and is required would come before it.
                required(stands).stream().filter(on -> !placed.contains(on)).forEach(contested::add);
                placed.add(stands);
            }
        }
        if (!contested.isEmpty()) {
            contested.addAll(first);
        }
    }

    /** Whether an action may, in some case, stand where another one, or none, stands now. */
    private boolean mayStandAt(String rival, @Nullable String stands, Set<String> placed) {
        boolean waits = required(rival).stream().anyMatch(on -> isDue(on) && !placed.contains(on));
        if (waits) {
            return false;
        }
        if (stands == null) {
            return true;
        }
        boolean firstOfEquals = stands.compareTo(rival) < 0;
        BigDecimal least = leastUrgency(stands);
        Set<String> lifting = above(stands, true);
        return above(rival, false).stream().anyMatch(lift -> {
            if (lifting.contains(lift)) {
                return !firstOfEquals; // it makes both of them as urgent
            }
            int compared = least.compareTo(Objects.requireNonNull(most.get(lift)));
            return compared < 0 || compared == 0 && !firstOfEquals;
        });
    }

    private BigDecimal leastUrgency(String id) {
        return above(id, true).stream()
                .filter(this::isDue)
                .map(this::least)
                .max(BigDecimal::compareTo)
                .orElse(BigDecimal.ZERO);
    }

    private BigDecimal least(String id) {
        BigDecimal score = place(id).score();
        return score == null ? BigDecimal.ZERO : score;
    }

    /**
     * An action and those that build on it, on one of those, and so on, and so make it as urgent as they are.
     *
     * @param certain whether only ways over actions that are due for certain count; what lies at their ends may be open
     */
    private Set<String> above(String id, boolean certain) {
        Set<String> above = new LinkedHashSet<>(List.of(id));
        Deque<String> open = new ArrayDeque<>(above);
        while (!open.isEmpty()) {
            for (String next : builtOn.getOrDefault(open.remove(), Set.of())) {
                if (above.add(next) && (!certain || isDue(next))) {
                    open.add(next);
                }
            }
        }
        return above;
    }

    private boolean everyCombinationKeepsThem() {
        List<Question> questions = concerned();
        long combinations = 1;
        for (Question question : questions) {
            combinations *= trials.answers(question) + 1L;
            if (combinations > MOST_COMBINATIONS) {
                return false;
            }
        }
        return keeps(trials.profile(), questions);
    }

    /** Also what is answered in part must keep them: the next answer is seldom the last. */
    private boolean keeps(Profile profile, List<Question> questions) {
        if (questions.isEmpty()) {
            return trials.keepsFirst(profile);
        }
        Question question = questions.get(0);
        List<Question> others = questions.subList(1, questions.size());
        if (!keeps(profile, others)) {
            return false;
        }
        return !profile.applies(question)
                || trials.answered(profile, question).stream().allMatch(answered -> keeps(answered, others));
    }

    /** The open questions on which the actions in dispute can rest, and those that lift them or must come before them. */
    private List<Question> concerned() {
        Set<String> involved = new LinkedHashSet<>(contested);
        contested.forEach(id -> involved.addAll(above(id, false)));
        contested.forEach(id -> involved.addAll(required(id)));
        Set<String> paths = new HashSet<>();
        involved.forEach(id -> paths.addAll(possibilities.questions(id)));
        return trials.profile().unanswered().stream()
                .filter(question -> paths.contains(question.path()))
                .toList();
    }

    private Collection<String> required(String id) {
        return Objects.requireNonNull(actions.get(id)).requires().stream()
                .filter(candidates::contains)
                .toList();
    }

    private boolean isDue(String id) {
        return place(id).verdict() == Verdict.DUE;
    }

    private Place place(String id) {
        return Objects.requireNonNull(trials.now().get(id));
    }
}
