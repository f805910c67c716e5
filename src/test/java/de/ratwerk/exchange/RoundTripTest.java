package de.ratwerk.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import de.ratwerk.Shipped;
import de.ratwerk.problem.Place;
import de.ratwerk.profile.Answer;
import de.ratwerk.profile.Answer.Provenance;
import de.ratwerk.profile.Profile;
import de.ratwerk.profile.Profile.RecordedAnswer;
import de.ratwerk.synthetic.SyntheticCohort;
import de.ratwerk.text.Language;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whatever profiles are written as, reading it gives the same profiles. */
class RoundTripTest {
    /** Texts that a format could trip over. */
    private static final List<String> HOSTILE = List.of(
            "=1+1",
            "+49 731 1610",
            "-",
            "@SUM(A1)",
            "'=1",
            "''",
            "'",
            "\"",
            "\"Zitat\"; mit, Zeichen",
            "zwei\nZeilen",
            "zwei\r\nZeilen\tund ein Tabulator",
            "am Ende eine Rückkehr\rmitten",
            "Ä ö ü ß é ő Ł 😀 𝒜 \u00a0 –",
            "_x0041_ _x005F_",
            "<b>&amp;</b> ]]>",
            "{a: b} # c: d",
            "- kein Punkt",
            "yes",
            "null",
            "2019-05",
            "05315000",
            "1e5",
            "sep=;",
            "#NAME?",
            "[]",
            "\\n \\",
            "%PDF ! & * | > ` ~",
            "x".repeat(32_767));

    /** A format with its language. */
    enum Form {
        YAML,
        CSV_DE,
        CSV_EN,
        XLSX_DE,
        XLSX_EN,
        NDJSON;

        Path write(Path folder, List<Profile> profiles) throws IOException {
            Language language = name().endsWith("EN") ? Language.EN : Language.DE;
            Path file = folder.resolve(
                    "profiles." + name().substring(0, name().length() - 3).toLowerCase(java.util.Locale.ROOT));
            if (this == YAML) {
                file = folder.resolve("profiles");
                try (Outlet outlet = Outlet.folder(file, false)) {
                    write(outlet, profiles);
                }
                return file;
            }
            if (this == NDJSON) {
                file = folder.resolve("profiles.ndjson");
            }
            OutputStream out = Files.newOutputStream(file);
            try (Outlet outlet = this == NDJSON
                    ? Outlet.lines(out)
                    : name().startsWith("CSV") ? Outlet.csv(out, language) : Outlet.workbook(out, language)) {
                write(outlet, profiles);
            }
            return file;
        }

        private static void write(Outlet outlet, List<Profile> profiles) throws IOException {
            for (Profile profile : profiles) {
                outlet.write(profile);
            }
        }
    }

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource(Form.class)
    void syntheticMunicipalitiesComeBackAsTheyWere(Form form) throws IOException {
        SyntheticCohort cohort = SyntheticCohort.of(Shipped.ratwerk().rulebook().evidence(), 6);
        List<Profile> profiles = new ArrayList<>();
        Random random = new Random(6);
        for (int number = 1; number <= 150; number++) {
            profiles.add(annotated(cohort.municipality(number, number % 10 / 10.0), random));
        }
        assertThat(digests(Reading.profiles(form.write(folder, profiles))))
                .containsExactlyInAnyOrderElementsOf(digests(profiles));
    }

    @ParameterizedTest
    @EnumSource(Form.class)
    void whatIsShippedComesBackAsItWas(Form form) throws IOException {
        List<Profile> profiles = Shipped.profiles().stream().map(Profile::read).toList();
        assertThat(digests(Reading.profiles(form.write(folder, profiles))))
                .containsExactlyInAnyOrderElementsOf(digests(profiles));
    }

    @ParameterizedTest
    @EnumSource(Form.class)
    void hostileTextsComeBackAsTheyWere(Form form) throws IOException {
        List<Profile> profiles = new ArrayList<>();
        for (String text : HOSTILE) {
            profiles.add(with(Profile.empty("Ort"), new Provenance(text.strip(), "2019", text.strip())));
            if (text.length() <= 200 && !text.contains("\n")) {
                profiles.add(Profile.empty(text.strip()));
            }
        }
        assertThat(digests(Reading.profiles(form.write(folder, profiles))))
                .containsExactlyInAnyOrderElementsOf(digests(profiles));
    }

