package de.ratwerk.problem;

import java.util.Comparator;

/**
 * Where something stands in a file.
 *
 * @param file the file as its user named it, or {@code -} for standard input
 * @param line the line, counted from 1; 0 if the place is the file as a whole
 * @param column the column, counted from 1 in characters; 0 if the place is the line as a whole
 */
public record Place(String file, int line, int column) implements Comparable<Place> {
    private static final Comparator<Place> ORDER =
            Comparator.comparing(Place::file).thenComparingInt(Place::line).thenComparingInt(Place::column);

    /** The file as a whole. */
    public static Place of(String file) {
        return new Place(file, 0, 0);
    }

    @Override
    public int compareTo(Place other) {
        return ORDER.compare(this, other);
    }

    /** {@code file:line:column}, without the parts that are 0. */
    @Override
    public String toString() {
        return file + (line > 0 ? ":" + line : "") + (column > 0 ? ":" + column : "");
    }
}
