package de.ratwerk.fuzz;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A sound document of Office, of which an input replaces a part; else a fuzzer would see nothing but broken ZIPs. */
final class PackedParts {
    private static final Path BASE = Path.of("src/test/resources/fuzz/base");

    private final List<String> names;
    private final List<byte[]> parts;

    private PackedParts(List<String> names, List<byte[]> parts) {
        this.names = names;
        this.parts = parts;
    }

    /** The parts of a folder of sound documents. */
    static PackedParts of(String folder, List<String> names) {
        return new PackedParts(
                names,
                names.stream()
                        .map(name -> read(BASE.resolve(folder).resolve(name)))
                        .toList());
    }

    private static byte[] read(Path part) {
        try {
            return Files.readAllBytes(part);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The document that an input makes. One that begins like a ZIP is taken for one; of any other the first byte picks a part,
     * by its remainder, which the rest replaces.
     */
    byte[] with(byte[] input) throws IOException {
        if (input[0] == 'P') {
            return input;
        }
        int replaced = (input[0] & 0xff) % names.size();
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(packed)) {
            for (int i = 0; i < names.size(); i++) {
                zip.putNextEntry(new ZipEntry(names.get(i)));
                if (i == replaced) {
                    zip.write(input, 1, input.length - 1);
                } else {
                    zip.write(parts.get(i));
                }
                zip.closeEntry();
            }
        }
        return packed.toByteArray();
    }
}
