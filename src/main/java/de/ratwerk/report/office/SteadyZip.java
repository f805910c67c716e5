package de.ratwerk.report.office;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** An office package whose bytes depend on its parts alone: their order is fixed and they bear no time of making. */
public final class SteadyZip {
    /** The first day that a ZIP file can name. Noon, because midnight would make Java add the machine's time zone. */
    private static final LocalDateTime WHEN = LocalDateTime.of(1980, 1, 1, 12, 0);

    /** The list of content types comes first and the package's relationships next, as readers of a stream expect. */
    private static final Comparator<String> ORDER = Comparator.<String>comparingInt(
                    name -> name.equals("[Content_Types].xml") ? 0 : name.equals("_rels/.rels") ? 1 : 2)
            .thenComparing(Comparator.naturalOrder());

    private SteadyZip() {}

    /** The same package with the same parts, steady. */
    public static byte[] of(byte[] zip) {
        Map<String, byte[]> parts = new TreeMap<>(ORDER);
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                if (!entry.isDirectory()) {
                    parts.put(entry.getName(), in.readAllBytes());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return written(parts);
    }

    private static byte[] written(Map<String, byte[]> parts) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(bytes)) {
            out.setLevel(Deflater.BEST_COMPRESSION);
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                ZipEntry entry = new ZipEntry(part.getKey());
                entry.setTimeLocal(WHEN);
                out.putNextEntry(entry);
                out.write(part.getValue());
                out.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
