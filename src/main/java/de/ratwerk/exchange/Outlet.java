package de.ratwerk.exchange;

import de.ratwerk.problem.Problem;
import de.ratwerk.problem.RefusedException;
import de.ratwerk.profile.Profile;
import de.ratwerk.text.Language;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;

/**
 * Takes profiles one after the other and writes them so that reading them again gives the same profiles, but for what it says it leaves out. What it writes is
 * whole once it is closed. Not thread-safe.
 */
public interface Outlet extends Closeable {
    /**
     * Writes a profile.
     *
     * @throws RefusedException if the format cannot hold it, or its file is there already; the others can go on
     * @throws IOException if it cannot be written at all
     */
    void write(Profile profile) throws IOException;

    /**
     * What of a profile the format has no place for and leaves out; none where all of it is written.
     *
     * @param profile one that was written
     */
    default List<Problem> leftOut(Profile profile) {
        return List.of();
    }

    /**
     * A file for each profile (YAML), named by the official key, else by the name.
     *
     * @param folder is made if it is not there
     * @param replace whether files that are there may be replaced
     */
    static Outlet folder(Path folder, boolean replace) throws IOException {
        return new FolderOutlet(folder, replace);
    }

    /** A line of JSON for each profile (NDJSON), in UTF-8. */
    static Outlet lines(OutputStream out) {
        return new LineOutlet(out);
    }

    /**
     * A table of separated values, one row for each profile, as a German Excel opens it by itself: semicolons, UTF-8 with
     * its mark. Columns for sources, days and notes are there for the answers that have any.
     *
     * @param language of the headings and words; both are read again
     */
    static Outlet csv(OutputStream out, Language language) throws IOException {
        return new TableOutlet(new CsvWriter(out), language);
    }

    /**
     * Responses to the survey that LimeSurvey imports, as LimeSurvey exports them (CSV, codes). They hold each answer and
     * the day; where an answer comes from is left out and told.
     */
    static Outlet limeSurvey(OutputStream out) throws IOException {
        return new ResponseOutlet(out);
    }

    /** The table as a workbook (XLSX) with lists to choose from; the same profiles give the same bytes. */
    static Outlet workbook(OutputStream out, Language language) throws IOException {
        return new TableOutlet(new XlsxWriter(out, language), language);
    }
}
