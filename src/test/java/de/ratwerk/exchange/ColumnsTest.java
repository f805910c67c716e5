package de.ratwerk.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.ratwerk.exchange.Entry.Rejected;
import de.ratwerk.problem.Problem;
import de.ratwerk.problem.RefusedException;
import de.ratwerk.profile.Answer;
import de.ratwerk.profile.Profile;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tables in other people's words, read by a mapping file. */
class ColumnsTest {
    @TempDir
    private Path folder;

    @Test
    void foreignHeadingsAndAnswersAreReadAsTheMappingSays() {
        Columns columns = mapping(
                "listSeparator: \"|\"",
                "columns:",
                "  Gemeinde: municipality.name",
                "  \"Chatbot vorhanden?\":",
                "    path: eGovernment.components.chatbot.usage",
                "    values: {Ja: in-use, Nein: not-used}",
                "  Partner: Zusammenarbeit im E-Government",
                "  \"FIM (1 = alles)\": {path: eGovernment.fim.uses, values: {1: [services, data-fields, processes]}}",
                "  \"WLAN\": community.offers.wifi",
                "  \"WLAN Beleg\": community.offers.wifi#source",
                "ignore: [Zeitstempel]",
                "values: {k. A.: unknown, \"1\": yes, \"0\": no}",
                "constants: {asOf: 2026-05-01, municipality.kind: municipality}");
        Path file = Reading.file(
                folder,
                "t.csv",
                "Zeitstempel;Gemeinde;CHATBOT VORHANDEN?;Partner;FIM (1 = alles);WLAN;WLAN Beleg",
                "12:00;Adorf;ja;Land | andere Kommunen;1;1;Website",
                "12:01;Bdorf;k. a.;keine;k. A.;0;",
                "12:02;Cdorf;vielleicht;Land, Kreis;;;");
        List<Entry> entries = Reading.all(columns, file);
        Profile first = Reading.profile(entries.get(0));
        assertThat(first.asOf()).isEqualTo(LocalDate.of(2026, 5, 1));
        assertThat(first.answers())
                .extracting(Answer::values)
                .containsExactly(
                        List.of("Adorf"),
                        List.of("municipality"),
                        List.of("in-use"),
                        List.of("services", "data-fields", "processes"),
                        List.of("municipalities", "land"),
                        List.of("yes"));
        assertThat(first.answer("municipality.kind").orElseThrow().place().file())
                .endsWith("mapping.yaml");
        assertThat(first.answer("community.offers.wifi").orElseThrow().provenance())
                .isEqualTo(new Answer.Provenance("Website", null, null));
        assertThat(Reading.profile(entries.get(1)).answers())
                .extracting(Answer::values)
                .containsExactly(List.of("Bdorf"), List.of("municipality"), List.of(), List.of("no"));
        assertThat(((Rejected) entries.get(2)).problems())
                .extracting(problem -> problem.place().column())
                .containsExactly(3, 4);
    }

    @Test
    void columnsThatNobodyKnowsCanBeLeftOutTogether() {
        Columns columns = mapping("ignore: [\"*\", Chatbot]");
        Path file = Reading.file(folder, "t.csv", "Name der Kommune;Farbe;Chatbot", "Adorf;blau;grün");
        assertThat(Reading.profile(Reading.all(columns, file).get(0)).answers()).hasSize(1);
    }

    @Test
    void aConstantThatStandsInTheTableTooIsRefused() {
        Columns columns = mapping("constants: {strategy.status: none}");
        Path file = Reading.file(folder, "t.csv", "Name der Kommune;Digitalisierungsstrategie", "Adorf;");
        assertThatThrownBy(() -> Reading.all(columns, file))
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        refused -> assertThat(refused.problems())
                                .extracting(Problem::kind)
                                .containsExactly("duplicate-heading"));
    }

    @Test
    void theExampleOfTheDocumentationReadsItsTable() {
        Columns columns = Columns.read(Path.of("profiles/mapping-example.yaml"));
        Path file = Reading.file(
                folder,
                "t.csv",
                "Zeitstempel;Gemeinde;Formularserver vorhanden?;WLAN in der Stadt;Handlungsfelder",
                "1.5.2026 12:00;Adorf;Ja;k. A.;Verwaltung / Daten");
        assertThat(Reading.profile(Reading.all(columns, file).get(0)).answers())
                .extracting(Answer::values)
                .containsExactly(
                        List.of("Adorf"),
                        List.of("municipality"),
                        List.of("in-use"),
                        List.of("administration", "data"));
    }

    private Columns mapping(String... lines) {
        return Columns.read(
                Reading.file(folder, "mapping.yaml", "schema: ratwerk.columns/1\n" + String.join("\n", lines)));
    }
}
