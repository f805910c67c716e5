package de.ratwerk.rulebook;

import de.ratwerk.problem.Place;
import de.ratwerk.problem.Problem;
import de.ratwerk.problem.Problems;
import de.ratwerk.problem.RefusedException;
import de.ratwerk.source.Source;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/** The files of a rulebook's folders, in a fixed order. */
final class RulebookFiles {
    private final List<RulebookFile> files = new ArrayList<>();

    /**
     * A file of the rulebook.
     *
     * @param folder the rulebook's folder, counted from 0
     * @param path its path within the folder, with slashes
     */
    record RulebookFile(int folder, String path, Source source) {}

    static RulebookFiles read(List<Path> folders, Problems problems) {
        RulebookFiles all = new RulebookFiles();
        for (int i = 0; i < folders.size(); i++) {
            all.read(i, folders.get(i), problems);
        }
        return all;
    }

    private void read(int index, Path folder, Problems problems) {
        if (!Files.isDirectory(folder)) {
            problems.add(Problem.at(
                    Place.of(folder.toString()),
                    "rulebook-not-found",
                    "Diesen Ordner mit Regeln gibt es nicht.",
                    "There is no such folder of rules."));
            return;
        }
        try (Stream<Path> walk = Files.walk(folder)) {
            walk.filter(file -> isOfRulebook(folder.relativize(file).toString()))
                    .filter(Files::isRegularFile)
                    .sorted(Comparator.comparing(file -> slashes(folder.relativize(file))))
                    .forEach(file -> read(index, folder, file, problems));
        } catch (IOException e) {
            problems.add(Problem.at(
                    Place.of(folder.toString()),
                    "rulebook-unreadable",
                    "Der Ordner lässt sich nicht lesen.",
                    "The folder cannot be read."));
        }
    }

    private void read(int index, Path folder, Path file, Problems problems) {
        try {
            files.add(new RulebookFile(index, slashes(folder.relativize(file)), Source.read(file)));
        } catch (RefusedException e) {
            e.problems().forEach(problems::add);
        }
    }

    private static boolean isOfRulebook(String path) {
        return path.endsWith(".drl") || path.endsWith(".yaml") && !path.endsWith(".cases.yaml");
    }

    private static String slashes(Path path) {
        return path.toString().replace('\\', '/');
    }

    /** The files directly in a sub-folder, such as {@code evidence}. */
    List<Source> in(String subfolder) {
        return files.stream()
                .filter(file -> file.path().startsWith(subfolder + "/"))
                .map(RulebookFile::source)
                .toList();
    }

    /** The {@code rulebook.yaml} of the first folder and of those that have one. */
    List<Source> headers() {
        return files.stream()
                .filter(file -> file.path().equals("rulebook.yaml"))
                .map(RulebookFile::source)
                .toList();
    }

    /** The rules. */
    List<RulebookFile> rules() {
        return files.stream().filter(file -> file.path().endsWith(".drl")).toList();
    }

    /** The SHA-256 of all paths and contents, in hexadecimal. */
    String digest() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (RulebookFile file : files) {
                byte[] content = file.source().text().getBytes(StandardCharsets.UTF_8);
                String head = file.folder() + "/" + file.path() + "\n" + content.length + "\n";
                digest.update(head.getBytes(StandardCharsets.UTF_8));
                digest.update(content);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
