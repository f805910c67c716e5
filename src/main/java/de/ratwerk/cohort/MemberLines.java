package de.ratwerk.cohort;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Members as lines of JSON: the same member gives the same line, and the line gives the same member again. */
public final class MemberLines {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .enable(
                    DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES,
                    DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private MemberLines() {}

    /** A member on one line, without a line end. */
    public static String write(Member member) {
        return MAPPER.writeValueAsString(member);
    }

    /**
     * Reads lines that a run may have left half written: bytes that are no text come as U+FFFD and do not end the reading.
     */
    public static BufferedReader reader(Path file) throws IOException {
        return new BufferedReader(new InputStreamReader(Files.newInputStream(file), StandardCharsets.UTF_8));
    }

    /** The member of a line; empty if the line holds none, as when writing it was cut short. */
    public static Optional<Member> read(String line) {
        try {
            return Optional.ofNullable(MAPPER.readValue(line, Member.class));
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }
}
