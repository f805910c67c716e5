package de.ratwerk.advice.question;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import de.ratwerk.Profiles;
import de.ratwerk.Ratwerk;
import de.ratwerk.Shipped;
import de.ratwerk.advice.Advice.Expected;
import de.ratwerk.advice.Advice.OpenQuestion;
import de.ratwerk.advice.Advisor;
import de.ratwerk.advice.Advisor.Place;
import de.ratwerk.fact.Fact;
import de.ratwerk.fact.Facts;
import de.ratwerk.problem.RefusedException;
import de.ratwerk.profile.Profile;
import de.ratwerk.profile.Question;
import de.ratwerk.profile.Question.ManyOf;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** The influence of a question is what trying every answer with the engine itself comes to. */
class InfluenceTest {
    private static final int TIMES = Integer.getInteger("ratwerk.soundness", 1);

    private final Ratwerk ratwerk = Shipped.ratwerk();
    private final Advisor advisor = new Advisor(ratwerk.rulebook());

    /** An answer and how likely it is. */
    private record Weighted(List<String> values, double weight) {}

    @Test
    void isWhatEveryAnswerTriedWithTheEngineComesTo() {
        SplittableRandom random = new SplittableRandom(5);
        for (int i = 0; i < 4 * TIMES; i++) {
            Profile profile = Profiles.random(random, 0.2 + 0.5 * random.nextDouble());
            Map<String, Place> now = places(profile);
            for (OpenQuestion open : ratwerk.questions(profile).questions()) {
                if (!open.question().path().equals("municipality.population")) {
                    assertThat(open.influence().doubleValue())
                            .as(open.question().path() + " in " + FirstThreeTest.said(profile))
                            .isCloseTo(expected(profile, now, open), within(0.00006));
                }
            }
        }
    }

    @Test
    void isTheSameInTheAdvice() {
        for (var file : Shipped.profiles()) {
            Profile profile = Profile.read(file);
            assertThat(ratwerk.advise(profile).questions())
                    .isEqualTo(ratwerk.questions(profile).questions());
        }
    }

    @Test
    void theOrderIsByInfluenceThenByShareAndAlwaysTheSame() {
        Profile profile = Profile.read(Shipped.profiles().get(0));
        List<OpenQuestion> questions = ratwerk.questions(profile).questions();
        assertThat(questions).isEqualTo(ratwerk.questions(profile).questions());
        for (int i = 1; i < questions.size(); i++) {
            OpenQuestion before = questions.get(i - 1);
            OpenQuestion after = questions.get(i);
            int compared = before.influence().compareTo(after.influence());
            assertThat(compared > 0 || compared == 0 && before.share().compareTo(after.share()) >= 0)
                    .isTrue();
        }
    }

    @Test
    void aQuestionThatOnlyDecidesWithOthersIsListedWithItsShare() {
        Enquiry enquiry = ratwerk.questions(Profile.empty("Leer"));
        assertThat(enquiry.questions())
                .filteredOn(open -> open.influence().signum() == 0)
                .isNotEmpty()
                .allSatisfy(open -> assertThat(open.share()).isPositive());
    }

    private double expected(Profile profile, Map<String, Place> now, OpenQuestion open) {
        Map<List<Fact>, Integer> changed = new HashMap<>();
        double whole = 0;
        double sum = 0;
        for (Weighted answer : answers(profile, open)) {
            Profile then;
            try {
                then = profile.with(Map.of(open.question().path(), answer.values()));
            } catch (RefusedException e) {
                continue;
            }
            int count = changed.computeIfAbsent(Facts.of(then), facts -> count(now, places(then)));
            whole += answer.weight();
            sum += answer.weight() * count;
        }
        return sum / whole;
    }

    private static int count(Map<String, Place> now, Map<String, Place> then) {
        int count = 0;
        for (String id : now.keySet()) {
            Place one = now.get(id);
            Place other = then.get(id);
            boolean same = one.verdict() == other.verdict()
                    && Objects.equals(one.phase(), other.phase())
                    && Math.min(one.rank(), 4) % 4 == Math.min(other.rank(), 4) % 4;
            count += same ? 0 : 1;
        }
        return count;
    }

    private Map<String, Place> places(Profile profile) {
        return advisor.places(ratwerk.rulebook().evaluate(Facts.of(profile)));
    }

    private static List<Weighted> answers(Profile profile, OpenQuestion open) {
        Question question = open.question();
        return question.type() instanceof ManyOf many
                ? lists(profile, question, many, open.expected())
                : singles(open.expected());
    }

    private static List<Weighted> singles(List<Expected> expected) {
        List<Weighted> answers = new ArrayList<>();
        for (Expected told : expected) {
            for (String answer : told.answers()) {
                answers.add(new Weighted(
                        List.of(answer),
                        told.share().doubleValue() / told.answers().size()));
            }
        }
        return answers;
    }

    private static List<Weighted> lists(Profile profile, Question question, ManyOf many, List<Expected> expected) {
        boolean published = expected.stream().anyMatch(told -> told.evidence() != null);
        List<Weighted> answers = new ArrayList<>();
        Map<List<Fact>, List<String>> distinct = new HashMap<>();
        for (List<String> words : Profiles.possible(question)) {
            if (published) {
                answers.add(new Weighted(words, weight(words, many, expected)));
            } else if (distinct.putIfAbsent(Facts.of(profile.with(Map.of(question.path(), words))), words) == null) {
                answers.add(new Weighted(words, 1));
            }
        }
        return answers;
    }

    private static double weight(List<String> words, ManyOf many, List<Expected> expected) {
        double weight = 1;
        double silent = 1;
        double none = Double.NaN;
        for (Expected told : expected) {
            for (String word : told.answers()) {
                double share = told.share().doubleValue();
                if (word.equals(many.exclusive())) {
                    none = told.evidence() == null ? Double.NaN : share;
                } else {
                    weight *= words.contains(word) ? share : 1 - share;
                    silent *= 1 - share;
                }
            }
        }
        if (Double.isNaN(none)) {
            return weight;
        }
        return words.isEmpty() ? none : weight / (1 - silent) * (1 - none);
    }
}
