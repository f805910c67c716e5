package de.ratwerk.web.page.profile;

import static org.assertj.core.api.Assertions.assertThat;

import de.ratwerk.profile.Profile;
import de.ratwerk.web.page.Fields;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What was meant by what stands in a form. */
class GivenTest {
    private static final String PARTNERS = "eGovernment.cooperation.partners";
    private static final String FIM = "eGovernment.fim.uses";
    private static final String USAGE = "eGovernment.components.chatbot.usage";
    private static final String OPERATOR = "eGovernment.components.chatbot.operator";

    private final Profile empty = Profile.empty("Neustadt");

    @Test
    void whatIsTheSameIsNoChange() {
        Profile profile = empty.with("strategy.status", "none").with(PARTNERS, "land", "district");
        assertThat(changes(profile, Map.of("strategy.status", List.of("none"), PARTNERS, List.of("district", "land"))))
                .isEmpty();
    }

    @Test
    void theOrderOfTicksIsThatOfTheQuestionnaire() {
        assertThat(changes(empty, Map.of(PARTNERS, List.of("land", "municipalities"))))
                .containsExactly(Map.entry(PARTNERS, List.of("municipalities", "land")));
    }

    @Test
    void nothingTickedIsUnknownAndWhatWasNotAskedStays() {
        Profile profile = empty.with(PARTNERS, "land").with("strategy.status", "none");
        assertThat(changes(profile, Map.of(PARTNERS, List.of())))
                .containsExactly(Map.entry(PARTNERS, List.of("unknown")));
    }

    @Test
    void anAnswerTickedBesideUnknownIsTheAnswer() {
        assertThat(changes(empty, Map.of(PARTNERS, List.of("land", "unknown"))))
                .containsExactly(Map.entry(PARTNERS, List.of("land")));
    }

    @Test
    void unknownTickedBesideAnAnswerTakesItBack() {
        assertThat(changes(empty.with(PARTNERS, "land"), Map.of(PARTNERS, List.of("land", "unknown"))))
                .containsExactly(Map.entry(PARTNERS, List.of("unknown")));
    }

    @Test
    void noneTickedBesideAnAnswerIsNoneAndAnAnswerTickedBesideNoneIsTheAnswer() {
        assertThat(changes(empty.with(PARTNERS, "land"), Map.of(PARTNERS, List.of("land", "none"))))
                .containsExactly(Map.entry(PARTNERS, List.of()));
        Profile none = empty.with(Map.of(PARTNERS, List.of()));
        assertThat(changes(none, Map.of(PARTNERS, List.of("land", "none"))))
                .containsExactly(Map.entry(PARTNERS, List.of("land")));
        assertThat(changes(none, Map.of(PARTNERS, List.of("none")))).isEmpty();
    }

    @Test
    void noneIsAnAnswerAlsoWhereTheQuestionnaireHasNoWordForIt() {
        Profile knows = empty.with("eGovernment.fim.known", "yes");
        assertThat(changes(knows, Map.of(FIM, List.of("unknown", "none")))).containsExactly(Map.entry(FIM, List.of()));
    }

    @Test
    void whoeverTakesAComponentOutOfUseTakesBackWhoRunsIt() {
        Profile profile = empty.with(Map.of(USAGE, List.of("in-use"), OPERATOR, List.of("land")));
        assertThat(changes(profile, Map.of(USAGE, List.of("not-used"), OPERATOR, List.of("land"))))
                .containsExactly(Map.entry(USAGE, List.of("not-used")), Map.entry(OPERATOR, List.of("unknown")));
        assertThat(changes(empty, Map.of(USAGE, List.of("not-used"), OPERATOR, List.of("land"))))
                .containsExactly(Map.entry(USAGE, List.of("not-used")));
        assertThat(changes(profile, Map.of(USAGE, List.of("unknown"), OPERATOR, List.of("land"))))
                .as("what is not known rules nothing out")
                .containsExactly(Map.entry(USAGE, List.of("unknown")));
    }

    @ParameterizedTest
    @CsvSource({
        "12345, 12345",
        "12.345, 12345",
        "1.234.567, 1234567",
        "12 345, 12345",
        "' 12,345 ', 12345",
        "12.34, 12.34",
        "1.2345, 1.2345",
        "viele, viele"
    })
    void numbersMayBeGroupedAsPeopleWriteThem(String entered, String given) {
        assertThat(changes(empty, Map.of("municipality.population", List.of(entered))))
                .containsExactly(Map.entry("municipality.population", List.of(given)));
    }

    @Test
    void aKeyMayHaveSpaces() {
        assertThat(changes(empty, Map.of("municipality.ags", List.of("05 3 15 000"))))
                .containsExactly(Map.entry("municipality.ags", List.of("05315000")));
    }

    @Test
    void whatIsNoQuestionIsPassedOver() {
        assertThat(changes(empty, Map.of("municipality.mayor", List.of("x")))).isEmpty();
    }

    private static Map<String, List<String>> changes(Profile profile, Map<String, List<String>> entered) {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        fields.put(Given.ASKED, List.copyOf(entered.keySet()));
        entered.forEach((path, values) -> fields.put(Given.field(path), values));
        return new Given(profile).changes(new Fields(fields, Map.of()));
    }
}
