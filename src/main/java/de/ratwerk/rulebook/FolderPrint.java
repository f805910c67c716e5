package de.ratwerk.rulebook;

import de.ratwerk.source.Digest;
import de.ratwerk.source.Source;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * By what some folders of rules are known again: the names of all that is in them, and the bytes of what decides what a
 * rulebook finds. Nothing is read for its meaning, so this takes little of what loading takes.
 */
final class FolderPrint {
    private FolderPrint() {}

    /**
     * The digest of some folders; empty where something cannot be read or is too large, which loading tells.
     *
     * @param folders as their user names them: these names stand in the places of problems and reasons
     */
    static Optional<String> of(List<Path> folders, String program) {
        try (DigestOutputStream all = new DigestOutputStream(OutputStream.nullOutputStream(), Digest.sha256())) {
            all.write(utf8(program + "\n"));
            for (Path folder : folders) {
                all.write(utf8(folder + "\n"));
                if (!write(folder, all)) {
                    return Optional.empty();
                }
            }
            return Optional.of(HexFormat.of().formatHex(all.getMessageDigest().digest()));
        } catch (IOException | UncheckedIOException e) {
            return Optional.empty();
        }
    }

    private static boolean write(Path folder, OutputStream all) throws IOException {
        List<Path> paths;
        try (Stream<Path> walk = Files.walk(folder.resolve("."))) {
            paths = walk.map(path -> folder.relativize(path.normalize()))
                    .filter(path -> !Foreign.isLeftBehind(RulebookFiles.slashes(path)))
                    .sorted()
                    .toList();
        }
        for (Path path : paths) {
            Path file = folder.resolve(path);
            boolean read = Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
                    && RulebookFiles.isOfRulebook(RulebookFiles.slashes(path));
            long size = read ? Files.size(file) : 0;
            if (size > Source.MAX_BYTES) {
                return false;
            }
            byte[] bytes = read ? Files.readAllBytes(file) : new byte[0];
            boolean link = Files.isSymbolicLink(file);
            all.write(utf8(path + (link ? " link " : read ? " rules " : " other ") + bytes.length + "\n"));
            all.write(bytes);
        }
        return true;
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
