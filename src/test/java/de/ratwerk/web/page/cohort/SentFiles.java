package de.ratwerk.web.page.cohort;

import de.ratwerk.exchange.Outlet;
import de.ratwerk.profile.Profile;
import de.ratwerk.rulebook.Rulebook;
import de.ratwerk.synthetic.SyntheticCohort;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A form with files, as a browser sends it, and files to put in. */
final class SentFiles {
    static final String BOUNDARY = "----ratwerk-test";

    private static final SyntheticCohort COHORT =
            SyntheticCohort.of(Rulebook.load(List.of(Path.of("rules"))).evidence(), 412);

    private final ByteArrayOutputStream body = new ByteArrayOutputStream();

    /** Adds a file. */
    SentFiles with(String field, String name, byte[] bytes) {
        body.writeBytes(("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + field + "\"; filename=\""
                        + name + "\"\r\nContent-Type: application/octet-stream\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(bytes);
        body.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
        return this;
    }

    SentFiles with(String name, String text) {
        return with("files", name, text.getBytes(StandardCharsets.UTF_8));
    }

    byte[] bytes() {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.writeBytes(body.toByteArray());
        all.writeBytes(("--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return all.toByteArray();
    }

    /** A profile of a place that has a name and a population, and little else. */
    static String profile(String name, int population) {
        return "schema: ratwerk.profile/1\nasOf: 2026-10-01\nmunicipality:\n  name: " + name + "\n  population: "
                + population + "\nstrategy:\n  status: none\n";
    }

    /** What an outlet opens on a stream. */
    interface Opening {
        Outlet on(OutputStream out) throws IOException;
    }

    /** So many synthetic places in the form of an outlet. */
    static byte[] synthetic(int places, Opening opening) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Outlet outlet = opening.on(out)) {
            for (Profile profile : IntStream.rangeClosed(1, places)
                    .mapToObj(number -> COHORT.municipality(number, 0.2))
                    .toList()) {
                outlet.write(profile);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    static byte[] lines(int places) {
        return synthetic(places, Outlet::lines);
    }

    /** A ZIP of files by their names. */
    static byte[] zip(Map<String, byte[]> files) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    static Map<String, byte[]> files(String... namesAndTexts) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        for (int i = 0; i < namesAndTexts.length; i += 2) {
            files.put(namesAndTexts[i], namesAndTexts[i + 1].getBytes(StandardCharsets.UTF_8));
        }
        return files;
    }
}
