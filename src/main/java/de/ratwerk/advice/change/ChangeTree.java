package de.ratwerk.advice.change;

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
    private final Function<Profile, Outlook> outlook;
    private final Map<String, List<Step>> steps = new TreeMap<>();
    private final PriorityQueue<Candidate> open = new PriorityQueue<>(Candidate.ORDER);
    private final Set<Candidate> seen = new HashSet<>();
    private final List<Candidate> reached = new ArrayList<>();
    private final List<ChangeSet> sets = new ArrayList<>();
    private final List<Conflict> conflicts = new ArrayList<>();
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

    ChangeTree(Profile profile, Collection<Step> steps, Goal goal, Function<Profile, Outlook> outlook) {
        this.profile = profile;
        this.goal = goal;
        this.outlook = outlook;
        steps.stream()
                .sorted(Comparator.comparing(Step::key))
                .forEach(step -> this.steps
                        .computeIfAbsent(step.path(), path -> new ArrayList<>())
                        .add(step));
    }

    Found grow(Bounds bounds) {
        Outlook today = outlook.apply(profile);
        int trials = 0;
        open.add(Candidate.NONE);
        while (!open.isEmpty() && trials < bounds.trials() && sets.size() <= bounds.sets()) {
            trials++;
            Candidate candidate = open.remove();
            if (reached.stream().noneMatch(smaller -> smaller.isWithin(candidate))) {
                visit(candidate);
            }
        }
        boolean complete = open.isEmpty() && sets.size() <= bounds.sets();
        List<ChangeSet> cheapest = List.copyOf(sets.subList(0, Math.min(sets.size(), bounds.sets())));
        return new Found(today, cheapest, complete, trials, cheapest.isEmpty() ? unchangeable : Set.of());
    }

    private void visit(Candidate candidate) {
        Map<String, List<String>> changed = candidate.answers(profile);
        if (conflicts.stream().noneMatch(conflict -> conflict.holds(changed)) && reaches(candidate, changed)) {
            return;
        }
        conflicts.stream()
                .filter(conflict -> conflict.holds(changed))
                .map(conflict -> branches(candidate, conflict))
                .min(Comparator.comparingInt(List::size))
                .ifPresent(branches -> branches.stream().filter(seen::add).forEach(open::add));
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
            sets.add(new ChangeSet(candidate.steps(), candidate.effort(), found));
            return true;
        }
        List<Set<String>> witnesses = goal.witnesses(found, steps.keySet(), outlook);
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
        List<Candidate> branches = new ArrayList<>();
        for (String path : conflict.questions()) {
            steps.getOrDefault(path, List.of()).stream()
                    .filter(candidate::allows)
                    .map(candidate::plus)
                    .forEach(branches::add);
        }
        if (branches.isEmpty()) {
            conflict.questions().stream()
                    .filter(path -> !steps.containsKey(path))
                    .forEach(unchangeable::add);
        }
        return branches;
    }
}
