package de.ratwerk.web.access;

import de.ratwerk.access.ApiKey;
import de.ratwerk.access.ApiKeys;
import de.ratwerk.problem.RefusedException;
import de.ratwerk.web.problem.ProblemLog;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The keys as their file has them now. The file is looked at when a key is shown, at most once a second; an edit that is broken
 * leaves the keys as they were. Thread-safe.
 */
final class LiveKeys {
    private static final Logger LOG = LoggerFactory.getLogger(LiveKeys.class);
    private static final long EVERY_NANOS = TimeUnit.SECONDS.toNanos(1);

    private final Path file;
    private final LongSupplier nanos;
    private volatile ApiKeys keys;
    private volatile long looked;
    private String seen;

    /** @throws RefusedException with every problem of the file */
    LiveKeys(Path file, LongSupplier nanos) {
        this.file = file;
        this.nanos = nanos;
        this.looked = nanos.getAsLong();
        this.seen = signature();
        this.keys = ApiKeys.read(file);
    }

    /** The key that somebody shows, if there is one; whether it is still valid is another question. */
    Optional<ApiKey> shown(String shown) {
        if (nanos.getAsLong() - looked >= EVERY_NANOS) {
            look();
        }
        return keys.shown(shown);
    }

    private synchronized void look() {
        if (nanos.getAsLong() - looked < EVERY_NANOS) {
            return; // somebody else just did
        }
        looked = nanos.getAsLong();
        String now = signature();
        if (now.equals(seen)) {
            return;
        }
        seen = now;
        try {
            keys = ApiKeys.read(file);
            LOG.info("The keys in {} are followed as they are now", file);
        } catch (RefusedException e) {
            LOG.warn("An edit of the keys is not taken; those before go on");
            ProblemLog.warn(LOG, e.problems());
        }
    }

    /** What tells one state of the file from another without reading it. */
    private String signature() {
        try {
            BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
            return attributes.lastModifiedTime() + " " + attributes.size() + " " + attributes.fileKey();
        } catch (IOException e) {
            return "?";
        }
    }
}
