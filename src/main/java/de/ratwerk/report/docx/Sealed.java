package de.ratwerk.report.docx;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** Looks at a file that calls itself a Word document from outside, before anything in it is unpacked for good. */
final class Sealed {
    static final int MOST_PACKED = 20 * 1024 * 1024;

    private static final long MOST_UNPACKED = 200L * 1024 * 1024;
    private static final int MOST_PARTS = 5000;
    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final byte[] OLE = {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0};

    private Sealed() {}

    /** Refuses what is no package, is locked or old, or would not fit in memory. */
    static void check(byte[] bytes, Refusal refusal) {
        if (begins(bytes, OLE)) {
            throw isEncrypted(bytes) ? refusal.locked() : refusal.old();
        }
        if (!begins(bytes, ZIP)) {
            throw refusal.noWord();
        }
        unpack(bytes, refusal);
    }

    private static boolean begins(byte[] bytes, byte[] begin) {
        return bytes.length >= begin.length
                && new String(bytes, 0, begin.length, StandardCharsets.ISO_8859_1)
                        .equals(new String(begin, StandardCharsets.ISO_8859_1));
    }

    private static boolean isEncrypted(byte[] bytes) {
        try (POIFSFileSystem files = new POIFSFileSystem(new ByteArrayInputStream(bytes))) {
            return files.getRoot().hasEntry("EncryptedPackage");
        } catch (IOException | RuntimeException e) {
            return false;
        }
    }

    private static void unpack(byte[] bytes, Refusal refusal) {
        boolean office = false;
        boolean odf = false;
        int parts = 0;
        long left = MOST_UNPACKED;
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                office |= entry.getName().equals("[Content_Types].xml");
                odf |= entry.getName().equals("mimetype");
                left -= length(zip, left);
                if (left <= 0 || ++parts > MOST_PARTS) {
                    throw refusal.tooLarge();
                }
            }
        } catch (IOException | IllegalArgumentException e) {
            throw refusal.damaged();
        }
        if (!office) {
            throw odf ? refusal.openDocument() : parts == 0 ? refusal.damaged() : refusal.noWord();
        }
    }

    /** The length of an entry unpacked, or more than the most if it is longer. */
    private static long length(ZipInputStream entry, long most) throws IOException {
        byte[] buffer = new byte[65_536];
        long length = 0;
        for (int read = entry.read(buffer); read >= 0 && length <= most; read = entry.read(buffer)) {
            length += read;
        }
        return length;
    }
}
