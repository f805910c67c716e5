package de.ratwerk.profile.edit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.ratwerk.Profiles;
import de.ratwerk.Shipped;
import de.ratwerk.problem.RefusedException;
import de.ratwerk.profile.Profile;
import de.ratwerk.profile.ProfileTemplate;
import de.ratwerk.profile.Question;
import de.ratwerk.text.Language;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Answers written into files of every layout: the file then says them and nothing else new, on lines of their own. */
class ProfileTextTest {
    private static final int TIMES = Integer.getInteger("ratwerk.soundness", 1);

    private int written;
    private int refused;

    @Test
    void theTemplateAndEveryShippedProfileTakeAnswers() throws IOException {
        Random random = new Random(1);
        answer(ProfileTemplate.in(Language.DE), 40, random);
        answer(ProfileTemplate.in(Language.EN).replace("\n", "\r\n"), 40, random);
        for (Path file : Shipped.profiles()) {
            answer(Files.readString(file), 8, random);
        }
        assertThat(refused).isZero();
        assertThat(written).isGreaterThan(100);
    }

    @Test
    void profilesOfEveryLayoutTakeAnswers() {
        for (int seed = 0; seed < 400 * TIMES; seed++) {
            Random random = new Random(seed);
            Profile profile = Profiles.random(random, 0.3 + 0.6 * random.nextDouble());
            answer(new LaidOut(profile, random).yaml(), 6, random);
        }
        assertThat(written).isGreaterThan(1500 * TIMES);
        assertThat(refused).isZero();
    }

    @Test
    void aNewKeyStandsWhereTheQuestionnaireHasItAndLooksLikeItsNeighbours() {
        String text = """
            schema: ratwerk.profile/1
            municipality: {name: Ulm}   # Kopf

            # Daten
            data:
                # zuerst
                automation: full
            infrastructure:
                fibre: {funding: yes, civil-society: no}
            """;
        assertChanged(text, "data.indicators.staffing", List.of("yes"), """
            schema: ratwerk.profile/1
            municipality: {name: Ulm}   # Kopf

            # Daten
            data:
                indicators:
                    staffing: yes
                # zuerst
                automation: full
            infrastructure:
                fibre: {funding: yes, civil-society: no}
            """);
        assertChanged(
                text,
                "infrastructure.fibre.local-economy",
                List.of("planned"),
                text.replace("funding: yes, ", "funding: yes, local-economy: planned, "));
        assertChanged(text, "infrastructure.broadbandGrade", List.of("4"), text + "    broadbandGrade: 4\n");
        assertChanged(
                text,
                "leadership.community",
                List.of(),
                text.replace("infrastructure:", "leadership:\n    community: [none]\ninfrastructure:"));
        assertChanged(
                text,
                "municipality.population",
                List.of("18430"),
                text.replace("{name: Ulm}", "{name: Ulm, population: 18430}"));
    }

    @Test
    void whatIsUnknownIsReplacedAndItsCommentStays() {
        String head = "schema: ratwerk.profile/1\nmunicipality: {name: Ulm}\n";
        for (String unknown : List.of("unknown", "'unknown'", "~", "null")) {
            assertChanged(
                    head + "strategy:\n  status: " + unknown + "   # offen\n",
                    "strategy.status",
                    List.of("none"),
                    head + "strategy:\n  status: none   # offen\n");
        }
        assertChanged(
                head + "strategy:\n  status:   # offen\n",
                "strategy.status",
                List.of("none"),
                head + "strategy:\n  status: none   # offen\n");
        assertChanged(
                head + "strategy: unknown   # offen\n",
                "strategy.status",
                List.of("none"),
                head + "strategy: {status: none}   # offen\n");
        assertChanged(
                head + "strategy: {status: , fields: []}\n",
                "strategy.status",
                List.of("present"),
                head + "strategy: {status: present , fields: []}\n");
    }

