package de.ratwerk.exchange;

import de.ratwerk.exchange.limesurvey.LimeSurveyResponses;
import de.ratwerk.problem.Place;
import de.ratwerk.problem.Problem;
import de.ratwerk.problem.RefusedException;
import de.ratwerk.sheet.Content;
import de.ratwerk.sheet.CsvRows;
import de.ratwerk.sheet.Signature;
import java.io.IOException;
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
import org.jspecify.annotations.Nullable;

/**
 * A file of an input: what it is, by its ending and, where endings lie, by its first bytes.
 *
 * @param content what is in it, under the name by which its user named it
 * @param format what that is
 */
record Input(Content content, Format format) {
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
                case PROFILE -> new FileEntry(content);
                case TABLE -> new TableEntries(CsvRows.open(content, heading -> isKnown(heading, columns)), columns);
                case WORKBOOK -> new TableEntries(BookRows.open(content, columns.sheet()), columns);
                case LINES -> new LineEntries(content.name(), content.open());
            };
        } catch (IOException e) {
            throw refused(
                    content.name(), "file-unreadable", "Die Datei lässt sich nicht lesen.", "The file cannot be read.");
        }
    }

    private static boolean isKnown(String heading, Columns columns) {
        return Layout.isKnown(heading, columns) || LimeSurveyResponses.isKnown(heading);
    }

    /**
     * The files that a path names: a file itself, or of a folder and the folders in it those that may hold profiles, by
     * name; what is hidden is left out.
     *
     * @param leftOut a folder that is left out, too
     * @throws RefusedException if there is no such file, or it is of no kind that is read
     */
    static List<Input> of(Path path, @Nullable Path leftOut) {
        if (!Files.exists(path)) {
            throw refused(path.toString(), "file-not-found", "Die Datei gibt es nicht.", "There is no such file.");
        }
        if (!Files.isDirectory(path)) {
            return List.of(of(Content.of(path)));
        }
        List<Input> inputs = inFolder(path, leftOut);
        if (inputs.isEmpty()) {
            throw refused(
                    path.toString(),
                    "no-input",
                    "In dem Ordner liegen weder Profile noch Tabellen.",
                    "In this folder there are neither profiles nor tables.");
        }
        return inputs;
    }

    private static List<Input> inFolder(Path folder, @Nullable Path leftOut) {
        List<Path> files = new ArrayList<>();
        try {
            Files.walkFileTree(folder, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult preVisitDirectory(Path inner, BasicFileAttributes attributes)
                        throws IOException {
                    boolean left = leftOut != null && Files.exists(leftOut) && Files.isSameFile(inner, leftOut);
                    return left || isHidden(inner) && !inner.equals(folder)
                            ? FileVisitResult.SKIP_SUBTREE
                            : FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    if (!isHidden(file)
                            && !ending(file).equals(TEXT)
                            && isKnown(file.toString())
                            && Files.isRegularFile(file)) {
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
        return files.stream().map(Content::of).map(Input::of).toList();
    }

    /**
     * Whether a folder is searched for a file of this name.
     *
     * @param path as seen from the folder, with slashes
     */
    static boolean isSoughtInFolder(String path) {
        return Arrays.stream(path.split("/")).noneMatch(Input::isHidden)
                && !ending(path).equals(TEXT)
                && isKnown(path);
    }

    private static boolean isHidden(Path file) {
        return isHidden(String.valueOf(file.getFileName()));
    }

    /** Names that begin with a dot, and the marks that Excel leaves beside an open workbook. */
    private static boolean isHidden(String name) {
        return name.startsWith(".") || name.startsWith("~$");
    }

    private static boolean isKnown(String name) {
        return Arrays.stream(Format.values()).anyMatch(format -> format.endings.contains(ending(name)));
    }

    /**
     * What a file holds that is named by itself.
     *
     * @throws RefusedException if it is of no kind that is read
     */
    static Input of(Content content) {
        Signature signature = signature(content);
        Format format = Arrays.stream(Format.values())
                .filter(known -> known.endings.contains(ending(content.name())))
                .findFirst()
                .orElseThrow(() -> unknown(content.name()));
        if (signature == Signature.OLD_OFFICE) {
            throw new RefusedException(Problem.at(
                            Place.of(content.name()),
                            "unknown-format",
                            "Die Datei ist eine alte oder mit Kennwort geschützte Arbeitsmappe.",
                            "The file is a workbook of an old kind or protected by a password.")
                    .hint("Ohne Kennwort als .xlsx speichern.", "Save it as .xlsx without a password."));
        }
        boolean packed = signature == Signature.PACKED;
        return new Input(content, packed && format == Format.TABLE ? Format.WORKBOOK : format);
    }

    private static RefusedException unknown(String file) {
        return new RefusedException(Problem.at(
                        Place.of(file),
                        "unknown-format",
                        "Dateien mit der Endung „" + ending(file) + "“ werden nicht gelesen.",
                        "Files that end in \"" + ending(file) + "\" are not read.")
                .hint(
                        "Gelesen werden: .yaml, .json, .csv, .tsv, .txt, .xlsx, .ndjson und Ordner; andere Tabellen als"
                                + " .xlsx speichern.",
                        "What is read: .yaml, .json, .csv, .tsv, .txt, .xlsx, .ndjson and folders; save other tables as"
                                + " .xlsx."));
    }

    private static Signature signature(Content content) {
        try {
            return Signature.of(content);
        } catch (IOException e) {
            throw refused(
                    content.name(), "file-unreadable", "Die Datei lässt sich nicht lesen.", "The file cannot be read.");
        }
    }

    private static String ending(Path file) {
        return ending(String.valueOf(file.getFileName()));
    }

    private static String ending(String file) {
        String name = file.substring(Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')) + 1);
        return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }

    private static RefusedException refused(String file, String kind, String german, String english) {
        return new RefusedException(Problem.at(Place.of(file), kind, german, english));
    }
}
