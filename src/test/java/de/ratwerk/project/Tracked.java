package de.ratwerk.project;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The files of the repository: those that git keeps, and those that it would. */
final class Tracked {
    private Tracked() {}

    /** Their paths with forward slashes; a test that asks is skipped where this is no checkout. */
    static List<String> files() throws IOException, InterruptedException {
        assumeTrue(
                Files.exists(Path.of(".git")), "no checkout of git, which alone knows what belongs to the repository");
        Process git = new ProcessBuilder(
                        "git", "-c", "core.quotePath=false", "ls-files", "-co", "--exclude-standard", "--deduplicate")
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        List<String> files = new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                .lines()
                .filter(file -> Files.isRegularFile(Path.of(file)))
                .toList();
        assumeTrue(git.waitFor() == 0, "git does not list the repository's files");
        return files;
    }
}
