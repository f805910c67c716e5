package de.ratwerk.fuzz;

import de.ratwerk.exchange.Outlet;
import de.ratwerk.profile.Profile;
import de.ratwerk.text.Language;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * A workbook. An input that begins like a ZIP is taken for one; of any other the first byte picks a part of a sound workbook
 * ({@link #PARTS}, by its remainder), which the rest replaces. Without that a fuzzer would see nothing but broken ZIPs.
 */
public final class XlsxFuzz {
    /** The parts of a sound workbook, with shared texts, days, a formula and merged cells. */
    private static final Path SOUND = Path.of("src/test/resources/fuzz/base/workbook");

    static final List<String> PARTS = List.of(
            "[Content_Types].xml",
            "_rels/.rels",
            "xl/workbook.xml",
            "xl/_rels/workbook.xml.rels",
            "xl/styles.xml",
            "xl/sharedStrings.xml",
            "xl/worksheets/sheet1.xml");

    private static final Map<String, byte[]> WHOLE = parts();

    private XlsxFuzz() {}

    public static void fuzzerInitialize() {
        Target.XLSX.warmUp();
    }

    public static void fuzzerTestOneInput(byte[] input) throws IOException {
        if (input.length == 0) {
            return;
        }
        byte[] workbook = input[0] == 'P' ? input : with(PARTS.get((input[0] & 0xff) % PARTS.size()), input);
        List<Profile> profiles = Municipalities.in("workbook.xlsx", workbook);
        if (!profiles.isEmpty()) {
            Municipalities.survive(profiles, "written.xlsx", out -> Outlet.workbook(out, Language.DE));
        }
    }

    /** The sound workbook with a part from the second byte of an input on. */
    private static byte[] with(String part, byte[] input) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(packed)) {
            for (Map.Entry<String, byte[]> each : WHOLE.entrySet()) {
                zip.putNextEntry(new ZipEntry(each.getKey()));
                if (each.getKey().equals(part)) {
                    zip.write(input, 1, input.length - 1);
                } else {
                    zip.write(each.getValue());
                }
                zip.closeEntry();
            }
        }
        return packed.toByteArray();
    }

    private static Map<String, byte[]> parts() {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        try {
            for (String part : PARTS) {
                parts.put(part, Files.readAllBytes(SOUND.resolve(part)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return parts;
    }
}
