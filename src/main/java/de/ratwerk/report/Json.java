package de.ratwerk.report;

import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;

/** The one way in which JSON is written: two spaces and Unix line ends on every system, the same bytes for the same. */
public final class Json {
    static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .build();

    private static final ObjectWriter INDENTED = MAPPER.writer()
            .with(new DefaultPrettyPrinter()
                    .withObjectIndenter(new DefaultIndenter("  ", "\n"))
                    .withArrayIndenter(new DefaultIndenter("  ", "\n")));

    private Json() {}

    /** A record or map as a document of several lines, with a line end. */
    public static String document(Object value) {
        return INDENTED.writeValueAsString(value) + "\n";
    }

    /** A record or map in UTF-8 on one line, without a line end. */
    static byte[] bytes(Object value) {
        return MAPPER.writeValueAsBytes(value);
    }

    /** A record or map on one line, with a line end. */
    public static String line(Object value) {
        return MAPPER.writeValueAsString(value) + "\n";
    }
}
