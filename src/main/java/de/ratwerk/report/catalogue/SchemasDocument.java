package de.ratwerk.report.catalogue;

import java.util.List;

/**
 * Which JSON Schemas there are ({@code ratwerk.schemas/1}).
 *
 * @param schemas each by its name
 */
public record SchemasDocument(String schema, List<Entry> schemas) {
    static final String SCHEMA = "ratwerk.schemas/1";

    /**
     * A schema.
     *
     * @param name by which it can be asked for
     * @param path where it can be fetched
     */
    record Entry(String name, String path) {}

    /**
     * All schemas.
     *
     * @param under what stands before their names
     */
    public static SchemasDocument of(String under) {
        return new SchemasDocument(
                SCHEMA,
                Schemas.names().stream()
                        .map(name -> new Entry(name, under + name))
                        .toList());
    }
}
