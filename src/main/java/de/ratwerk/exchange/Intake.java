package de.ratwerk.exchange;

import de.ratwerk.problem.Problem;
import de.ratwerk.problem.RefusedException;
import de.ratwerk.sheet.Content;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Supplier;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** The municipalities of files and folders, one after the other. */
public final class Intake {
    /** The name of standard input. */
    private static final Path STANDARD_INPUT = Path.of("-");

    private Intake() {}

    /**
     * Opens inputs: profile files (YAML, JSON), tables (CSV, TSV, XLSX), lines of JSON, and folders of these, folders in
     * folders included. The stream hands out one municipality at a time, in the order of the inputs, in folders by name; no
     * more than that one is in memory. What cannot be read comes as a {@link Entry.Rejected}, and the rest goes on.
     *
     * @param columns what the columns of tables mean
     * @return a sequential stream; whoever asks for it closes it
     * @throws RefusedException if an input is missing or of no kind that is read, or a table is refused as a whole: with
     *     the problems of all inputs, before anything is handed out
     */
    public static Stream<Entry> open(List<Path> inputs, Columns columns) {
        return open(inputs, columns, null);
    }

    /**
     * The same where the path {@code -} stands for lines of JSON from a stream.
     *
     * @param standardInput is read when its turn comes, and closed with the entries
     */
    public static Stream<Entry> open(List<Path> inputs, Columns columns, @Nullable InputStream standardInput) {
        return open(inputs, columns, standardInput, null);
    }

    /**
     * The same without what a folder holds: the results of a run are no input of the next.
     *
     * @param leftOut a folder that is not searched where it lies in an input; it need not be there
     */
    public static Stream<Entry> open(
            List<Path> inputs, Columns columns, @Nullable InputStream standardInput, @Nullable Path leftOut) {
        List<Problem> problems = new ArrayList<>();
        List<Supplier<Entries>> openings = new ArrayList<>();
        for (Path path : inputs) {
            if (standardInput != null && path.equals(STANDARD_INPUT)) {
                openings.add(() -> new LineEntries(path.toString(), standardInput));
                continue;
            }
            try {
                for (Input input : Input.of(path, leftOut)) {
                    check(input, columns, problems);
                    openings.add(() -> input.open(columns));
                }
            } catch (RefusedException e) {
                problems.addAll(e.problems());
            }
        }
        return sequence(openings, problems);
    }

    /**
     * The same with files that are in memory. What a ZIP or a folder of theirs holds has to be told apart before: see {@link
     * #isSoughtInFolder}.
     *
     * @throws RefusedException as above
     */
    public static Stream<Entry> ofContents(List<Content> contents, Columns columns) {
        List<Problem> problems = new ArrayList<>();
        List<Supplier<Entries>> openings = new ArrayList<>();
        for (Content content : contents) {
            try {
                Input input = Input.of(content);
                check(input, columns, problems);
                openings.add(() -> input.open(columns));
            } catch (RefusedException e) {
                problems.addAll(e.problems());
            }
        }
        return sequence(openings, problems);
    }

    /**
     * Whether a file of this name is read where a folder is named: not what is hidden, nor any text.
     *
     * @param path as seen from the folder, with slashes
     */
    public static boolean isSoughtInFolder(String path) {
        return Input.isSoughtInFolder(path);
    }

    private static Stream<Entry> sequence(List<Supplier<Entries>> openings, List<Problem> problems) {
        if (!problems.isEmpty()) {
            throw new RefusedException(problems);
        }
        Sequence entries = new Sequence(openings.iterator());
        return StreamSupport.stream(
                        Spliterators.spliteratorUnknownSize(entries, Spliterator.ORDERED | Spliterator.NONNULL), false)
                .onClose(entries::close);
    }

    /** Whether a path may hold more than one municipality: a folder, a table, lines of JSON. */
    public static boolean holdsMany(Path path) {
        return Input.holdsMany(path);
    }

    /** Looks at the headings of a table, so that a wrong one is told before any work is done. */
    private static void check(Input input, Columns columns, List<Problem> problems) {
        if (!input.isTable()) {
            return;
        }
        try (Entries entries = input.open(columns)) {
            assert entries != null;
        } catch (RefusedException e) {
            problems.addAll(e.problems());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The entries of several inputs, each opened when its turn comes. */
    private static final class Sequence implements Iterator<Entry>, Closeable {
        private final Iterator<Supplier<Entries>> openings;
        private @Nullable Entries open;
        private @Nullable Entry next;

        Sequence(Iterator<Supplier<Entries>> openings) {
            this.openings = openings;
        }

        @Override
        public boolean hasNext() {
            while (next == null && (open != null || openings.hasNext())) {
                if (open == null) {
                    open = openings.next().get();
                }
                next = open.next();
                if (next == null) {
                    close();
                }
            }
            return next != null;
        }

        @Override
        public Entry next() {
            Entry entry = hasNext() ? next : null;
            next = null;
            if (entry == null) {
                throw new NoSuchElementException();
            }
            return entry;
        }

        @Override
        public void close() {
            Entries closing = open;
            open = null;
            try {
                if (closing != null) {
                    closing.close();
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
