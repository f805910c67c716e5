package de.ratwerk.source;

import de.ratwerk.problem.Place;
import de.ratwerk.problem.Problem;
import de.ratwerk.problem.RefusedException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Locale;

/**
 * A text read from a file or a stream: UTF-8, without its byte order mark, with Unix line ends and without control
 * characters.
 *
 * @param name the file as its user named it; {@code -} for standard input
 * @param text the content
 */
public record Source(String name, String text) {
    /** The most a profile or a rulebook file may hold, in bytes; a filled-in template has about 10,000. */
    public static final int MAX_BYTES = 1 << 20;

    /** So much shows what kind of file it is, in bytes. */
    private static final int FIRST_LOOK = 1024;

    /**
     * Reads a file.
     *
     * @throws RefusedException if it is missing, a folder, unreadable, larger than {@link #MAX_BYTES} or not UTF-8 text
     */
    public static Source read(Path file) {
        String name = file.toString();
        if (name.isEmpty()) {
            throw refused(name, "not-a-file", "Der Name der Datei ist leer.", "The name of the file is empty.");
        }
        if (Files.isDirectory(file)) {
            throw refused(name, "not-a-file", "Das ist ein Ordner, keine Datei.", "This is a folder, not a file.");
        }
        try (InputStream in = Files.newInputStream(file)) {
            return read(name, in);
        } catch (NoSuchFileException e) {
            throw refused(name, "file-not-found", "Die Datei gibt es nicht.", "There is no such file.");
        } catch (IOException e) {
            throw refused(name, "file-unreadable", "Die Datei lässt sich nicht lesen.", "The file cannot be read.");
        }
    }

    /**
     * Reads a stream to its end; the caller closes it.
     *
     * @throws RefusedException if it holds more than {@link #MAX_BYTES} or is not UTF-8 text
     */
    public static Source read(String name, InputStream in) throws IOException {
        byte[] bytes = in.readNBytes(MAX_BYTES + 1);
        if (bytes.length > MAX_BYTES) {
            throw refused(
                    name,
                    "file-too-large",
                    "Die Datei ist größer als " + (MAX_BYTES >> 20) + " MiB.",
                    "The file is larger than " + (MAX_BYTES >> 20) + " MiB.");
        }
        return of(name, bytes);
    }

    /**
     * Takes bytes as a text.
     *
     * @throws RefusedException if they are not UTF-8 text
     */
    public static Source of(String name, byte[] bytes) {
        if (isUtf16(bytes)) {
            throw new RefusedException(Problem.at(
                            Place.of(name),
                            "not-utf-8",
                            "Die Datei ist in UTF-16 gespeichert.",
                            "The file is stored as UTF-16.")
                    .hint(
                            "Im Editor „Speichern unter“ wählen und als Kodierung UTF-8 angeben.",
                            "Choose \"Save as\" in the editor and UTF-8 as encoding."));
        }
        String text = decode(name, bytes);
        if (text.startsWith("\ufeff")) {
            text = text.substring(1);
        }
        text = text.replace("\r\n", "\n").replace('\r', '\n');
        refuseControlCharacters(name, text);
        return new Source(name, text);
    }

    /** The place of a character of the text, counted from 0. */
    public Place placeAt(int index) {
        return placeAt(name, text, index);
    }

    private static boolean isUtf16(byte[] bytes) {
        if (bytes.length < 2) {
            return false;
        }
        int first = bytes[0] & 0xff;
        int second = bytes[1] & 0xff;
        boolean marked = first == 0xff && second == 0xfe || first == 0xfe && second == 0xff;
        return marked || first == 0 && isOfZeros(bytes, 0) || second == 0 && isOfZeros(bytes, 1);
    }

    /** Whether nearly every second byte is zero and none of the others, as in text in UTF-16 without a mark. */
    private static boolean isOfZeros(byte[] bytes, int from) {
        int looked = Math.min(bytes.length, FIRST_LOOK);
        int zeros = 0;
        for (int i = 0; i < looked; i++) {
            if (bytes[i] == 0 && i % 2 != from) {
                return false;
            }
            zeros += bytes[i] == 0 ? 1 : 0;
        }
        return zeros * 8 >= looked * 3;
    }

    private static boolean isBinary(byte[] bytes) {
        for (int i = 0; i < Math.min(bytes.length, FIRST_LOOK); i++) {
            if (bytes[i] == 0) {
                return true;
            }
        }
        return false;
    }

    private static String decode(String name, byte[] bytes) {
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        CharBuffer chars = CharBuffer.allocate(bytes.length);
        CoderResult result = decoder.decode(ByteBuffer.wrap(bytes), chars, true);
        String text = chars.flip().toString();
        if (result.isError() && isBinary(bytes)) {
            throw refused(name, "not-utf-8", "Das ist keine Textdatei.", "This is not a text file.");
        }
        if (result.isError()) {
            throw new RefusedException(Problem.at(
                            placeAt(name, text, text.length()),
                            "not-utf-8",
                            "Ab hier ist die Datei kein UTF-8.",
                            "From here on the file is not UTF-8.")
                    .hint(
                            "Vermutlich in einer Windows-Kodierung gespeichert; im Editor als UTF-8 speichern.",
                            "It was probably stored in a Windows encoding; store it as UTF-8 in the editor."));
        }
        return text;
    }

    private static void refuseControlCharacters(String name, String text) {
        int c;
        for (int i = 0; i < text.length(); i += Character.charCount(c)) {
            c = text.codePointAt(i);
            if (isControl(c) || isNoncharacter(c)) {
                String code = String.format(Locale.ROOT, "U+%04X", c);
                throw new RefusedException(Problem.at(
                        placeAt(name, text, i),
                        "control-character",
                        (isControl(c) ? "Das Steuerzeichen " : "Das ungültige Zeichen ") + code
                                + " gehört nicht in eine Textdatei.",
                        (isControl(c) ? "The control character " : "The invalid character ") + code
                                + " does not belong in a text file."));
            }
        }
    }

    /** Whether a character could steer a terminal or hide text: a control other than tab and line end. */
    public static boolean isControl(int c) {
        return c < ' ' && c != '\n' && c != '\t' && c != '\r' || c >= '\u007f' && c < '\u00a0';
    }

    /**
     * Whether a character shows nothing or turns the direction of writing, so that a text can show other than it reads; or is
     * one that Unicode has promised never to be any, and that no report can hold.
     */
    public static boolean isHidden(int codePoint) {
        int type = Character.getType(codePoint);
        return type == Character.FORMAT
                || type == Character.LINE_SEPARATOR
                || type == Character.PARAGRAPH_SEPARATOR
                || type == Character.SURROGATE
                || isNoncharacter(codePoint);
    }

    private static boolean isNoncharacter(int codePoint) {
        return (codePoint & 0xfffe) == 0xfffe || codePoint >= 0xfdd0 && codePoint <= 0xfdef;
    }

    private static Place placeAt(String name, String text, int index) {
        int line = 1;
        int column = 1;
        for (int i = 0; i < index; i++) {
            if (text.charAt(i) == '\n') {
                line++;
                column = 1;
            } else if (!Character.isLowSurrogate(text.charAt(i))) {
                column++;
            }
        }
        return new Place(name, line, column);
    }

    private static RefusedException refused(String name, String kind, String german, String english) {
        return new RefusedException(Problem.at(Place.of(name), kind, german, english));
    }
}
