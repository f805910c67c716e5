package de.ratwerk.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import de.ratwerk.problem.Problem;
import de.ratwerk.problem.RefusedException;
import de.ratwerk.profile.Answer;
import de.ratwerk.profile.Profile;
import de.ratwerk.source.Source;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** What the register adds to a profile, what it says against it, and what it leaves alone. */
class CompletionTest {
    private static final Register REGISTER =
            Register.read(Path.of("src/test/resources/register/municipalities-2024-12-31.csv"));

    @Test
    void fillsInWhatTheKeyTellsAndNamesItsSource() {
        Completed completed = REGISTER.complete(profile("name: Kirchmünster", "ags: '08499001'"));
        assertThat(completed.notes()).isEmpty();
        Answer population =
                completed.profile().answer("municipality.population").orElseThrow();
        assertThat(population.value()).isEqualTo("13607");
        assertThat(population.provenance())
                .isEqualTo(new Answer.Provenance(
                        "Gemeindeverzeichnis (GV-ISys), Destatis, Gebietsstand 31.12.2024",
                        "2023-12-31",
                        "Fortschreibung auf Grundlage des Zensus 2011"));
        assertThat(completed.profile().answer("municipality.kind").orElseThrow().value())
                .isEqualTo("municipality");
        assertThat(completed.profile().name()).isEqualTo("Kirchmünster");
        assertThat(completed.profile().asOf()).isNull();
    }

    @Test
    void aDistrictIsCompletedWithTheSumOfItsMunicipalities() {
        Profile district = REGISTER.complete(profile("name: Kreis Grünau", "ags: '01098000'"))
                .profile();
        assertThat(district.answer("municipality.kind").orElseThrow().value()).isEqualTo("district");
        assertThat(district.answer("municipality.population").orElseThrow().value())
                .isEqualTo("11807");
        assertThat(district.answer("municipality.population")
                        .orElseThrow()
                        .provenance()
                        .note())
                .startsWith("Summe der Gemeinden");
    }

    @Test
    void whatTheProfileSaysStaysAsItIs() {
        Profile own = profile("name: Kirchmünster", "ags: '08499001'", "population: 14000", "kind: municipality");
        Completed completed = REGISTER.complete(own);
        assertThat(completed.profile()).isSameAs(own);
        assertThat(completed.notes()).isEmpty();
    }

    @Test
    void aPopulationFarOffOrOfAnotherSizeClassIsNoted() {
        Problem far = note("name: Kirchmünster", "ags: '08499001'", "population: 17000");
        assertThat(far.kind()).isEqualTo("population-differs");
        assertThat(far.place().line()).isEqualTo(5);
        assertThat(far.message().de())
                .isEqualTo("Im Profil stehen 17.000 Menschen, im Verzeichnis 13.607 Menschen am 31.12.2023 (Zensus"
                        + " 2011).");
        Problem other = note("name: Neustadt", "ags: '08499002'", "population: 49000");
        assertThat(other.message().de())
                .isEqualTo(
                        "Im Profil stehen 49.000 Menschen, im Verzeichnis 52.459 Menschen am 31.12.2023 (Zensus 2011),"
                                + " eine andere Größenklasse.");
    }

    @Test
    void withoutAKeyNothingIsTakenAndTheNamesakesAreNamed() {
        Profile nameless = profile("name: Neustadt");
        Completed completed = REGISTER.complete(nameless);
        assertThat(completed.profile()).isSameAs(nameless);
        assertThat(completed.notes()).singleElement().satisfies(note -> {
            assertThat(note.kind()).isEqualTo("ags-missing");
            assertThat(note.hint().de())
                    .isEqualTo("Das Verzeichnis führt unter diesem Namen: 01098002 Neustadt (Grünau) (Grünau,"
                            + " Schleswig-Holstein); 08499002 Neustadt an der Lauter (Talkreis, Baden-Württemberg)."
                            + " Den passenden AGS bitte selbst eintragen.");
        });
        assertThat(note("name: Nirgendwo").hint().de())
                .isEqualTo("Eine Kommune namens „Nirgendwo“ führt das Verzeichnis nicht.");
    }

