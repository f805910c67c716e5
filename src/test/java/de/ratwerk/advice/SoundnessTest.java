package de.ratwerk.advice;

import static org.assertj.core.api.Assertions.assertThat;

import de.ratwerk.Profiles;
import de.ratwerk.Ratwerk;
import de.ratwerk.Shipped;
import de.ratwerk.fact.Group;
import de.ratwerk.profile.Profile;
import de.ratwerk.profile.Question;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/**
 * What is due stays due, and what is not due stays not due, whatever the unknown answers turn out to be. {@code
 * -Dratwerk.soundness=N} tries N times as many profiles.
 */
class SoundnessTest {
    private static final int TIMES = Integer.getInteger("ratwerk.soundness", 1);

    private final Ratwerk ratwerk = Shipped.ratwerk();
    private final Advisor advisor = new Advisor(ratwerk.rulebook());

    @Test
    void holdsOverRandomProfilesAndTheirCompletions() {
        SplittableRandom random = new SplittableRandom(2019);
        for (int i = 0; i < 1500 * TIMES; i++) {
            Profile profile = Profiles.random(random, random.nextDouble());
            Profile completed = Profiles.completed(profile, random, random.nextBoolean() ? 0 : 0.5);
            assertSound(profile, advisor.verdicts(profile), completed, advisor.verdicts(completed));
        }
    }

    @Test
    void holdsForEveryCompletionOfUpToFourUnknownAnswers() {
        SplittableRandom random = new SplittableRandom(412);
        int completions = 0;
        for (int i = 0; i < 12 * TIMES; i++) {
            Profile full = Profiles.completed(Profile.empty("Ganz"), random, 0);
            Profile profile = withFourOpen(full, random);
            Map<String, Verdict> verdicts = advisor.verdicts(profile);
            for (Profile completed : completions(profile, openOf(profile, full))) {
                assertSound(profile, verdicts, completed, advisor.verdicts(completed));
                completions++;
            }
        }
        assertThat(completions).isGreaterThan(100);
    }

    @Test
    void holdsForTheComparisonGroupsToo() {
        SplittableRandom random = new SplittableRandom(14);
        for (int i = 0; i < 150; i++) {
            Profile profile = Profiles.random(random, random.nextDouble());
            Advice before = advisor.advise(profile);
            Advice after = advisor.advise(Profiles.completed(profile, random, 0));
            for (Group group : Group.values()) {
                var status = before.position().get(group).status();
                assertThat(after.position().get(group).status()).isNotNull();
                if (status != null) {
                    assertThat(after.position().get(group).status()).isEqualTo(status);
                }
            }
        }
    }

    @Test
    void nothingIsOpenWhereEverythingIsAnswered() {
        SplittableRandom random = new SplittableRandom(45);
        for (int i = 0; i < 150; i++) {
            Profile full = Profiles.random(random, 0);
            assertThat(advisor.verdicts(full).values()).doesNotContain(Verdict.OPEN);
            assertThat(advisor.advise(full).questions()).isEmpty();
        }
    }

    @Test
    void answeringAllThatDecidesAnOpenActionClosesIt() {
        SplittableRandom random = new SplittableRandom(18);
        for (int i = 0; i < 60; i++) {
            Profile profile = Profiles.random(random, random.nextDouble());
            Profile full = Profiles.completed(profile, random, 0);
            for (Advice.OpenAction open : advisor.advise(profile).open()) {
                Map<String, List<String>> deciding = new TreeMap<>();
                open.decidedBy()
                        .forEach(question -> full.answer(question.path())
                                .ifPresent(answer -> deciding.put(question.path(), answer.values())));
                Verdict verdict = advisor.verdicts(profile.with(deciding))
                        .get(open.action().id());
                assertThat(verdict)
                        .as(open.action().id() + " of " + said(profile))
                        .isNotEqualTo(Verdict.OPEN);
            }
        }
    }

    @Test
    void nothingIsDueForAnEmptyProfile() {
        assertThat(advisor.advise(Profile.empty("Leer")).actions()).isEmpty();
    }

    private static void assertSound(
            Profile profile, Map<String, Verdict> before, Profile completed, Map<String, Verdict> after) {
        Map<String, String> broken = new TreeMap<>();
        before.forEach((action, verdict) -> {
            if (verdict != Verdict.OPEN && verdict != after.get(action)) {
                broken.put(action, verdict + " became " + after.get(action));
            }
        });
        assertThat(broken)
                .as(() -> said(profile) + "\ncompleted to " + said(completed))
                .isEmpty();
    }

    private static String said(Profile profile) {
        StringBuilder said = new StringBuilder();
        profile.answers()
                .forEach(answer -> said.append(answer.question().path())
                        .append(": ")
                        .append(answer.values())
                        .append("; "));
        return said.toString();
    }

    /** Leaves four answers out; with them go the answers that would then stand without their condition. */
    private static Profile withFourOpen(Profile full, SplittableRandom random) {
        List<String> paths = new ArrayList<>();
        full.answers().forEach(answer -> {
            if (!answer.question().path().startsWith("municipality.")
                    && Profiles.possible(answer.question()).size() <= 6) {
                paths.add(answer.question().path());
            }
        });
        Set<String> open = new HashSet<>();
        while (open.size() < 4) {
            open.add(paths.get(random.nextInt(paths.size())));
        }
        Map<String, List<String>> kept = new TreeMap<>();
        full.answers().forEach(answer -> {
            var condition = answer.question().condition();
            boolean stands = condition == null || !open.contains(condition.path());
            if (!open.contains(answer.question().path()) && stands) {
                kept.put(answer.question().path(), answer.values());
            }
        });
        return Profile.empty(full.name()).with(kept);
    }

    private static List<Question> openOf(Profile profile, Profile full) {
        return profile.unanswered().stream()
                .filter(question -> full.answer(question.path()).isPresent())
                .filter(question -> Profiles.possible(question).size() <= 6)
                .limit(4)
                .toList();
    }

    private static List<Profile> completions(Profile profile, List<Question> questions) {
        List<Profile> completions = new ArrayList<>(List.of(profile));
        for (Question question : questions) {
            List<Profile> more = new ArrayList<>();
            for (Profile completion : completions) {
                if (completion.applies(question)) {
                    Profiles.possible(question)
                            .forEach(values -> more.add(completion.with(Map.of(question.path(), values))));
                } else {
                    more.add(completion);
                }
            }
            completions = more;
        }
        return completions;
    }
}
