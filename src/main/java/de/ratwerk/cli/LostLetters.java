package de.ratwerk.cli;

import de.ratwerk.text.Text;
import java.io.File;
import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Letters that the encoding of this system cannot hold, as umlauts where no locale is set: in a container, a cron job, a
 * unit of systemd. Java gets them as replacement characters and finds no file that is called so.
 */
final class LostLetters {
    private static final char REPLACEMENT = '\ufffd';

    private LostLetters() {}

    /** Whether a word of the command line, or a name made of one, may have lost letters that a locale would have kept. */
    static boolean in(String words) {
        CharsetEncoder encoder = encoding().newEncoder();
        return File.separatorChar == '/' // elsewhere the names of files do not depend on it
                && !encoder.canEncode(REPLACEMENT)
                && (words.indexOf('?') >= 0 || !encoder.canEncode(words));
    }

    /** Whether any of some words has. */
    static boolean inAny(List<String> words) {
        return words.stream().anyMatch(LostLetters::in);
    }

    /** What is wrong, and the way out. */
    static Text wayOut() {
        return new Text(
                "Die Kodierung dieses Systems (" + encoding()
                        + ") kann nicht jeden Namen mit Umlauten fassen: LC_ALL=C.UTF-8 setzen.",
                "The encoding of this system (" + encoding()
                        + ") cannot hold every name with umlauts: set LC_ALL=C.UTF-8.");
    }

    private static Charset encoding() {
        String name = System.getProperty("sun.jnu.encoding", "UTF-8");
        return Charset.isSupported(name) ? Charset.forName(name) : StandardCharsets.UTF_8;
    }
}
