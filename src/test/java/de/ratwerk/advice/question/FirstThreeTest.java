package de.ratwerk.advice.question;

import static org.assertj.core.api.Assertions.assertThat;

import de.ratwerk.Profiles;
import de.ratwerk.Shipped;
import de.ratwerk.advice.Advisor;
import de.ratwerk.advice.Advisor.Place;
import de.ratwerk.problem.RefusedException;
import de.ratwerk.profile.Profile;
import de.ratwerk.profile.Question;
import de.ratwerk.synthetic.SyntheticCohort;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/**
 * That nothing can change the first three is only said where it is true: held against every way of answering what is open,
 * also in part. {@code -Dratwerk.soundness=N} tries N times as many profiles.
 */
class FirstThreeTest {
    private static final int TIMES = Integer.getInteger("ratwerk.soundness", 1);

    /** As many ways as are tried one by one; where there are more, some are drawn. */
    private static final int MOST = 400;

    private final Advisor advisor = new Advisor(Shipped.ratwerk().rulebook());
    private final SyntheticCohort cohort =
            SyntheticCohort.of(Shipped.ratwerk().rulebook().evidence(), 2019);

    @Test
    void isNeverSaidWronglyAndSeldomMissed() {
        SplittableRandom random = new SplittableRandom(3);
        int said = 0;
        int missed = 0;
        int open = 0;
        for (int i = 1; i <= 160 * TIMES; i++) {
            Profile profile = without(cohort.municipality(i), 1 + random.nextInt(8), random);
            boolean settled = Shipped.ratwerk().questions(profile).settled();
            List<String> first = first(profile);
            if (ways(profile) > MOST) {
                for (int k = 0; settled && k < 60; k++) {
                    Profile completed = Profiles.completed(profile, random, random.nextDouble() / 2);
                    assertThat(first(completed)).as(said(completed)).isEqualTo(first);
                }
                continue;
            }
            boolean stays = staysInEveryWay(profile, profile.unanswered(), first);
            assertThat(settled && !stays).as("said wrongly of " + said(profile)).isFalse();
            said += settled ? 1 : 0;
            missed += stays && !settled ? 1 : 0;
            open += stays ? 0 : 1;
        }
        assertThat(said).isGreaterThan(20 * TIMES);
        assertThat(open).isGreaterThan(10 * TIMES);
        assertThat(missed).isLessThanOrEqualTo(said / 20);
    }

    @Test
    void isSaidOfACompleteProfile() {
        assertThat(Shipped.ratwerk().questions(cohort.municipality(1)).settled())
                .isTrue();
    }

    @Test
    void isNotSaidWhereNothingIsKnown() {
        Enquiry enquiry = Shipped.ratwerk().questions(Profile.empty("Leer"));
        assertThat(enquiry.settled()).isFalse();
        assertThat(enquiry.first()).isEmpty();
    }

    private boolean staysInEveryWay(Profile profile, List<Question> open, List<String> first) {
        if (open.isEmpty()) {
            return first(profile).equals(first);
        }
        Question question = open.get(0);
        List<Question> others = open.subList(1, open.size());
        if (!staysInEveryWay(profile, others, first)) {
            return false;
        }
        if (!profile.applies(question)) {
            return true;
        }
        for (List<String> values : Profiles.possible(question)) {
            try {
                if (!staysInEveryWay(profile.with(Map.of(question.path(), values)), others, first)) {
                    return false;
                }
            } catch (RefusedException e) {
                continue; // contradicts another answer
            }
        }
        return true;
    }

    private static double ways(Profile profile) {
        return profile.unanswered().stream()
                .mapToDouble(question -> Profiles.possible(question).size() + 1)
                .reduce(1, (one, other) -> one * other);
    }

    private List<String> first(Profile profile) {
        Map<String, Place> places = advisor.outlook(profile).places();
        return places.keySet().stream()
                .filter(id -> places.get(id).rank() >= 1 && places.get(id).rank() <= 3)
                .sorted(Comparator.comparing(id -> places.get(id).rank()))
                .toList();
    }

    /** Leaves answers out; with them go those that would then stand without their condition. */
    static Profile without(Profile full, int count, SplittableRandom random) {
        List<String> paths = new ArrayList<>();
        full.answers().forEach(answer -> paths.add(answer.question().path()));
        paths.remove("municipality.name");
        Set<String> open = new HashSet<>();
        while (open.size() < count) {
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

    static String said(Profile profile) {
        StringBuilder said = new StringBuilder();
        profile.answers()
                .forEach(answer -> said.append(answer.question().path())
                        .append(": ")
                        .append(answer.values())
                        .append("; "));
        return said.toString();
    }
}
