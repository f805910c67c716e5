package de.ratwerk.web.live;

import de.ratwerk.Ratwerk;
import java.time.Instant;

/**
 * A rulebook that is loaded.
 *
 * @param ratwerk what advises by it
 * @param since when it was loaded
 */
public record Generation(Ratwerk ratwerk, Instant since) {
    /** The rulebook's digest, by which it can be asked for. */
    public String digest() {
        return ratwerk.rulebook().digest();
    }
}
