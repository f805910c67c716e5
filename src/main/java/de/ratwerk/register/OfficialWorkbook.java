package de.ratwerk.register;

import de.ratwerk.problem.Place;
import de.ratwerk.problem.Problem;
import de.ratwerk.problem.Problems;
import de.ratwerk.problem.RefusedException;
import de.ratwerk.sheet.Row;
import de.ratwerk.sheet.Rows;
import de.ratwerk.sheet.Workbook;
import de.ratwerk.sheet.Workbook.Sheet;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/**
 * Reads the official workbook. Its rows are of several types ("Satzart"): 10 a Land, 20 and 30 regions, 40 a district, 50
 * an association or what stands in its place, 60 a municipality; each stands below what it belongs to. Notes below the
 * table have none.
 */
final class OfficialWorkbook {
    /** Headings stand near the top, or it is no register. */
    private static final int LAST_HEADING = 40;

    /** All of Germany has about 16,000 rows. */
    private static final int MOST_ROWS = 200_000;

    private final Problems problems = new Problems();
    private final RegisterDraft draft = new RegisterDraft(problems);
    private final List<String> sheets = new ArrayList<>();
    private final List<Line> title = new ArrayList<>();
    private final List<Line> headings = new ArrayList<>();
    private @Nullable Layout layout;

    private OfficialWorkbook() {}

    static Register read(Path file) {
        OfficialWorkbook official = new OfficialWorkbook();
        try (Workbook workbook = open(file)) {
            for (Sheet sheet : workbook.sheets()) {
                official.sheet(workbook, sheet);
            }
        }
        return official.register(file);
    }

    private static Workbook open(Path file) {
        try {
            return Workbook.open(file);
        } catch (RefusedException e) {
            throw Faults.noRegister(e);
        }
    }

