package de.ratwerk.exchange;

import de.ratwerk.problem.RefusedException;
import de.ratwerk.source.Node;
import de.ratwerk.source.Source;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the columns of a table mean: headings that Ratwerk knows itself, and those that a mapping file adds. Immutable and
 * thread-safe.
 */
public final class Columns {
    /** The format of mapping files that this version reads. */
    public static final String SCHEMA = "ratwerk.columns/1";

    private static final Columns STANDARD =
            new Columns(new Mapping(null, null, Map.of(), List.of(), Map.of(), Map.of(), Map.of()));

    private final Mapping mapping;

    /**
     * What a mapping file says.
     *
     * @param sheet the sheet of a workbook to be read, or null for the first one to be seen
     * @param separator what separates the values of a list within a cell, or null for the usual
     * @param columns the columns by their simplified headings
     * @param ignored simplified headings of columns that are not read; {@code *} for all that are not known
     * @param values for all columns: answers in the profile's words by how a cell says it, simplified
     * @param valuesOf the same for the column of one simplified heading
     * @param constants answers that hold for each row, by their paths
     */
    record Mapping(
            @Nullable String sheet,
            @Nullable String separator,
            Map<String, Column> columns,
            List<String> ignored,
            Map<String, List<String>> values,
            Map<String, Map<String, List<String>>> valuesOf,
            Map<String, Node> constants) {}

    Columns(Mapping mapping) {
        this.mapping = mapping;
    }

    /** The headings that Ratwerk knows itself: paths of the profile, and the questions' labels in German and English. */
    public static Columns standard() {
        return STANDARD;
    }

    /**
     * The same with what a mapping file adds.
     *
     * @throws RefusedException with every problem of the file
     */
    public static Columns read(Path file) {
        return MappingReader.read(Source.read(file));
    }

    /** The column of a heading; empty if it is not known. */
    Optional<Column> column(String heading) {
        return Optional.ofNullable(mapping.columns().get(Headings.simplified(heading)))
                .or(() -> isIgnored(heading) ? Optional.empty() : Headings.column(heading));
    }

    /** Whether a column is to be left out although its heading says nothing, by wish of the mapping file. */
    boolean leavesOut(String heading) {
        return isIgnored(heading) || mapping.ignored().contains("*");
    }

    private boolean isIgnored(String heading) {
        return mapping.ignored().contains(Headings.simplified(heading));
    }

    /** What the mapping file says of a cell's text in a column; empty if it says nothing. */
    Optional<List<String>> translated(String heading, String text) {
        if (mapping.valuesOf().isEmpty() && mapping.values().isEmpty()) {
            return Optional.empty();
        }
        String simplified = Headings.simplified(text);
        return Optional.ofNullable(mapping.valuesOf()
                        .getOrDefault(Headings.simplified(heading), Map.of())
                        .get(simplified))
                .or(() -> Optional.ofNullable(mapping.values().get(simplified)));
    }

    @Nullable
    String sheet() {
        return mapping.sheet();
    }

    @Nullable
    String separator() {
        return mapping.separator();
    }

    Map<String, Node> constants() {
        return mapping.constants();
    }
}
