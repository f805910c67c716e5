package de.ratwerk.exchange;

import de.ratwerk.problem.Place;
import de.ratwerk.problem.Problem;
import de.ratwerk.problem.RefusedException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * A file of an input: what it is, by its ending and, where endings lie, by its first bytes.
 *
 * @param file the file as its user named it
 * @param format what it holds
 */
record Input(Path file, Format format) {
    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final byte[] OLD_OFFICE = {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0};

    /** What a folder is not searched for, though it is read where it is named: anything may be a text. */
    private static final String TEXT = "txt";

    /** What a file holds. */
    enum Format {
        PROFILE(Set.of("yaml", "yml", "json")),
        TABLE(Set.of("csv", "tsv", TEXT)),
        WORKBOOK(Set.of("xlsx", "xlsm")),
        LINES(Set.of("ndjson", "jsonl"));

        private final Set<String> endings;

        Format(Set<String> endings) {
            this.endings = endings;
        }
    }

    /** Whether a path may hold more than one municipality. */
    static boolean holdsMany(Path path) {
        return Files.isDirectory(path)
                || Arrays.stream(Format.values())
                        .anyMatch(format -> format != Format.PROFILE && format.endings.contains(ending(path)));
    }

    /** Whether its headings can be wrong. */
    boolean isTable() {
        return format == Format.TABLE || format == Format.WORKBOOK;
    }

    /**
     * Begins to read the file.
     *
     * @throws RefusedException if it is a table that is refused as a whole, or cannot be read at all
     */
    Entries open(Columns columns) {
        try {
            return switch (format) {
                case PROFILE -> new FileEntry(file);
                case TABLE -> new TableEntries(CsvRows.open(file, columns), columns);
                case WORKBOOK -> new TableEntries(XlsxRows.open(file, columns.sheet()), columns);
                case LINES -> new LineEntries(file.toString(), Files.newInputStream(file));
            };
        } catch (IOException e) {
            throw new RefusedException(Problem.at(
                    Place.of(file.toString()),
                    "file-unreadable",
                    "Die Datei lässt sich nicht lesen.",
                    "The file cannot be read."));
        }
    }

    /**
     * The files that a path names: a file itself, or of a folder and the folders in it those that may hold profiles, by
     * name; what is hidden is left out.
     *
     * @throws RefusedException if there is no such file, or it is of no kind that is read
     */
    static List<Input> of(Path path) {
        if (!Files.exists(path)) {
            throw refused(path, "file-not-found", "Die Datei gibt es nicht.", "There is no such file.");
        }
        if (!Files.isDirectory(path)) {
            return List.of(file(path));
        }
        List<Input> inputs = inFolder(path);
        if (inputs.isEmpty()) {
            throw refused(
                    path,
                    "no-input",
                    "In dem Ordner liegen weder Profile noch Tabellen.",
                    "In this folder there are neither profiles nor tables.");
        }
        return inputs;
    }

    private static List<Input> inFolder(Path folder) {
        List<Path> files = new ArrayList<>();
        try {
            Files.walkFileTree(folder, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult preVisitDirectory(Path inner, BasicFileAttributes attributes) {
                    return isHidden(inner) && !inner.equals(folder)
                            ? FileVisitResult.SKIP_SUBTREE
                            : FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    if (!isHidden(file) && !ending(file).equals(TEXT) && isKnown(file) && Files.isRegularFile(file)) {
                        files.add(file);
                    }
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(folder + " lässt sich nicht lesen. / cannot be read.", e);
        }
        files.sort(
                Comparator.comparing(file -> folder.relativize(file).toString().replace('\\', '/')));
        return files.stream().map(Input::file).toList();
    }

    /** Names that begin with a dot, and the marks that Excel leaves beside an open workbook. */
    private static boolean isHidden(Path file) {
        String name = String.valueOf(file.getFileName());
        return name.startsWith(".") || name.startsWith("~$");
    }

    private static boolean isKnown(Path file) {
        return Arrays.stream(Format.values()).anyMatch(format -> format.endings.contains(ending(file)));
    }

    private static Input file(Path file) {
        byte[] start = start(file);
        Format format = Arrays.stream(Format.values())
                .filter(known -> known.endings.contains(ending(file)))
                .findFirst()
                .orElseThrow(() -> unknown(file));
        if (Arrays.equals(start, OLD_OFFICE)) {
            throw new RefusedException(Problem.at(
                            Place.of(file.toString()),
                            "unknown-format",
                            "Die Datei ist eine alte oder mit Kennwort geschützte Arbeitsmappe.",
                            "The file is a workbook of an old kind or protected by a password.")
                    .hint("Ohne Kennwort als .xlsx speichern.", "Save it as .xlsx without a password."));
        }
        boolean zip = Arrays.equals(start, ZIP);
        return new Input(file, zip && format == Format.TABLE ? Format.WORKBOOK : format);
    }

    private static RefusedException unknown(Path file) {
        return new RefusedException(Problem.at(
                        Place.of(file.toString()),
                        "unknown-format",
                        "Dateien mit der Endung „" + ending(file) + "“ werden nicht gelesen.",
                        "Files that end in \"" + ending(file) + "\" are not read.")
                .hint(
                        "Gelesen werden: .yaml, .json, .csv, .tsv, .txt, .xlsx, .ndjson und Ordner; andere Tabellen als"
                                + " .xlsx speichern.",
                        "What is read: .yaml, .json, .csv, .tsv, .txt, .xlsx, .ndjson and folders; save other tables as"
                                + " .xlsx."));
    }

    private static byte[] start(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(ZIP.length);
        } catch (IOException e) {
            throw refused(file, "file-unreadable", "Die Datei lässt sich nicht lesen.", "The file cannot be read.");
        }
    }

    private static String ending(Path file) {
        String name = String.valueOf(file.getFileName());
        return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }

    private static RefusedException refused(Path file, String kind, String german, String english) {
        return new RefusedException(Problem.at(Place.of(file.toString()), kind, german, english));
    }
}
