package de.ratwerk.access;

import de.ratwerk.source.Digest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A key as its holder shows it: {@code rwk_}, its id, {@code _}, its secret.
 *
 * <p>The secret is 256 random bits in base64url, so its plain SHA-256 is enough to keep: nobody can try out so many, and slow
 * or salted hashes only help where people choose words that can be guessed. A fast hash also lets nobody busy the service by
 * showing wrong keys.
 *
 * @param id what the key is called by
 * @param secret what proves it; {@link #toString()} leaves it out
 */
record Secret(String id, String secret) {
    private static final Pattern SHAPE = Pattern.compile("rwk_([a-z2-7]{8,32})_([A-Za-z0-9_-]{43})");
    private static final String LETTERS = "abcdefghijklmnopqrstuvwxyz234567";
    private static final int ID_LENGTH = 10;
    private static final int SECRET_BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    /** A new one, which nobody has. */
    static Secret random() {
        StringBuilder id = new StringBuilder();
        for (int i = 0; i < ID_LENGTH; i++) {
            id.append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
        }
        byte[] secret = new byte[SECRET_BYTES];
        RANDOM.nextBytes(secret);
        return new Secret(id.toString(), Base64.getUrlEncoder().withoutPadding().encodeToString(secret));
    }

    /** What was shown, if it has the shape of a key. */
    static Optional<Secret> of(String shown) {
        Matcher matcher = SHAPE.matcher(shown);
        return matcher.matches() ? Optional.of(new Secret(matcher.group(1), matcher.group(2))) : Optional.empty();
    }

    /** The id that is meant by one, or by a whole key; of what looks like a broken key no more than that it is one. */
    static String idOf(String idOrKey) {
        return of(idOrKey).map(Secret::id).orElse(idOrKey.startsWith("rwk_") ? "rwk_…" : idOrKey);
    }

    /** What is kept of it. */
    String hash() {
        return Digest.of(secret);
    }

    /** Whether it is the one that a hash was kept of; the time that this takes tells nothing of where they differ. */
    boolean fits(String hash) {
        return MessageDigest.isEqual(
                hash().getBytes(StandardCharsets.US_ASCII), hash.getBytes(StandardCharsets.US_ASCII));
    }

    /** All of it, to be shown to its holder once. */
    String shown() {
        return "rwk_" + id + "_" + secret;
    }

    @Override
    public String toString() {
        return "rwk_" + id + "_…";
    }
}
