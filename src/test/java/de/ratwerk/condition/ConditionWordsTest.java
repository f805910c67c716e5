package de.ratwerk.condition;

import static de.ratwerk.condition.Operator.AT_LEAST;
import static de.ratwerk.condition.Operator.AT_MOST;
import static de.ratwerk.condition.Operator.EQUAL;
import static de.ratwerk.condition.Operator.GREATER;
import static de.ratwerk.condition.Operator.IN;
import static de.ratwerk.condition.Operator.LESS;
import static de.ratwerk.condition.Operator.NOT_EQUAL;
import static de.ratwerk.condition.Operator.NOT_IN;
import static org.assertj.core.api.Assertions.assertThat;

import de.ratwerk.condition.Constraint.Binding;
import de.ratwerk.condition.Constraint.Comparison;
import de.ratwerk.condition.Constraint.Constant;
import de.ratwerk.condition.Constraint.Operand;
import de.ratwerk.condition.Constraint.OtherField;
import de.ratwerk.condition.Constraint.Variable;
import de.ratwerk.fact.AutomationDegree;
import de.ratwerk.fact.BaseComponent;
import de.ratwerk.fact.CommunityOffer;
import de.ratwerk.fact.Degree;
import de.ratwerk.fact.Gap;
import de.ratwerk.fact.Group;
import de.ratwerk.fact.Instrument;
import de.ratwerk.fact.Provision;
import de.ratwerk.fact.Status;
import de.ratwerk.fact.Topic;
import de.ratwerk.fact.Usage;
import de.ratwerk.problem.Place;
import de.ratwerk.text.Language;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConditionWordsTest {
    private static final Place HERE = Place.of("words.drl");

    @Test
    void namesWhatThePatternIsAboutAndListsAlternatives() {
        FactPattern pattern = pattern(
                "DataInstrument",
                compare("instrument", EQUAL, Instrument.INVENTORY),
                compare("degree", IN, Degree.HIGH, Degree.INTENSIVE));
        assertThat(german(pattern)).isEqualTo("Bestandsaufnahme der Daten: in hohem Maße oder intensiv");
        assertThat(english(pattern)).isEqualTo("data inventory: to a high degree or intensively");
    }

    @Test
    void severalThingsAreNamedAsAlternatives() {
        FactPattern pattern = pattern(
                "Component",
                compare("component", IN, BaseComponent.SEARCH, BaseComponent.E_PAYMENT),
                compare("usage", EQUAL, Usage.NOT_USED));
        assertThat(german(pattern)).isEqualTo("Suchfunktion oder E-Payment (eine Komponente genügt): nicht im Einsatz");
        assertThat(english(pattern)).isEqualTo("search function or e-payment (one component is enough): not in use");
    }

    @Test
    void anyOneWillDoWhereNoneIsNamed() {
        assertThat(german(pattern("Training", compare("provision", EQUAL, Provision.PLANNED))))
                .isEqualTo("Fortbildung zu einem der Themen: geplant");
        assertThat(german(pattern("Offer", compare("offer", EQUAL, CommunityOffer.WIFI))))
                .isEqualTo("WLAN-Hotspots: beliebige Angabe");
    }

    @Test
    void aPositionIsWordedForItsGroup() {
        assertThat(german(position(Group.E_GOVERNMENT)))
                .isEqualTo("E-Government: noch nicht vergleichsweise gut aufgestellt");
        assertThat(german(position(Group.COMMUNITY)))
                .isEqualTo("örtliche Gemeinschaft: noch nicht vergleichsweise engagiert");
        assertThat(german(position(Group.E_GOVERNMENT, Group.COMMUNITY)))
                .isEqualTo(
                        "E-Government oder örtliche Gemeinschaft (eine Gruppe genügt): Schwelle noch nicht erreicht");
    }

    @Test
    void severalThingsAskedDoNotRunIntoAlternatives() {
        assertThat(german(pattern("Fim", compare("known", EQUAL, true), compare("used", EQUAL, false))))
                .isEqualTo("Föderales Informationsmanagement (FIM): bekannt und nicht genutzt");
        assertThat(german(pattern(
                        "Component",
                        compare("component", EQUAL, BaseComponent.SERVICE_ACCOUNT),
                        compare("usage", IN, Usage.IN_USE, Usage.PLANNED),
                        compare("operator", EQUAL, de.ratwerk.fact.Operator.LAND))))
                .isEqualTo("Servicekonto: im Einsatz oder geplant; betrieben durch das Land");
    }

    @Test
    void aDenialEndsAtTheQuotationMark() {
        assertThat(german(pattern("Component", compare("usage", NOT_EQUAL, Usage.NOT_USED))))
                .isEqualTo("eine Basiskomponente oder das Dokumentenmanagement: nicht „nicht im Einsatz“");
        assertThat(english(pattern(
                        "ProcessAutomation",
                        compare("degree", NOT_IN, AutomationDegree.FULL, AutomationDegree.PARTIAL))))
                .isEqualTo("automation of processes: neither \"fully\" nor \"partly\"");
        assertThat(german(pattern("Component", compare("component", NOT_EQUAL, BaseComponent.DE_MAIL))))
                .isEqualTo("eine Basiskomponente oder das Dokumentenmanagement: nicht „De-Mail“");
    }

    @Test
    void ifNothingIsAskedThereOnlyHasToBeOne() {
        assertThat(german(pattern("Tie")))
                .isEqualTo("es gibt eine Verbindung der Maßnahme mit einer anderen Empfehlung");
        assertThat(english(pattern("Tie"))).isEqualTo("there is a tie of the action to another recommendation");
    }

    @ParameterizedTest
    @CsvSource({
        "atMost,   ==, 0,  keine",
        "atMost,   <=, 0,  keine",
        "atMost,   <,  1,  keine",
        "atMost,   in, 0,  keine",
        "atMost,   <,  4,  weniger als 4",
        "atMost,   <=, 4,  höchstens 4",
        "atMost,   >=, 4,  mindestens 4 möglich",
        "atMost,   >,  0,  mindestens eine möglich",
        "atMost,   !=, 4,  nicht 4 möglich",
        "atMost,   ==, 4,  4 möglich",
        "atMost,   <,  of, nicht alle",
        "atMost,   ==, of, alle möglich",
        "atLeast,  >=, 1,  mindestens eine",
        "atLeast,  >,  0,  mindestens eine",
        "atLeast,  >=, 4,  mindestens 4",
        "atLeast,  >,  4,  mehr als 4",
        "atLeast,  >=, of, alle",
        "atLeast,  ==, of, alle",
        "atLeast,  <,  of, weniger als alle sicher",
        "atLeast,  <=, 4,  höchstens 4 sicher",
        "atLeast,  <,  4,  weniger als 4 sicher",
        "atLeast,  ==, 0,  0 sicher",
        "of,       ==, 9,  insgesamt 9",
        "of,       >,  1,  insgesamt mehr als eine"
    })
    void aCountSaysWhichBoundIsAsked(String field, String sign, String to, String words) {
        Operand operand = to.equals("of") ? new OtherField("of") : new Constant(Integer.valueOf(to));
        Comparison comparison = compare(field, Operator.of(sign).orElseThrow(), operand);
        assertThat(ConditionWords.constraint("ComponentsInUse", comparison, Language.DE))
                .isEqualTo("Basiskomponenten im Einsatz: " + words);
    }

    @ParameterizedTest
    @CsvSource({
        "==, Note ist 4",
        "!=, Note ist nicht 4",
        "<, Note ist besser als 4",
        "<=, Note ist 4 oder besser",
        ">, Note ist schlechter als 4",
        ">=, Note ist 4 oder schlechter"
    })
    void aGradeIsBetterTheSmallerItIs(String sign, String words) {
        Comparison comparison = compare("grade", Operator.of(sign).orElseThrow(), 4);
        assertThat(ConditionWords.constraint("Broadband", comparison, Language.DE))
                .isEqualTo(words);
    }

    @Test
    void severalNumbersAreListed() {
        assertThat(german(pattern("Broadband", compare("grade", IN, 1, 2))))
                .isEqualTo("Note für die Breitbandversorgung: 1 oder 2");
        assertThat(german(pattern("Broadband", compare("grade", NOT_IN, 1, 2))))
                .isEqualTo("Note für die Breitbandversorgung: weder 1 noch 2");
        assertThat(german(pattern("Population", compare("inhabitants", GREATER, 50_000))))
                .isEqualTo("Bevölkerungszahl: mehr als 50.000");
        assertThat(english(pattern("Population", compare("inhabitants", LESS, 50_000))))
                .isEqualTo("population: fewer than 50,000");
    }

    @Test
    void aThresholdIsNamedWhereItIsComparedWith() {
        List<FactPattern> when = List.of(
                pattern("Threshold", compare("key", EQUAL, "egov.well-positioned"), new Binding("$n", "value", HERE)),
                pattern("ComponentsInUse", compare("atLeast", AT_LEAST, new Variable("$n"))));
        assertThat(ConditionWords.of(when, Language.DE, key -> "3"))
                .containsExactly("Basiskomponenten im Einsatz: mindestens 3");
        assertThat(ConditionWords.of(when, Language.EN, key -> "the threshold " + key))
                .containsExactly("base components in use: at least the threshold egov.well-positioned");
        assertThat(german(when.get(1))).isEqualTo("Basiskomponenten im Einsatz: mindestens $n");
    }

    @Test
    void aThresholdThatIsAskedForMoreIsACondition() {
        FactPattern compared = pattern(
                "Threshold",
                compare("key", EQUAL, "broad-training"),
                new Binding("$n", "value", HERE),
                compare("value", AT_MOST, 4));
        assertThat(ConditionWords.of(List.of(compared), Language.DE, key -> "3"))
                .containsExactly("Schwelle „broad-training“: höchstens 4");
        assertThat(german(pattern("Threshold", compare("key", EQUAL, "broad-training"))))
                .isEqualTo("Schwelle „broad-training“: festgelegt");
    }

    @Test
    void whatPatternsShareIsNamed() {
        List<FactPattern> when = List.of(
                pattern("Requirement", new Binding("$required", "required", HERE)),
                pattern("Met", compare("action", EQUAL, new Variable("$required"))));
        assertThat(ConditionWords.of(when, Language.DE, key -> key))
                .containsExactly(
                        "es gibt eine Maßnahme, auf der diese aufbaut",
                        "die Maßnahme, auf der diese aufbaut: Ziel schon erreicht");
    }

    @Test
    void whatPatternsShareIsTheSameAsBefore() {
        List<FactPattern> when = List.of(
                pattern(
                        "DataInstrument",
                        compare("instrument", EQUAL, Instrument.INVENTORY),
                        new Binding("$degree", "degree", HERE)),
                pattern(
                        "DataInstrument",
                        compare("instrument", EQUAL, Instrument.OPEN_DATA),
                        compare("degree", EQUAL, new Variable("$degree"))));
        assertThat(ConditionWords.of(when, Language.DE, key -> key))
                .containsExactly(
                        "Bestandsaufnahme der Daten: beliebige Angabe", "Offenlegung von Daten: Grad wie zuvor");
        assertThat(ConditionWords.of(when, Language.EN, key -> key))
                .containsExactly("data inventory: any answer", "opening of data: the same degree as before");
    }

    @Test
    void fieldsOfOneFactAreCompared() {
        assertThat(german(pattern("StrategyFields", compare("data", EQUAL, new OtherField("societal")))))
                .isEqualTo("Handlungsfelder der Strategie: Feld Daten wie „gesellschaftliches Feld“");
    }

    @Test
    void anActionIsDueAndMore() {
        assertThat(german(pattern(
                        "Due",
                        compare("action", EQUAL, "run-data-inventory"),
                        compare("gap", IN, Gap.MISSING, Gap.BEGUN))))
                .isEqualTo("Maßnahme „run-data-inventory“: fällig, weil etwas fehlt oder etwas erst begonnen ist");
    }

    @Test
    void aComparisonStandsByItself() {
        assertThat(ConditionWords.constraint(
                        "DataInstrument", compare("degree", IN, Degree.HIGH, Degree.INTENSIVE), Language.DE))
                .isEqualTo("Grad ist in hohem Maße oder intensiv");
        assertThat(ConditionWords.constraint("DataInstrument", compare("degree", NOT_EQUAL, Degree.HIGH), Language.EN))
                .isEqualTo("degree is not \"to a high degree\"");
        assertThat(ConditionWords.constraint("CooperationPartners", compare("any", EQUAL, false), Language.DE))
                .isEqualTo("Zusammenarbeit im E-Government: mit keiner anderen Stelle");
        assertThat(ConditionWords.constraint("Training", compare("topic", EQUAL, Topic.ORGANISATION), Language.DE))
                .isEqualTo("Fortbildung zu einem der Themen: digitaler Arbeitsorganisation");
    }

    @Test
    void aValueStandsByItself() {
        assertThat(ConditionWords.value("DataInstrument", "degree", Degree.LOW, Language.DE))
                .isEqualTo("in geringem Maße");
        assertThat(ConditionWords.value("Training", "topic", Topic.ORGANISATION, Language.DE))
                .isEqualTo("digitale Arbeitsorganisation");
        assertThat(ConditionWords.value("Fim", "known", false, Language.EN)).isEqualTo("not known");
        assertThat(ConditionWords.value("Fim", "used", null, Language.DE))
                .isEqualTo("nicht beantwortet oder nicht zutreffend");
        assertThat(ConditionWords.value("Fim", "used", null, Language.EN)).isEqualTo("not answered or not applicable");
        assertThat(ConditionWords.value("Population", "inhabitants", 48_210, Language.DE))
                .isEqualTo("48.210");
        assertThat(ConditionWords.value("Cited", "kind", "ranking", Language.DE))
                .isEqualTo("Rangfolge");
        assertThat(ConditionWords.value("Cited", "evidence", "H1", Language.DE)).isEqualTo("H1");
    }

    private static FactPattern position(Group... groups) {
        return pattern("Position", compare("group", IN, (Object[]) groups), compare("status", EQUAL, Status.NOT_YET));
    }

    private static FactPattern pattern(String fact, Constraint... constraints) {
        return new FactPattern(fact, List.of(constraints), HERE);
    }

    private static Comparison compare(String field, Operator operator, Object... values) {
        List<Operand> operands = Arrays.stream(values)
                .map(value -> value instanceof Operand operand ? operand : new Constant(value))
                .toList();
        return new Comparison(field, operator, operands, HERE);
    }

    private static String german(FactPattern pattern) {
        return ConditionWords.of(pattern, Language.DE);
    }

    private static String english(FactPattern pattern) {
        return ConditionWords.of(pattern, Language.EN);
    }
}
