package de.ratwerk.profile.edit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.ratwerk.problem.Problem;
import de.ratwerk.problem.RefusedException;
import de.ratwerk.profile.ProfileTemplate;
import de.ratwerk.text.Language;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Answers that stand in a file already become others, or are taken back, in every way of writing them. */
class ChangedAnswersTest {
    private static final String HEAD = "schema: ratwerk.profile/1\nmunicipality: {name: Ulm}\n";
    private static final List<String> UNKNOWN = List.of("unknown");

    @ParameterizedTest
    @ValueSource(strings = {"present", "'present'", "\"present\"", "{value: present, source: Rat, note: \"# 7\"}"})
    void aValueOnOneLineIsReplacedAndItsCommentStays(String value) {
        String text = HEAD + "strategy:\n  status: " + value + "   # laut Rat\n  considersOzg: yes\n";
        String after = HEAD + "strategy:\n  status: in-development   # laut Rat\n  considersOzg: yes\n";
        assertChanged(text, "strategy.status", List.of("in-development"), after);
        assertChanged(text, "strategy.status", UNKNOWN, after.replace("in-development", "unknown"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"|-\n    present", ">-   # c\n    present\n", "\n    present", "\"pre\\\n    sent\""})
    void aValueOverSeveralLinesIsReplaced(String value) {
        String text = HEAD + "strategy:\n  status: " + value + "\n  considersOzg: yes\n";
        String changed =
                text(text).with("strategy.status", List.of("in-development")).stored();
        assertThat(changed.replaceAll("\\s+", " "))
                .isEqualTo((HEAD + "strategy:\n  status: in-development\n"
                                + (value.contains("#") ? "    # c\n" : "")
                                + "  considersOzg: yes\n")
                        .replaceAll("\\s+", " "));
    }

    @Test
    void anAnswerWithItsSourceInBlockStyleBecomesTheBareValueAndCommentsStay() {
        String text = HEAD + """
            strategy:
              status:   # Strategie
                # aus dem Netz
                value: present   # gelesen
                source: https://example.org/#strategie
                asOf: 2017-03

                note: >-   # lang
                  Beschlossen:
                  # das ist Text, keine Anmerkung

                  und veröffentlicht
              considersOzg: yes
            """;
        assertChanged(text, "strategy.status", List.of("in-development"), HEAD + """
            strategy:
              status: in-development   # Strategie
                # aus dem Netz
                # gelesen

                # lang
              considersOzg: yes
            """);
    }

    @Test
    void aListInBlockStyleBecomesOneInBracketsInTheSamePlaceAndCommentsStay() {
        String text = HEAD + """
            strategy:
              fields:   # Felder
                # zuerst
                - administration
                - 'mobility'   # seit 2020

                # zuletzt
                -   "economy"
              # Ziele
              goals:
              - efficiency
            """;
        assertChanged(text, "strategy.fields", List.of("mobility", "administration"), HEAD + """
            strategy:
              fields: [administration, mobility]   # Felder
                # zuerst
                # seit 2020

                # zuletzt
              # Ziele
              goals:
              - efficiency
            """);
        assertChanged(text, "strategy.goals", UNKNOWN, text.replace("goals:\n  - efficiency", "goals: unknown"));
        String open = text.stripTrailing();
        assertChanged(open, "strategy.goals", List.of(), open.replace("goals:\n  - efficiency", "goals: []"));
    }

    @Test
    void aListInBracketsIsReplacedAndCommentsWithinStayBehindIt() {
        String text = HEAD + """
            strategy:
              fields: [administration,   # zuerst
                # dann
                mobility]   # Felder
              considersOzg: yes
            """;
        assertChanged(text, "strategy.fields", List.of(), HEAD + """
            strategy:
              fields: []   # Felder
                # zuerst
                # dann
              considersOzg: yes
            """);
        assertChanged(
                HEAD + "leadership: {administration: [mayor, cio], community: [cdo]}   # Rat\n",
                "leadership.administration",
                List.of(),
                HEAD + "leadership: {administration: [none], community: [cdo]}   # Rat\n");
    }

    @Test
    void severalAnswersBecomeOthersAtOnceAndWhatIsTheSameKeepsItsTextAndItsSource() {
        String text = HEAD + """
            data:
              automation: {value: full, source: Amt}
            strategy:
              status: {value: present, source: Rat}
              fields: [mobility]
              considersOzg: True
            leadership: {community: [none]}
            training: {trends: offered}
            """;
        Map<String, List<String>> changes = Map.of(
                "municipality.name", List.of("Ulm \"an\" der\tDonau"),
                "strategy.status", List.of("in-development"),
                "strategy.fields", List.of(),
                "strategy.considersOzg", List.of("yes"),
                "data.automation", List.of("full"),
                "leadership.community", List.of(),
                "training.trends", UNKNOWN,
                "training.methods", List.of("planned"),
                "infrastructure.broadbandGrade", UNKNOWN);
        assertThat(text(text).with(changes).stored()).isEqualTo("""
            schema: ratwerk.profile/1
            municipality: {name: "Ulm \\"an\\" der\\tDonau"}
            data:
              automation: {value: full, source: Amt}
            strategy:
              status: in-development
              fields: []
              considersOzg: True
            leadership: {community: [none]}
            training: {methods: planned, trends: unknown}
            """);
        assertThat(text(text)
                        .with(changes)
                        .profile()
                        .answer("data.automation")
                        .orElseThrow()
                        .provenance())
                .isNotNull();
    }

    @Test
    void aNewKeyStandsBehindTheCommentsThatBelongToTheOneBefore() {
        String text = HEAD
                + "data:\n"
                + "  automation: none\n"
                + "  # indicators: noch fragen\n"
                + "# Netz\n"
                + "infrastructure:\n"
                + "  broadbandGrade: 4";
        assertChanged(
                text, "strategy.status", List.of("none"), text.replace("# Netz", "strategy:\n  status: none\n# Netz"));
    }

    @Test
    void whatNobodyChangesIsTheSameText() {
        ProfileText text = text(HEAD + "data: {automation: none}\n");
        assertThat(text.with(Map.of())).isSameAs(text);
        assertThat(text.with("data.automation", List.of("none"))).isSameAs(text);
        assertThat(text.with("strategy.status", UNKNOWN)).isSameAs(text);
    }

    @Test
    void jsonStaysJson() {
        String pretty = """
            {
              "schema": "ratwerk.profile/1",
              "municipality": {"name": "Ulm", "population": 1},
              "strategy": {
                "status": {
                  "value": "present",
                  "source": "Rat"
                },
                "fields": [
                  "mobility",
                  "economy"
                ],
                "considersOzg": true
              }
            }
            """;
        String after = """
            {
              "schema": "ratwerk.profile/1",
              "municipality": {"name": "Ulm", "population": 18430},
              "strategy": {
                "status": "in-development",
                "fields": "unknown",
                "considersOzg": "no"
              }
            }
            """;
        Map<String, List<String>> changes = Map.of(
                "municipality.population", List.of("18430"),
                "strategy.status", List.of("in-development"),
                "strategy.fields", UNKNOWN,
                "strategy.considersOzg", List.of("no"));
        assertThat(text(pretty).with(changes).stored()).isEqualTo(after);
        assertThat(text(onOneLine(pretty)).with(changes).stored()).isEqualTo(onOneLine(after));
    }

    private static String onOneLine(String json) {
        return json.replaceAll("\n *", "").replace(": ", ":");
    }

    @Test
    void linesEndAsTheyDo() {
        String text = HEAD + "strategy:\n  fields:\n    - mobility\n    # – 😀\n  goals: []";
        String after = HEAD + "strategy:\n  fields: [economy]\n    # – 😀\n  goals: []";
        for (String end : List.of("\r\n", "\r")) {
            assertThat(text(text.replace("\n", end))
                            .with("strategy.fields", List.of("economy"))
                            .stored())
                    .isEqualTo(after.replace("\n", end));
        }
    }

    @Test
    void allProblemsOfAllChangesAreToldWithTheirPaths() {
        ProfileText text = text(HEAD + "strategy: {status: present, fields: [mobility]}\n");
        assertThatThrownBy(() -> text.with(Map.of(
                        "municipality.name", UNKNOWN,
                        "strategy.status", List.of("none"),
                        "data.automation", List.of("perhaps"),
                        "infrastructure.broadbandGrade", List.of("7"),
                        "strategy.statu", List.of("none"))))
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        refused -> assertThat(refused.problems())
                                .extracting(Problem::path)
                                .containsExactlyInAnyOrder(
                                        "municipality.name",
                                        "strategy.fields",
                                        "data.automation",
                                        "infrastructure.broadbandGrade",
                                        "strategy.statu"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"unknown", "", "Ulm\u202e", "Ulm\rDonau", "Ulm\nDonau", "Ulm\u0007"})
    void aNameThatNoProfileCanHaveIsRefusedAtTheName(String name) {
        assertThatThrownBy(() -> text(HEAD).with("municipality.name", List.of(name)))
                .isInstanceOfSatisfying(RefusedException.class, refused -> {
                    assertThat(refused.problems()).extracting(Problem::path).containsOnly("municipality.name");
                    assertThat(refused.problems()).extracting(Problem::kind).doesNotContain("cannot-write-answer");
                });
    }

    @ParameterizedTest
    @ValueSource(strings = {"Groß-Umstadt", "a: b", "#7", "yes", "\\n 'x' \"y\"", "- {}", "😀", "08", "~", "Ulm\ttab"})
    void aNameIsReadAsItWasGiven(String name) {
        for (String text :
                List.of(HEAD, "{\"schema\": \"ratwerk.profile/1\", \"municipality\": {\"name\": \"Ulm\"}}")) {
            assertThat(text(text)
                            .with("municipality.name", List.of(name))
                            .profile()
                            .name())
                    .isEqualTo(name);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "strategy:\n  fields: &felder\n  - mobility\n",
                "strategy:\n  ? fields\n  : - mobility\n    - economy\n",
                "strategy:\n"
                        + "  {fields: [mobility, # eins\n"
                        + "    economy], status: {value: present, note: \"zwei\n"
                        + "    drei\"}}\n"
            })
    void whatCannotBeWrittenSafelyIsRefused(String strategy) {
        assertThatThrownBy(() -> text(HEAD + strategy).with("strategy.fields", List.of("economy")))
                .isInstanceOfSatisfying(RefusedException.class, refused -> {
                    assertThat(refused.problems()).extracting(Problem::kind).containsExactly("cannot-write-answer");
                    assertThat(refused.problems()).extracting(Problem::path).containsExactly("strategy.fields");
                });
    }

    @Test
    void anAnchorThatNobodyRefersToGoesWithItsValue() {
        assertChanged(
                HEAD + "data: {automation: &a none}\n",
                "data.automation",
                List.of("full"),
                HEAD + "data: {automation: full}\n");
    }

    @Test
    void aNewProfileBeginsAsTheTemplate() {
        ProfileText text = ProfileText.empty(Language.DE);
        assertThat(text.stored()).isEqualTo(ProfileTemplate.in(Language.DE));
        assertThat(text.name()).isEqualTo("profil.yaml");
        assertThat(ProfileText.empty(Language.EN).name()).isEqualTo("profile.yaml");
        String named = text.with("municipality.name", List.of("Ulm")).stored();
        assertThat(named).isEqualTo(text.stored().replace("name: Musterstadt", "name: \"Ulm\""));
    }

    private static void assertChanged(String before, String path, List<String> values, String after) {
        assertThat(text(before).with(path, values).stored()).isEqualTo(after);
        String windows = "\ufeff" + before.replace("\n", "\r\n");
        assertThat(text(windows).with(path, values).stored()).isEqualTo("\ufeff" + after.replace("\n", "\r\n"));
    }

    private static ProfileText text(String stored) {
        return ProfileText.of("x.yaml", stored.getBytes(StandardCharsets.UTF_8));
    }
}
