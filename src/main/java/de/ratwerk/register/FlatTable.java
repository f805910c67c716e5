package de.ratwerk.register;

import de.ratwerk.problem.Place;
import de.ratwerk.problem.Problem;
import de.ratwerk.problem.Problems;
import de.ratwerk.problem.RefusedException;
import de.ratwerk.sheet.CsvRows;
import de.ratwerk.sheet.Row;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads the register as a flat table (CSV in UTF-8): one row a municipality, columns found by their
 * names. The day of its areas stands in no column; it is taken from the file's name if there is one. Of several columns
 * with inhabitants the latest counts.
 */
final class FlatTable {
    private static final Pattern PEOPLE = Pattern.compile("einwohner_(\\d{4})");
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final List<String> KEYS = List.of("ags", "ars");
    private static final List<String> NEEDED = List.of("ags", "ars", "name");
    private static final int DISTRICT = 5;
    private static final int ASSOCIATION = 9;

    private final Path file;
    private final List<String> columns;
    private final Problems problems = new Problems();
    private final RegisterDraft draft = new RegisterDraft(problems);
    private final int year;

    private FlatTable(Path file, List<String> columns) {
        this.file = file;
        this.columns = columns;
        this.year = columns.stream()
                .map(PEOPLE::matcher)
                .filter(Matcher::matches)
                .mapToInt(people -> Integer.parseInt(people.group(1)))
                .max()
                .orElse(0);
    }

    static Register read(Path file) {
        try (CsvRows rows = open(file)) {
            FlatTable table = new FlatTable(file, columns(rows.headings()));
            table.checkColumns();
            for (Row row = rows.next(); row != null; row = rows.next()) {
                table.row(row);
            }
            return table.register();
        } catch (UncheckedIOException | IOException e) {
            throw Faults.refused(
                    Place.of(file.toString()),
                    "file-unreadable",
                    "Die Datei lässt sich nicht als Tabelle lesen (" + e.getMessage() + ").",
                    "The file cannot be read as a table (" + e.getMessage() + ").");
        }
    }

    private static CsvRows open(Path file) throws IOException {
        CsvRows rows;
        try {
            rows = CsvRows.open(file, FlatTable::isKnown);
        } catch (RefusedException e) {
            throw Faults.noRegister(e);
        }
        if (!rows.isUtf8()) {
            rows.close();
            throw Faults.noRegister(
                    Place.of(file.toString()),
                    "Die Datei ist weder eine Arbeitsmappe (XLSX) noch Text in UTF-8.",
                    "The file is neither a workbook (XLSX) nor text in UTF-8.");
        }
        return rows;
    }

    private static boolean isKnown(String heading) {
        String name = name(heading);
        return KEYS.contains(name)
                || NEEDED.contains(name)
                || PEOPLE.matcher(name).matches();
    }

    private static String name(String heading) {
        return heading.strip().toLowerCase(Locale.ROOT);
    }

    private static List<String> columns(Row headings) {
        List<String> columns = headings.texts().stream().map(FlatTable::name).toList();
        if (columns.stream().noneMatch(KEYS::contains)) {
            String line = String.join(" | ", headings.texts());
            String begins = line.length() > 60 ? line.substring(0, 60) + "…" : line;
            throw Faults.noRegister(
                    headings.place(),
                    "Die erste Zeile lautet „" + begins + "“; die Spalten ags und ars fehlen.",
                    "The first line reads \"" + begins + "\"; the columns ags and ars are missing.");
        }
        return columns;
    }

    private void checkColumns() {
        Place first = new Place(file.toString(), 1, 0);
        for (String column : NEEDED) {
            if (!columns.contains(column)) {
                missing(first, column, column);
            }
        }
        if (year == 0) {
            missing(first, "einwohner_JAHR", "einwohner_YEAR");
        }
        problems.refuseIfAny();
    }

