package de.ratwerk.advice;

import static org.assertj.core.api.Assertions.assertThat;

import de.ratwerk.Profiles;
import de.ratwerk.Ratwerk;
import de.ratwerk.Shipped;
import de.ratwerk.profile.Profile;
import de.ratwerk.report.JsonReport;
import de.ratwerk.text.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same input gives the same bytes, whatever the order of files, rules and firing, the thread and the locale. */
class SameInputSameBytesTest {
    private static final JsonReport JSON = new JsonReport(Language.DE, Integer.MAX_VALUE);

    @TempDir
    private Path folder;

    @Test
    void theOrderOfFilesAndRulesLeavesNoTrace() throws IOException {
        List<Path> files = Shipped.files(Shipped.RULES, ".drl");
        for (int i = 0; i < files.size(); i++) {
            Path file = Shipped.RULES.relativize(files.get(i));
            // Files in the rulebook's root keep their name, which is part of their rules' names.
            String name = file.getParent() == null ? file.toString() : file.getParent() + "/" + (900 - i) + ".drl";
            write(name, reversed(Files.readString(files.get(i))));
        }
        for (Path file : Shipped.files(Shipped.RULES, ".yaml")) {
            write(Shipped.RULES.relativize(file).toString(), Files.readString(file));
        }
        Ratwerk turned = Ratwerk.open(folder);
        Ratwerk shipped = Shipped.ratwerk();
        for (Profile profile : profiles()) {
            assertThat(withoutDigests(JSON.document(turned.advise(profile))))
                    .isEqualTo(withoutDigests(JSON.document(shipped.advise(profile))));
        }
    }

    /** The digests of the rulebook and of the document itself tell the files apart, as they should. */
    private static String withoutDigests(String json) {
        return json.replaceAll("\"digest\" : \"[0-9a-f]{64}\"", "\"digest\"");
    }

    @Test
    void threadsAtOnceLeaveNoTrace() {
        List<Profile> profiles = profiles();
        List<String> alone = profiles.stream()
                .map(profile -> JSON.line(Shipped.ratwerk().advise(profile)))
                .toList();
        List<String> together = IntStream.range(0, 3 * profiles.size())
                .parallel()
                .mapToObj(i -> JSON.line(Shipped.ratwerk().advise(profiles.get(i % profiles.size()))))
                .toList();
        for (int i = 0; i < together.size(); i++) {
            assertThat(together.get(i)).isEqualTo(alone.get(i % alone.size()));
        }
    }

    @Test
    void theLocaleLeavesNoTrace() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("tr-TR"));
            List<String> turkish = outputs();
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            List<String> arabic = outputs();
            Locale.setDefault(Locale.ROOT);
            assertThat(turkish).isEqualTo(outputs());
            assertThat(arabic).isEqualTo(outputs());
        } finally {
            Locale.setDefault(before);
        }
    }

    private static List<String> outputs() {
        var text = new de.ratwerk.report.TextReport(Language.DE, 99, 100, false);
        return Shipped.profiles().stream()
                .map(file -> Shipped.ratwerk().advise(Profile.read(file)))
                .flatMap(advice -> java.util.stream.Stream.of(JSON.line(advice), text.of(advice)))
                .toList();
    }

    private static List<Profile> profiles() {
        List<Profile> profiles = new ArrayList<>();
        Shipped.profiles().forEach(file -> profiles.add(Profile.read(file)));
        SplittableRandom random = new SplittableRandom(3);
        for (int i = 0; i < 25; i++) {
            profiles.add(Profiles.random(random, i / 25.0));
        }
        return profiles;
    }

    private static String reversed(String drl) {
        int head = drl.indexOf("\nrule ") + 1;
        List<String> rules = Arrays.asList(drl.substring(head).split("(?=\nrule )"));
        Collections.reverse(rules);
        return drl.substring(0, head) + String.join("\n", rules);
    }

    private void write(String path, String text) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
