package de.ratwerk.web.page.cohort;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.Optional;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;

/**
 * What a page carries along in a field of a form, packed so that 1,000 places weigh little: the letters are those that a form
 * sends as they are.
 */
final class Carried {
    private Carried() {}

    /** Bytes as a field holds them. */
    static String field(byte[] bytes) {
        Deflater best = new Deflater(Deflater.BEST_COMPRESSION);
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (DeflaterOutputStream out = new DeflaterOutputStream(packed, best)) {
            out.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            best.end();
        }
        return Base64.getUrlEncoder().withoutPadding().encodeToString(packed.toByteArray());
    }

    /** What a field holds; empty if it was not made by {@link #field}, or more comes out of it than ever went in. */
    static Optional<byte[]> bytes(String field) {
        try (InflaterInputStream in = new InflaterInputStream(
                new ByteArrayInputStream(Base64.getUrlDecoder().decode(field)))) {
            byte[] bytes = in.readNBytes((int) Archive.MOST_BYTES);
            return in.read() < 0 ? Optional.of(bytes) : Optional.empty();
        } catch (IOException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
