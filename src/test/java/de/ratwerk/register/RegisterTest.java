package de.ratwerk.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import de.ratwerk.problem.Problem;
import de.ratwerk.problem.RefusedException;
import de.ratwerk.profile.Answer;
import de.ratwerk.profile.Profile;
import de.ratwerk.register.RegisterEntry.Kind;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the register reads of the official workbook and of a table, and what it refuses. */
class RegisterTest {
    private static final Path TABLE = Path.of("src/test/resources/register/municipalities-2024-12-31.csv");
    private static final LocalDate DAY = LocalDate.of(2024, 12, 31);

    @TempDir
    private Path folder;

    @Test
    void theWorkbookSaysWhichMunicipalitiesThereAre() {
        Register register = Register.read(new SmallWorkbook().in(folder));
        assertThat(register.municipalities().map(RegisterEntry::name))
                .containsExactly(
                        "Aldorf",
                        "Neustadt (Grünau)",
                        "Ostfurt, Landeshauptstadt",
                        "Kirchmünster, Große Kreisstadt",
                        "Neustadt an der Lauter");
        assertThat(register.entry("01098003").orElseThrow().kind()).isEqualTo(Kind.UNINHABITED);
        assertThat(register.entry("01098002").orElseThrow()).satisfies(entry -> {
            assertThat(entry.ars()).isEqualTo("010985163002");
            assertThat(entry.land()).isEqualTo("Schleswig-Holstein");
            assertThat(entry.district()).isEqualTo("01098");
            assertThat(entry.districtName()).isEqualTo("Grünau");
            assertThat(entry.designation()).isEqualTo("Gemeinde");
            assertThat(entry.population()).isEqualTo(11_220);
            assertThat(entry.area()).isEqualByComparingTo("6.07");
        });
    }

    @Test
    void aDistrictHasTheSumOfItsMunicipalitiesAndACityStandsOnce() {
        Register register = Register.read(new SmallWorkbook().in(folder));
        RegisterEntry district = register.entry("01098000").orElseThrow();
        assertThat(district.kind()).isEqualTo(Kind.DISTRICT);
        assertThat(district.population()).isEqualTo(11_807);
        assertThat(register.entry("01099000").orElseThrow().kind()).isEqualTo(Kind.MUNICIPALITY);
        assertThat(register.alike("Amt Sieldörfer")).singleElement().satisfies(association -> {
            assertThat(association.kind()).isEqualTo(Kind.ASSOCIATION);
            assertThat(association.ags()).isNull();
            assertThat(association.ars()).isEqualTo("010985163");
            assertThat(association.population()).isEqualTo(11_807);
        });
    }

    @Test
    void theDaysAndTheCensusAreThoseOfTheHeadings() {
        assertThat(Register.read(new SmallWorkbook().in(folder)).edition())
                .isEqualTo(new Edition(DAY, LocalDate.of(2023, 12, 31), 2011));
        SmallWorkbook younger =
                new SmallWorkbook().populations("Bevölkerung auf Grundlage des Zensus 20222)", "am 30.09.2024");
        assertThat(Register.read(younger.in(folder)).edition())
                .isEqualTo(new Edition(DAY, LocalDate.of(2024, 9, 30), 2022));
        SmallWorkbook silent = new SmallWorkbook().populations("Bevölkerung 2)", "am 31.12.2024 (Jahr)");
        assertThat(Register.read(silent.in(folder)).edition().census()).isEqualTo(2022);
    }

    @Test
    void theTableSaysTheSameAsTheWorkbook() {
        Register workbook = Register.read(new SmallWorkbook().in(folder));
        Register table = Register.read(TABLE);
        assertThat(table.edition()).isEqualTo(workbook.edition());
        assertThat(table.entries())
                .usingRecursiveFieldByFieldElementComparatorIgnoringFields("place", "designation")
                .containsExactlyElementsOf(workbook.entries());
        assertThat(table.alike("Sieldörfer")).hasSize(1);
    }

