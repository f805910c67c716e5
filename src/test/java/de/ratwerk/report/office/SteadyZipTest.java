package de.ratwerk.report.office;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.TimeZone;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

/** Packages steady to the byte. */
class SteadyZipTest {
    private static final List<String> NAMES = List.of("word/b.xml", "_rels/.rels", "word/a.xml", "[Content_Types].xml");

    @Test
    void putsPartsInAnOrderOfItsOwn() throws IOException {
        List<String> names = new ArrayList<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(SteadyZip.of(zip(NAMES, 1))))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                names.add(entry.getName() + "=" + new String(in.readAllBytes(), StandardCharsets.UTF_8));
                assertThat(entry.getTimeLocal().toLocalDate()).hasToString("1980-01-01");
            }
        }
        assertThat(names)
                .containsExactly(
                        "[Content_Types].xml=[Content_Types].xml",
                        "_rels/.rels=_rels/.rels",
                        "word/a.xml=word/a.xml",
                        "word/b.xml=word/b.xml");
    }

    @Test
    void forgetsWhenAndInWhichOrderPartsWereMade() throws IOException {
        List<String> reversed = new ArrayList<>(NAMES);
        Collections.reverse(reversed);
        assertThat(SteadyZip.of(zip(reversed, 1_000_000_000_000L))).isEqualTo(SteadyZip.of(zip(NAMES, 1)));
    }

    @Test
    void isTheSameInEveryTimeZone() throws IOException {
        byte[] zip = zip(NAMES, 1);
        byte[] here = SteadyZip.of(zip);
        TimeZone before = TimeZone.getDefault();
        try {
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Auckland"));
            assertThat(SteadyZip.of(zip)).isEqualTo(here);
        } finally {
            TimeZone.setDefault(before);
        }
    }

    private static byte[] zip(List<String> names, long time) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (String name : names) {
                ZipEntry entry = new ZipEntry(name);
                entry.setTime(time);
                out.putNextEntry(entry);
                out.write(name.getBytes(StandardCharsets.UTF_8));
                out.closeEntry();
            }
        }
        return bytes.toByteArray();
    }
}
