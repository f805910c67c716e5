package de.ratwerk.advice.change;

import static org.assertj.core.api.Assertions.assertThat;

import de.ratwerk.Shipped;
import de.ratwerk.Thorough;
import de.ratwerk.advice.Advisor;
import de.ratwerk.advice.Outlook;
import de.ratwerk.advice.change.ChangeSearch.Bounds;
import de.ratwerk.advice.change.ChangeSearch.ChangeSet;
import de.ratwerk.advice.change.ChangeSearch.Found;
import de.ratwerk.fact.Group;
import de.ratwerk.fact.Status;
import de.ratwerk.problem.RefusedException;
import de.ratwerk.profile.Answer;
import de.ratwerk.profile.Profile;
import de.ratwerk.profile.Question;
import de.ratwerk.profile.Question.ManyOf;
import de.ratwerk.profile.Question.OneOf;
import de.ratwerk.profile.Questionnaire;
import de.ratwerk.rulebook.Rulebook;
import de.ratwerk.synthetic.SyntheticCohort;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The search finds exactly what trying every set finds, on small worlds: a few questions, any steps, every goal. */
class ChangeSearchTest {
    private static final Rulebook RULEBOOK = Shipped.ratwerk().rulebook();
    private static final Advisor ADVISOR = new Advisor(RULEBOOK);
    private static final Bounds WIDE = new Bounds(100_000, 1_000_000);
    private static final int WORLDS = (Thorough.WANTED ? 60 : 15) * Integer.getInteger("ratwerk.changes", 1);
    private static final int QUESTIONS = 4;

    /** Another set of steps, made and compared without the search. */
    private record Trial(Set<Step> steps) {
        int effort() {
            return steps.stream().mapToInt(Step::effort).sum();
        }

        /** Whether each step of this one is, or is less than, one of the other's on the same question. */
        boolean within(Trial other) {
            for (Step step : steps) {
                boolean found = false;
                for (Step theirs : other.steps) {
                    boolean sameQuestion = theirs.path().equals(step.path()) && !step.adds();
                    found |= theirs.equals(step) || sameQuestion && theirs.effort() > step.effort();
                }
                if (!found) {
                    return false;
                }
            }
            return true;
        }
    }

    @Test
    void findsExactlyTheSmallestSetsThatTryingAllOfThemFinds() {
        SyntheticCohort cohort = SyntheticCohort.of(RULEBOOK.evidence(), 17);
        int compared = 0;
        int withSets = 0;
        int several = 0;
        for (int number = 1; number <= WORLDS; number++) {
            Random random = new Random(number);
            Profile profile = number % 2 == 0
                    ? cohort.municipality(number, List.of(0.0, 0.2, 0.6).get(number % 3))
                    : slightlyWorse(random);
            for (Map.Entry<String, Goal> goal : goals(random).entrySet()) {
                List<Step> steps = steps(profile, goal.getValue(), random);
                Found found = new ChangeSearch(ADVISOR).search(profile, steps, goal.getValue(), WIDE);
                Set<Set<Step>> expected = smallest(profile, steps, goal.getValue());
                assertThat(found.complete()).isTrue();
                assertThat(sets(found))
                        .as("municipality %d, goal %s, steps %s", number, goal.getKey(), steps)
                        .containsExactlyInAnyOrderElementsOf(expected);
                assertThat(found.sets()).isSortedAccordingTo((a, b) -> Integer.compare(a.effort(), b.effort()));
                compared++;
                withSets += expected.isEmpty() || expected.contains(Set.<Step>of()) ? 0 : 1;
                several += expected.size() > 1 ? 1 : 0;
            }
        }
        assertThat(withSets)
                .as("worlds in which something has to change and can")
                .isGreaterThan(compared / 10);
        assertThat(several).as("worlds with more than one smallest set").isGreaterThan(compared / 30);
    }

    /** A municipality that has everything in place but a few answers, so that little has to change. */
    private static Profile slightlyWorse(Random random) {
        Profile profile = Profile.read(Path.of("profiles/examples/everything-well.yaml"));
        for (int i = 0; i < QUESTIONS; i++) {
            List<Question> questions = Questionnaire.standard().questions().stream()
                    .filter(question -> question.type() instanceof OneOf)
                    .toList();
            Question question = questions.get(random.nextInt(questions.size()));
            List<String> values = new ArrayList<>(question.values().keySet());
            String worse = random.nextInt(4) == 0 ? "unknown" : values.get(values.size() - 1);
            try {
                profile = profile.with(question.path(), worse);
            } catch (RefusedException e) {
                // contradicts another answer: this one stays
            }
        }
        return profile;
    }

