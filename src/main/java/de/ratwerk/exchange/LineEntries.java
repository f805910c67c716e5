package de.ratwerk.exchange;

import de.ratwerk.exchange.Entry.Accepted;
import de.ratwerk.exchange.Entry.Rejected;
import de.ratwerk.problem.Place;
import de.ratwerk.problem.Problem;
import de.ratwerk.problem.Problems;
import de.ratwerk.problem.RefusedException;
import de.ratwerk.profile.Profile;
import de.ratwerk.source.Document;
import de.ratwerk.source.Node;
import de.ratwerk.source.Node.Mapping;
import de.ratwerk.source.Node.Scalar;
import de.ratwerk.source.Node.Sequence;
import de.ratwerk.source.Source;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
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
    private final String name;
    private final InputStream in;
    private int line;

    LineEntries(String name, InputStream in) {
        this.name = name;
        this.in = new BufferedInputStream(in, 1 << 16);
    }

    @Override
    public @Nullable Entry next() {
        try {
            byte[] bytes = line();
            while (bytes != null && isBlank(bytes)) {
                bytes = line();
            }
            return bytes == null ? null : entry(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The bytes of the next line, or null at the end; of one that is too long no more than tells so. */
    private byte @Nullable [] line() throws IOException {
        int b = in.read();
        if (b < 0) {
            return null;
        }
        line++;
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        while (b >= 0 && b != '\n') {
            if (bytes.size() <= Source.MAX_BYTES) {
                bytes.write(b);
            }
            b = in.read();
        }
        return bytes.toByteArray();
    }

    private static boolean isBlank(byte[] bytes) {
        for (byte b : bytes) {
            if (b != ' ' && b != '\t' && b != '\r') {
                return false;
            }
        }
        return true;
    }

    private Entry entry(byte[] bytes) {
        Place place = new Place(name, line, 0);
        String municipality = "";
        try {
            if (bytes.length > Source.MAX_BYTES) {
                throw new RefusedException(Problem.at(
                        place,
                        "line-too-long",
                        "Die Zeile ist länger als " + (Source.MAX_BYTES >> 20) + " MiB.",
                        "The line is longer than " + (Source.MAX_BYTES >> 20) + " MiB."));
            }
            Problems found = new Problems();
            Node document = here(Document.read(Source.of(name, bytes), found));
            municipality = name(document);
            Problems problems = new Problems();
            found.sorted().stream().map(this::here).forEach(problems::add);
            return new Accepted(place, Profile.read(name, document, problems));
        } catch (RefusedException e) {
            return new Rejected(
                    place, municipality, e.problems().stream().map(this::here).toList());
        }
    }

    private static String name(Node document) {
        return child(child(document, "municipality"), "name") instanceof Scalar scalar ? scalar.text() : "";
    }

    private static @Nullable Node child(@Nullable Node node, String key) {
        Node.Entry entry = node instanceof Mapping mapping ? mapping.entries().get(key) : null;
        return entry == null ? null : entry.value();
    }

    /** What was read as the first line of a text of its own stands in this line. */
    private Place here(Place place) {
        return place.line() == 1 ? new Place(place.file(), line, place.column()) : place;
    }

    private Problem here(Problem problem) {
        return new Problem(problem.kind(), problem.message(), here(problem.place()), problem.path(), problem.hint());
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

    @Override
    public void close() throws IOException {
        in.close();
    }
}
