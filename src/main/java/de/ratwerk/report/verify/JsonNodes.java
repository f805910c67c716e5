package de.ratwerk.report.verify;

import de.ratwerk.problem.Place;
import de.ratwerk.problem.Problem;
import de.ratwerk.problem.Problems;
import de.ratwerk.problem.RefusedException;
import de.ratwerk.source.Node;
import de.ratwerk.source.Node.Entry;
import de.ratwerk.source.Node.Mapping;
import de.ratwerk.source.Node.Scalar;
import de.ratwerk.source.Node.Sequence;
import de.ratwerk.source.Node.Type;
import de.ratwerk.source.Source;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.json.JsonFactory;

/** Reads JSON documents, one after the other, into nodes that know their place. Not thread-safe. */
final class JsonNodes implements AutoCloseable {
    private static final int MAX_DEPTH = 32;
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(
                    StreamReadConstraints.builder().maxNestingDepth(MAX_DEPTH).build())
            .build();

    private final String file;
    private final JsonParser parser;
    private Problems problems = new Problems();

    /** Begins to read; the caller closes the text. */
    JsonNodes(String file, Reader text) {
        this.file = file;
        this.parser = FACTORY.createParser(ObjectReadContext.empty(), text);
    }

    /**
     * The next document, or null after the last one. Keys that stand twice and hidden characters are noted and the
     * reading goes on.
     *
     * @param noted takes what is wrong
     * @throws RefusedException if from here on the text is no JSON
     */
    @Nullable
    Node next(Problems noted) {
        problems = noted;
        try {
            JsonToken token = parser.nextToken();
            return token == null ? null : node(token, "");
        } catch (JacksonException e) {
            if (e.getCause() instanceof CharacterCodingException) {
                throw new RefusedException(
                        Problem.at(Place.of(file), "not-utf-8", "Die Datei ist kein UTF-8.", "The file is not UTF-8."));
            }
            TokenStreamLocation at = e.getLocation();
            problems.add(Problem.at(
                            at == null ? Place.of(file) : place(at),
                            "not-json",
                            "Hier ist die Datei kein gültiges JSON.",
                            "Here the file is not valid JSON.")
                    .hint(
                            "Erwartet wird eine Datei von ratwerk advise -f json, so wie sie geschrieben wurde.",
                            "Expected is a file of ratwerk advise -f json as it was written."));
            throw new RefusedException(problems.sorted());
        }
    }

    private Node node(JsonToken token, String path) {
        Place place = place(parser.currentTokenLocation());
        return switch (token) {
            case START_OBJECT -> mapping(place, path);
            case START_ARRAY -> sequence(place, path);
            case VALUE_NUMBER_INT -> new Scalar(place, Type.INTEGER, parser.getString());
            case VALUE_NUMBER_FLOAT -> new Scalar(place, Type.DECIMAL, parser.getString());
            case VALUE_TRUE, VALUE_FALSE -> new Scalar(place, Type.BOOLEAN, parser.getString());
            case VALUE_NULL -> new Scalar(place, Type.NULL, "null");
            default -> text(place, path);
        };
    }

    private Scalar text(Place place, String path) {
        String text = parser.getString();
        if (text.codePoints().anyMatch(c -> Character.isISOControl(c) || Source.isHidden(c))) {
            problems.add(Problem.at(
                            place,
                            "control-character",
                            "Der Text enthält ein verborgenes oder ungültiges Zeichen.",
                            "The text holds a hidden or invalid character.")
                    .on(path));
        }
        return new Scalar(place, Type.TEXT, text);
    }

    private Mapping mapping(Place place, String path) {
        Map<String, Entry> entries = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            Place keyPlace = place(parser.currentTokenLocation());
            String key = parser.currentName();
            String at = JsonPath.key(path, key);
            Node value = node(parser.nextToken(), at);
            if (entries.putIfAbsent(key, new Entry(keyPlace, value)) != null) {
                problems.add(Problem.at(
                                keyPlace,
                                "duplicate-key",
                                "Dieser Schlüssel steht hier zweimal.",
                                "This key stands here twice.")
                        .on(at));
            }
        }
        return new Mapping(place, entries);
    }

    private Sequence sequence(Place place, String path) {
        List<Node> items = new ArrayList<>();
        for (JsonToken token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
            items.add(node(token, JsonPath.index(path, items.size())));
        }
        return new Sequence(place, items);
    }

    private Place place(TokenStreamLocation at) {
        return new Place(file, Math.max(0, at.getLineNr()), Math.max(0, at.getColumnNr()));
    }

    @Override
    public void close() {
        parser.close();
    }
}
