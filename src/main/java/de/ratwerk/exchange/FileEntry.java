package de.ratwerk.exchange;

import de.ratwerk.exchange.Entry.Accepted;
import de.ratwerk.exchange.Entry.Rejected;
import de.ratwerk.problem.Place;
import de.ratwerk.problem.RefusedException;
import de.ratwerk.profile.Profile;
import de.ratwerk.sheet.Content;
import de.ratwerk.source.Source;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;

/** The one municipality of a profile file. */
final class FileEntry implements Entries {
    private final Content content;
    private boolean read;

    FileEntry(Content content) {
        this.content = content;
    }

    @Override
    public @Nullable Entry next() {
        if (read) {
            return null;
        }
        read = true;
        Place place = Place.of(content.name());
        try {
            return new Accepted(place, Profile.read(source()));
        } catch (RefusedException e) {
            return new Rejected(place, "", e.problems());
        }
    }

    private Source source() {
        if (content.file().isPresent()) {
            return Source.read(content.file().get());
        }
        try (InputStream in = content.open()) {
            return Source.read(content.name(), in);
        } catch (IOException e) {
            throw new UncheckedIOException(e); // nothing in memory fails
        }
    }

    @Override
    public void close() {}
}
