package de.ratwerk.cohort;

import de.ratwerk.profile.Profile;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Gives each municipality of a cohort an id: its official key, else its name in plain letters. Not thread-safe. */
final class Ids {
    /** A file's name may have some 255 bytes, and a table's cell is read by people. */
    private static final int LONGEST = 60;

    private static final Map<String, String> LETTERS = Map.of("ä", "ae", "ö", "oe", "ü", "ue", "ß", "ss");

    private final Set<String> given = new HashSet<>();
    private final Map<String, Integer> last = new HashMap<>();

    /** The id of the next municipality; empty if its official key was given before. */
    Optional<String> next(Profile profile) {
        Optional<String> key = profile.answer("municipality.ags").map(answer -> answer.value());
        if (key.isPresent()) {
            return given.add(key.get()) ? key : Optional.empty();
        }
        return Optional.of(unused(plain(profile.name())));
    }

    /** Two places may bear one name; the second one gets a number. */
    private String unused(String name) {
        String id = name;
        while (!given.add(id)) {
            id = name + "-" + last.merge(name, 2, (before, two) -> before + 1);
        }
        return id;
    }

    private static String plain(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        for (Map.Entry<String, String> letter : LETTERS.entrySet()) {
            lower = lower.replace(letter.getKey(), letter.getValue());
        }
        String plain = Normalizer.normalize(lower, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
        String cut = plain.length() > LONGEST ? plain.substring(0, LONGEST) : plain;
        return cut.isEmpty() ? "ort" : cut;
    }
}
