package de.ratwerk.sheet;

import de.ratwerk.problem.Place;
import de.ratwerk.problem.Problem;
import de.ratwerk.problem.RefusedException;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * How a file writes its characters: UTF-8, UTF-16 with a mark (as Excel's "Unicode text"), or Windows-1252 as Excel
 * writes CSV. The whole file is looked at, for an umlaut may stand in its last line; what may be something else is refused
 * rather than guessed at.
 */
final class Encoding {
    /** How Excel writes CSV in western Europe. */
    static final Charset WINDOWS = Charset.forName("windows-1252");

    private static final int APOSTROPHE = 0x92;
    private static final int NOT_BEGUN = -1;

    private final String name;
    private long line = 1;

    /** The line of the first byte that UTF-8 would not hold, or 0. */
    private long notUtf8;

    /** The line of the first character of UTF-8 beyond ASCII, or 0. */
    private long utf8;

    /** The line of the first letter that Windows-1252 would not have within a word, or 0. */
    private long strange;

    /** The line of the first letter that only other languages have, or 0. */
    private long foreign;

    private boolean german;
    private int missing;
    private int lead = NOT_BEGUN;
    private int one = ' ';
    private int two = ' ';

    private Encoding(String name) {
        this.name = name;
    }

    /**
     * The encoding of a file.
     *
     * @throws RefusedException if it is none of those that are read, or cannot be told
     */
    static Charset of(Content content) throws IOException {
        try (InputStream in = new BufferedInputStream(content.open(), 1 << 16)) {
            return new Encoding(content.name()).of(in);
        }
    }

    private Charset of(InputStream in) throws IOException {
        in.mark(4);
        byte[] start = in.readNBytes(3);
        in.reset();
        if (begins(start, 0xff, 0xfe) || begins(start, 0xfe, 0xff)) {
            return StandardCharsets.UTF_16;
        }
        boolean marked = begins(start, 0xef, 0xbb, 0xbf);
        for (int b = in.read(); b >= 0; b = in.read()) {
            see(b);
        }
        see('\n');
        if (notUtf8 == 0) {
            return StandardCharsets.UTF_8;
        }
        if (marked || utf8 > 0) {
            throw refused(
                    notUtf8,
                    "Ab hier ist die Datei kein UTF-8, obwohl sie es davor ist.",
                    "From here on the file is not UTF-8, though it is before.");
        }
        long doubtful = strange > 0 ? strange : german ? 0 : foreign;
        if (doubtful > 0) {
            throw refused(
                    doubtful,
                    "Die Datei ist weder in UTF-8 noch in Windows-1252 gespeichert.",
                    "The file is stored neither as UTF-8 nor as Windows-1252.");
        }
        return WINDOWS;
    }

    private static boolean begins(byte[] start, int... mark) {
        boolean does = start.length >= mark.length;
        for (int i = 0; does && i < mark.length; i++) {
            does = (start[i] & 0xff) == mark[i];
        }
        return does;
    }

    private void see(int b) {
        if (b == 0) {
            throw refused(
                    line,
                    "Die Datei ist keine Textdatei, oder sie ist in UTF-16 gespeichert.",
                    "The file is no text, or it is stored as UTF-16.");
        }
        asUtf8(b);
        asWindows(b);
        two = one;
        one = b;
        if (b == '\n') {
            line++;
        }
    }

    private void asUtf8(int b) {
        boolean goesOn = b >= 0x80 && b < 0xc0;
        if (missing > 0 && goesOn && isShortest(b)) {
            missing--;
            if (missing == 0 && utf8 == 0 && !isMark()) {
                utf8 = line;
            }
        } else if (missing > 0 || goesOn || b == 0xc0 || b == 0xc1 || b > 0xf4) {
            notUtf8 = notUtf8 == 0 ? line : notUtf8;
            missing = 0;
        } else {
            missing = b < 0x80 ? 0 : b < 0xe0 ? 1 : b < 0xf0 ? 2 : 3;
        }
        lead = b;
    }

    /** Whether a second byte fits the first: no longer than need be, no half of a pair, nothing beyond Unicode. */
    private boolean isShortest(int b) {
        return switch (lead) {
            case 0xe0 -> b >= 0xa0;
            case 0xed -> b < 0xa0;
            case 0xf0 -> b >= 0x90;
            case 0xf4 -> b < 0x90;
            default -> true;
        };
    }

    private boolean isMark() {
        return two == 0xef && one == 0xbb;
    }

    /** Looks at the byte before, whose neighbours are known. */
    private void asWindows(int next) {
        german |= one == 0xe4 || one == 0xf6 || one == 0xfc || one == 0xdf || one == 0xc4 || one == 0xd6 || one == 0xdc;
        if (one < 0x80 || one > 0x9f) {
            return;
        }
        boolean within = isLetter(two) && isLetter(next);
        boolean undefined = one == 0x81 || one == 0x8d || one == 0x8f || one == 0x90 || one == 0x9d;
        boolean letter = one == 0x8a || one == 0x8e || one == 0x9a || one == 0x9e;
        if (undefined || within && !letter && one != APOSTROPHE) {
            strange = strange == 0 ? line : strange;
        } else if (letter) {
            foreign = foreign == 0 ? line : foreign;
        }
    }

    private static boolean isLetter(int b) {
        return b >= 'A' && b <= 'Z' || b >= 'a' && b <= 'z';
    }

    private RefusedException refused(long at, String german, String english) {
        return new RefusedException(Problem.at(
                        new Place(name, (int) Math.min(at, Integer.MAX_VALUE), 0), "bad-encoding", german, english)
                .hint(
                        "In Excel „Speichern unter“ und „CSV UTF-8“ wählen.",
                        "In Excel choose \"Save as\" and \"CSV UTF-8\"."));
    }
}
