package de.ratwerk.exchange;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;

/** Writes a table in its format, row by row. */
interface TableWriter extends Closeable {
    /** Begins the table. */
    void headings(List<Column> columns, List<String> headings) throws IOException;

    /** Writes a row with a text, be it empty, for each column. */
    void row(List<String> cells) throws IOException;
}
