package de.ratwerk.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Arrays;

/** What the first bytes of a file say that it is, whatever its name ends in. */
public enum Signature {
    /** Packed, as workbooks (XLSX) are. */
    PACKED('P', 'K', 3, 4),
    /** A workbook of an old kind (XLS), or one that a password protects. */
    OLD_OFFICE(0xd0, 0xcf, 0x11, 0xe0),
    /** Anything else, such as a text. */
    NONE;

    private static final int LENGTH = 4;

    private final byte[] bytes;

    Signature(int... bytes) {
        this.bytes = new byte[bytes.length];
        for (int i = 0; i < bytes.length; i++) {
            this.bytes[i] = (byte) bytes[i];
        }
    }

    /**
     * The signature of a file.
     *
     * @throws IOException if it cannot be read
     */
    public static Signature of(Path file) throws IOException {
        return of(Content.of(file));
    }

    /**
     * The signature of what a file holds.
     *
     * @throws IOException if it cannot be read
     */
    public static Signature of(Content content) throws IOException {
        try (InputStream in = content.open()) {
            byte[] start = in.readNBytes(LENGTH);
            return Arrays.stream(values())
                    .filter(known -> Arrays.equals(known.bytes, start))
                    .findFirst()
                    .orElse(NONE);
        }
    }
}
