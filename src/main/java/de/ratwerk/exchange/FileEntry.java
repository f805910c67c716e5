package de.ratwerk.exchange;

import de.ratwerk.exchange.Entry.Accepted;
import de.ratwerk.exchange.Entry.Rejected;
import de.ratwerk.problem.Place;
import de.ratwerk.problem.RefusedException;
import de.ratwerk.profile.Profile;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The one municipality of a profile file. */
final class FileEntry implements Entries {
    private final Path file;
    private boolean read;

    FileEntry(Path file) {
        this.file = file;
    }

    @Override
    public @Nullable Entry next() {
        if (read) {
            return null;
        }
        read = true;
        Place place = Place.of(file.toString());
        try {
            return new Accepted(place, Profile.read(file));
        } catch (RefusedException e) {
            return new Rejected(place, "", e.problems());
        }
    }

    @Override
    public void close() {}
}
