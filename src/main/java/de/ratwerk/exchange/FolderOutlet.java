package de.ratwerk.exchange;

import de.ratwerk.problem.Place;
import de.ratwerk.problem.Problem;
import de.ratwerk.problem.RefusedException;
import de.ratwerk.profile.Answer;
import de.ratwerk.profile.Profile;
import de.ratwerk.source.InPlace;
import de.ratwerk.text.Slug;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;

/** Writes a file for each profile. Only the names that were given are kept in memory. */
final class FolderOutlet implements Outlet {
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
        InPlace.write(file, ProfileYaml.of(profile).getBytes(StandardCharsets.UTF_8));
    }

    private String unique(Profile profile) {
        String name = profile.answer("municipality.ags")
                .map(Answer::value)
                .orElseGet(() -> Slug.ofFile(profile.name(), "kommune"));
        String unique = name;
        for (int number = 2; names.contains(unique); number++) {
            unique = name + "-" + number;
        }
        return unique;
    }

    @Override
    public void close() {}
}
