package de.ratwerk;

import de.ratwerk.rulebook.Rulebook;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/** A copy of the shipped rulebook, edited as a rule author would. */
public final class EditedRules {
    private final Path folder;

    private EditedRules(Path folder) {
        this.folder = folder;
    }

    /** Copies the shipped rulebook into a folder. */
    public static EditedRules copiedTo(Path folder) {
        EditedRules copy = new EditedRules(folder);
        for (Path file : Shipped.files(Shipped.RULES, "")) {
            if (Files.isRegularFile(file)) {
                copy.write(Shipped.RULES.relativize(file).toString(), read(file));
            }
        }
        return copy;
    }

    public Path folder() {
        return folder;
    }

    public Path file(String path) {
        return folder.resolve(path);
    }

    /** Replaces a text that stands in a file exactly once. */
    public EditedRules replace(String path, String old, String young) {
        String text = read(file(path));
        if (text.split(Pattern.quote(old), -1).length != 2) {
            throw new IllegalArgumentException(path + " does not hold exactly once: " + old);
        }
        return write(path, text.replace(old, young));
    }

    public EditedRules write(String path, String text) {
        try {
            Files.createDirectories(file(path).resolveSibling("."));
            Files.writeString(file(path), text);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public EditedRules delete(String path) {
        try {
            Files.delete(file(path));
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Rulebook load() {
        return Rulebook.load(List.of(folder));
    }

    public String read(String path) {
        return read(file(path));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
