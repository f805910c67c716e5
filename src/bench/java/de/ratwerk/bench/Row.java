package de.ratwerk.bench;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A line of the table: what is to be reached, what was measured, against what, their ratio, and whether that is enough.
 * The last three may be empty. Rows go to standard output, everything else to standard error.
 */
public record Row(String target, String measured, String against, String ratio, String met) {
    static final List<String> HEAD = List.of("target", "measured", "against", "ratio", "met");

    /** Prints a row for {@link Table}. */
    public static void print(String target, String measured, String against, String ratio, @Nullable Boolean met) {
        System.out.println(new Row(target, measured, against, ratio, met == null ? "–" : met ? "yes" : "no").line());
        System.out.flush();
    }

    /** A row for what could not be measured here, with the reason. */
    public static void leftOut(String target, String why) {
        System.out.println(new Row(target, "left out: " + why, "–", "–", "–").line());
    }

    /** Whether a line is a row; a service that runs in the same process also writes its log to standard output. */
    static boolean isOne(String line) {
        return line.split("\t", -1).length == HEAD.size();
    }

    static Row of(String line) {
        String[] cells = line.split("\t", -1);
        return new Row(cells[0], cells[1], cells[2], cells[3], cells[4]);
    }

    List<String> cells() {
        return List.of(target, measured, against, ratio, met);
    }

    private String line() {
        return String.join("\t", cells());
    }
}
