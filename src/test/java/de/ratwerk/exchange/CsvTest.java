package de.ratwerk.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import de.ratwerk.exchange.Entry.Accepted;
import de.ratwerk.problem.Place;
import de.ratwerk.problem.Problem;
import de.ratwerk.profile.Answer;
import de.ratwerk.profile.Profile;
import de.ratwerk.sheet.Cell;
import de.ratwerk.sheet.Row;
import de.ratwerk.sheet.Rows;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tables of separated values as people and spreadsheets write them. */
class CsvTest {
    private static final String TABLE = "Name der Kommune;Chatbot;Handlungsfelder der Strategie\n"
            + "Böhlen;geplant;\"Verwaltung; Bildung, Kultur und Wissenschaft\"\n"
            + "\n"
            + "Mühlau;im Einsatz;[]\n";

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {";", ",", "\t"})
    void theSeparatorIsFoundOut(String separator) throws IOException {
        String table = TABLE.replace("Böhlen;", "Böhlen" + separator)
                .replace("geplant;", "geplant" + separator)
                .replace("Mühlau;im Einsatz;", "Mühlau" + separator + "im Einsatz" + separator)
                .replace("Name der Kommune;Chatbot;", "Name der Kommune" + separator + "Chatbot" + separator);
        expectTable(Reading.profiles(written(table, StandardCharsets.UTF_8)));
        expectTable(Reading.profiles(written("sep=" + separator + "\n" + table, StandardCharsets.UTF_8)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r"})
    void everyLineEndIsOne(String end) throws IOException {
        expectTable(Reading.profiles(written(TABLE.replace("\n", end), StandardCharsets.UTF_8)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "windows-1252", "UTF-16"})
    void theEncodingIsFoundOut(String encoding) throws IOException {
        expectTable(Reading.profiles(written(TABLE, Charset.forName(encoding))));
        expectTable(Reading.profiles(written("\ufeff" + TABLE, StandardCharsets.UTF_8)));
    }

    @Test
    void whatWasReadAsWindowsIsSaid() throws IOException {
        Accepted first = (Accepted)
                Reading.all(written(TABLE, Charset.forName("windows-1252"))).get(0);
        assertThat(first.notes()).extracting(Problem::kind).containsExactly("windows-encoding");
    }

    @Test
    void lettersOfNeighboursAreReadWhereGermanOnesStandBesideThem() throws IOException {
        Path file = written("Name der Kommune\nMühlau\nBudyšin\nL’Haÿ\n", Charset.forName("windows-1252"));
        assertThat(Reading.profiles(file)).extracting(Profile::name).containsExactly("Mühlau", "Budyšin", "L’Haÿ");
    }

    @Test
    void anEmptyCellIsUnknownAndNeverNo() {
        Profile profile = Reading.profiles(Reading.file(
                        folder,
                        "t.csv",
                        "Name der Kommune;WLAN-Hotspots;Civic Tech;Sharing-Angebote;Nutzung von FIM;strategy.status",
                        "Adorf;;x;unbekannt; ;unknown"))
                .get(0);
        assertThat(profile.answers())
                .extracting(answer -> answer.question().path())
                .containsExactly("municipality.name", "community.offers.civic-tech");
        assertThat(profile.answer("community.offers.civic-tech").map(Answer::value))
                .contains("yes");
    }

    @Test
    void answersAreReadInTheWordsOfTheProfileOrOfTheQuestionnaire() {
        Path file = Reading.file(
                folder,
                "t.csv",
                "Name der Kommune;Formularserver;Betrieb: Formularserver;WLAN-Hotspots;Zusammenarbeit im E-Government",
                "A;IM EINSATZ;eigene IT;ja;andere Kommunen, Land",
                "B;in-use;own-it;WAHR;[municipalities, land]",
                "C;in use;own IT;✓;other municipalities, the Land",
                "D;im\u00a0Einsatz;Eigene  IT;yes;\"Land\nandere Kommunen\"");
        assertThat(Reading.profiles(file))
                .hasSize(4)
                .allSatisfy(profile -> assertThat(profile.answers())
                        .extracting(Answer::values)
                        .contains(
                                List.of("in-use"),
                                List.of("own-it"),
                                List.of("yes"),
                                List.of("municipalities", "land")));
    }

    @Test
    void theEmptyListCanBeSaidWhetherOrNotTheQuestionHasAWordForIt() {
        Path file = Reading.file(
                folder,
                "t.csv",
                "Name der Kommune;eGovernment.fim.uses;leadership.community",
                "A;[];[]",
                "B;keine;keine",
                "C;none;[none]");
        assertThat(Reading.profiles(file)).hasSize(3).allSatisfy(profile -> {
            assertThat(profile.answer("eGovernment.fim.uses").map(Answer::values))
                    .contains(List.of());
            assertThat(profile.answer("leadership.community").map(Answer::values))
                    .contains(List.of());
        });
    }

    @Test
    void answersKnowTheirPlaceAndTheirSource() {
        Answer answer = Reading.profiles(Reading.file(
                        folder,
                        "t.csv",
                        "Name der Kommune;Stand;Chatbot;Chatbot – Quelle;Chatbot – Stand;Chatbot – Anmerkung;# egal",
                        "",
                        "Adorf;1.10.2026;geplant;Website;3.5.2026;\"'=noch\"\"\";was auch immer"))
                .get(0)
                .answer("eGovernment.components.chatbot.usage")
                .orElseThrow();
        assertThat(answer.place().line()).isEqualTo(3);
        assertThat(answer.place().column()).isEqualTo(3);
        assertThat(answer.provenance()).isEqualTo(new Answer.Provenance("Website", "2026-05-03", "=noch\""));
    }

    @Test
    void aMunicipalityIsHandedOutBeforeTheNextRowIsRead() throws IOException {
        try (TableEntries entries = new TableEntries(new EndlessRows(), Columns.standard())) {
            for (int row = 2; row < 5_000; row++) {
                Entry entry = entries.next();
                assertThat(entry).isInstanceOf(Accepted.class);
                assertThat(((Accepted) entry).place().line()).isEqualTo(row);
            }
        }
    }

    /** A table that never ends. */
    private static final class EndlessRows implements Rows {
        private int read;

        @Override
        public Row headings() {
            return row("Name der Kommune");
        }

        @Override
        public Row next() {
            return row("Adorf");
        }

        private Row row(String text) {
            read++;
            return new Row(
                    new Place("endless.csv", read, 0), List.of(Cell.text(new Place("endless.csv", read, 1), text)));
        }

        @Override
        public void close() {}
    }

    private static void expectTable(List<Profile> profiles) {
        assertThat(profiles).extracting(Profile::name).containsExactly("Böhlen", "Mühlau");
        assertThat(profiles.get(0).answer("strategy.fields").map(Answer::values))
                .contains(List.of("administration", "education-culture-science"));
        assertThat(profiles.get(1).answer("strategy.fields").map(Answer::values))
                .contains(List.of());
        assertThat(profiles.get(1)
                        .answer("municipality.name")
                        .map(answer -> answer.place().line()))
                .hasValueSatisfying(line -> assertThat(line).isBetween(4, 5));
    }

    private Path written(String text, Charset encoding) throws IOException {
        return Files.write(folder.resolve("t.csv"), text.getBytes(encoding));
    }
}
