package de.ratwerk.advice;

import static org.assertj.core.api.Assertions.assertThat;

import de.ratwerk.Shipped;
import de.ratwerk.profile.Profile;
import de.ratwerk.rulebook.Rulebook;
import de.ratwerk.source.Source;
import de.ratwerk.text.Text;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The survey's last day in the field was the 28th of February 2019. */
class NotesTest {
    private static final Rulebook RULEBOOK = Shipped.ratwerk().rulebook();

    @Test
    void theEvidenceHasAnAgeFromItsFirstBirthdayOn() {
        assertThat(ages(LocalDate.of(2020, 2, 27))).isEmpty();
        assertThat(ages(LocalDate.of(2020, 2, 28)))
                .containsExactly("Zum Datum dieses Berichts sind die Befunde der Befragung ein Jahr alt.");
        assertThat(ages(LocalDate.of(2021, 2, 27))).singleElement().asString().contains("ein Jahr");
        assertThat(ages(LocalDate.of(2021, 2, 28)))
                .containsExactly("Zum Datum dieses Berichts sind die Befunde der Befragung 2 Jahre alt.");
        assertThat(ages(null)).isEmpty();
    }

    @Test
    void ofWhichDayTheAgeIsToldAsWell() {
        LocalDate day = LocalDate.of(2026, 10, 1);
        String yaml = "schema: ratwerk.profile/1\nasOf: 2026-10-01\nmunicipality:\n  name: Musterstadt\n";
        Profile profile = Profile.read(Source.of("profile.yaml", yaml.getBytes(StandardCharsets.UTF_8)));
        assertThat(Notes.of(profile, RULEBOOK, day))
                .contains(new Text(
                        "Zum Stand dieses Profils sind die Befunde der Befragung 7 Jahre alt.",
                        "As of this profile the survey's findings are 7 years old."));
        assertThat(Notes.of(profile, RULEBOOK, day.plusDays(1)))
                .contains(new Text(
                        "Zum Datum dieses Berichts sind die Befunde der Befragung 7 Jahre alt.",
                        "As of the day of this report the survey's findings are 7 years old."));
    }

    /** Who the municipality is does not count: neither its key nor its size is a gap. */
    @Test
    void openQuestionsAreCountedWhereThereAreAny() {
        Profile complete = Profile.read(Path.of("profiles/examples/strong-but-in-a-silo.yaml"));
        assertThat(complete.unanswered()).isNotEmpty();
        assertThat(german(complete, null)).noneMatch(note -> note.startsWith("Offene Fragen"));
        assertThat(german(complete.with("data.automation", "unknown"), null))
                .last()
                .isEqualTo("Offene Fragen: 1. Was nicht beantwortet ist, gilt nirgends als Lücke.");
    }

    private static List<String> ages(@Nullable LocalDate date) {
        return german(Profile.empty("Musterstadt"), date).stream()
                .filter(note -> note.endsWith(" alt."))
                .toList();
    }

    private static List<String> german(Profile profile, @Nullable LocalDate date) {
        return Notes.of(profile, RULEBOOK, date).stream().map(Text::de).toList();
    }
}
