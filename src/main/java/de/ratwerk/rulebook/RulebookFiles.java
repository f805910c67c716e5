package de.ratwerk.rulebook;

import de.ratwerk.problem.Place;
import de.ratwerk.problem.Problem;
import de.ratwerk.problem.Problems;
import de.ratwerk.problem.RefusedException;
import de.ratwerk.source.Digest;
import de.ratwerk.source.Source;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The files of a rulebook's folders, in a fixed order. */
final class RulebookFiles {
    /** Endings of files that other tools take for rules, and slips in the endings of our own. */
    private static final Pattern LOOKS_LIKE_RULES = Pattern.compile(
            "(?i).*\\.(drl|yaml|yml|dsl|dslr|rdrl|rdslr|drlx|drt|gdst|scgd|dmn|bpmn2?|pmml|drl\\.(xlsx?|csv|txt))");

    /** Rules among what holds none. */
    private static final Pattern MISPLACED = Pattern.compile("(?:actions|evidence)/.*\\.drl");

    private final List<RulebookFile> files = new ArrayList<>();
    /** Paths within their folder of what could not be read, or is not where it belongs; empty for a folder as a whole. */
    private final Set<String> unread = new TreeSet<>();
    /** The rulebooks within a folder that is none itself. */
    private final Set<Path> meant = new TreeSet<>();

    private final boolean isAlone;

    /**
     * A file of the rulebook.
     *
     * @param folder the rulebook's folder, counted from 0
     * @param path its path within the folder, with slashes
     */
    record RulebookFile(int folder, String path, Source source) {}

    private RulebookFiles(boolean isAlone) {
        this.isAlone = isAlone;
    }

    static RulebookFiles read(List<Path> folders, Problems problems) {
        RulebookFiles all = new RulebookFiles(folders.size() == 1);
        Set<Path> read = new HashSet<>();
        for (int i = 0; i < folders.size(); i++) {
            if (read.add(real(folders.get(i)))) {
                all.read(i, folders.get(i), problems);
            } else {
                problems.add(Problem.at(
                        Place.of(folders.get(i).toString()),
                        "same-folder",
                        "Dieser Ordner ist zweimal genannt.",
                        "This folder is named twice."));
            }
        }
        return all;
    }

    private static Path real(Path folder) {
        try {
            return folder.toRealPath();
        } catch (IOException e) {
            return folder.toAbsolutePath().normalize();
        }
    }

    private void read(int index, Path folder, Problems problems) {
        if (!Files.isDirectory(folder)) {
            boolean file = Files.exists(folder);
            problems.add(Problem.at(
                    Place.of(folder.toString()),
                    "rulebook-not-found",
                    file
                            ? "Das ist kein Ordner mit Regeln, sondern eine Datei."
                            : "Diesen Ordner mit Regeln gibt es nicht.",
                    file ? "This is no folder of rules but a file." : "There is no such folder of rules."));
            return;
        }
        // The slash has a folder walked that is itself named by a link.
        try (Stream<Path> walk = Files.walk(folder.resolve("."))) {
            Path normal = folder.normalize();
            take(
                    index,
                    normal,
                    walk.map(Path::normalize)
                            .filter(path -> !path.equals(normal))
                            .filter(path -> !Foreign.isLeftBehind(slashes(normal.relativize(path))))
                            .sorted(Comparator.comparing(path -> slashes(normal.relativize(path))))
                            .toList(),
                    problems);
        } catch (IOException | UncheckedIOException e) {
            unread.add("");
            problems.add(Problem.at(
                    Place.of(folder.toString()),
                    "rulebook-unreadable",
                    "Der Ordner lässt sich nicht lesen.",
                    "The folder cannot be read."));
        }
    }

    private void take(int index, Path folder, List<Path> paths, Problems problems) {
        Set<Path> seconds = new TreeSet<>();
        paths.forEach(path -> Foreign.secondRulebook(folder, path).ifPresent(seconds::add));
        if (isAlone && !seconds.isEmpty() && !Foreign.hasHead(folder)) {
            meant.addAll(seconds); // one of these is the rulebook, and what lies around it is none
            return;
        }
        seconds.forEach(second -> {
            unread.add(slashes(folder.relativize(second)));
            problems.add(Foreign.second(second));
        });
        List<Path> own = paths.stream()
                .filter(path -> seconds.stream().noneMatch(path::startsWith))
                .toList();
        Foreign.misspelt(folder, own).forEach((path, meant) -> {
            unread.add(meant);
            problems.add(Foreign.unknown(path, meant));
        });
        own.forEach(path -> take(index, folder, path, problems));
    }

