package de.ratwerk.web.page.cohort;

import de.ratwerk.problem.Place;
import de.ratwerk.problem.Problem;
import de.ratwerk.problem.RefusedException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * A file that packs others (ZIP, and so a workbook). What it says of the sizes of its files is not believed: bytes are counted
 * as they come, over all that a form sent.
 */
final class Archive {
    /** What may come out of all that is packed. A table of 12,000 places has about 50 MiB as a workbook. */
    static final long MOST_BYTES = 64L << 20;

    /** A file for each of as many places as are taken, and some beside. */
    static final int MOST_ENTRIES = 15_000;

    private static final int BUFFER = 1 << 13;

    private long unpacked;

    /**
     * A file of an archive.
     *
     * @param bytes what it holds, cut off where it is longer than was asked for
     */
    @SuppressWarnings("ArrayRecordComponent")
    record Unpacked(String name, byte[] bytes, boolean cut) {}

    /** How much of a file is of use to somebody. */
    interface Most {
        int of(String name);
    }

    /**
     * Unpacks an archive.
     *
     * @param most how many bytes of each file are kept; 0 or less for one that is of no interest
     * @throws RefusedException if it is broken, or too much comes out of it
     */
    void unpack(String archive, byte[] bytes, Most most, Consumer<Unpacked> files) {
        try {
            unpack(archive, bytes, StandardCharsets.UTF_8, most, files);
        } catch (IllegalArgumentException e) { // its names are not in UTF-8
            unpack(archive, bytes, StandardCharsets.ISO_8859_1, most, files);
        }
    }

    private void unpack(String archive, byte[] bytes, Charset names, Most most, Consumer<Unpacked> files) {
        int entries = 0;
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(bytes), names)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                entries++;
                if (entries > MOST_ENTRIES) {
                    throw tooMuch(archive);
                }
                if (!entry.isDirectory()) {
                    files.accept(file(archive, entry.getName(), in, most.of(entry.getName())));
                }
            }
        } catch (IOException e) {
            throw broken(archive);
        }
        if (entries == 0) {
            throw broken(archive);
        }
    }

    private Unpacked file(String archive, String name, ZipInputStream in, int most) throws IOException {
        ByteArrayOutputStream kept = new ByteArrayOutputStream();
        byte[] buffer = new byte[BUFFER];
        long length = 0;
        for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
            length += read;
            unpacked += read;
            if (unpacked > MOST_BYTES) {
                throw tooMuch(archive);
            }
            kept.write(buffer, 0, Math.max(0, Math.min(read, most - kept.size())));
        }
        return new Unpacked(name, kept.toByteArray(), length > most);
    }

    /** Whether a name leads out of the folder that was packed. */
    static boolean leadsOut(String name) {
        String path = name.replace('\\', '/');
        return path.startsWith("/") || path.matches("[A-Za-z]:.*") || ("/" + path + "/").contains("/../");
    }

    private static RefusedException tooMuch(String archive) {
        return new RefusedException(Problem.at(
                        Place.of(archive),
                        "zip-bomb",
                        "Ausgepackt ist das zu viel: mehr als " + (MOST_BYTES >> 20) + " MiB oder " + MOST_ENTRIES
                                + " Dateien.",
                        "Unpacked this is too much: more than " + (MOST_BYTES >> 20) + " MiB or " + MOST_ENTRIES
                                + " files.")
                .hint(
                        "Auf mehrere Dateien aufteilen, oder „ratwerk cohort“ auf der Befehlszeile nehmen.",
                        "Divide it into several files, or take \"ratwerk cohort\" on the command line."));
    }

    private static RefusedException broken(String archive) {
        return new RefusedException(Problem.at(
                        Place.of(archive),
                        "broken-archive",
                        "Das Archiv lässt sich nicht auspacken.",
                        "The archive cannot be unpacked.")
                .hint("Ohne Kennwort neu als ZIP packen.", "Pack it anew as ZIP, without a password."));
    }
}
