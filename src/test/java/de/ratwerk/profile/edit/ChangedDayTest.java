package de.ratwerk.profile.edit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.ratwerk.problem.Problem;
import de.ratwerk.problem.RefusedException;
import de.ratwerk.text.Language;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The day of a profile is set, changed and taken out of its text. */
class ChangedDayTest {
    private static final LocalDate DAY = LocalDate.of(2026, 10, 1);
    private static final String MUNICIPALITY = "municipality: {name: Ulm}\n";

    @Test
    void aDayStandsBelowTheSchemaAndTheTemplatesCommentStays() {
        String template = ProfileText.empty(Language.DE).stored();
        String schema = "schema: ratwerk.profile/1\n";
        ProfileText dated = ProfileText.empty(Language.DE).asOf(DAY);
        assertThat(dated.stored()).isEqualTo(template.replace(schema, schema + "asOf: 2026-10-01\n"));
        assertThat(dated.profile().asOf()).isEqualTo(DAY);
        assertThat(dated.asOf(DAY)).isSameAs(dated);
        assertThat(dated.asOf(null).stored()).isEqualTo(template);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2025-01-31", "'2025-01-31'", "~", ""})
    void aDayThatStandsThereIsChangedOrItsLineGoes(String day) {
        String before = "# Kopf\nschema: ratwerk.profile/1\nasOf: " + day + "   # Stand\n# Kommune\n" + MUNICIPALITY;
        String changed = text(before).asOf(DAY).stored();
        assertThat(changed.replace("2026-10-01", day).replaceAll(" +", " ")).isEqualTo(before.replaceAll(" +", " "));
        assertThat(text(changed).asOf(null).stored())
                .isEqualTo("# Kopf\nschema: ratwerk.profile/1\n# Kommune\n" + MUNICIPALITY);
    }

    @Test
    void theFirstAndTheLastLineGoToo() {
        String rest = "schema: ratwerk.profile/1\r\n" + MUNICIPALITY.strip();
        assertThat(text("\ufeffasOf: 2025-01-31\r\n" + rest).asOf(null).stored())
                .isEqualTo("\ufeff" + rest);
        assertThat(text(rest + "\r\nasOf: 2025-01-31").asOf(null).stored()).isEqualTo(rest);
        assertThat(text(rest + "\r\nasOf: 2025-01-31").asOf(DAY).stored()).isEqualTo(rest + "\r\nasOf: 2026-10-01");
    }

    @Test
    void jsonTakesADayAndGivesItBack() {
        String pretty = """
            {
              "schema": "ratwerk.profile/1",
              "municipality": {"name": "Ulm"}
            }
            """;
        String dated = """
            {
              "schema": "ratwerk.profile/1",
              "asOf": "2026-10-01",
              "municipality": {"name": "Ulm"}
            }
            """;
        assertTakesAndGivesBack(pretty, dated);
        assertTakesAndGivesBack(
                "{\"schema\": \"ratwerk.profile/1\", \"municipality\": {\"name\": \"Ulm\"}}",
                "{\"schema\": \"ratwerk.profile/1\", \"asOf\": \"2026-10-01\", \"municipality\": {\"name\": \"Ulm\"}}");
        assertTakesAndGivesBack(
                "{\"municipality\": {\"name\": \"Ulm\"},\n\"schema\": \"ratwerk.profile/1\"\n}",
                "{\"municipality\": {\"name\": \"Ulm\"},\n"
                        + "\"schema\": \"ratwerk.profile/1\",\n"
                        + "\"asOf\": \"2026-10-01\"\n"
                        + "}");
    }

    private static void assertTakesAndGivesBack(String plain, String dated) {
        assertThat(text(plain).asOf(DAY).stored()).isEqualTo(dated);
        assertThat(text(dated).asOf(null).stored()).isEqualTo(plain);
    }

    @Test
    void aCommentBesideTheDayInBracesIsNotLost() {
        String text = "{schema: ratwerk.profile/1, municipality: {name: Ulm}, # Ende\n  asOf: 2025-01-31}\n";
        assertThatThrownBy(() -> text(text).asOf(null)).isInstanceOfSatisfying(RefusedException.class, refused -> {
            assertThat(refused.problems()).extracting(Problem::kind).containsExactly("cannot-write-answer");
            assertThat(refused.problems()).extracting(Problem::path).containsExactly("asOf");
        });
        assertThat(text(text).asOf(DAY).stored()).isEqualTo(text.replace("2025-01-31", "2026-10-01"));
    }

    @Test
    void aDayThatNoProfileCanSayIsRefused() {
        assertThatThrownBy(() -> ProfileText.empty(Language.EN).asOf(LocalDate.of(12026, 10, 1)))
                .isInstanceOf(RefusedException.class);
    }

    private static ProfileText text(String stored) {
        return ProfileText.of("x.yaml", stored.getBytes(StandardCharsets.UTF_8));
    }
}