    /** The table stands on one sheet; of those before it, only that one can tell its headings. */
    private void sheet(Workbook workbook, Sheet sheet) {
        sheets.add(sheet.name());
        if (layout != null) {
            return;
        }
        title.clear();
        headings.clear();
        try (Rows rows = workbook.rows(sheet)) {
            for (Row row = rows.next(); row != null; row = rows.next()) {
                if (row.number() > MOST_ROWS) {
                    throw tooLong(row.place(), sheet.name());
                }
                line(Line.of(sheet.name(), row));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static RefusedException tooLong(Place place, String sheet) {
        return Faults.noRegister(
                place,
                "Das Blatt „" + sheet + "“ hat mehr als " + MOST_ROWS + " Zeilen.",
                "The sheet \"" + sheet + "\" has more than " + MOST_ROWS + " rows.");
    }

    private void line(Line row) {
        if (layout == null) {
            if (headings.isEmpty() && !Layout.begins(row)) {
                if (row.number() <= LAST_HEADING) {
                    title.add(row);
                }
                return;
            }
            if (!Layout.isData(row)) {
                if (headings.size() < LAST_HEADING) {
                    headings.add(row);
                }
                return;
            }
            layout = Layout.of(title, headings);
        }
        data(row, layout);
    }

    private Register register(Path file) {
        Place whole = Place.of(file.toString());
        String names = String.join(", ", sheets);
        if (layout == null && headings.isEmpty()) {
            throw Faults.noRegister(
                    whole,
                    "Kein Blatt hat die Überschriften „Satzart“ oder „Gemeindename“; Blätter: " + names + ".",
                    "No sheet has the headings \"Satzart\" or \"Gemeindename\"; sheets: " + names + ".");
        }
        problems.refuseIfAny();
        if (layout == null || draft.isEmpty()) {
            throw Faults.noRegister(
                    whole,
                    "Unter den Überschriften steht keine Gemeinde (Satzart 60).",
                    "Below the headings there is no municipality (Satzart 60).");
        }
        return new Register(file.toString(), layout.edition(), draft.entries());
    }

    private void data(Line row, Layout layout) {
        String code = layout.code() < 0 ? "" : row.cell(layout.code());
        String name = row.cell(layout.name()).replaceAll("\\s+", " ");
        switch (row.cell(layout.type())) {
            case "40" ->
                key(row, Layout::district, layout)
                        .ifPresent(key -> draft.district(key, name, code, row.place(layout.name())));
            case "50" -> {
                // Single municipalities and areas without one stand in the place of an association as well.
                if (row.cell(layout.association()).startsWith("5")) {
                    key(row, Layout::association, layout)
                            .ifPresent(key -> draft.association(key, name, code, row.place(layout.name())));
                }
            }
            case "60" -> municipality(row, name, code, layout);
            default -> unknownType(row, layout);
        }
    }

    /** A row without a record type is no entry, unless it has a municipality's key all the same. */
    private void unknownType(Line row, Layout layout) {
        String type = row.cell(layout.type());
        if (!row.cell(layout.municipality()).isEmpty()
                && !row.cell(layout.land()).isEmpty()) {
            problems.add(Faults.at(
                            row.place(layout.type()),
                            "bad-record-type",
                            row.where(layout.type()),
                            "„" + type + "“ ist keine Satzart.",
                            "\"" + type + "\" is no record type (Satzart).")
                    .hint("Eine Gemeinde hat die Satzart 60.", "A municipality has the record type 60."));
        }
    }

    private void municipality(Line row, String name, String code, Layout layout) {
        Optional<String> key = key(row, Layout::municipality, layout);
        Optional<Integer> population = Numbers.people(row.cell(layout.population()));
        if (population.isEmpty()) {
            problems.add(Numbers.noPeople(
                    row.place(layout.population()),
                    row.where(layout.population()),
                    row.cell(layout.population()),
                    name));
        }
        if (name.isEmpty()) {
            problems.add(Faults.at(
                    row.place(layout.name()),
                    "name-missing",
                    row.where(layout.name()),
                    "Der Gemeindename fehlt.",
                    "The municipality's name is missing."));
        }
        if (key.isPresent() && population.isPresent() && !name.isEmpty()) {
            BigDecimal area = layout.area() < 0 ? null : Numbers.area(row.cell(layout.area()));
            draft.municipality(
                    key.get(), name, code, population.get(), area, row.place(layout.name()), row.where(layout.name()));
        }
    }

    /** One part of the regional key: its column and how many digits it has. */
    private record Part(int column, int digits) {}

    /** The regional key down to a column; empty, and noted, if a part is broken. */
    private Optional<String> key(Line row, ToIntFunction<Layout> last, Layout layout) {
        StringBuilder key = new StringBuilder();
        List<Part> parts = List.of(
                new Part(layout.land(), 2),
                new Part(layout.region(), 1),
                new Part(layout.district(), 2),
                new Part(layout.association(), 4),
                new Part(layout.municipality(), 3));
        for (Part part : parts) {
            String digits = row.cell(part.column).replaceAll("\\.0$", ""); // a key that became a number
            boolean fits = digits.matches("[0-9]{" + part.digits + "}")
                    && (part.digits != 2 || part.column != layout.land() || digits.matches("0[1-9]|1[0-6]"));
            if (!fits) {
                problems.add(broken(row, part, digits));
                return Optional.empty();
            }
            key.append(digits);
            if (part.column == last.applyAsInt(layout)) {
                break;
            }
        }
        return Optional.of(key.toString());
    }

    private static Problem broken(Line row, Part part, String digits) {
        Problem problem = Faults.at(
                row.place(part.column),
                "bad-key",
                row.where(part.column),
                digits.isEmpty()
                        ? "Ein Teil des Schlüssels fehlt."
                        : "„" + digits + "“ ist kein Teil eines Schlüssels mit " + part.digits
                                + (part.digits == 1 ? " Ziffer." : " Ziffern."),
                digits.isEmpty()
                        ? "A part of the key is missing."
                        : "\"" + digits + "\" is no part of a key with " + part.digits
                                + (part.digits == 1 ? " digit." : " digits."));
        return digits.matches("[0-9]+") && digits.length() < part.digits
                ? problem.hint(
                        "Die führenden Nullen sind verloren gegangen; Schlüssel als Text speichern oder die Datei neu"
                                + " herunterladen.",
                        "The leading zeros were lost; store keys as text or download the file again.")
                : problem;
    }
}