    @Test
    void theSameProfilesGiveTheSameBytes() throws IOException {
        List<Profile> profiles = Shipped.profiles().stream().map(Profile::read).toList();
        assertThat(workbook(profiles)).isEqualTo(workbook(profiles));
    }

    @Test
    void aWorkbookHoldsNoFormulaAndLetsOneChoose() throws IOException {
        Profile profile = with(
                Profile.empty("=1+1").with("municipality.ags", "05315000").with("municipality.population", "48210"),
                new Provenance("@SUM(A1)", null, "-2"));
        try (XSSFWorkbook book = new XSSFWorkbook(new java.io.ByteArrayInputStream(workbook(List.of(profile))))) {
            XSSFSheet sheet = book.getSheetAt(0);
            for (Row row : sheet) {
                for (Cell cell : row) {
                    assertThat(cell.getCellType()).isIn(CellType.STRING, CellType.NUMERIC);
                }
            }
            assertThat(sheet.getRow(1).getCell(0).getStringCellValue()).isEqualTo("=1+1");
            assertThat(sheet.getRow(1).getCell(0).getCellStyle().getQuotePrefixed())
                    .isTrue();
            assertThat(sheet.getRow(1).getCell(4).getStringCellValue()).isEqualTo("05315000");
            assertThat(sheet.getRow(1).getCell(7).getNumericCellValue()).isEqualTo(48210);
            assertThat(sheet.getPaneInformation().isFreezePane()).isTrue();
            assertThat(sheet.getDataValidations().stream()
                            .map(DataValidation::getValidationConstraint)
                            .map(constraint -> constraint.getExplicitListValues())
                            .filter(java.util.Objects::nonNull)
                            .map(List::of))
                    .contains(List.of("im Einsatz", "geplant", "nicht im Einsatz"), List.of("ja", "nein"));
            assertThat(book.getSheetAt(1).getSheetName()).isEqualTo("Fragen");
        }
    }

    @Test
    void namesOfFilesAreStableAndUnique() throws IOException {
        List<Profile> profiles = List.of(
                Profile.empty("Bad Münster a. Stein"),
                Profile.empty("BAD MÜNSTER (A Stein)"),
                Profile.empty("Weiß-Élan"),
                Profile.empty("…"),
                Profile.empty("Aux"),
                Profile.empty("Ort").with("municipality.ags", "05315000"));
        try (java.util.stream.Stream<Path> files = Files.list(Form.YAML.write(folder, profiles))) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder(
                            "bad-muenster-a-stein.yaml",
                            "bad-muenster-a-stein-2.yaml",
                            "weiss-elan.yaml",
                            "kommune.yaml",
                            "aux-kommune.yaml",
                            "05315000.yaml");
        }
    }

    private static byte[] workbook(List<Profile> profiles) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Outlet outlet = Outlet.workbook(bytes, Language.DE)) {
            Form.write(outlet, profiles);
        }
        return bytes.toByteArray();
    }

    private static List<String> digests(List<Profile> profiles) {
        return profiles.stream().map(Profile::digest).toList();
    }

    /** The profile with a day, and with a source here and there. */
    private static Profile annotated(Profile profile, Random random) {
        List<RecordedAnswer> answers = new ArrayList<>();
        for (Answer answer : profile.answers()) {
            Provenance from = random.nextInt(4) > 0
                    ? null
                    : new Provenance(
                            hostile(random),
                            random.nextBoolean() ? "2019-0" + (1 + random.nextInt(9)) : null,
                            hostile(random));
            answers.add(recorded(answer, from));
        }
        LocalDate day = random.nextBoolean() ? LocalDate.of(2026, 1, 1 + random.nextInt(31)) : null;
        return Profile.recorded("-", day, answers);
    }

    private static String hostile(Random random) {
        return random.nextInt(3) == 0
                ? null
                : HOSTILE.get(random.nextInt(HOSTILE.size() - 1)).strip();
    }

    private static Profile with(Profile profile, Provenance provenance) {
        return Profile.recorded(
                "-",
                null,
                profile.answers().stream()
                        .map(answer -> recorded(answer, provenance))
                        .toList());
    }

    private static RecordedAnswer recorded(Answer answer, Provenance provenance) {
        Place place = Place.of("-");
        String path = answer.question().path();
        return new RecordedAnswer(path, answer.values(), place, provenance, place, path);
    }
}
