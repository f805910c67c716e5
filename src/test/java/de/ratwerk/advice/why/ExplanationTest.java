package de.ratwerk.advice.why;

import static org.assertj.core.api.Assertions.assertThat;

import de.ratwerk.Shipped;
import de.ratwerk.Thorough;
import de.ratwerk.advice.Advice;
import de.ratwerk.advice.Advice.Contribution;
import de.ratwerk.advice.Advice.DueAction;
import de.ratwerk.advice.Advisor;
import de.ratwerk.advice.Considered;
import de.ratwerk.advice.Placing;
import de.ratwerk.advice.Verdict;
import de.ratwerk.advice.why.Explanation.Condition;
import de.ratwerk.advice.why.Explanation.Requirement;
import de.ratwerk.advice.why.Explanation.Situation;
import de.ratwerk.advice.why.Explanation.Subject;
import de.ratwerk.profile.Profile;
import de.ratwerk.rulebook.Outcome;
import de.ratwerk.rulebook.Rulebook;
import de.ratwerk.synthetic.SyntheticCohort;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/**
 * An explanation says what the advice says, and every code what the completions of a profile say. {@code -Dratwerk.why=N}
 * tries N times as many profiles.
 */
class ExplanationTest {
    private static final int TIMES = Integer.getInteger("ratwerk.why", 1);
    private static final Rulebook RULEBOOK = Shipped.ratwerk().rulebook();
    private static final Advisor ADVISOR = new Advisor(RULEBOOK);
    private static final Explainer EXPLAINER = new Explainer(RULEBOOK, ADVISOR);

    /** The shipped profiles, then synthetic ones with more and more unknown. */
    static List<Profile> profiles(int synthetic) {
        List<Profile> profiles = new ArrayList<>();
        for (Path file : Shipped.profiles()) {
            profiles.add(Profile.read(file));
        }
        SyntheticCohort cohort = SyntheticCohort.of(RULEBOOK.evidence(), 2019);
        for (int i = 0; i < synthetic; i++) {
            profiles.add(cohort.municipality(i + 1, i % 10 / 10.0));
        }
        return profiles;
    }

    @Test
    void verdictScoreAndRankAreTheAdvices() {
        int checks = 0;
        for (Profile profile : profiles(150 * TIMES)) {
            Advice advice = ADVISOR.advise(profile);
            Map<String, Verdict> verdicts = new HashMap<>();
            Map<String, DueAction> due = new HashMap<>();
            advice.actions().forEach(action -> due.put(action.action().id(), action));
            due.keySet().forEach(id -> verdicts.put(id, Verdict.DUE));
            advice.open().forEach(open -> verdicts.put(open.action().id(), Verdict.OPEN));
            advice.notDue().forEach(not -> verdicts.put(not.action().id(), Verdict.NOT_DUE));
            Explainer.Look look = EXPLAINER.look(advice);
            for (String id : RULEBOOK.actions().keySet()) {
                Explanation why = EXPLAINER.reasons(id, look);
                assertThat(why.verdict()).as(id).isEqualTo(verdicts.get(id));
                if (due.containsKey(id)) {
                    assertAgrees(why, Objects.requireNonNull(due.get(id)));
                } else {
                    assertThat(why.score()).isEmpty();
                    assertThat(why.placing()).isNull();
                }
                assertThat(why.inPlace())
                        .isEqualTo(advice.notDue().stream()
                                .filter(not -> not.action().id().equals(id))
                                .flatMap(not -> not.because().stream())
                                .toList());
                assertRequirements(why, verdicts, due);
                checks++;
            }
        }
        assertThat(checks).isGreaterThan(8_000);
    }

    private static void assertRequirements(Explanation why, Map<String, Verdict> verdicts, Map<String, DueAction> due) {
        assertThat(why.requirements())
                .extracting(required -> required.action().id())
                .containsExactlyElementsOf(why.action().requires());
        for (Requirement required : why.requirements()) {
            DueAction before = due.get(required.action().id());
            Verdict verdict = verdicts.get(required.action().id());
            assertThat(required.verdict()).isEqualTo(verdict);
            assertThat(required.rank()).isEqualTo(before == null ? 0 : before.rank());
            assertThat(required.code() == Code.REQUIRES_FIRST)
                    .isEqualTo(why.verdict() != Verdict.NOT_DUE && verdict != Verdict.NOT_DUE);
        }
    }