    private void missing(Place first, String german, String english) {
        String found = String.join(", ", columns);
        problems.add(Problem.at(
                        first,
                        "heading-missing",
                        "Die Spalte „" + german + "“ fehlt.",
                        "The column \"" + english + "\" is missing.")
                .hint("Gefunden: " + found, "Found: " + found));
    }

    private void row(Row row) {
        if (!row.problems().isEmpty()) {
            row.problems().forEach(problems::add); // nobody knows which cell belongs where
            return;
        }
        Cells cells = new Cells(row);
        String ars = cells.of("ars");
        String ags = cells.of("ags");
        String name = cells.of("name").replaceAll("\\s+", " ");
        Optional<Integer> population = Numbers.people(cells.of("einwohner_" + year));
        boolean keyed = checkKeys(cells, ags, ars, name);
        if (population.isEmpty()) {
            String column = "einwohner_" + year;
            problems.add(Numbers.noPeople(cells.place(column), "", cells.of(column), name));
        }
        if (!keyed || population.isEmpty()) {
            return;
        }
        String code = cells.of("textkennzeichen");
        if (!cells.of("kreis").isEmpty()) { // areas of a Land as a whole have none
            draft.district(ars.substring(0, DISTRICT), cells.of("kreis"), "", cells.place("kreis"));
        }
        if (ars.charAt(DISTRICT) == '5') {
            draft.association(
                    ars.substring(0, ASSOCIATION), cells.of("gemeindeverband"), "", cells.place("gemeindeverband"));
        }
        draft.municipality(
                ars, name, code, population.get(), Numbers.area(cells.of("flaeche_km2")), cells.place("name"), "");
    }

    private boolean checkKeys(Cells cells, String ags, String ars, String name) {
        boolean fits = ars.matches("(0[1-9]|1[0-6])[0-9]{10}")
                && ags.equals(ars.substring(0, DISTRICT) + ars.substring(ASSOCIATION));
        if (!fits) {
            problems.add(Problem.at(
                            cells.place("ars"),
                            "bad-key",
                            "„" + ars + "“ und „" + ags + "“ sind nicht Regionalschlüssel (zwölf Ziffern) und AGS (acht"
                                    + " Ziffern) derselben Gemeinde.",
                            "\"" + ars + "\" and \"" + ags + "\" are not the regional key (twelve digits) and the AGS"
                                    + " (eight digits) of the same municipality.")
                    .hint(
                            "Vielleicht sind führende Nullen verloren gegangen; Schlüssel als Text speichern.",
                            "Leading zeros may have been lost; store keys as text."));
        }
        if (name.isEmpty()) {
            problems.add(Problem.at(
                    cells.place("name"),
                    "name-missing",
                    "Der Gemeindename fehlt.",
                    "The municipality's name is missing."));
        }
        return fits && !name.isEmpty();
    }

    private Register register() {
        problems.refuseIfAny();
        if (draft.isEmpty()) {
            throw Faults.noRegister(
                    Place.of(file.toString()),
                    "Unter den Überschriften steht keine Gemeinde.",
                    "Below the headings there is no municipality.");
        }
        LocalDate counted = LocalDate.of(year, 12, 31);
        Edition edition = new Edition(dayOfName(), counted, Edition.censusOf(counted));
        return new Register(file.toString(), edition, draft.entries());
    }

    private @Nullable LocalDate dayOfName() {
        Matcher day = DAY.matcher(String.valueOf(file.getFileName()));
        try {
            return day.find() ? LocalDate.parse(day.group()) : null;
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    /** The cells of a row by the names of their columns. */
    private final class Cells {
        private final Row row;

        Cells(Row row) {
            this.row = row;
        }

        /** The text of a cell; empty if there is none. */
        String of(String column) {
            int index = columns.indexOf(column);
            return index < 0 || index >= row.cells().size()
                    ? ""
                    : row.cells().get(index).text().strip();
        }

        Place place(String column) {
            return new Place(file.toString(), row.number(), columns.indexOf(column) + 1);
        }
    }
}
