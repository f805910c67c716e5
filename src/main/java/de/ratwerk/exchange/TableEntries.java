package de.ratwerk.exchange;

import de.ratwerk.exchange.Entry.Accepted;
import de.ratwerk.exchange.Entry.Rejected;
import de.ratwerk.problem.Problem;
import de.ratwerk.problem.RefusedException;
import de.ratwerk.sheet.Row;
import de.ratwerk.sheet.Rows;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The municipalities of a table: one a row, be it a table of profiles or of responses that LimeSurvey exported. */
final class TableEntries implements Entries {
    private final Rows rows;
    private final Function<Row, Entry> reader;
    private List<Problem> notes;
    private @Nullable Row pending;
    private boolean ended;

    /**
     * Begins to read a table, which is closed if it is refused.
     *
     * @throws RefusedException with all that is wrong with the table as a whole
     */
    TableEntries(Rows rows, Columns meaning) throws IOException {
        this.rows = rows;
        try {
            Row headings = rows.headings();
            Optional<ResponseReader> responses = ResponseReader.of(headings, rows, meaning);
            if (responses.isPresent()) {
                this.reader = responses.get()::read;
                this.notes = responses.get().notes();
                this.pending = responses.get().pending();
            } else {
                this.reader = new RowReader(Layout.of(headings, meaning), meaning)::read;
                this.notes = rows.notes();
            }
        } catch (RuntimeException e) {
            rows.close();
            throw e;
        }
    }

    @Override
    public @Nullable Entry next() {
        if (ended) {
            return null;
        }
        try {
            Row row = pending == null ? rows.next() : pending;
            pending = null;
            return row == null ? null : withNotes(reader.apply(row));
        } catch (RefusedException e) {
            ended = true;
            return new Rejected(e.problems().get(0).place(), "", e.problems());
        }
    }

    /** What is to be said of the table as a whole is said with its first municipality. */
    private Entry withNotes(Entry entry) {
        if (notes.isEmpty() || !(entry instanceof Accepted accepted)) {
            return entry;
        }
        List<Problem> all = new ArrayList<>(notes);
        all.addAll(accepted.notes());
        notes = List.of();
        return new Accepted(accepted.place(), accepted.profile(), all);
    }

    @Override
    public void close() throws IOException {
        rows.close();
    }
}
