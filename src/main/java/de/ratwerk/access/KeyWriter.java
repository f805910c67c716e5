package de.ratwerk.access;

import de.ratwerk.source.InPlace;
import de.ratwerk.source.WriteFault;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Writes a key file so that it is there whole or not at all, and never readable for everybody in between. */
final class KeyWriter {
    private static final String OWNER_ONLY = "rw-------";

    private KeyWriter() {}

    /** @throws UncheckedIOException with one sentence for the user if it cannot be written */
    static void write(Path file, List<ApiKey> keys) {
        try {
            Path target = Files.exists(file) ? file.toRealPath() : file.toAbsolutePath();
            Path aside = InPlace.aside(target);
            try {
                fill(aside, text(keys));
                keepGroup(target, aside);
                InPlace.move(aside, target);
            } finally {
                Files.deleteIfExists(aside);
            }
        } catch (IOException e) {
            throw WriteFault.of(file, e);
        }
    }

    private static void fill(Path aside, String text) throws IOException {
        FileAttribute<?>[] rights = knowsOwners(aside)
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(OWNER_ONLY))
                }
                : new FileAttribute<?>[0];
        Set<StandardOpenOption> how = EnumSet.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        try (OutputStream out = Channels.newOutputStream(FileChannel.open(aside, how, rights))) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
    }

    private static boolean knowsOwners(Path file) {
        return file.getFileSystem().supportedFileAttributeViews().contains("posix");
    }

    /** A group that may read the file, such as the service's, may go on reading it; others may not. */
    private static void keepGroup(Path old, Path made) throws IOException {
        if (!knowsOwners(old) || !Files.exists(old)) {
            return;
        }
        PosixFileAttributes before = Files.readAttributes(old, PosixFileAttributes.class);
        if (before.permissions().contains(PosixFilePermission.GROUP_READ)) {
            PosixFileAttributeView view = Files.getFileAttributeView(made, PosixFileAttributeView.class);
            view.setGroup(before.group());
            view.setPermissions(PosixFilePermissions.fromString("rw-r-----"));
        }
    }

    /** The content of a key file. */
    static String text(List<ApiKey> keys) {
        StringBuilder text = new StringBuilder();
        text.append("# Schlüssel für „ratwerk serve“, von „ratwerk keys“ geschrieben; hier stehen nur Prüfwerte.\n");
        text.append("# Eigene Kommentare bleiben nicht stehen, wenn „ratwerk keys“ die Datei ändert.\n");
        text.append(
                "# Keys for \"ratwerk serve\", written by \"ratwerk keys\"; hashes only. Comments of your own do not"
                        + " stay.\n");
        text.append("schema: ").append(KeyReader.SCHEMA).append('\n');
        text.append(keys.isEmpty() ? "keys: {}\n" : "keys:\n");
        keys.forEach(key -> append(key, text));
        return text.toString();
    }

    private static void append(ApiKey key, StringBuilder text) {
        // An id may read as a number (2345e672) or a word of YAML.
        text.append("  \"").append(key.id()).append("\":\n");
        text.append("    name: '").append(key.name().replace("'", "''")).append("'\n");
        text.append("    sha256: \"").append(key.hash()).append("\"\n");
        text.append("    scopes: [")
                .append(key.scopes().stream().map(Scope::id).collect(Collectors.joining(", ")))
                .append("]\n");
        text.append("    created: ").append(key.created()).append('\n');
        if (key.until() != null) {
            text.append("    until: ").append(key.until()).append('\n');
        }
        if (key.revoked()) {
            text.append("    revoked: true\n");
        }
    }
}
