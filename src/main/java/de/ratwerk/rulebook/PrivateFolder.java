package de.ratwerk.rulebook;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.nio.file.attribute.UserPrincipal;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A folder of files that only their owner can read and write, where the system knows owners. Whatever goes wrong in it, the
 * file is not there.
 */
final class PrivateFolder {
    private static final Set<PosixFilePermission> FOLDER = PosixFilePermissions.fromString("rwx------");
    private static final Set<PosixFilePermission> FILE = PosixFilePermissions.fromString("rw-------");

    private static final String ASIDE = ".new";

    private final Path folder;

    PrivateFolder(Path folder) {
        this.folder = folder;
    }

    Path path() {
        return folder;
    }

    /** A file's bytes; empty if it is not there, cannot be read, or somebody else could have written it. */
    Optional<byte[]> read(String name) {
        Path file = folder.resolve(name);
        try {
            boolean ours = Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
                    && isPrivate(folder, FOLDER)
                    && isPrivate(file, FILE);
            if (!ours) {
                return Optional.empty();
            }
            byte[] bytes = Files.readAllBytes(file);
            Files.setLastModifiedTime(file, FileTime.from(Instant.now())); // what is used is kept
            return Optional.of(bytes);
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** Whether a path belongs to who runs this and gives nobody else a right; true where the system knows no owners. */
    private static boolean isPrivate(Path path, Set<PosixFilePermission> most) throws IOException {
        if (!knowsOwners(path)) {
            return true;
        }
        UserPrincipal self = path.getFileSystem()
                .getUserPrincipalLookupService()
                .lookupPrincipalByName(System.getProperty("user.name"));
        return Files.getOwner(path, LinkOption.NOFOLLOW_LINKS).equals(self)
                && most.containsAll(Files.getPosixFilePermissions(path, LinkOption.NOFOLLOW_LINKS));
    }

    private static boolean knowsOwners(Path path) {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix");
    }

    /** Writes a file aside and moves it, so that whoever reads it meanwhile finds the old one or the new one, whole. */
    void write(String name, byte[] bytes) {
        try {
            Files.createDirectories(folder, attributes(FOLDER));
            if (!isPrivate(folder, FOLDER)) {
                return; // whose ever it is, it stays as it is
            }
            Path aside = Files.createTempFile(folder, name, ASIDE, attributes(FILE));
            try {
                Files.write(aside, bytes);
                Files.move(aside, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE);
            } finally {
                Files.deleteIfExists(aside);
            }
        } catch (IOException e) {
            // A full disk or a folder that nobody may write to: the next run does without as well.
        }
    }

    private FileAttribute<?>[] attributes(Set<PosixFilePermission> permissions) {
        return knowsOwners(folder)
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(permissions)}
                : new FileAttribute<?>[0];
    }

    /** Deletes all files of a pattern but the latest, and what somebody left aside who was ended while writing. */
    void keepLatest(int most, String pattern) {
        List<Path> files = new ArrayList<>();
        try (DirectoryStream<Path> found = Files.newDirectoryStream(folder, pattern)) {
            FileTime old = FileTime.from(Instant.now().minus(1, ChronoUnit.HOURS));
            for (Path file : found) {
                if (!file.toString().endsWith(ASIDE)) {
                    files.add(file);
                } else if (time(file).compareTo(old) < 0) {
                    Files.deleteIfExists(file);
                }
            }
            files.sort(Comparator.comparing(PrivateFolder::time).reversed());
            for (Path file : files.subList(Math.min(most, files.size()), files.size())) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            // What is not deleted today is deleted another time.
        }
    }

    private static FileTime time(Path file) {
        try {
            return Files.getLastModifiedTime(file);
        } catch (IOException e) {
            return FileTime.fromMillis(0);
        }
    }
}