    @Test
    void columnsAreFoundByTheirHeadings() {
        SmallWorkbook moved = new SmallWorkbook().rows(row -> {
            List<String> cells = new ArrayList<>(row);
            if (cells.size() > 7) {
                cells.add(0, cells.remove(7)); // the name first
                cells.add(1, ""); // and a column that nobody knows
            }
            return cells;
        });
        assertThat(Register.read(moved.in(folder)).entries())
                .usingRecursiveFieldByFieldElementComparatorIgnoringFields("place")
                .containsExactlyElementsOf(
                        Register.read(new SmallWorkbook().in(folder)).entries());
    }

    @Test
    void aMissingHeadingIsNamedWithWhatWasFound() {
        SmallWorkbook other = new SmallWorkbook()
                .headings(words -> words.equals("Gem") ? "Nummer" : words.replace("Satz-art", "Typ"));
        List<Problem> problems = refused(other.in(folder));
        assertThat(problems).extracting(Problem::kind).containsOnly("heading-missing");
        assertThat(problems)
                .extracting(problem -> problem.message().de())
                .containsExactlyInAnyOrder(
                        "Onlineprodukt_Gemeinden31122024, ab Zeile 3: Die Überschrift „Satzart“ fehlt.",
                        "Onlineprodukt_Gemeinden31122024, ab Zeile 3: Die Überschrift „Gem“ fehlt.");
        assertThat(problems.get(0).hint().de()).contains("Nummer", "Gemeindename");
    }

    @Test
    void everyBrokenRowIsToldAtItsCell() {
        SmallWorkbook broken = new SmallWorkbook().rows(row -> {
            if (row.contains("Aldorf")) {
                row.set(6, "1");
            } else if (row.contains("Neustadt an der Lauter")) {
                row.set(9, "–");
            } else if (row.contains("Kirchmünster, Große Kreisstadt")
                    && row.get(0).equals("60")) {
                row.set(2, "17");
            }
            return row;
        });
        List<Problem> problems = refused(broken.in(folder));
        assertThat(problems)
                .extracting(problem -> problem.place().line()
                        + ":"
                        + problem.place().column()
                        + " " + problem.kind()
                        + " "
                        + problem.message().de())
                .containsExactly(
                        "13:7 bad-key Onlineprodukt_Gemeinden31122024!G13: „1“ ist kein Teil eines Schlüssels mit 3"
                                + " Ziffern.",
                        "22:3 bad-key Onlineprodukt_Gemeinden31122024!C22: „17“ ist kein Teil eines Schlüssels mit 2"
                                + " Ziffern.",
                        "24:10 bad-number Onlineprodukt_Gemeinden31122024!J24: „–“ ist keine Bevölkerungszahl"
                                + " (Neustadt an der Lauter).");
        assertThat(problems.get(0).hint().de()).contains("führenden Nullen");
    }

    @Test
    void aKeyThatStandsTwiceIsRefused() {
        SmallWorkbook twice = new SmallWorkbook().rows(row -> {
            if (row.contains("Aldorf")) {
                row.set(6, "002");
            }
            return row;
        });
        assertThat(refused(twice.in(folder))).singleElement().satisfies(problem -> {
            assertThat(problem.kind()).isEqualTo("duplicate-ags");
            assertThat(problem.message().de())
                    .isEqualTo(
                            "Onlineprodukt_Gemeinden31122024!H14: Der AGS 01098002 (Neustadt (Grünau)) steht schon in"
                                    + " Zeile 13 (Aldorf).");
        });
    }

