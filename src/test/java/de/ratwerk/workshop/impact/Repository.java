package de.ratwerk.workshop.impact;

import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A git repository made for a test; without git on the path the test is skipped. */
public record Repository(Path folder) {
    public static Repository in(Path folder) {
        assumeThat(works(folder, "--version")).as("git is on the path").isTrue();
        Repository repository = new Repository(folder);
        repository.git("init", "--quiet");
        return repository;
    }

    public void commit(String message) {
        git("add", "--all");
        git("commit", "--quiet", "--message", message);
    }

    private void git(String... arguments) {
        if (!works(folder, arguments)) {
            throw new IllegalStateException("git " + String.join(" ", arguments));
        }
    }

    private static boolean works(Path folder, String... arguments) {
        List<String> command = new ArrayList<>(List.of(
                "git",
                "-c",
                "user.name=Autorin",
                "-c",
                "user.email=autorin@example.org",
                "-c",
                "commit.gpgsign=false"));
        command.addAll(List.of(arguments));
        try {
            return new ProcessBuilder(command)
                            .directory(folder.toFile())
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .redirectError(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
