package de.ratwerk.exchange;

import de.ratwerk.problem.Place;
import de.ratwerk.problem.Problem;
import de.ratwerk.problem.RefusedException;
import de.ratwerk.profile.Answer;
import de.ratwerk.profile.Profile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.text.Normalizer;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** Writes a file for each profile. Only the names that were given are kept in memory. */
final class FolderOutlet implements Outlet {
    private static final int LONGEST = 60;

    /** Names that Windows keeps for devices. */
    private static final Set<String> DEVICES = Set.of("con", "prn", "aux", "nul");

    private final Path folder;
    private final boolean replace;
    private final Set<String> names = new HashSet<>();

    FolderOutlet(Path folder, boolean replace) throws IOException {
        this.folder = Files.createDirectories(folder);
        this.replace = replace;
    }

    @Override
    public void write(Profile profile) throws IOException {
        String name = unique(profile);
        Path file = folder.resolve(name + ".yaml");
        if (!replace && Files.exists(file)) {
            throw new RefusedException(Problem.at(
                            Place.of(file.toString()),
                            "file-exists",
                            "Die Datei für „" + profile.name() + "“ gibt es schon.",
                            "The file for \"" + profile.name() + "\" is there already.")
                    .hint("--force ersetzt vorhandene Dateien.", "--force replaces files that are there."));
        }
        names.add(name);
        Path aside = folder.resolve("." + name + ".part");
        Files.writeString(aside, ProfileYaml.of(profile));
        Files.move(aside, file, StandardCopyOption.REPLACE_EXISTING);
    }

    private String unique(Profile profile) {
        String name = profile.answer("municipality.ags").map(Answer::value).orElseGet(() -> slug(profile.name()));
        String unique = name;
        for (int number = 2; names.contains(unique); number++) {
            unique = name + "-" + number;
        }
        return unique;
    }

    /** A name of lower-case letters, digits and hyphens: {@code Bad Münster} becomes {@code bad-muenster}. */
    static String slug(String name) {
        String german = name.toLowerCase(Locale.ROOT)
                .replace("ä", "ae")
                .replace("ö", "oe")
                .replace("ü", "ue")
                .replace("ß", "ss");
        String plain = Normalizer.normalize(german, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replaceAll("[^a-z0-9]+", "-");
        String cut = plain.substring(0, Math.min(LONGEST, plain.length())).replaceAll("^-|-$", "");
        if (cut.isEmpty()) {
            return "kommune";
        }
        return DEVICES.contains(cut) || cut.matches("(com|lpt)[0-9]") ? cut + "-kommune" : cut;
    }

    @Override
    public void close() {}
}
