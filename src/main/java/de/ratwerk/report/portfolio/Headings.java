package de.ratwerk.report.portfolio;

import de.ratwerk.report.paper.ShownText;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** Headings of a table that differ from one another, as workbooks demand, whatever they are made of. */
final class Headings {
    /** The longest that a table of a workbook bears. */
    private static final int LONGEST = 240;

    private final Set<String> taken = new HashSet<>();

    /** @param others headings that stand already */
    Headings(String... others) {
        for (String other : others) {
            unique(other);
        }
    }

    /** The text, cut where it is too long, with a number behind it if it stands already. */
    String unique(String text) {
        String shown = ShownText.of(text).strip();
        int end = shown.offsetByCodePoints(0, Math.min(LONGEST / 2, shown.codePointCount(0, shown.length())));
        String heading = shown.isEmpty() ? "–" : shown.substring(0, end);
        String unique = heading;
        for (int number = 2; !taken.add(unique.toLowerCase(Locale.ROOT)); number++) {
            unique = heading + " (" + number + ")";
        }
        return unique;
    }
}
