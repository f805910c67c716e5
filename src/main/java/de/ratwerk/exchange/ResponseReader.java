package de.ratwerk.exchange;

import de.ratwerk.exchange.Entry.Accepted;
import de.ratwerk.exchange.Entry.Rejected;
import de.ratwerk.exchange.limesurvey.LimeSurveyResponses;
import de.ratwerk.problem.Problem;
import de.ratwerk.problem.RefusedException;
import de.ratwerk.sheet.Cell;
import de.ratwerk.sheet.Row;
import de.ratwerk.sheet.Rows;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads a table that LimeSurvey exported: its rows are responses. */
final class ResponseReader {
    private final LimeSurveyResponses responses;
    private final List<String> headings;
    private final BitSet read = new BitSet();
    private final BitSet keys = new BitSet();
    private final List<Problem> notes;

    /** A row that was looked at to recognise the table and is still to be read. */
    private final @Nullable Row pending;

    private ResponseReader(LimeSurveyResponses responses, Row headings, List<Problem> notes, @Nullable Row pending) {
        this.responses = responses;
        this.headings = headings.texts();
        for (int i = 0; i < this.headings.size(); i++) {
            read.set(i, LimeSurveyResponses.isKnown(this.headings.get(i)));
            keys.set(i, LimeSurveyResponses.isMunicipalityKey(this.headings.get(i)));
        }
        this.notes = notes;
        this.pending = pending;
    }

    /**
     * Recognises an export: by the codes in its first row, by those in its second row if it is a VV file, else by the
     * questions' texts. A table most of whose headings are those of a profile is none.
     *
     * @param first the row of the headings
     * @param rows the rest of the table, of which one row may be read here
     * @throws RefusedException if it is an export that cannot be read
     */
    static Optional<ResponseReader> of(Row first, Rows rows, Columns meaning) {
        if (!first.problems().isEmpty() || isOfProfiles(first, meaning)) {
            return Optional.empty();
        }
        List<Problem> notes = new ArrayList<>(rows.notes());
        if (meaning != Columns.standard()) {
            notes.add(unmapped(first));
        }
        Optional<LimeSurveyResponses> byCodes = LimeSurveyResponses.ofCodes(first.place(), first.texts());
        if (byCodes.isPresent()) {
            return Optional.of(new ResponseReader(byCodes.get(), first, notes, null));
        }
        Row second = rows.next();
        if (second == null) {
            return Optional.empty();
        }
        return LimeSurveyResponses.ofVv(second.place(), second.texts())
                .map(responses -> new ResponseReader(responses, second, notes, null))
                .or(() -> LimeSurveyResponses.ofTexts(first.place(), first.texts())
                        .map(responses -> new ResponseReader(responses, first, notes, second)));
    }

    /** One question more, called as a column of profiles may be called, does not make a table of profiles. */
    private static boolean isOfProfiles(Row headings, Columns meaning) {
        long profiles = headings.texts().stream()
                .filter(heading -> meaning.column(heading).isPresent())
                .count();
        long responses =
                headings.texts().stream().filter(LimeSurveyResponses::isKnown).count();
        return profiles > 0 && profiles >= responses;
    }

    /** What is to be said of the table as a whole. */
    List<Problem> notes() {
        List<Problem> all = new ArrayList<>(notes);
        all.addAll(responses.notes());
        return all;
    }

    /** The row that has to be read before all others, or null if there is none. */
    @Nullable
    Row pending() {
        return pending;
    }

    /** The municipality of a row. */
    Entry read(Row row) {
        if (!row.problems().isEmpty()) { // then nobody knows which cell belongs where
            return new Rejected(row.place(), "", InColumn.all(row.problems(), headings), headings, List.of());
        }
        List<Problem> notes = new ArrayList<>();
        Entry entry = responses.read(row.place(), mended(row, notes));
        List<Problem> problems = new ArrayList<>();
        row.cells().stream()
                .filter(this::isRead)
                .map(CellReader::unreadable)
                .flatMap(Optional::stream)
                .forEach(problems::add);
        if (entry instanceof Rejected rejected) {
            problems.addAll(rejected.problems());
            return rejected(row, rejected.name(), problems, rejected.cells());
        }
        Accepted accepted = (Accepted) entry;
        notes.addAll(accepted.notes());
        return problems.isEmpty()
                ? new Accepted(row.place(), accepted.profile(), InColumn.all(notes, headings))
                : rejected(row, accepted.profile().name(), problems, row.texts());
    }

    /** The cells' texts, with the zero of a key that a workbook took for a number. */
    private List<String> mended(Row row, List<Problem> notes) {
        List<String> texts = new ArrayList<>(row.texts());
        keys.stream()
                .filter(i -> i < texts.size())
                .forEach(i -> CellReader.lostZero(row.cells().get(i)).ifPresent(note -> {
                    notes.add(note);
                    texts.set(i, "0" + texts.get(i).strip());
                }));
        return texts;
    }

    private Rejected rejected(Row row, String name, List<Problem> problems, List<String> cells) {
        return new Rejected(row.place(), name, InColumn.all(problems, headings), headings, cells);
    }

    private boolean isRead(Cell cell) {
        int column = cell.place().column();
        return column > headings.size() || read.get(column - 1);
    }

    private static Problem unmapped(Row headings) {
        return Problem.at(
                headings.place(),
                "mapping-not-used",
                "Die Zuordnungsdatei gilt nicht für diese Tabelle: Sie ist eine Ausgabe von LimeSurvey.",
                "The mapping file is not used for this table: it is an export of LimeSurvey.");
    }
}
