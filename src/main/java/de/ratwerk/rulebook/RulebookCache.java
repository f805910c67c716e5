package de.ratwerk.rulebook;

import de.ratwerk.problem.RefusedException;
import de.ratwerk.rulebook.Rulebook.Contents;
import de.ratwerk.rulebook.snapshot.SnapshotReader;
import de.ratwerk.rulebook.snapshot.SnapshotWriter;
import de.ratwerk.source.Digest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Rulebooks that were read and checked before, kept in a folder of the user's. A rulebook is known again by all its files
 * with their names and by the program that checked it; what is kept is the same, and saves most of a start. What does not
 * fit, is damaged or could have been written by somebody else is made anew.
 */
public final class RulebookCache {
    /** So many rulebooks, or states of one, are kept. */
    private static final int MOST = 8;

    private final PrivateFolder folder;
    private final String program;
    private final Consumer<Path> damaged;

    /**
     * A cache.
     *
     * @param folder where it is kept, in a folder of its own there that is made when needed, readable by its owner only
     * @param program what tells this build of the program from any other
     * @param damaged is told of a file that cannot be used and is made anew
     */
    public RulebookCache(Path folder, String program, Consumer<Path> damaged) {
        this.folder = new PrivateFolder(folder.resolve("rulebooks"));
        this.program = program;
        this.damaged = damaged;
    }

    /**
     * Loads a rulebook as {@link Rulebook#load} does. That nothing can be kept is no reason to refuse it.
     *
     * @throws RefusedException with every problem of the folders' files
     */
    public Rulebook load(List<Path> folders) {
        Optional<String> print = FolderPrint.of(folders, program);
        Optional<Rulebook> kept =
                print.flatMap(key -> folder.read(name(key)).flatMap(bytes -> opened(name(key), bytes)));
        Rulebook rulebook = kept.orElseGet(() -> Rulebook.read(folders));
        rulebook.compileAside();
        // What was saved while it was read may be the rulebook of another print.
        if (kept.isEmpty() && print.isPresent() && print.equals(FolderPrint.of(folders, program))) {
            keep(name(print.get()), rulebook);
        }
        return rulebook;
    }

    private static String name(String key) {
        return "rulebook-" + key + ".bin";
    }

    private void keep(String name, Rulebook rulebook) {
        try {
            folder.write(name, sealed(SnapshotWriter.bytes(rulebook.contents())));
            folder.keepLatest(MOST, "rulebook-*");
        } catch (IllegalArgumentException e) {
            // Something in it that a snapshot does not know: the next run reads it anew as well.
        }
    }

    private Optional<Rulebook> opened(String name, byte[] bytes) {
        try {
            return Optional.of(new Rulebook(SnapshotReader.read(unsealed(bytes), Contents.class)));
        } catch (IllegalArgumentException e) {
            damaged.accept(folder.path().resolve(name));
            return Optional.empty();
        }
    }

    /** Bytes behind their digest: a disk can fail, and a file can be cut short. */
    private static byte[] sealed(byte[] bytes) {
        byte[] digest = Digest.of(bytes).getBytes(StandardCharsets.US_ASCII);
        byte[] sealed = Arrays.copyOf(digest, digest.length + bytes.length);
        System.arraycopy(bytes, 0, sealed, digest.length, bytes.length);
        return sealed;
    }

    private static byte[] unsealed(byte[] sealed) {
        int digest = Digest.of(new byte[0]).length();
        if (sealed.length < digest) {
            throw new IllegalArgumentException("too short");
        }
        byte[] bytes = Arrays.copyOfRange(sealed, digest, sealed.length);
        if (!Digest.of(bytes).equals(new String(sealed, 0, digest, StandardCharsets.US_ASCII))) {
            throw new IllegalArgumentException("damaged");
        }
        return bytes;
    }
}
