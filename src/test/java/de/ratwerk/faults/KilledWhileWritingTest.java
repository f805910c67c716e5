package de.ratwerk.faults;

import static org.assertj.core.api.Assertions.assertThat;

import de.ratwerk.Shipped;
import de.ratwerk.access.ApiKeys;
import de.ratwerk.profile.Profile;
import de.ratwerk.source.Digest;
import de.ratwerk.source.Source;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A process that is ended while it writes leaves the old file or the new one, whole. */
class KilledWhileWritingTest {
    @TempDir
    private Path folder;

    private Path out;
    private Ratwerks ratwerks;

    @BeforeEach
    void start() throws IOException {
        out = Files.createDirectory(folder.resolve("out"));
        ratwerks = new Ratwerks(folder);
    }

    @Test
    void profilesOfAnImportAreTheOldOnesOrTheNew() throws Exception {
        Path before = places("before.ndjson", 1_500, 1_000);
        Path after = places("after.ndjson", 1_500, 2_000);
        Map<String, String> old = imported(before, "old");
        Map<String, String> made = imported(after, "new");
        Ratwerks.here("profile", "import", before.toString(), "-o", out.toString());
        Kills.each(
                ratwerks,
                kill -> assertEachIsOneOf(old, made),
                "profile",
                "import",
                after.toString(),
                "-o",
                out.toString(),
                "--force");
    }

    private Map<String, String> imported(Path lines, String name) throws IOException {
        Path into = folder.resolve(name);
        Ratwerks.here("profile", "import", lines.toString(), "-o", into.toString());
        return texts(into);
    }

    /** None is missing, none is mixed, and nothing else has a name that anybody would read. */
    private void assertEachIsOneOf(Map<String, String> old, Map<String, String> made) throws IOException {
        Map<String, String> found = texts(out);
        assertThat(found.keySet()).isEqualTo(old.keySet());
        assertThat(found).allSatisfy((name, text) -> assertThat(text).isIn(old.get(name), made.get(name)));
    }

    @Test
    void aTableIsTheOldOneOrTheNew() throws Exception {
        Path table = out.resolve("table.xlsx");
        Path before = places("before.ndjson", 2_000, 1_000);
        Path after = places("after.ndjson", 2_000, 2_000);
        byte[] old = table(before, table);
        byte[] made = table(after, table);
        table(before, table);
        Kills.each(
                ratwerks,
                kill -> {
                    assertThat(whole(old, made)).contains(Digest.of(Files.readAllBytes(table)));
                    if (kill > 0) {
                        Files.write(table, old);
                    }
                },
                "profile",
                "import",
                after.toString(),
                "-o",
                table.toString(),
                "--force");
    }

    private static Set<String> whole(byte[]... contents) {
        return Arrays.stream(contents).map(Digest::of).collect(Collectors.toSet());
    }

    private static byte[] table(Path lines, Path table) throws IOException {
        Ratwerks.here("profile", "import", lines.toString(), "-o", table.toString(), "--force");
        return Files.readAllBytes(table);
    }

    @Test
    void rejectsAreTheOldOnesOrTheNew() throws Exception {
        Path bad = Files.writeString(
                folder.resolve("bad.csv"),
                "municipality.name;municipality.ags\n"
                        + IntStream.range(0, 4_000)
                                .mapToObj(i -> "Ort " + i + ";12\n")
                                .collect(Collectors.joining()));
        Path rejects = Files.writeString(out.resolve("rejects.csv"), "old");
        Path table = out.resolve("table.csv");
        String[] command = {
            "profile", "import", bad.toString(), "-o", table.toString(), "--rejects", rejects.toString(), "--force"
        };
        Ratwerks.here(command);
        String made = Files.readString(rejects);
        assertThat(made.lines()).hasSize(4_001);
        Kills.each(
                ratwerks,
                kill -> {
                    assertThat(Files.readString(rejects)).isIn("old", made);
                    Files.writeString(rejects, "old");
                },
                command);
    }

    @Test
    void reportsAreTheOldOnesOrTheNew() throws Exception {
        List<String> command = new ArrayList<>(List.of("advise"));
        Shipped.profiles().stream().limit(12).map(Path::toString).forEach(command::add);
        command.addAll(List.of("-f", "html", "-o", out.toString(), "--force"));
        Ratwerks.here(command.toArray(String[]::new));
        Map<String, String> made = texts(out);
        assertThat(made).hasSize(12);
        for (String name : made.keySet()) {
            Files.writeString(out.resolve(name), "old");
        }
        Kills.each(
                ratwerks,
                kill -> {
                    Map<String, String> found = texts(out);
                    assertThat(found.keySet()).isEqualTo(made.keySet());
                    assertThat(found)
                            .allSatisfy((name, text) -> assertThat(text).isIn("old", made.get(name)));
                },
                command.toArray(String[]::new));
    }

