package de.ratwerk.source;

import de.ratwerk.problem.Place;
import java.util.Optional;
import org.snakeyaml.engine.v2.exceptions.Mark;

/** A key that is longer than the parser takes, which then complains of the colon behind it. */
final class LongKey {
    /** YAML 1.2.2 (7.4.2, 8.2.2) lets a key that is not marked as one have no more characters, quotes included. */
    static final int MOST = 1024;

    private LongKey() {}

    /**
     * Where the key before a colon begins, if it is too long.
     *
     * @param mark what the parser complains of
     * @param flow whether it stands between braces
     */
    static Optional<Place> before(Source source, Mark mark, boolean flow) {
        String line = source.text().lines().skip(mark.getLine()).findFirst().orElse("");
        if (line.codePointCount(0, line.length()) <= mark.getColumn()) {
            return Optional.empty();
        }
        int colon = line.offsetByCodePoints(0, mark.getColumn());
        int start = start(line.substring(0, colon), flow);
        boolean tooLong = line.charAt(colon) == ':' && line.codePointCount(start, colon) > MOST;
        return tooLong
                ? Optional.of(new Place(source.name(), mark.getLine() + 1, line.codePointCount(0, start) + 1))
                : Optional.empty();
    }

    private static int start(String before, boolean flow) {
        String key = before.stripTrailing();
        if (key.endsWith("\"") || key.endsWith("'")) {
            return opening(key);
        }
        int from = flow ? Math.max(key.lastIndexOf('{'), Math.max(key.lastIndexOf('['), key.lastIndexOf(','))) + 1 : 0;
        while (from < key.length() && (key.charAt(from) == ' ' || key.startsWith("- ", from))) {
            from++;
        }
        return key.indexOf(": ", from) < 0 ? from : key.length(); // behind a key it is a value with a stray colon
    }

    private static int opening(String quoted) {
        char quote = quoted.charAt(quoted.length() - 1);
        int at = quoted.lastIndexOf(quote, quoted.length() - 2);
        while (at > 0 && quoted.charAt(at - 1) == '\\') {
            at = quoted.lastIndexOf(quote, at - 1);
        }
        return Math.max(at, 0);
    }
}
