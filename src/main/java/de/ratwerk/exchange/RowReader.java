package de.ratwerk.exchange;

import de.ratwerk.exchange.Column.Part;
import de.ratwerk.exchange.Entry.Accepted;
import de.ratwerk.exchange.Entry.Rejected;
import de.ratwerk.problem.Place;
import de.ratwerk.problem.Problem;
import de.ratwerk.problem.Problems;
import de.ratwerk.problem.RefusedException;
import de.ratwerk.profile.Profile;
import de.ratwerk.sheet.Cell;
import de.ratwerk.sheet.Cell.Kind;
import de.ratwerk.sheet.Row;
import de.ratwerk.source.Node;
import de.ratwerk.source.Node.Mapping;
import de.ratwerk.source.Node.Scalar;
import de.ratwerk.source.Node.Type;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads a row as a profile: lays its cells out as a profile file would, which is then read like any other. */
final class RowReader {
    private static final String NAME = "municipality.name";

    private final Layout layout;
    private final Columns meaning;

    RowReader(Layout layout, Columns meaning) {
        this.layout = layout;
        this.meaning = meaning;
    }

    /** The municipality of a row. */
    Entry read(Row row) {
        if (!row.problems().isEmpty()) {
            // Nobody knows which cell belongs where, and cells that are kept would look whole when they are read again.
            return new Rejected(
                    row.place(), "", InColumn.all(row.problems(), layout.headings()), layout.headings(), List.of());
        }
        List<String> cells = new ArrayList<>(row.texts());
        List<Problem> notes = new ArrayList<>();
        try {
            Problems problems = new Problems();
            CellReader reader = new CellReader(meaning, problems, notes);
            Node document = document(row, reader, problems, cells);
            Profile profile = Profile.read(row.place().file(), document, problems);
            return new Accepted(row.place(), profile, InColumn.all(notes, layout.headings()));
        } catch (RefusedException e) {
            return new Rejected(
                    row.place(), name(row), InColumn.all(e.problems(), layout.headings()), layout.headings(), cells);
        }
    }

    private Node document(Row row, CellReader reader, Problems problems, List<String> cells) {
        Map<String, Map<Part, Node>> answers = new LinkedHashMap<>();
        for (int i = 0; i < row.cells().size(); i++) {
            Cell cell = row.cells().get(i);
            Optional<Column> column = layout.column(i);
            if (cell.isEmpty()) {
                continue;
            }
            if (column.isEmpty()) {
                withoutHeading(i, cell, problems);
                continue;
            }
            Optional<Node> node = reader.read(column.get(), layout.heading(i), cell);
            if (node.isPresent()) {
                answers.computeIfAbsent(column.get().path(), path -> new LinkedHashMap<>())
                        .put(column.get().part(), node.get());
            }
            Optional<String> mended = reader.mended();
            if (mended.isPresent()) {
                cells.set(i, mended.get());
            }
        }
        meaning.constants().forEach((path, node) -> answers.put(path, Map.of(Part.VALUE, node)));
        if (!answers.containsKey(NAME) && !problems.concern(NAME)) {
            problems.add(withoutName(row));
        }
        return tree(row.place(), answers);
    }

    /** The document that the answers would be in a profile file. */
    private static Node tree(Place place, Map<String, Map<Part, Node>> answers) {
        Mapping root = new Mapping(place, new LinkedHashMap<>());
        root.entries().put("schema", new Node.Entry(place, new Scalar(place, Type.TEXT, Profile.SCHEMA)));
        answers.forEach((path, parts) -> {
            Node value = parts.get(Part.VALUE);
            if (value == null) {
                return; // of an unknown answer nothing is kept, as in a file
            }
            Mapping group = root;
            String[] segments = path.split("\\.");
            for (int i = 0; i < segments.length - 1; i++) {
                Node.Entry inner = group.entries()
                        .computeIfAbsent(
                                segments[i],
                                key -> new Node.Entry(value.place(), new Mapping(place, new LinkedHashMap<>())));
                group = (Mapping) inner.value();
            }
            group.entries()
                    .put(
                            segments[segments.length - 1],
                            new Node.Entry(value.place(), parts.size() == 1 ? value : annotated(value, parts)));
        });
        return root;
    }

    private static Node annotated(Node value, Map<Part, Node> parts) {
        Map<String, Node.Entry> entries = new LinkedHashMap<>();
        parts.forEach((part, node) ->
                entries.put(part == Part.VALUE ? "value" : part.key(), new Node.Entry(node.place(), node)));
        return new Mapping(value.place(), entries);
    }

    private void withoutHeading(int position, Cell cell, Problems problems) {
        if (layout.heading(position).isBlank() && cell.kind() != Kind.COVERED) {
            problems.add(Problem.at(
                            cell.place(),
                            "cell-without-heading",
                            "„" + cell.text() + "“ steht in einer Spalte ohne Überschrift.",
                            "\"" + cell.text() + "\" stands in a column without a heading.")
                    .hint(
                            "In einer CSV-Datei gehört Text mit Trennzeichen in Anführungszeichen.",
                            "In a CSV file, text with separators belongs in quotes."));
        }
    }

    private Problem withoutName(Row row) {
        int column = 0;
        while (column < layout.headings().size() && !layout.column(column).equals(Optional.of(Column.value(NAME)))) {
            column++;
        }
        return Problem.at(
                        new Place(row.place().file(), row.place().line(), column + 1),
                        "missing-key",
                        "Der Name der Kommune fehlt.",
                        "The name of the municipality is missing.")
                .on(NAME);
    }

    private String name(Row row) {
        for (int i = 0; i < row.cells().size(); i++) {
            if (layout.column(i).equals(Optional.of(Column.value(NAME)))) {
                return row.cells().get(i).text().strip();
            }
        }
        return "";
    }
}