    @Test
    void aJsonFileStaysOne() {
        String json = """
            {
              "schema": "ratwerk.profile/1",
              "municipality": {
                "name": "Ulm"
              },
              "strategy": { "status": "present" }
            }
            """;
        assertChanged(
                json,
                "strategy.goals",
                List.of("efficiency", "other"),
                json.replace("\"present\" }", "\"present\", \"goals\": [\"efficiency\", \"other\"] }"));
        assertChanged(
                json,
                "municipality.kind",
                List.of("district"),
                json.replace("\"Ulm\"\n", "\"Ulm\",\n    \"kind\": \"district\"\n"));
        assertChanged(
                json,
                "data.automation",
                List.of("none"),
                json.replace("  \"strategy\"", "  \"data\": {\"automation\": \"none\"},\n  \"strategy\""));
    }

    @Test
    void anAnswerThatDoesNotFitOrContradictsIsRefused() {
        ProfileText text = text("schema: ratwerk.profile/1\nmunicipality: {name: Ulm}\nstrategy: {fields: [data]}\n");
        assertThatThrownBy(() -> text.with("strategy.status", List.of("none"))).isInstanceOf(RefusedException.class);
        assertThatThrownBy(() -> text.with("strategy.status", List.of("perhaps")))
                .isInstanceOf(RefusedException.class);
    }

    private static void assertChanged(String before, String path, List<String> values, String after) {
        assertThat(text(before).with(path, values).stored()).isEqualTo(after);
        String windows = "\ufeff" + before.replace("\n", "\r\n");
        assertThat(text(windows).with(path, values).stored()).isEqualTo("\ufeff" + after.replace("\n", "\r\n"));
    }

    private static ProfileText text(String stored) {
        return ProfileText.of("x.yaml", stored.getBytes(StandardCharsets.UTF_8));
    }

    /** Answers open questions at random, one after the other, and holds each step against what it should be. */
    private void answer(String stored, int times, Random random) {
        ProfileText text = text(stored);
        for (int i = 0; i < times; i++) {
            List<Question> open = new ArrayList<>(text.profile().unanswered());
            open.removeIf(question -> Profiles.possible(question).isEmpty());
            if (open.isEmpty()) {
                return;
            }
            Question question = open.get(random.nextInt(open.size()));
            List<List<String>> possible = Profiles.possible(question);
            List<String> values = possible.get(random.nextInt(possible.size()));
            Profile expected;
            try {
                expected = text.profile().with(Map.of(question.path(), values));
            } catch (RefusedException e) {
                continue; // contradicts another answer
            }
            String as = question.path() + " = " + values + " in\n" + text.stored();
            ProfileText changed;
            try {
                changed = text.with(question.path(), values);
            } catch (RefusedException e) {
                refused++;
                continue;
            }
            assertThat(said(changed.profile())).as(as).isEqualTo(said(expected));
            assertOneLineChanged(text.stored(), changed.stored(), as);
            text = changed;
            written++;
        }
    }

    private static Map<String, List<String>> said(Profile profile) {
        Map<String, List<String>> said = new TreeMap<>();
        profile.answers().forEach(answer -> said.put(answer.question().path(), answer.values()));
        return said;
    }

    /** All lines but one are the same bytes; what is new stands together. */
    private static void assertOneLineChanged(String before, String after, String as) {
        List<String> old = List.of(before.split("(?<=\n)"));
        List<String> young = List.of(after.split("(?<=\n)"));
        int start = 0;
        while (start < old.size() && start < young.size() && old.get(start).equals(young.get(start))) {
            start++;
        }
        int end = 0;
        while (end < old.size() - start
                && end < young.size() - start
                && old.get(old.size() - 1 - end).equals(young.get(young.size() - 1 - end))) {
            end++;
        }
        assertThat(old.size() - start - end)
                .as(as + "\n--- became ---\n" + after)
                .isLessThanOrEqualTo(1);
        assertThat(young.size() - start - end)
                .as(as + "\n--- became ---\n" + after)
                .isBetween(1, 4);
    }
}
