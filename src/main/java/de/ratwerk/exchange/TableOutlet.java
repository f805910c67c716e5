package de.ratwerk.exchange;

import de.ratwerk.exchange.Column.Part;
import de.ratwerk.problem.Place;
import de.ratwerk.problem.Problem;
import de.ratwerk.problem.RefusedException;
import de.ratwerk.profile.Answer;
import de.ratwerk.profile.Answer.Provenance;
import de.ratwerk.profile.Profile;
import de.ratwerk.profile.Question.ManyOf;
import de.ratwerk.sheet.Cell;
import de.ratwerk.text.Language;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Writes a table. Which columns it needs is known only after the last profile, so the cells wait in a file aside, and
 * memory does not grow with the number of profiles.
 */
final class TableOutlet implements Outlet {
    private static final int LONGEST = Cell.LONGEST;

    private final TableWriter writer;
    private final Language language;
    private final List<Column> columns = new ArrayList<>();
    private final Map<Column, Integer> positions = new LinkedHashMap<>();
    private final BitSet used = new BitSet();
    private final Path aside;
    private final DataOutputStream cells;
    private long rows;
    private boolean closed;

    TableOutlet(TableWriter writer, Language language) throws IOException {
        this.writer = writer;
        this.language = language;
        for (Column answer : Headings.answers()) {
            Part[] parts = answer.path().equals(Column.DAY) ? new Part[] {Part.VALUE} : Part.values();
            for (Part part : parts) {
                used.set(columns.size(), part == Part.VALUE);
                positions.put(new Column(answer.path(), part), columns.size());
                columns.add(new Column(answer.path(), part));
            }
        }
        this.aside = Files.createTempFile("ratwerk-", ".cells");
        this.cells = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(aside), 1 << 16));
    }

    @Override
    public void write(Profile profile) throws IOException {
        Map<Column, String> row = new LinkedHashMap<>();
        if (profile.asOf() != null) {
            row.put(Column.value(Column.DAY), profile.asOf().toString());
        }
        for (Answer answer : profile.answers()) {
            String path = answer.question().path();
            row.put(Column.value(path), words(answer));
            Provenance from = answer.provenance();
            if (from != null) {
                put(row, new Column(path, Part.SOURCE), from.source());
                put(row, new Column(path, Part.AS_OF), from.asOf());
                put(row, new Column(path, Part.NOTE), from.note());
            }
        }
        refuseTooLong(profile, row);
        rows++;
        cells.writeInt(row.size());
        for (Map.Entry<Column, String> cell : row.entrySet()) {
            int position = Objects.requireNonNull(positions.get(cell.getKey()));
            used.set(position);
            byte[] text = cell.getValue().getBytes(StandardCharsets.UTF_8);
            cells.writeInt(position);
            cells.writeInt(text.length);
            cells.write(text);
        }
    }

    private static void put(Map<Column, String> row, Column column, @Nullable String text) {
        if (text != null) {
            row.put(column, text);
        }
    }

    private String words(Answer answer) {
        List<String> said = answer.values().stream()
                .map(value -> answer.question().words(value).in(language))
                .toList();
        if (said.isEmpty() && answer.question().type() instanceof ManyOf many) {
            return many.exclusive() == null
                    ? "[]"
                    : answer.question().words(many.exclusive()).in(language);
        }
        return String.join("; ", said);
    }

    private static void refuseTooLong(Profile profile, Map<Column, String> row) {
        row.forEach((column, text) -> {
            if (text.length() > LONGEST) {
                throw new RefusedException(Problem.at(
                                profile.answer(column.path())
                                        .map(Answer::place)
                                        .orElseGet(() -> Place.of(profile.origin())),
                                "cell-too-long",
                                "Der Text hat mehr Zeichen, als eine Zelle fasst (" + LONGEST + ").",
                                "The text has more characters than a cell holds (" + LONGEST + ").")
                        .on(column.heading()));
            }
        });
    }

    /** Writes the table. */
    @Override
    public void close() throws IOException {
        if (closed) {
            return;
        }
        closed = true;
        cells.close();
        try (writer;
                DataInputStream in =
                        new DataInputStream(new BufferedInputStream(Files.newInputStream(aside), 1 << 16))) {
            List<Column> kept = used.stream().mapToObj(columns::get).toList();
            writer.headings(
                    kept,
                    kept.stream().map(column -> Headings.of(column, language)).toList());
            @Nullable String[] row = new String[columns.size()];
            for (long written = 0; written < rows; written++) {
                Arrays.fill(row, "");
                for (int left = in.readInt(); left > 0; left--) {
                    int position = in.readInt();
                    row[position] = new String(in.readNBytes(in.readInt()), StandardCharsets.UTF_8);
                }
                writer.row(used.stream().mapToObj(i -> String.valueOf(row[i])).toList());
            }
        } finally {
            Files.deleteIfExists(aside);
        }
    }
}