    @Test
    void answersThatWereSavedStay() throws Exception {
        Path profile = out.resolve("profile.yaml");
        String begun = "# mine\nschema: ratwerk.profile/1\nmunicipality:\n  name: Musterstadt # ours\n";
        int answers = 12;
        Set<String> states = new HashSet<>();
        for (int given = 0; given <= answers; given++) {
            Files.writeString(profile, begun);
            Ratwerks.here(typed(given), "ask", profile.toString());
            states.add(Files.readString(profile));
        }
        assertThat(states).hasSizeGreaterThan(answers / 2);
        Files.writeString(profile, begun);
        Path typed = Files.write(folder.resolve("typed"), typed(answers).readAllBytes());
        Kills.each(
                ratwerks.reading(typed),
                kill -> {
                    assertThat(Files.readString(profile)).isIn(states);
                    Files.writeString(profile, begun);
                },
                "ask",
                profile.toString());
    }

    /** Goes on where it is asked whether to, and takes the first answer to every question. */
    private static ByteArrayInputStream typed(int answers) {
        return new ByteArrayInputStream("1\n".repeat(answers).getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void aRunOverManyIsResumedToTheSameResult() throws Exception {
        Path lines = places("places.ndjson", 60, 1_000);
        String[] command = {"cohort", lines.toString(), "--advice", "json", "-o", out.toString()};
        Path whole = folder.resolve("whole");
        Ratwerks.here("cohort", lines.toString(), "--advice", "json", "-o", whole.toString());
        Kills.each(
                ratwerks,
                kill -> {
                    boolean underWay = Files.exists(out.resolve("members.ndjson.part"));
                    Ended resumed = underWay
                            ? Ratwerks.here(with(command, "--resume"))
                            : Ratwerks.here(with(command, "--force"));
                    assertThat(resumed.code()).as(resumed.err()).isZero();
                    assertThat(texts(out)).isEqualTo(texts(whole));
                    assertThat(Files.exists(out.resolve("members.ndjson.part"))).isFalse();
                    try (Stream<Path> left = Files.walk(out)) {
                        assertThat(left.map(Path::toString)).noneMatch(name -> name.endsWith(".part"));
                    }
                },
                with(command, "--force"));
    }

    private static String[] with(String[] command, String option) {
        String[] more = Arrays.copyOf(command, command.length + 1);
        more[command.length] = option;
        return more;
    }

    @Test
    void keysAreNeverLost() throws Exception {
        Path keys = out.resolve("keys.yaml");
        String[] command = {"keys", "new", "--file", keys.toString(), "--name", "One"};
        Ratwerks.here(command);
        int[] known = {1};
        Kills.each(
                ratwerks,
                kill -> {
                    int now = ApiKeys.read(keys).all().size();
                    assertThat(now).isBetween(known[0], known[0] + 1);
                    known[0] = now;
                },
                command);
    }

    /** Lines with a profile each. */
    private Path places(String name, int many, int population) throws IOException {
        Path file = folder.resolve(name);
        try (var lines = Files.newBufferedWriter(file)) {
            for (int i = 0; i < many; i++) {
                lines.write("{\"schema\":\"ratwerk.profile/1\",\"municipality\":{\"name\":\"Ort " + i
                        + "\",\"population\":" + population + "},\"strategy\":{\"status\":\"none\"}}\n");
            }
        }
        assertThat(Profile.read(Source.of("line", firstLine(file))).name()).isEqualTo("Ort 0");
        return file;
    }

    private static byte[] firstLine(Path file) throws IOException {
        return Files.readAllLines(file).get(0).getBytes(StandardCharsets.UTF_8);
    }

    /** The files of a folder by their names, but for what was left aside. */
    private static Map<String, String> texts(Path folder) throws IOException {
        Map<String, String> texts = new TreeMap<>();
        for (Path file : Shipped.files(folder, "")) {
            if (Files.isRegularFile(file) && !file.toString().endsWith(".part")) {
                texts.put(folder.relativize(file).toString(), Files.readString(file, StandardCharsets.ISO_8859_1));
            }
        }
        return texts;
    }
}
