package de.ratwerk.access;

import de.ratwerk.access.ApiKey.State;
import de.ratwerk.problem.Place;
import de.ratwerk.problem.Problem;
import de.ratwerk.problem.RefusedException;
import de.ratwerk.source.Nearest;
import de.ratwerk.source.Source;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The keys of a key file ({@code ratwerk.keys/1}). Immutable; each change gives others. */
public final class ApiKeys {
    /** What unknown ids are compared with, so that they take as long as known ones. It is the hash of nothing known. */
    private static final String NOBODY = Secret.random().hash();

    private final String file;
    private final Map<String, ApiKey> keys;

    ApiKeys(String file, List<ApiKey> keys) {
        this.file = file;
        Map<String, ApiKey> byId = new LinkedHashMap<>();
        keys.forEach(key -> byId.put(key.id(), key));
        this.keys = byId;
    }

    /**
     * Reads a key file.
     *
     * @throws RefusedException with every problem of the file
     */
    public static ApiKeys read(Path file) {
        return new KeyReader().read(Source.read(file));
    }

    /**
     * The same, without any key if the file is not there.
     *
     * @throws RefusedException with every problem of the file
     */
    public static ApiKeys readOrBegin(Path file) {
        return Files.exists(file) ? read(file) : new ApiKeys(file.toString(), List.of());
    }

    /**
     * A key just made.
     *
     * @param shown the whole key; it is nowhere kept and can never be shown again
     * @param key what is kept of it
     * @param all the keys with the new one
     */
    public record Made(String shown, ApiKey key, ApiKeys all) {
        @Override
        public String toString() {
            return key.toString(); // without the secret, wherever it may be written
        }
    }

    /**
     * Makes a key.
     *
     * @param name whom it is for
     * @param scopes what it permits, never empty
     * @param created today
     * @param until the last day on which it is valid, or null
     */
    public Made make(String name, Set<Scope> scopes, LocalDate created, @Nullable LocalDate until) {
        Secret secret = Secret.random();
        ApiKey key = new ApiKey(secret.id(), name, secret.hash(), EnumSet.copyOf(scopes), created, until, false);
        return new Made(secret.shown(), key, with(key));
    }

    /**
     * Revokes a key.
     *
     * @param idOrKey its id, or the key itself
     * @throws RefusedException if there is no such key
     */
    public ApiKeys revoke(String idOrKey) {
        return with(named(idOrKey).revoke());
    }

    /**
     * The key with an id.
     *
     * @param idOrKey its id, or the key itself, which is not repeated in any problem
     * @throws RefusedException if there is no such key
     */
    public ApiKey named(String idOrKey) {
        String id = Secret.idOf(idOrKey);
        ApiKey key = keys.get(id);
        if (key == null) {
            Problem problem = Problem.at(
                    Place.of(file),
                    "unknown-key-id",
                    "Einen Schlüssel „" + id + "“ gibt es hier nicht.",
                    "There is no key \"" + id + "\" here.");
            throw new RefusedException(
                    keys.isEmpty() ? problem : Nearest.hintOrGuess(problem, id, List.copyOf(keys.keySet())));
        }
        return key;
    }

    /** The key that somebody shows, if it is one of these; whether it is still valid is another question. */
    public Optional<ApiKey> shown(String shown) {
        Optional<Secret> secret = Secret.of(shown);
        ApiKey key = secret.map(each -> keys.get(each.id())).orElse(null);
        String hash = key == null ? NOBODY : key.hash();
        boolean fits = secret.isPresent() && secret.get().fits(hash);
        return fits ? Optional.ofNullable(key) : Optional.empty();
    }

    /** All keys, in the order of the file. */
    public List<ApiKey> all() {
        return List.copyOf(keys.values());
    }

    /** Whether any key is let in on a day. */
    public boolean anyValid(LocalDate day) {
        return keys.values().stream().anyMatch(key -> key.on(day) == State.VALID);
    }

    private ApiKeys with(ApiKey changed) {
        Map<String, ApiKey> all = new LinkedHashMap<>(keys);
        all.put(changed.id(), changed);
        return new ApiKeys(file, new ArrayList<>(all.values()));
    }

    /**
     * Writes the keys to a file, which is there whole or not at all; only its owner may read it where the system knows owners.
     *
     * @param before the keys as they were read from it
     * @throws RefusedException if somebody else has changed the file since
     * @throws java.io.UncheckedIOException with one sentence for the user if it cannot be written
     */
    public void write(Path path, ApiKeys before) {
        if (!readOrBegin(path).keys.equals(before.keys)) {
            throw new RefusedException(Problem.at(
                            Place.of(path.toString()),
                            "file-changed",
                            "Die Datei hat sich inzwischen geändert; nichts ist gespeichert.",
                            "The file has changed meanwhile; nothing is saved.")
                    .hint("Den Befehl noch einmal aufrufen.", "Run the command again."));
        }
        KeyWriter.write(path, all());
    }
}
