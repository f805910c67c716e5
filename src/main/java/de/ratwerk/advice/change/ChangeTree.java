package de.ratwerk.advice.change;

import de.ratwerk.advice.Advisor;
import de.ratwerk.advice.Outlook;
import de.ratwerk.advice.change.ChangeSearch.Bounds;
import de.ratwerk.advice.change.ChangeSearch.ChangeSet;
import de.ratwerk.advice.change.ChangeSearch.Found;
import de.ratwerk.problem.Problem;
import de.ratwerk.problem.RefusedException;
import de.ratwerk.profile.Profile;
import de.ratwerk.profile.Question.Condition;
import de.ratwerk.profile.Questionnaire;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

/** One search: the tree of sets that are tried. Not thread-safe. */
final class ChangeTree {
    private final Profile profile;
    private final Goal goal;
    private final Advisor advisor;
    private final Function<Profile, Outlook> outlook;
    private final Looks looks;
    private final Map<String, List<Step>> steps = new TreeMap<>();
    private final PriorityQueue<Branch> open = new PriorityQueue<>();
    private final Set<Candidate> seen = new HashSet<>();
    private final List<Candidate> reached = new ArrayList<>();
    private final List<ChangeSet> sets = new ArrayList<>();
    private final Set<Conflict> conflicts = new LinkedHashSet<>();
    private final Set<String> unchangeable = new TreeSet<>();

    /**
     * Answers that miss the goal together: as long as all of them stay, the others can be what they want.
     *
     * @param questions the questions that they answer
     * @param answers the answers of those that a step has changed; the others have today's
     */
    private record Conflict(Set<String> questions, Map<String, List<String>> answers) {
        boolean holds(Map<String, List<String>> changed) {
            return questions.stream()
                    .allMatch(path -> answers.containsKey(path)
                            ? answers.get(path).equals(changed.get(path))
                            : !changed.containsKey(path));
        }
    }

    /**
     * A set that is still to be looked at.
     *
     * @param least what every set that holds it and reaches the goal takes at the least
     */
    private record Branch(Candidate candidate, int least) implements Comparable<Branch> {
        @Override
        public int compareTo(Branch other) {
            int difference = Integer.compare(least, other.least);
            if (difference == 0) {
                difference = Integer.compare(other.candidate.effort(), candidate.effort()); // the nearer to the goal
            }
            return difference == 0 ? Candidate.ORDER.compare(candidate, other.candidate) : difference;
        }
    }

    ChangeTree(Profile profile, Collection<Step> steps, Goal goal, Advisor advisor) {
        this.profile = profile;
        this.goal = goal;
        this.advisor = advisor;
        this.looks = new Looks(advisor);
        this.outlook = advisor.outlook(goal.rules());
        Inert.without(steps, profile, advisor.rules(goal.rules())).stream()
                .sorted(Comparator.comparing(Step::key))
                .forEach(step -> this.steps
                        .computeIfAbsent(step.path(), path -> new ArrayList<>())
                        .add(step));
    }

    Found grow(Bounds bounds) {
        Outlook today = advisor.outlook(profile);
        int trials = 0;
        open.add(new Branch(Candidate.NONE, 0));
        while (!open.isEmpty() && trials < bounds.trials() && sets.size() <= bounds.sets()) {
            trials++;
            visit(open.remove());
        }
        boolean complete = open.isEmpty() && sets.size() <= bounds.sets();
        List<ChangeSet> cheapest = sets.stream()
                .limit(bounds.sets())
                .sorted(Comparator.comparing(set -> Candidate.of(set.steps()), Candidate.ORDER))
                .toList();
        Branch next = open.peek();
        int atLeast = complete ? 0 : next == null ? sets.get(bounds.sets()).effort() : next.least();
        return new Found(
                today, cheapest, complete, atLeast, trials, cheapest.isEmpty() && complete ? unchangeable : Set.of());
    }

    private void visit(Branch branch) {
        Candidate candidate = branch.candidate();
        if (reached.stream().anyMatch(smaller -> smaller.isWithin(candidate))) {
            return;
        }
        Map<String, List<String>> changed = candidate.answers(profile);
        List<Conflict> holding = holding(changed);
        int least = least(candidate, holding);
        if (least == Integer.MAX_VALUE) {
            return;
        }
        if (least > branch.least()) {
            open.add(new Branch(candidate, least)); // others come first by now
            return;
        }
        if (holding.isEmpty()) {
            if (reaches(candidate, changed)) {
                return;
            }
            holding = holding(changed);
        }
        holding.stream()
                .min(Comparator.comparingInt(
                        conflict -> next(candidate, conflict).size()))
                .ifPresent(conflict -> branch(candidate, conflict));
    }

