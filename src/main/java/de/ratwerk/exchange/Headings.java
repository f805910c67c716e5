package de.ratwerk.exchange;

import de.ratwerk.exchange.Column.Part;
import de.ratwerk.profile.Question;
import de.ratwerk.profile.Questionnaire;
import de.ratwerk.source.Nearest;
import de.ratwerk.text.Language;
import de.ratwerk.text.Text;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The headings by which tables name their columns: paths of the profile, or the questions' labels in German or English.
 * Each column has exactly one of each, and no heading stands for two columns.
 */
final class Headings {
    private static final char NO_BREAK_SPACE = '\u00a0';
    private static final String DASHES = "‐‑‒–—−";
    private static final Map<String, Column> KNOWN = known();

    /** What people often write instead; it is not read, but told what would be. */
    private static final Map<String, String> OTHERWISE = Map.ofEntries(
            Map.entry("name", "municipality.name"),
            Map.entry("kommune", "municipality.name"),
            Map.entry("gemeinde", "municipality.name"),
            Map.entry("stadt", "municipality.name"),
            Map.entry("ort", "municipality.name"),
            Map.entry("municipality", "municipality.name"),
            Map.entry("ags", "municipality.ags"),
            Map.entry("gemeindeschlüssel", "municipality.ags"),
            Map.entry("einwohner", "municipality.population"),
            Map.entry("einwohnerzahl", "municipality.population"),
            Map.entry("bevölkerung", "municipality.population"),
            Map.entry("inhabitants", "municipality.population"),
            Map.entry("datum", Column.DAY),
            Map.entry("date", Column.DAY));

    private Headings() {}

    /** The column that a heading stands for; case, spaces and kinds of dashes do not matter. */
    static Optional<Column> column(String heading) {
        return Optional.ofNullable(KNOWN.get(simplified(heading)));
    }

    /** The heading of a column in a language, as one writes it. */
    static String of(Column column, Language language) {
        String label = column.path().equals(Column.DAY)
                ? Part.AS_OF.words(language)
                : Questionnaire.standard().question(column.path()).label().in(language);
        return column.part() == Part.VALUE
                ? label
                : label + " – " + column.part().words(language);
    }

    /** The columns of the answers themselves: the name, the day, then all other questions in their order. */
    static List<Column> answers() {
        List<Column> columns = new ArrayList<>();
        for (Question question : Questionnaire.standard().questions()) {
            columns.add(Column.value(question.path()));
            if (columns.size() == 1) {
                columns.add(Column.value(Column.DAY));
            }
        }
        return columns;
    }

    /** The heading that was probably meant. */
    static Optional<Text> meant(String heading) {
        return Optional.ofNullable(OTHERWISE.get(simplified(heading)))
                .map(path -> Text.each(language -> of(Column.value(path), language)))
                .or(() -> Nearest.to(heading, likely()).map(Text::same));
    }

    /** Every heading that can be meant by a slip: paths and labels of answers. */
    static Collection<String> likely() {
        List<String> likely = new ArrayList<>();
        for (Column column : answers()) {
            likely.add(of(column, Language.DE));
            likely.add(column.heading());
            likely.add(of(column, Language.EN));
        }
        return likely;
    }

    /** A heading as headings are compared: in lower case, with single spaces and plain dashes. */
    static String simplified(String heading) {
        StringBuilder simple = new StringBuilder(heading.length());
        for (int i = 0; i < heading.length(); i++) {
            char c = heading.charAt(i);
            if (!Character.isWhitespace(c) && c != NO_BREAK_SPACE) {
                simple.append(DASHES.indexOf(c) >= 0 ? '-' : c);
            } else if (!simple.isEmpty() && simple.charAt(simple.length() - 1) != ' ') {
                simple.append(' ');
            }
        }
        int end = simple.length();
        simple.setLength(end > 0 && simple.charAt(end - 1) == ' ' ? end - 1 : end);
        return simple.toString().toLowerCase(Locale.ROOT);
    }

    private static Map<String, Column> known() {
        Map<String, Column> known = new LinkedHashMap<>();
        for (Column answer : answers()) {
            Part[] parts = answer.path().equals(Column.DAY) ? new Part[] {Part.VALUE} : Part.values();
            for (Part part : parts) {
                Column column = new Column(answer.path(), part);
                know(known, column.heading(), column);
                know(known, of(column, Language.DE), column);
                know(known, of(column, Language.EN), column);
            }
        }
        return known;
    }

    private static void know(Map<String, Column> known, String heading, Column column) {
        Column other = known.put(simplified(heading), column);
        if (other != null && !other.equals(column)) {
            throw new IllegalStateException("\"" + heading + "\" is the heading of both " + other + " and " + column);
        }
    }
}
