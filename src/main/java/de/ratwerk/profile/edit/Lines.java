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

    /** The text as it is to be stored. */
    String changed() {
        return changed.toString();
    }

    @Override
    public String toString() {
        return stored;
    }
}
