package de.ratwerk.exchange;

import de.ratwerk.exchange.Entry.Rejected;
import de.ratwerk.problem.Problem;
import de.ratwerk.source.InPlace;
import de.ratwerk.text.Language;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Keeps what was rejected as tables (CSV) that can be mended and read again: the rows as they stood, and columns that say
 * where and why, which are left out when they are read. There is a file for each set of headings, none if nothing was
 * rejected; they stand in their places once this is closed. Not thread-safe.
 */
public final class Rejects implements Closeable {
    /** The column that says why, in both languages. */
    private static final List<String> REMARKS_DE = List.of("#Datei", "#Zeile", "#Kommune", "#Gründe");

    private static final List<String> REMARKS_EN = List.of("#file", "#row", "#municipality", "#reasons");

    private final Path first;
    private final boolean replace;
    private final Language language;
    private final Map<List<String>, CsvWriter> writers = new LinkedHashMap<>();
    private final Map<Path, InPlace> files = new LinkedHashMap<>();

    /**
     * Rejects that are kept beside each other.
     *
     * @param first the first file; a second one is named after it: {@code rejects-2.csv}
     * @param replace whether the first file may be replaced; otherwise, and for all others, the first name counts that is
     *     free
     */
    public Rejects(Path first, boolean replace, Language language) {
        this.first = first;
        this.replace = replace;
        this.language = language;
    }

    /** Keeps one. */
    public void add(Rejected rejected) throws IOException {
        Set<Integer> left = new TreeSet<>(); // the remarks of an earlier reading
        for (int i = 0; i < rejected.headings().size(); i++) {
            String heading = rejected.headings().get(i);
            if (REMARKS_DE.contains(heading) || REMARKS_EN.contains(heading)) {
                left.add(i);
            }
        }
        List<String> headings = new ArrayList<>();
        List<String> cells = new ArrayList<>();
        int width = Math.max(rejected.headings().size(), rejected.cells().size());
        for (int i = 0; i < width; i++) {
            if (!left.contains(i)) {
                if (i < rejected.headings().size()) {
                    headings.add(rejected.headings().get(i));
                }
                cells.add(i < rejected.cells().size() ? rejected.cells().get(i) : "");
            }
        }
        // Cells beyond the headings stand behind the remarks, where they have no heading either.
        List<String> beyond = cells.subList(Math.min(headings.size(), cells.size()), cells.size());
        List<String> row = new ArrayList<>(cells.subList(0, Math.min(headings.size(), cells.size())));
        row.addAll(remarks(rejected));
        row.addAll(beyond);
        writer(headings).row(row);
    }

    private List<String> remarks(Rejected rejected) {
        int line = rejected.place().line();
        return List.of(
                rejected.place().file(),
                line == 0 ? "" : String.valueOf(line),
                rejected.name(),
                rejected.problems().stream().map(this::reason).collect(Collectors.joining("\n")));
    }

    private String reason(Problem problem) {
        String message = problem.message().in(language);
        return problem.hint() == null ? message : message + " " + problem.hint().in(language);
    }

    private CsvWriter writer(List<String> headings) throws IOException {
        @Nullable CsvWriter open = writers.get(headings);
        if (open != null) {
            return open;
        }
        Path file = next();
        InPlace place = new InPlace(file);
        files.put(file, place);
        CsvWriter writer = new CsvWriter(place.out());
        writers.put(headings, writer);
        List<String> all = new ArrayList<>(headings);
        all.addAll(language == Language.DE ? REMARKS_DE : REMARKS_EN);
        writer.row(all);
        return writer;
    }

    private Path next() {
        if (files.isEmpty() && (replace || !Files.exists(first))) {
            return first;
        }
        String name = String.valueOf(first.getFileName());
        int dot = name.lastIndexOf('.') > 0 ? name.lastIndexOf('.') : name.length();
        int number = 2;
        Path file;
        do {
            file = first.resolveSibling(name.substring(0, dot) + "-" + number + name.substring(dot));
            number++;
        } while (files.containsKey(file) || Files.exists(file));
        return file;
    }

    /** The files that there are once this is closed. */
    public List<Path> files() {
        return List.copyOf(files.keySet());
    }

    @Override
    public void close() throws IOException {
        try {
            for (CsvWriter writer : writers.values()) {
                writer.close();
            }
            for (InPlace file : files.values()) {
                file.put();
            }
        } finally {
            for (InPlace file : files.values()) {
                file.close();
            }
        }
    }
}