    private static Map<String, Goal> goals(Random random) {
        List<String> actions = new ArrayList<>(RULEBOOK.actions().keySet());
        Map<String, Goal> goals = new LinkedHashMap<>();
        goals.put("well-positioned", Goals.standing(Group.E_GOVERNMENT, Status.WELL_POSITIONED));
        goals.put("engaged", Goals.standing(Group.COMMUNITY, Status.ENGAGED));
        goals.put("no-now", Goals.noneIn(RULEBOOK.header().phases().get(0)));
        for (int i = 0; i < 3; i++) {
            String action = actions.get(random.nextInt(actions.size()));
            goals.put("clear:" + action, Goals.clear(Set.of(action)));
        }
        String recommendation = "H" + (1 + random.nextInt(6));
        Set<String> ofIt = new HashSet<>();
        RULEBOOK.actions().values().stream()
                .filter(action -> action.recommendation().equals(recommendation))
                .forEach(action -> ofIt.add(action.id()));
        goals.put("clear:" + recommendation, Goals.clearButForUpkeep(ofIt));
        return goals;
    }

    /** Any steps on a few questions, most of them on which it rests that the goal is missed. */
    private static List<Step> steps(Profile profile, Goal goal, Random random) {
        List<String> all = new ArrayList<>();
        Questionnaire.standard().questions().stream()
                .filter(question -> !question.values().isEmpty())
                .forEach(question -> all.add(question.path()));
        Collections.shuffle(all, random);
        Outlook today = ADVISOR.outlook(profile);
        List<String> telling = new ArrayList<>(new LinkedHashSet<>(
                goal.reached(today)
                        ? List.<String>of()
                        : goal.witnesses(today, new LinkedHashSet<>(all), new Looks(ADVISOR)).stream()
                                .flatMap(Set::stream)
                                .filter(all::contains)
                                .toList()));
        Collections.shuffle(telling, random);
        Set<String> chosen = new LinkedHashSet<>(telling.subList(0, Math.min(QUESTIONS - 1, telling.size())));
        all.stream()
                .limit(2 * QUESTIONS)
                .filter(path -> chosen.size() < QUESTIONS)
                .forEach(chosen::add);
        List<Step> steps = new ArrayList<>();
        for (String path : chosen.stream().limit(QUESTIONS).toList()) {
            steps.addAll(steps(profile, Questionnaire.standard().question(path), random));
        }
        return steps;
    }

    private static List<Step> steps(Profile profile, Question question, Random random) {
        List<String> values = new ArrayList<>(question.values().keySet());
        Collections.shuffle(values, random);
        Optional<List<String>> now = profile.answer(question.path()).map(Answer::values);
        List<Step> steps = new ArrayList<>();
        for (String value : values.subList(0, 2)) {
            int effort = 1 + random.nextInt(3);
            if (question.type() instanceof OneOf && !now.equals(Optional.of(List.of(value)))) {
                steps.add(Step.to(question.path(), List.of(value), effort));
            } else if (question.type() instanceof ManyOf many
                    && !value.equals(many.exclusive())
                    && !now.map(list -> list.contains(value)).orElse(false)) {
                steps.add(Step.adding(question.path(), value, effort));
            }
        }
        return steps;
    }

    private static Set<Set<Step>> smallest(Profile profile, List<Step> steps, Goal goal) {
        List<Trial> reaching = new ArrayList<>();
        for (int bits = 0; bits < 1 << steps.size(); bits++) {
            Set<Step> chosen = new LinkedHashSet<>();
            for (int i = 0; i < steps.size(); i++) {
                if ((bits & 1 << i) != 0) {
                    chosen.add(steps.get(i));
                }
            }
            changed(profile, chosen)
                    .filter(changed -> goal.reached(ADVISOR.outlook(changed)))
                    .ifPresent(changed -> reaching.add(new Trial(chosen)));
        }
        Set<Set<Step>> smallest = new HashSet<>();
        for (Trial trial : reaching) {
            if (reaching.stream().noneMatch(other -> !other.equals(trial) && other.within(trial))) {
                smallest.add(trial.steps());
            }
        }
        return smallest;
    }

    /** The profile with the steps taken; none if they exclude each other or contradict an answer. */
    private static Optional<Profile> changed(Profile profile, Set<Step> steps) {
        Map<String, List<String>> answers = new HashMap<>();
        for (Step step : steps) {
            List<String> before = answers.get(step.path());
            if (before != null && !step.adds()) {
                return Optional.empty();
            }
            Set<String> values = new LinkedHashSet<>(step.values());
            if (step.adds()) {
                values.addAll(
                        before != null
                                ? before
                                : profile.answer(step.path())
                                        .map(Answer::values)
                                        .orElse(List.of()));
            }
            answers.put(step.path(), List.copyOf(values));
        }
        try {
            return Optional.of(profile.with(answers));
        } catch (RefusedException e) {
            return Optional.empty();
        }
    }

    private static List<Set<Step>> sets(Found found) {
        return found.sets().stream()
                .map(ChangeSet::steps)
                .<Set<Step>>map(HashSet::new)
                .toList();
    }
}
