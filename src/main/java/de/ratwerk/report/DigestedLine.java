package de.ratwerk.report;

import de.ratwerk.source.Digest;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * An advice on one line. Its digest is that of the document without it and stands last, so the document is written only
 * once and the digest put behind it.
 */
final class DigestedLine {
    private DigestedLine() {}

    /** The line of a document that still lacks its digest, with a line end. */
    static byte[] of(AdviceDocument undigested) {
        byte[] document = AdviceJson.bytes(undigested);
        byte[] digest = (",\"digest\":\"" + Digest.of(document) + "\"}\n").getBytes(StandardCharsets.US_ASCII);
        int open = document.length - 1; // where the brace is that closes it
        byte[] line = Arrays.copyOf(document, open + digest.length);
        System.arraycopy(digest, 0, line, open, digest.length);
        return line;
    }
}