    private void take(int index, Path folder, Path path, Problems problems) {
        String name = slashes(folder.relativize(path));
        if (Files.isSymbolicLink(path) && (Files.isDirectory(path) || isOfRulebook(name))) {
            unread.add(name);
            problems.add(Problem.at(
                            Place.of(path.toString()),
                            "symbolic-link",
                            "Das ist ein Verweis auf eine andere Stelle; gelesen wird nur, was im Ordner selbst liegt.",
                            "This is a link to another place; only what lies in the folder itself is read.")
                    .hint(
                            "Die Datei hierher kopieren oder ihren Ordner mit --rules hinzunehmen.",
                            "Copy the file here, or add its folder with --rules."));
        } else if (!Files.isRegularFile(path)) {
            return;
        } else if (MISPLACED.matcher(name).matches()) {
            unread.add(name);
            problems.add(misplaced(path, name));
        } else if (isOfRulebook(name)) {
            read(index, folder, path, problems);
        } else if (LOOKS_LIKE_RULES.matcher(name).matches() && !name.endsWith(".cases.yaml")) {
            unread.add(name);
            problems.add(Problem.at(
                            Place.of(path.toString()),
                            "wrong-ending",
                            "Eine Datei mit dieser Endung wird nicht gelesen.",
                            "A file with this ending is not read.")
                    .hint(
                            "Regeln stehen in .drl, alles andere in .yaml, klein geschrieben.",
                            "Rules stand in .drl, everything else in .yaml, in lower case."));
        }
    }

    private static Problem misplaced(Path path, String name) {
        String folder = name.substring(0, name.indexOf('/') + 1);
        return Problem.at(
                        Place.of(path.toString()),
                        "misplaced-rules",
                        "Regeln stehen in den Ordnern der Empfehlungen, nicht unter " + folder + ".",
                        "Rules stand in the folders of the recommendations, not under " + folder + ".")
                .hint(
                        "Die Datei dorthin legen, wohin die Namen ihrer Regeln zeigen, zum Beispiel nach h2-data/.",
                        "Put the file where the names of its rules point, for example into h2-data/.");
    }

    private void read(int index, Path folder, Path file, Problems problems) {
        try {
            files.add(new RulebookFile(index, slashes(folder.relativize(file)), Source.read(file)));
        } catch (RefusedException e) {
            unread.add(slashes(folder.relativize(file)));
            e.problems().forEach(problems::add);
        }
    }

    /** These files, but those of a sub-folder from other ones. */
    RulebookFiles with(String subfolder, RulebookFiles others) {
        RulebookFiles joined = new RulebookFiles(isAlone);
        String within = subfolder + "/";
        files.stream().filter(file -> !file.path().startsWith(within)).forEach(joined.files::add);
        others.files.stream().filter(file -> file.path().startsWith(within)).forEach(joined.files::add);
        joined.unread.addAll(unread);
        joined.unread.addAll(others.unread);
        joined.meant.addAll(meant);
        return joined;
    }

    /** The folders that were probably meant where the first one is no rulebook but holds some. */
    Set<Path> meant() {
        return meant;
    }

    /** Whether there is nothing to read at all. */
    boolean isEmpty() {
        return files.isEmpty();
    }

    /** Whether every file could be read; if not, there are words that nobody knows of. */
    boolean isComplete() {
        return unread.isEmpty();
    }

    /** Whether every file of a sub-folder such as {@code evidence} could be read, rules among them aside. */
    boolean isComplete(String subfolder) {
        return unread.stream()
                .noneMatch(path -> path.isEmpty()
                        || path.equals(subfolder)
                        || path.startsWith(subfolder + "/") && !path.endsWith(".drl"));
    }

    static boolean isOfRulebook(String path) {
        return path.endsWith(".drl") || path.endsWith(".yaml") && !path.endsWith(".cases.yaml");
    }

    static String slashes(Path path) {
        return path.toString().replace('\\', '/');
    }

    /** The files directly in a sub-folder, such as {@code evidence}. */
    List<Source> in(String subfolder) {
        return files.stream()
                .filter(file ->
                        file.path().startsWith(subfolder + "/") && !file.path().endsWith(".drl"))
                .map(RulebookFile::source)
                .toList();
    }

    /** The {@code rulebook.yaml} of the first folder and of those that have one. */
    List<Source> headers() {
        return files.stream()
                .filter(file -> file.path().equals(Foreign.HEAD))
                .map(RulebookFile::source)
                .toList();
    }

    /** What can be changed: the {@code changes.yaml} of each folder that has one. */
    List<Source> changes() {
        return files.stream()
                .filter(file -> file.path().equals("changes.yaml"))
                .map(RulebookFile::source)
                .toList();
    }

    /** The rules. */
    List<RulebookFile> rules() {
        return files.stream().filter(file -> file.path().endsWith(".drl")).toList();
    }

    /** The SHA-256 of all paths and contents, in hexadecimal. */
    String digest() {
        StringBuilder all = new StringBuilder();
        for (RulebookFile file : files) {
            String text = file.source().text();
            int bytes = text.getBytes(StandardCharsets.UTF_8).length;
            all.append(file.folder()).append('/').append(file.path()).append('\n');
            all.append(bytes).append('\n').append(text);
        }
        return Digest.of(all.toString());
    }
}