    @Test
    void anAssociationIsToldThatItHasNoKey() {
        Problem note = note("name: Amt Sieldörfer", "kind: association");
        assertThat(note.kind()).isEqualTo("association-without-ags");
        assertThat(note.hint().de())
                .contains("ohne AGS, ARS 010985163 Gemeindeverband Sieldörfer (Grünau, Schleswig-Holstein)");
    }

    @Test
    void aNameOfAnotherPlaceCompletesNothing() {
        Profile mistaken = profile("name: Aldorf", "ags: '08499001'");
        Completed completed = REGISTER.complete(mistaken);
        assertThat(completed.profile()).isSameAs(mistaken);
        assertThat(completed.notes()).singleElement().satisfies(note -> {
            assertThat(note.kind()).isEqualTo("name-differs");
            assertThat(note.place().line()).isEqualTo(3);
            assertThat(note.hint().de()).contains("01098001 Aldorf");
        });
    }

    @Test
    void aKeyThatIsNotThereIsRefusedWithWhatMayBeMeant() {
        Problem slip = refused("name: Kirchmünster", "ags: '08499010'");
        assertThat(slip.kind()).isEqualTo("ags-not-in-register");
        assertThat(slip.path()).isEqualTo("municipality.ags");
        assertThat(slip.place().line()).isEqualTo(4);
        assertThat(slip.message().de())
                .isEqualTo("Den AGS 08499010 führt das Verzeichnis nicht (Gebietsstand 31.12.2024).");
        assertThat(slip.hint().de())
                .isEqualTo("Gemeint ist vielleicht: 08499001 Kirchmünster, Große Kreisstadt (Talkreis,"
                        + " Baden-Württemberg).");
        assertThat(refused("name: Aldorf", "ags: '05111000'").hint().de())
                .contains("aufgelöst oder umgegliedert", "Das Verzeichnis führt unter diesem Namen: 01098001 Aldorf");
        assertThat(refused("name: Nirgendwo", "ags: '01098009'").hint().de())
                .contains("Ähnliche Schlüssel: 01098000 Kreis Grünau");
        assertThat(refused("name: Nirgendwo", "ags: '05111000'").hint().de())
                .isEqualTo("Vertippt, oder die Gemeinde ist aufgelöst oder umgegliedert.");
    }

    @Test
    void anotherKindIsRefused() {
        assertThat(refused("name: Grünau", "ags: '01098000'", "kind: municipality")
                        .kind())
                .isEqualTo("kind-differs");
        Problem association = refused("name: Aldorf", "ags: '01098001'", "kind: association");
        assertThat(association.place().line()).isEqualTo(5);
        assertThat(association.hint().de()).startsWith("Gemeindeverbände haben keinen AGS");
    }

    @Test
    void anAreaWithoutPeopleIsNoMunicipality() {
        assertThat(refused("name: Forst Grünau", "ags: '01098003'").kind()).isEqualTo("uninhabited");
    }

    private static Problem note(String... lines) {
        Completed completed = REGISTER.complete(profile(lines));
        assertThat(completed.notes()).hasSize(1);
        return completed.notes().get(0);
    }

    private static Problem refused(String... lines) {
        Profile profile = profile(lines);
        RefusedException refused = catchThrowableOfType(RefusedException.class, () -> REGISTER.complete(profile));
        assertThat(refused).isNotNull();
        assertThat(refused.problems()).hasSize(1);
        return refused.problems().get(0);
    }

    private static Profile profile(String... lines) {
        return Profile.read(new Source(
                "profile.yaml", "schema: ratwerk.profile/1\nmunicipality:\n  " + String.join("\n  ", lines) + "\n"));
    }
}