    @Test
    void whatIsNoRegisterIsToldApart() throws IOException {
        assertThat(refusedKind(Path.of("profiles/places/ulm.yaml"))).isEqualTo("not-a-register");
        assertThat(refusedKind(folder)).isEqualTo("not-a-file");
        assertThat(refusedKind(folder.resolve("none.xlsx"))).isEqualTo("file-not-found");
        assertThat(refusedKind(file("empty.csv", ""))).isEqualTo("not-a-register");
        assertThat(refusedKind(file("old.xls", "\u00d0\u00cf\u0011\u00e0 and more", StandardCharsets.ISO_8859_1)))
                .isEqualTo("not-a-register");
        assertThat(refusedKind(file(
                        "windows.csv", "ags;ars;name;einwohner_2023\n1;2;M\u00fcn;3", StandardCharsets.ISO_8859_1)))
                .isEqualTo("not-a-register");
        assertThat(refusedKind(file("broken.xlsx", "PK\u0003\u0004 and no more")))
                .isEqualTo("not-a-register");
        SmallWorkbook others = new SmallWorkbook().rows(row -> new ArrayList<>());
        assertThat(refused(others.in(folder)))
                .singleElement()
                .satisfies(problem ->
                        assertThat(problem.message().de()).contains("Inhalt, Onlineprodukt_Gemeinden31122024"));
    }

    @Test
    void aTableIsRefusedRowByRow() throws IOException {
        Path table = file("table.csv", """
            ags;ars;name;kreis;einwohner_2024
            1098001;010985163001;Aldorf;Grünau;587
            01098002;010985163002;;Grünau;11
            01098004;010985163004;Beldorf;Grünau;?
            """);
        assertThat(refused(table))
                .extracting(problem ->
                        problem.place().line() + ":" + problem.place().column() + " " + problem.kind())
                .containsExactly("2:2 bad-key", "3:3 name-missing", "4:5 bad-number");
        assertThat(refused(file("no-people.csv", "ags,ars,name,einwohner\n")))
                .singleElement()
                .satisfies(
                        problem -> assertThat(problem.message().de()).isEqualTo("Die Spalte „einwohner_JAHR“ fehlt."));
    }

    @Test
    void aTableWithSemicolonsAndAMarkIsReadAsWell() throws IOException {
        Path table = file(
                "table.csv",
                "\ufeffags;ars;name;kreis;einwohner_2023;einwohner_2024\n01098001;010985163001;Aldorf;Grünau;1;2\n");
        Register register = Register.read(table);
        assertThat(register.edition()).isEqualTo(new Edition(null, DAY, 2022));
        assertThat(register.entry("01098001").orElseThrow().population()).isEqualTo(2);
        assertThat(register.edition().source()).isEqualTo("Gemeindeverzeichnis (GV-ISys), Destatis");
    }

    @Test
    void itsMunicipalitiesBecomeProfilesOfWhatItKnows() {
        List<Profile> profiles =
                Register.read(new SmallWorkbook().in(folder)).profiles().toList();
        assertThat(profiles).hasSize(5);
        Profile first = profiles.get(0);
        assertThat(first.asOf()).isEqualTo(DAY);
        assertThat(first.answers().stream().map(Answer::values).map(List::toString))
                .containsExactly("[Aldorf]", "[01098001]", "[587]", "[municipality]");
        assertThat(first.answer("municipality.population").orElseThrow().provenance())
                .isEqualTo(new Answer.Provenance(
                        "Gemeindeverzeichnis (GV-ISys), Destatis, Gebietsstand 31.12.2024",
                        "2023-12-31",
                        "Fortschreibung auf Grundlage des Zensus 2011"));
    }

    private Path file(String name, String text) throws IOException {
        return file(name, text, StandardCharsets.UTF_8);
    }

    private Path file(String name, String text, java.nio.charset.Charset encoding) throws IOException {
        return Files.writeString(folder.resolve(name), text, encoding);
    }

    private static String refusedKind(Path file) {
        return refused(file).get(0).kind();
    }

    private static List<Problem> refused(Path file) {
        RefusedException refused = catchThrowableOfType(RefusedException.class, () -> Register.read(file));
        assertThat(refused).as("refusal of " + file).isNotNull();
        return refused.problems();
    }
}
