package de.ratwerk.report.catalogue;

import java.util.List;

/**
 * Why a request may not be answered as it asked ({@code ratwerk.problem-types/1}).
 *
 * @param types each of them
 */
public record ProblemTypesDocument(String schema, String language, List<Entry> types) {
    /** The name and version of the form. */
    public static final String SCHEMA = "ratwerk.problem-types/1";

    /**
     * A type of problem.
     *
     * @param type its URI, as problem documents bear it; what it means stands there
     * @param title what it is, in a few words
     * @param status the HTTP status that goes with it
     */
    public record Entry(String type, String title, int status) {}

    /**
     * A type of problem, explained ({@code ratwerk.problem-type/1}).
     *
     * @param explanation what it means and what can be done
     */
    public record Explained(String schema, String language, String type, String title, int status, String explanation) {
        /** The name and version of the form. */
        public static final String SCHEMA = "ratwerk.problem-type/1";
    }
}