    private void branch(Candidate candidate, Conflict conflict) {
        List<Candidate> branches = branches(candidate, conflict);
        if (branches.isEmpty()) {
            noteUnchangeable(conflict);
        }
        branches.stream().filter(seen::add).forEach(this::offer);
    }

    private void offer(Candidate candidate) {
        int least = least(candidate, holding(candidate.answers(profile)));
        if (least < Integer.MAX_VALUE) {
            open.add(new Branch(candidate, least));
        }
    }

    private List<Conflict> holding(Map<String, List<String>> changed) {
        return conflicts.stream().filter(conflict -> conflict.holds(changed)).toList();
    }

    /**
     * What a set takes at the least until it reaches the goal: of conflicts that share no question each needs a step of
     * its own. {@link Integer#MAX_VALUE} if a conflict leaves no step.
     */
    private int least(Candidate candidate, List<Conflict> holding) {
        int least = candidate.effort();
        Set<String> counted = new HashSet<>();
        List<Conflict> fewestFirst = holding.stream()
                .sorted(Comparator.comparingInt(conflict -> conflict.questions().size()))
                .toList();
        for (Conflict conflict : fewestFirst) {
            List<Step> next = next(candidate, conflict);
            if (next.isEmpty()) {
                noteUnchangeable(conflict);
                return Integer.MAX_VALUE;
            }
            if (next.stream().map(Step::path).noneMatch(counted::contains)) {
                least += next.stream().mapToInt(Step::effort).min().orElse(0);
                next.forEach(step -> counted.add(step.path()));
            }
        }
        return least;
    }

    /** Looks what becomes of the profile; notes the set if it reaches the goal, else every witness that it misses it. */
    private boolean reaches(Candidate candidate, Map<String, List<String>> changed) {
        Outlook found;
        try {
            found = outlook.apply(profile.with(changed));
        } catch (RefusedException e) {
            learn(contradiction(e.problems()), changed);
            return false;
        }
        if (goal.reached(found)) {
            reached.add(candidate);
            sets.add(new ChangeSet(candidate.steps(), candidate.effort(), advisor.outlook(found.profile())));
            return true;
        }
        Set<String> unchangedFirst = new LinkedHashSet<>(steps.keySet());
        unchangedFirst.removeAll(changed.keySet());
        unchangedFirst.addAll(changed.keySet());
        List<Set<String>> witnesses = goal.witnesses(found, unchangedFirst, looks);
        witnesses.forEach(witness -> learn(witness, changed));
        if (witnesses.isEmpty()) {
            learn(steps.keySet(), changed);
        }
        return false;
    }

    private void learn(Set<String> questions, Map<String, List<String>> changed) {
        Map<String, List<String>> answers = new TreeMap<>(changed);
        answers.keySet().retainAll(questions);
        conflicts.add(new Conflict(new LinkedHashSet<>(questions), answers));
    }

    /** Two answers that cannot both be right: one of them has to change. */
    private static Set<String> contradiction(List<Problem> problems) {
        Set<String> questions = new TreeSet<>();
        Problem first = problems.get(0);
        String path = first.path();
        Condition condition = path == null || !first.kind().equals("contradiction")
                ? null
                : Questionnaire.standard().question(path).condition();
        if (path == null || condition == null) {
            throw new IllegalArgumentException("a step leads to no answer: " + first);
        }
        questions.add(path);
        questions.add(condition.path());
        return questions;
    }

    /** The set with one more step on a question of the conflict. */
    private List<Candidate> branches(Candidate candidate, Conflict conflict) {
        return next(candidate, conflict).stream().map(candidate::plus).toList();
    }

    private List<Step> next(Candidate candidate, Conflict conflict) {
        return conflict.questions().stream()
                .flatMap(path -> steps.getOrDefault(path, List.of()).stream())
                .filter(candidate::allows)
                .toList();
    }

    private void noteUnchangeable(Conflict conflict) {
        conflict.questions().stream().filter(path -> !steps.containsKey(path)).forEach(unchangeable::add);
    }
}
