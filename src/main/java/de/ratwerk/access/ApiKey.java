package de.ratwerk.access;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A key as it is kept: all of it but its secret.
 *
 * @param id what it is called by; no secret
 * @param name whom it is for
 * @param hash the SHA-256 of its secret, as 64 hexadecimal digits
 * @param scopes what it permits, never empty
 * @param created when it was made
 * @param until the last day on which it is valid, or null if it does not expire
 * @param revoked whether it was revoked
 */
public record ApiKey(
        String id,
        String name,
        String hash,
        Set<Scope> scopes,
        LocalDate created,
        @Nullable LocalDate until,
        boolean revoked) {

    /** What becomes of a request that shows the key. */
    public enum State {
        /** It is let in. */
        VALID,
        /** It is refused, as the key's last day has passed. */
        EXPIRED,
        /** It is refused, as the key was revoked. */
        REVOKED
    }

    /** How the key stands on a day. */
    public State on(LocalDate day) {
        if (revoked) {
            return State.REVOKED;
        }
        return until != null && day.isAfter(until) ? State.EXPIRED : State.VALID;
    }

    /** The same key, revoked. */
    ApiKey revoke() {
        return new ApiKey(id, name, hash, scopes, created, until, true);
    }
}
