package de.ratwerk.register;

import de.ratwerk.problem.Problems;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where the columns of the official workbook are, found by their headings, which stand in several rows with merged cells:
 * a group's heading above its first column, the columns' own below it. A column that is optional and missing is −1.
 */
record Layout(
        int type,
        int code,
        int land,
        int region,
        int district,
        int association,
        int municipality,
        int name,
        int area,
        int population,
        Edition edition) {
    private static final Pattern DAY = Pattern.compile("(\\d{2})\\.(\\d{2})\\.(\\d{4})");
    private static final Pattern CENSUS = Pattern.compile("Zensus\\s*(\\d{4})");
    private static final Pattern TYPE = Pattern.compile("[1-6]0");
    private static final Pattern LAND = Pattern.compile("0[1-9]|1[0-6]");

    /** Whether a row begins the headings. */
    static boolean begins(Line row) {
        return find(List.of(row), heading -> heading.equals("satzart")).isPresent()
                || find(List.of(row), heading -> heading.startsWith("gemeindename"))
                        .isPresent();
    }

    /** Whether a row is one of the register rather than of its headings: it has a record type, a Land and a name. */
    static boolean isData(Line row) {
        long types = row.cells().values().stream()
                .filter(cell ->
                        TYPE.matcher(cell).matches() || LAND.matcher(cell).matches())
                .count();
        return types >= 2
                && row.cells().values().stream()
                        .anyMatch(cell -> TYPE.matcher(cell).matches())
                && row.cells().values().stream().anyMatch(cell -> cell.matches(".*\\p{L}{2}.*"));
    }

    /** A cell of the headings, its text without hyphens, blanks and footnotes. */
    private record Heading(Line row, int column, String text) {}

    private static Optional<Heading> find(List<Line> rows, Predicate<String> test) {
        for (Line row : rows) {
            for (Map.Entry<Integer, String> cell : row.cells().entrySet()) {
                String text = plain(cell.getValue());
                if (test.test(text)) {
                    return Optional.of(new Heading(row, cell.getKey(), text));
                }
            }
        }
        return Optional.empty();
    }

    private static String plain(String heading) {
        return heading.toLowerCase(Locale.ROOT)
                .replaceAll("[\\s\\u00a0\\u00ad-]", "")
                .replaceAll("\\d\\)$", "");
    }

    /**
     * The layout that headings tell.
     *
     * @param title the rows above the headings
     * @param headings the rows from the first heading to the last row before the data
     * @throws de.ratwerk.problem.RefusedException with every heading that is missing
     */
    static Layout of(List<Line> title, List<Line> headings) {
        Search search = new Search(headings);
        int group = search.column("Bevölkerung", text -> text.startsWith("bevölkerung"));
        int population = population(headings, group);
        Optional<LocalDate> counted = day(headings, population).or(() -> day(headings, group));
        if (counted.isEmpty()) {
            search.missing("am TT.MM.JJJJ (unter „Bevölkerung“)", "am DD.MM.YYYY (below \"Bevölkerung\")");
        }
        Layout layout = new Layout(
                search.column("Satzart", text -> text.equals("satzart")),
                search.optional(text -> text.startsWith("textkennzeichen")),
                search.column("Land", text -> text.equals("land")),
                search.column("RB", text -> text.equals("rb")),
                search.column("Kreis", text -> text.equals("kreis")),
                search.column("VB", text -> text.equals("vb")),
                search.column("Gem", text -> text.equals("gem")),
                search.column("Gemeindename", text -> text.startsWith("gemeindename")),
                search.optional(text -> text.startsWith("fläche")),
                population,
                edition(title, headings, counted.orElse(LocalDate.EPOCH)));
        search.problems.refuseIfAny();
        return layout;
    }

    private static Edition edition(List<Line> title, List<Line> headings, LocalDate counted) {
        int census = find(headings, text -> text.startsWith("bevölkerung"))
                .map(heading -> heading.row.cell(heading.column))
                .flatMap(Layout::census)
                .orElseGet(() -> Edition.censusOf(counted));
        return new Edition(territory(title, headings), counted, census);
    }

    /** The column of all people within the group of columns that are about people. */
    private static int population(List<Line> headings, int group) {
        return headings.stream()
                .flatMap(row -> row.cells().entrySet().stream())
                .filter(cell -> cell.getKey() >= group && plain(cell.getValue()).equals("insgesamt"))
                .mapToInt(Map.Entry::getKey)
                .min()
                .orElse(group);
    }

    private static @Nullable LocalDate territory(List<Line> title, List<Line> headings) {
        return headings.stream()
                .flatMap(row -> row.cells().values().stream())
                .filter(cell -> cell.startsWith("Gebietsstand"))
                .map(Layout::day)
                .flatMap(Optional::stream)
                .findFirst()
                .or(() -> title.stream()
                        .flatMap(row -> row.cells().values().stream())
                        .map(Layout::day)
                        .flatMap(Optional::stream)
                        .findFirst())
                .orElse(null);
    }

    private static Optional<LocalDate> day(List<Line> headings, int column) {
        return headings.stream()
                .map(row -> day(row.cell(column)))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<LocalDate> day(String text) {
        Matcher day = DAY.matcher(text);
        if (!day.find()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.of(
                    Integer.parseInt(day.group(3)), Integer.parseInt(day.group(2)), Integer.parseInt(day.group(1))));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** A footnote's digit may follow the year without a blank. */
    private static Optional<Integer> census(String heading) {
        Matcher census = CENSUS.matcher(heading);
        return census.find() ? Optional.of(Integer.valueOf(census.group(1))) : Optional.empty();
    }

    /** Looks for headings and notes those that are missing. */
    private static final class Search {
        private final List<Line> headings;
        private final Problems problems = new Problems();

        Search(List<Line> headings) {
            this.headings = headings;
        }

        int column(String words, Predicate<String> test) {
            int column = optional(test);
            if (column < 0) {
                missing(words, words);
            }
            return column;
        }

        int optional(Predicate<String> test) {
            return find(headings, test).map(Heading::column).orElse(-1);
        }

        void missing(String german, String english) {
            Line first = headings.get(0);
            List<String> found = new ArrayList<>();
            headings.forEach(row -> row.cells().values().forEach(cell -> found.add(cell.replaceAll("\\s+", " "))));
            String list = String.join(" | ", found.subList(0, Math.min(found.size(), 20)));
            problems.add(Faults.at(
                            first.place(0),
                            "heading-missing",
                            first.sheet() + ", ab Zeile " + first.number(),
                            "Die Überschrift „" + german + "“ fehlt.",
                            "The heading \"" + english + "\" is missing.")
                    .hint("Gefunden: " + list, "Found: " + list));
        }
    }
}
