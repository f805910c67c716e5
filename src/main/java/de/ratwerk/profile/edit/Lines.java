package de.ratwerk.profile.edit;

import de.ratwerk.source.Source;

/**
 * A file's text as it is stored, beside the text that is read of it: without byte order mark and with Unix line ends.
 * Places are found in the one and changed in the other. Not thread-safe.
 */
final class Lines {
    private final String stored;
    private final String read;
    private final int[] where;
    private final String lineEnd;
    private final StringBuilder changed;
    private int shift;
    private int last;

    /**
     * Takes a text.
     *
     * @param stored the text as it is stored
     * @param source what is read of it
     */
    Lines(String stored, Source source) {
        this.stored = stored;
        this.read = source.text();
        this.where = new int[read.length() + 1];
        int at = stored.startsWith("\ufeff") ? 1 : 0;
        for (int i = 0; i < read.length(); i++) {
            where[i] = at;
            at += stored.startsWith("\r\n", at) ? 2 : 1;
        }
        where[read.length()] = stored.length();
        this.lineEnd =
                stored.contains("\r\n") ? "\r\n" : stored.indexOf('\n') < 0 && stored.indexOf('\r') >= 0 ? "\r" : "\n";
        this.changed = new StringBuilder(stored);
    }

    /** The text that is read. */
    String read() {
        return read;
    }

    /** Puts words in place of what stands between two indexes of the text that is read; one after the other, forwards. */
    void replace(int from, int to, String words) {
        if (from < last) {
            throw new IllegalArgumentException("backwards");
        }
        last = to;
        String laid = words.replace("\n", lineEnd);
        changed.replace(where[from] + shift, where[to] + shift, laid);
        shift += laid.length() - (where[to] - where[from]);
    }

    void insert(int at, String words) {
        replace(at, at, words);
    }

    /** Where the line with an index begins. */
    int lineStart(int index) {
        return read.lastIndexOf('\n', index - 1) + 1;
    }

    /** Where the line after the one with an index begins; the end of the text if there is none. */
    int nextLine(int index) {
        int end = read.indexOf('\n', index);
        return end < 0 ? read.length() : end + 1;
    }

    /** Where the line with an index ends, its line end not counted. */
    int lineEnd(int index) {
        int end = read.indexOf('\n', index);
        return end < 0 ? read.length() : end;
    }

    /** What stands on a line from an index on, without its line end. */
    String line(int index) {
        return read.substring(index, lineEnd(index));
    }

    /** Where the first character that is not blank stands on the line with an index; the line's end if there is none. */
    int firstSign(int index) {
        int at = lineStart(index);
        int end = lineEnd(index);
        while (at < end && Character.isWhitespace(read.charAt(at))) {
            at++;
        }
        return at;
    }

    boolean onOneLine(int from, int to) {
        int end = read.indexOf('\n', from);
        return end < 0 || end >= to;
    }

    /** What stands before an index on its line, as far as it is indentation. */
    String indentation(int index) {
        String before = read.substring(lineStart(index), index);
        return before.isBlank() ? before : " ".repeat(before.codePointCount(0, before.length()));
    }

    /** Inserts a whole line, or several, where a line begins or at the end of the text. */
    void insertLines(int at, String lines) {
        boolean afterOpenLine = at == read.length() && at > 0 && read.charAt(at - 1) != '\n';
        insert(at, afterOpenLine ? "\n" + lines : lines + "\n");
    }

    /** Removes the lines from one index to another; a text whose last line has no line end goes on having none. */
    void removeLines(int from, int to) {
        int start = lineStart(from);
        if (start > 0) {
            replace(start - 1, lineEnd(to), "");
        } else {
            replace(0, nextLine(to), "");
        }
    }

    /** The text as it is to be stored. */
    String changed() {
        return changed.toString();
    }

    /** The text as it was stored, before any change. */
    String stored() {
        return stored;
    }
}
