package de.ratwerk.register;

import de.ratwerk.problem.Place;
import de.ratwerk.problem.RefusedException;
import de.ratwerk.profile.Profile;
import de.ratwerk.sheet.Signature;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The official register of municipalities (GV-ISys of Destatis) as a file held it. Immutable and thread-safe. It finds
 * places by their official key and never by name: hundreds of names are borne by several municipalities.
 */
public final class Register {
    /** The official workbook has less than two million. */
    private static final int MOST_BYTES = 64 << 20;

    private final String origin;
    private final Edition edition;
    private final Map<String, RegisterEntry> entries = new TreeMap<>();
    private final Map<String, List<NamedEntry>> byFirstWord = new HashMap<>();

    /** An entry and the telling words of its name. */
    record NamedEntry(RegisterEntry entry, List<String> words) {}

    Register(String origin, Edition edition, Collection<RegisterEntry> all) {
        this.origin = origin;
        this.edition = edition;
        all.forEach(entry -> {
            String ags = entry.ags();
            if (ags != null) {
                entries.put(ags, entry);
            }
            List<String> words = Names.words(entry.name());
            if (!words.isEmpty()) {
                byFirstWord
                        .computeIfAbsent(words.get(0), first -> new ArrayList<>())
                        .add(new NamedEntry(entry, words));
            }
        });
    }

    /**
     * Reads a register: the official workbook (XLSX), of a year or a quarter, or a flat table of it (CSV). Which it is, its
     * content tells.
     *
     * @throws RefusedException with every problem of the file, each at its row and column
     */
    public static Register read(Path file) {
        return switch (signature(file)) {
            case PACKED -> OfficialWorkbook.read(file);
            case OLD_OFFICE ->
                throw Faults.noRegister(
                        Place.of(file.toString()),
                        "Die Datei ist eine alte (XLS) oder verschlüsselte Arbeitsmappe; in Excel als XLSX ohne"
                                + " Kennwort speichern.",
                        "The file is an old (XLS) or encrypted workbook; store it in Excel as XLSX without a"
                                + " password.");
            case NONE -> FlatTable.read(file);
        };
    }

    private static Signature signature(Path file) {
        Place place = Place.of(file.toString());
        if (Files.isDirectory(file)) {
            throw Faults.refused(
                    place, "not-a-file", "Das ist ein Ordner, keine Datei.", "This is a folder, not a file.");
        }
        if (!Files.exists(file)) {
            throw Faults.refused(place, "file-not-found", "Die Datei gibt es nicht.", "There is no such file.");
        }
        if (!Files.isRegularFile(file)) {
            throw Faults.refused(place, "not-a-file", "Das ist keine gewöhnliche Datei.", "This is no ordinary file.");
        }
        try {
            if (Files.size(file) > MOST_BYTES) {
                throw Faults.refused(
                        place,
                        "file-too-large",
                        "Die Datei ist größer als " + (MOST_BYTES >> 20) + " MiB.",
                        "The file is larger than " + (MOST_BYTES >> 20) + " MiB.");
            }
            return Signature.of(file);
        } catch (IOException e) {
            throw Faults.refused(
                    place, "file-unreadable", "Die Datei lässt sich nicht lesen.", "The file cannot be read.");
        }
    }

    /** The file, as its user named it. */
    public String origin() {
        return origin;
    }

    /** Which register it is. */
    public Edition edition() {
        return edition;
    }

    /** The municipality, the area without one, or the district that has a key; associations have none. */
    public Optional<RegisterEntry> entry(String ags) {
        return Optional.ofNullable(entries.get(ags));
    }

    /** Everything that has a key, by key. */
    public Collection<RegisterEntry> entries() {
        return Collections.unmodifiableCollection(entries.values());
    }

    /** The municipalities in which people live, by key; areas without a municipality that are inhabited are among them. */
    public Stream<RegisterEntry> municipalities() {
        return entries.values().stream().filter(entry -> entry.kind() == RegisterEntry.Kind.MUNICIPALITY);
    }

    /**
     * The inhabited municipalities as profiles in which nothing is answered but what the register knows, by key. Each is
     * made when it is asked for.
     */
    public Stream<Profile> profiles() {
        return municipalities().map(entry -> RegisterAnswers.profile(entry, this));
    }

    /**
     * Completes a profile with what the register knows of its official key, and checks what it says itself. Without a key
     * nothing is completed; a name that may be another place's, or another kind of place, completes nothing either.
     *
     * @throws RefusedException if the register has no such key, nobody lives there, or it is another kind of municipality
     */
    public Completed complete(Profile profile) {
        return Completion.of(profile, this);
    }

    /** The entries that may bear a name. */
    List<RegisterEntry> alike(String name) {
        List<String> words = Names.words(name);
        return words.isEmpty()
                ? List.of()
                : byFirstWord.getOrDefault(words.get(0), List.of()).stream()
                        .filter(named -> Names.alike(named.words(), words))
                        .map(NamedEntry::entry)
                        .toList();
    }
}
