package de.ratwerk.web.problem;

import java.net.URLDecoder;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** The coding of characters in addresses and forms: {@code %C3%BC} for an ü. */
public final class PercentCoding {
    private PercentCoding() {}

    /** Whether a text can be decoded, and to UTF-8. */
    public static boolean isUtf8(String text) {
        try {
            String bytes = URLDecoder.decode(text, StandardCharsets.ISO_8859_1);
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes.getBytes(StandardCharsets.ISO_8859_1)));
            return true;
        } catch (IllegalArgumentException | CharacterCodingException e) {
            return false; // a percent sign before something else than two digits, or other bytes
        }
    }
}
