package de.ratwerk.cohort;

import de.ratwerk.profile.Profile;
import de.ratwerk.text.Slug;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Gives each municipality of a cohort an id: its official key, else its name in plain letters. Not thread-safe. */
final class Ids {
    /** What a municipality is called whose name has no letter. */
    private static final String NAMELESS = "ort";

    private final Set<String> given = new HashSet<>();
    private final Map<String, Integer> last = new HashMap<>();

    /** The id of the next municipality; empty if its official key was given before. */
    Optional<String> next(Profile profile) {
        Optional<String> key = profile.answer("municipality.ags").map(answer -> answer.value());
        if (key.isPresent()) {
            return given.add(key.get()) ? key : Optional.empty();
        }
        return Optional.of(unused(Slug.ofFile(profile.name(), NAMELESS)));
    }

    /** Two places may bear one name; the second one gets a number. */
    private String unused(String name) {
        String id = name;
        while (!given.add(id)) {
            id = name + "-" + last.merge(name, 2, (before, two) -> before + 1);
        }
        return id;
    }
}
