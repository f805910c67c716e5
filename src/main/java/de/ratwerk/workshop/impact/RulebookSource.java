package de.ratwerk.workshop.impact;

import de.ratwerk.problem.Place;
import de.ratwerk.problem.Problem;
import de.ratwerk.problem.RefusedException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The folder of a rulebook as it is, or as it was in a revision of git; what was taken out of git goes away on closing. */
public final class RulebookSource implements AutoCloseable {
    private final String name;
    private final Path folder;
    private final boolean temporary;

    private RulebookSource(String name, Path folder, boolean temporary) {
        this.name = name;
        this.folder = folder;
        this.temporary = temporary;
    }

    /**
     * Opens a folder, or a revision such as {@code HEAD~1} or {@code main:rules}.
     *
     * @param usual the folder of the rulebook that a revision without a path means
     * @throws RefusedException if it is neither
     */
    public static RulebookSource open(String name, Path usual) {
        if (isFolder(name)) {
            return new RulebookSource(name, Path.of(name), false);
        }
        int colon = name.indexOf(':');
        String revision = colon < 0 ? name : name.substring(0, colon);
        try {
            Path here = usual.toAbsolutePath();
            Git git = new Git(Files.isDirectory(here) ? here : Path.of("").toAbsolutePath());
            if (revision.isEmpty() || revision.startsWith("-") || !git.knows(revision)) {
                throw neither(name);
            }
            String path = colon < 0 ? git.pathOf(here) : name.substring(colon + 1);
            Path folder = Files.createTempDirectory("ratwerk-rules");
            RulebookSource source = new RulebookSource(revision + ":" + path, folder, true);
            if (git.takeOut(revision, path, folder) == 0) {
                source.close();
                throw neither(revision + ":" + path);
            }
            return source;
        } catch (IOException e) {
            throw neither(name);
        }
    }

    private static boolean isFolder(String name) {
        try {
            return Files.isDirectory(Path.of(name));
        } catch (InvalidPathException e) {
            return false;
        }
    }

    private static RefusedException neither(String name) {
        return new RefusedException(Problem.at(
                        Place.of(name),
                        "rulebook-not-found",
                        "Das ist weder ein Ordner noch eine Revision von git, die Regeln enthält.",
                        "This is neither a folder nor a revision of git that holds rules.")
                .hint("Zum Beispiel: rules, HEAD~1 oder main:rules", "For example: rules, HEAD~1 or main:rules"));
    }

    /** What it was opened as. */
    public String name() {
        return name;
    }

    /** The folder with the rulebook's files. */
    public Path folder() {
        return folder;
    }

    /** A refusal with the places as the user knows them. */
    public RefusedException named(RefusedException refused) {
        List<Problem> problems = refused.problems().stream()
                .map(problem -> new Problem(
                        problem.kind(),
                        problem.message(),
                        new Place(
                                problem.place().file().replace(folder.toString(), name),
                                problem.place().line(),
                                problem.place().column()),
                        problem.path(),
                        problem.hint()))
                .toList();
        return new RefusedException(problems);
    }

    @Override
    public void close() {
        if (!temporary) {
            return;
        }
        try (Stream<Path> walk = Files.walk(folder)) {
            for (Path file : walk.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The git on the path, asked about the working tree that a folder is in. */
    private record Git(Path folder) {
        boolean knows(String revision) throws IOException {
            return run("rev-parse", "--verify", "--quiet", "--end-of-options", revision + "^{tree}") != null;
        }

        String pathOf(Path rules) throws IOException {
            byte[] top = run("rev-parse", "--show-toplevel");
            Path root = Path.of(new String(top == null ? new byte[0] : top, StandardCharsets.UTF_8).strip());
            return root.toRealPath().relativize(rules.toRealPath()).toString().replace('\\', '/');
        }

        /** Writes the files of a folder in a revision; returns how many there are. */
        int takeOut(String revision, String path, Path into) throws IOException {
            String prefix = path.isEmpty() ? "" : path.replaceAll("/+$", "") + "/";
            byte[] listed = prefix.isEmpty()
                    ? run("ls-tree", "-r", "-z", "--full-tree", "--name-only", revision)
                    : run("ls-tree", "-r", "-z", "--full-tree", "--name-only", revision, "--", prefix);
            if (listed == null) {
                return 0;
            }
            int files = 0;
            for (String file : new String(listed, StandardCharsets.UTF_8).split("\0")) {
                Path target = into.resolve(file.substring(Math.min(file.length(), prefix.length())))
                        .normalize();
                byte[] content = file.isEmpty() ? null : run("cat-file", "blob", revision + ":" + file);
                if (content != null && target.startsWith(into)) {
                    Files.createDirectories(target.resolveSibling("."));
                    Files.write(target, content);
                    files++;
                }
            }
            return files;
        }

        /** What git prints, or null if it refuses. */
        private byte @Nullable [] run(String... arguments) throws IOException {
            List<String> command = Stream.concat(Stream.of("git", "-C", folder.toString()), Stream.of(arguments))
                    .toList();
            Process process = new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            process.getOutputStream().close();
            try (InputStream out = process.getInputStream()) {
                byte[] printed = out.readAllBytes();
                return process.waitFor() == 0 ? printed : null;
            } catch (InterruptedException e) {
                process.destroy();
                Thread.currentThread().interrupt();
                throw new IOException(e);
            }
        }
    }
}