    private static void assertAgrees(Explanation why, DueAction due) {
        List<Contribution> counted =
                why.score().stream().flatMap(part -> part.counted().stream()).toList();
        assertThat(counted).isEqualTo(due.contributions());
        assertThat(counted.stream().map(Contribution::points).reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualByComparingTo(due.score());
        assertThat(why.score()).extracting(Considered::contribution).doesNotHaveDuplicates();
        Placing placing = Objects.requireNonNull(why.placing());
        assertThat(placing.rank()).isEqualTo(due.rank());
        assertThat(placing.phase()).isEqualTo(due.phase());
        assertThat(placing.score()).isEqualByComparingTo(due.score());
        assertThat(placing.urgency().compareTo(placing.score()) > 0)
                .isEqualTo(!placing.builtOnBy().isEmpty());
        assertThat(why.situations().stream()
                        .filter(situation -> situation.outcome() == Outcome.FIRES)
                        .map(Situation::statement))
                .containsExactlyElementsOf(
                        due.because().stream().map(Advice.Reason::statement).toList());
    }

    /** What keeps an action out of a phase is read off the ranking; here it is checked against the finished plan. */
    @Test
    void aPhaseThatIsPassedIsFullOrOutOfReach() {
        for (Profile profile : profiles((Thorough.WANTED ? 60 : 30) * TIMES)) {
            Advice advice = ADVISOR.advise(profile);
            Map<String, DueAction> due = new HashMap<>();
            advice.actions().forEach(action -> due.put(action.action().id(), action));
            for (Placing placing : ADVISOR.placings(ADVISOR.outlook(profile).findings())) {
                for (Placing.Passed passed : placing.passed()) {
                    switch (passed.obstacle()) {
                        case BELOW_MINIMUM ->
                            assertThat(placing.urgency())
                                    .isLessThan(passed.phase().minimumScore());
                        case FULL ->
                            assertThat(passed.because())
                                    .hasSize(passed.phase().atMost())
                                    .allSatisfy(holder -> assertThat(Objects.requireNonNull(due.get(holder.id()))
                                                    .phase())
                                            .isEqualTo(passed.phase()));
                    }
                }
                placing.builtOnBy().stream().reduce((one, other) -> {
                    assertThat(other.requires()).contains(one.id());
                    return other;
                });
            }
        }
    }

    @Test
    void aRuleIsWhatItsConditionsAre() {
        forEachSituation(60 * TIMES, (profile, situation) -> {
            boolean holds = situation.conditions().stream().allMatch(Condition::holds);
            boolean may = situation.conditions().stream()
                    .allMatch(condition -> condition.holds() || condition.code() == Code.UNKNOWN);
            Outcome told = holds ? Outcome.FIRES : may ? Outcome.OPEN : Outcome.SILENT;
            assertThat(told).as(situation.rule().id()).isEqualTo(situation.outcome());
        });
    }

    @Test
    void aCodeSaysWhatTheCompletionsOfTheProfileSay() {
        Completions completions = new Completions(RULEBOOK);
        Map<Code, Integer> checks = new HashMap<>();
        forEachSituation(
                (Thorough.WANTED ? 100 : 20) * TIMES,
                (profile, situation) -> situation.conditions().stream()
                        .flatMap(condition -> condition.subjects().stream())
                        .filter(subject -> subject.code() != null)
                        .forEach(subject -> {
                            assertCode(completions, profile, situation, subject);
                            checks.merge(Objects.requireNonNull(subject.code()), 1, Integer::sum);
                        }));
        assertThat(checks).containsOnlyKeys(Code.UNKNOWN, Code.ANSWERED_OTHERWISE, Code.NOT_APPLICABLE);
        System.getLogger("why")
                .log(System.Logger.Level.INFO, "codes: {0}, completions: {1}", checks, completions.tried());
    }

    private static void assertCode(Completions completions, Profile profile, Situation situation, Subject subject) {
        String about = situation.rule().id() + " " + subject.pattern().drl() + " " + profile.answers();
        boolean possible = completions.anyMakesTrue(profile, situation.rule(), subject.pattern());
        switch (Objects.requireNonNull(subject.code())) {
            case UNKNOWN -> {
                assertThat(possible).as(about).isTrue();
                assertThat(subject.questions())
                        .as(about)
                        .isNotEmpty()
                        .allSatisfy(question ->
                                assertThat(profile.answer(question.path())).isEmpty());
            }
            case ANSWERED_OTHERWISE -> {
                assertThat(possible).as(about).isFalse();
                assertThat(subject.answers()).as(about).isNotEmpty();
                assertThat(subject.lacks()).as(about).isNotEmpty();
            }
            case NOT_APPLICABLE -> {
                assertThat(possible).as(about).isFalse();
                assertThat(subject.questions()).as(about).isNotEmpty().noneMatch(profile::applies);
                assertThat(subject.answers()).as(about).isNotEmpty();
            }
            case REQUIRES_FIRST -> throw new AssertionError(about);
        }
    }

    private interface Check {
        void on(Profile profile, Situation situation);
    }

    private static void forEachSituation(int synthetic, Check check) {
        for (Profile profile : profiles(synthetic)) {
            Explainer.Look look = EXPLAINER.look(ADVISOR.advise(profile));
            for (String id : RULEBOOK.actions().keySet()) {
                EXPLAINER.reasons(id, look).situations().forEach(situation -> check.on(profile, situation));
            }
        }
    }
}
