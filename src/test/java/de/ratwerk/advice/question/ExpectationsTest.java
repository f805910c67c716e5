package de.ratwerk.advice.question;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import de.ratwerk.Shipped;
import de.ratwerk.profile.Question;
import de.ratwerk.profile.Questionnaire;
import de.ratwerk.rulebook.Rulebook;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Which answers are tried, and how likely each is. */
class ExpectationsTest {
    private static final Rulebook RULEBOOK = Shipped.ratwerk().rulebook();
    private final Expectations expectations = new Expectations(RULEBOOK);

    private static Stream<Question> questions() {
        return Questionnaire.standard().questions().stream();
    }

    private static Question question(String path) {
        return Questionnaire.standard().question(path);
    }

    private double probability(String path, String value) {
        return expectations.of(question(path)).stream()
                .filter(possible -> possible.values().equals(List.of(value)))
                .findFirst()
                .orElseThrow()
                .probability();
    }

    @ParameterizedTest
    @MethodSource("questions")
    void whatMayBeAnsweredMakesAWhole(Question question) {
        List<Possible> answers = expectations.of(question);
        if (!answers.isEmpty()) {
            assertThat(answers.stream().mapToDouble(Possible::probability).sum())
                    .isCloseTo(1, within(1e-9));
            assertThat(answers)
                    .allSatisfy(possible -> assertThat(possible.probability()).isBetween(0.0, 1.0));
            assertThat(answers).extracting(Possible::values).doesNotHaveDuplicates();
        }
    }

    @Test
    void aNumberOfInhabitantsIsTriedOnBothSidesOfEveryLimitOfTheRules() {
        assertThat(RULEBOOK.sizesComparedWith()).containsExactly(50_000);
        assertThat(expectations.of(question("municipality.population")))
                .extracting(Possible::values, Possible::probability)
                .containsExactly(tuple(List.of("49999"), 0.5), tuple(List.of("50000"), 0.5));
    }

    @Test
    void aNameIsNotTriedForItChangesNothing() {
        assertThat(expectations.of(question("municipality.name"))).isEmpty();
    }

    @Test
    void anAnswerIsAsLikelyAsTheSurveyFoundItAndTheOthersShareTheRest() {
        double known = RULEBOOK.priors("eGovernment.fim.known").get(0).share();
        assertThat(probability("eGovernment.fim.known", "yes")).isCloseTo(known, within(1e-9));
        assertThat(probability("eGovernment.fim.known", "no")).isCloseTo(1 - known, within(1e-9));
    }

    @Test
    void answersThatAShareIsToldOfTogetherHaveHalfOfItEach() {
        double share = RULEBOOK.priors("data.instruments.inventory").stream()
                .filter(prior -> prior.answers().equals(List.of("high", "intensive")))
                .findFirst()
                .orElseThrow()
                .share();
        assertThat(probability("data.instruments.inventory", "high")).isCloseTo(share / 2, within(1e-9));
        assertThat(probability("data.instruments.inventory", "intensive")).isCloseTo(share / 2, within(1e-9));
    }

    @Test
    void withoutAnyShareAllAnswersAreEquallyLikely() {
        Question without = questions()
                .filter(question -> question.type() instanceof Question.OneOf)
                .filter(question -> RULEBOOK.priors(question.path()).isEmpty())
                .filter(question -> !expectations.of(question).isEmpty())
                .findFirst()
                .orElseThrow();
        List<Possible> answers = expectations.of(without);
        assertThat(answers)
                .allSatisfy(
                        possible -> assertThat(possible.probability()).isCloseTo(1.0 / answers.size(), within(1e-9)));
    }
}
