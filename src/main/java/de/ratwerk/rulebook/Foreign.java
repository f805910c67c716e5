package de.ratwerk.rulebook;

import de.ratwerk.problem.Place;
import de.ratwerk.problem.Problem;
import de.ratwerk.source.Nearest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What lies in a rulebook's folder and is not read with it: what editors and systems have left behind, a second rulebook
 * that was copied or unpacked into it by mistake, and a folder whose name is a slip.
 */
public final class Foreign {
    static final String HEAD = "rulebook.yaml";

    /** The folders whose files are no rules; a stray head in one of these makes no rulebook of it. */
    private static final List<String> PARTS = List.of("actions", "evidence", "priors", "schemas");

    private Foreign() {}

    /** Whether a file in a rulebook's folder is not to be read with it. */
    public static boolean is(Path folder, Path file) {
        return isLeftBehind(RulebookFiles.slashes(folder.relativize(file)))
                || secondRulebook(folder, file).isPresent();
    }

    /** Whether a folder is a rulebook of its own, and does not only add to one. */
    public static boolean hasHead(Path folder) {
        return Files.isRegularFile(folder.resolve(HEAD));
    }

    /** Whether editors and systems have left it behind: it, or a folder that it is in, is hidden. */
    static boolean isLeftBehind(String path) {
        return ("/" + path).contains("/.");
    }

    /** The outermost folder below a rulebook's own that holds a file and has a head too. */
    static Optional<Path> secondRulebook(Path folder, Path file) {
        Path within = folder.relativize(file);
        for (int names = 1; names < within.getNameCount(); names++) {
            Path part = within.subpath(0, names);
            boolean isPart = names == 1 && PARTS.contains(part.toString());
            if (!isPart && hasHead(folder.resolve(part))) {
                return Optional.of(folder.resolve(part));
            }
        }
        return Optional.empty();
    }

    /** The folders whose name is a slip, so that nothing in them would be read unnoticed, by what was probably meant. */
    static Map<Path, String> misspelt(Path folder, List<Path> paths) {
        Map<Path, String> meant = new TreeMap<>();
        for (Path path : paths) {
            String name = folder.relativize(path).toString();
            if (folder.relativize(path).getNameCount() == 1
                    && !PARTS.contains(name)
                    && Files.isDirectory(path)
                    && hold(paths, path, ".yaml")
                    && !hold(paths, path, ".drl")) {
                Nearest.to(name, PARTS).ifPresent(near -> meant.put(path, near));
            }
        }
        return meant;
    }

    private static boolean hold(List<Path> paths, Path folder, String ending) {
        return paths.stream()
                .filter(path -> path.startsWith(folder))
                .map(Path::toString)
                .anyMatch(path -> path.endsWith(ending) && RulebookFiles.isOfRulebook(path));
    }

    static Problem unknown(Path folder, String meant) {
        return Problem.at(
                        Place.of(folder.toString()),
                        "unknown-folder",
                        "Aus diesem Ordner wird nichts gelesen.",
                        "Nothing is read from this folder.")
                .hint(Nearest.meant(meant));
    }

    static Problem second(Path folder) {
        return Problem.at(
                        Place.of(folder.toString()),
                        "second-rulebook",
                        "Dieser Ordner sieht aus wie ein zweites Regelwerk: Er hat eine eigene rulebook.yaml. Von ihm"
                                + " wird nichts gelesen.",
                        "This folder looks like a second rulebook: it has a rulebook.yaml of its own. Nothing of it is"
                                + " read.")
                .hint(
                        "Ihn neben das Regelwerk legen statt hinein, oder löschen, wenn er nur eine Kopie ist.",
                        "Put it beside the rulebook instead of into it, or delete it if it is only a copy.");
    }
}
