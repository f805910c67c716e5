package de.ratwerk.exchange;

import de.ratwerk.exchange.Entry.Accepted;
import de.ratwerk.exchange.Entry.Rejected;
import de.ratwerk.problem.Place;
import de.ratwerk.problem.Problem;
import de.ratwerk.problem.Problems;
import de.ratwerk.problem.RefusedException;
import de.ratwerk.profile.Profile;
import de.ratwerk.source.Document;
import de.ratwerk.source.Lines;
import de.ratwerk.source.Lines.Line;
import de.ratwerk.source.Node;
import de.ratwerk.source.Node.Mapping;
import de.ratwerk.source.Node.Scalar;
import de.ratwerk.source.Node.Sequence;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The municipalities of lines of JSON (NDJSON): one profile a line; lines in which nothing stands are passed over. */
final class LineEntries implements Entries {
    private final Lines lines;

    LineEntries(String name, InputStream in) {
        this.lines = new Lines(name, in);
    }

    @Override
    public @Nullable Entry next() {
        try {
            Line line = lines.next();
            while (line != null && isBlank(line.bytes())) {
                line = lines.next();
            }
            return line == null ? null : new InLine(line.place()).entry(line);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isBlank(byte[] bytes) {
        for (byte b : bytes) {
            if (b != ' ' && b != '\t' && b != '\r') {
                return false;
            }
        }
        return true;
    }

    /**
     * What was read as the first line of a text of its own, as it stands in its file.
     *
     * @param place the line
     */
    private record InLine(Place place) {
        Entry entry(Line line) {
            String municipality = "";
            try {
                Problems found = new Problems();
                Node document = here(Document.read(line.source(), found));
                municipality = name(document);
                Problems problems = new Problems();
                found.sorted().stream().map(this::here).forEach(problems::add);
                return new Accepted(place, Profile.read(place.file(), document, problems));
            } catch (RefusedException e) {
                return new Rejected(
                        place,
                        municipality,
                        e.problems().stream().map(this::here).toList());
            }
        }

        private Place here(Place inText) {
            return inText.line() == 1 ? new Place(inText.file(), place.line(), inText.column()) : inText;
        }

        private Problem here(Problem problem) {
            return new Problem(
                    problem.kind(), problem.message(), here(problem.place()), problem.path(), problem.hint());
        }

        private Node here(Node node) {
            if (node instanceof Mapping mapping) {
                Map<String, Node.Entry> entries = new LinkedHashMap<>();
                mapping.entries()
                        .forEach((key, entry) ->
                                entries.put(key, new Node.Entry(here(entry.keyPlace()), here(entry.value()))));
                return new Mapping(here(mapping.place()), entries);
            }
            if (node instanceof Sequence sequence) {
                List<Node> items = new ArrayList<>();
                sequence.items().forEach(item -> items.add(here(item)));
                return new Sequence(here(sequence.place()), items);
            }
            Scalar scalar = (Scalar) node;
            return new Scalar(here(scalar.place()), scalar.type(), scalar.text());
        }
    }

    private static String name(Node document) {
        return child(child(document, "municipality"), "name") instanceof Scalar scalar ? scalar.text() : "";
    }

    private static @Nullable Node child(@Nullable Node node, String key) {
        Node.Entry entry = node instanceof Mapping mapping ? mapping.entries().get(key) : null;
        return entry == null ? null : entry.value();
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }
}
