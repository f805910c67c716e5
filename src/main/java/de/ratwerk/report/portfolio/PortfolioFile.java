package de.ratwerk.report.portfolio;

import de.ratwerk.problem.Place;
import de.ratwerk.problem.Problem;
import de.ratwerk.problem.RefusedException;
import de.ratwerk.text.Language;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads a cohort's document back from its file. It takes what {@link PortfolioFormat#JSON} writes and nothing else: no
 * unknown field, none that is missing.
 */
public final class PortfolioFile {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .enable(
                    DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES,
                    DeserializationFeature.FAIL_ON_TRAILING_TOKENS,
                    DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private PortfolioFile() {}

    /** The word behind the first {@code schema} of a JSON object; empty if there is none, or it is no JSON. */
    public static Optional<String> schema(byte[] json) {
        try (JsonParser parser = MAPPER.createParser(json)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                return Optional.empty();
            }
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                boolean here = parser.currentName().equals("schema");
                if (parser.nextToken() == JsonToken.VALUE_STRING && here) {
                    return Optional.of(parser.getString());
                }
                parser.skipChildren();
            }
            return Optional.empty();
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }

    /** Whether a file says that it is a cohort's document, of this version or another. */
    public static boolean isOne(byte[] json) {
        return schema(json)
                .filter(word -> word.startsWith("ratwerk.portfolio/"))
                .isPresent();
    }

    /**
     * The document of a file.
     *
     * @param name the file as its user named it
     * @throws RefusedException if it is of another schema or damaged
     */
    public static PortfolioDocument read(String name, byte[] json) {
        String schema = schema(json).orElse("");
        if (!schema.equals(PortfolioDocument.SCHEMA)) {
            throw new RefusedException(Problem.at(
                            Place.of(name),
                            "wrong-schema",
                            "Die Datei hat das Format „" + schema + "“; gelesen wird " + PortfolioDocument.SCHEMA + ".",
                            "The file has the format \"" + schema + "\"; what is read is " + PortfolioDocument.SCHEMA
                                    + ".")
                    .on("schema")
                    .hint(
                            "Das Portfolio mit dieser Version von Ratwerk neu erzeugen: ratwerk cohort … -o ORDNER.",
                            "Make the portfolio anew with this version of Ratwerk: ratwerk cohort … -o FOLDER."));
        }
        PortfolioDocument document;
        try {
            document = MAPPER.readValue(json, PortfolioDocument.class);
        } catch (JacksonException e) {
            throw damaged(place(name, e), path(e));
        }
        String missing = missing(document, "");
        if (missing != null) {
            throw damaged(Place.of(name), missing);
        }
        if (Arrays.stream(Language.values()).noneMatch(known -> known.code().equals(document.language()))) {
            throw damaged(Place.of(name), "language");
        }
        return document;
    }

    private static Place place(String name, JacksonException e) {
        return e.getLocation() == null || e.getLocation().getLineNr() < 1
                ? Place.of(name)
                : new Place(
                        name,
                        e.getLocation().getLineNr(),
                        Math.max(1, e.getLocation().getColumnNr()));
    }

    /** Where in the document something is wrong, such as {@code members[3].population}. */
    private static String path(JacksonException e) {
        StringBuilder path = new StringBuilder();
        for (JacksonException.Reference step : e.getPath()) {
            if (step.getPropertyName() == null) {
                path.append('[').append(step.getIndex()).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(step.getPropertyName());
            }
        }
        return path.toString();
    }

    private static RefusedException damaged(Place place, String path) {
        Problem problem = Problem.at(
                        place,
                        "damaged-portfolio",
                        "Ab hier ist die Datei kein vollständiges Portfolio.",
                        "From here on the file is no complete portfolio.")
                .hint(
                        "Vermutlich wurde sie abgeschnitten oder von Hand geändert; eine unveränderte Fassung öffnen.",
                        "It was probably cut off or changed by hand; open a copy that was not changed.");
        return new RefusedException(path.isEmpty() ? problem : problem.on(path));
    }

    /** The path of the first value that has to be there and is not; null if all are. */
    private static @Nullable String missing(Object value, String path) {
        if (value instanceof Record) {
            for (RecordComponent component : value.getClass().getRecordComponents()) {
                String inner = (path.isEmpty() ? "" : path + ".") + component.getName();
                Object part = part(value, component);
                String missing = part == null ? absent(component, inner) : missing(part, inner);
                if (missing != null) {
                    return missing;
                }
            }
        } else if (value instanceof List<?> list) {
            for (int at = 0; at < list.size(); at++) {
                String inner = path + "[" + at + "]";
                String missing = list.get(at) == null ? inner : missing(list.get(at), inner);
                if (missing != null) {
                    return missing;
                }
            }
        } else if (value instanceof Map<?, ?> map) {
            for (Map.Entry<?, ?> entry : map.entrySet()) {
                String inner = path + "." + entry.getKey();
                String missing = entry.getValue() == null ? inner : missing(entry.getValue(), inner);
                if (missing != null) {
                    return missing;
                }
            }
        }
        return null;
    }

    private static @Nullable String absent(RecordComponent component, String path) {
        AnnotatedType type = component.getAnnotatedType();
        return type.isAnnotationPresent(Nullable.class) ? null : path;
    }

    private static @Nullable Object part(Object value, RecordComponent component) {
        try {
            return component.getAccessor().invoke(value);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
