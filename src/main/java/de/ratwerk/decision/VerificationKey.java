package de.ratwerk.decision;

import de.ratwerk.problem.RefusedException;
import de.ratwerk.source.Digest;
import de.ratwerk.source.Source;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.interfaces.EdECPublicKey;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.NamedParameterSpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A public Ed25519 key, with which signatures are checked. Immutable. */
public final class VerificationKey {
    /** What is signed with. */
    public static final String ALGORITHM = "Ed25519";

    private static final int ID_DIGITS = 16;
    private static final int PEM_COLUMNS = 64;

    private final PublicKey key;

    VerificationKey(PublicKey key) {
        this.key = key;
    }

    /**
     * Reads the key of a PEM text ({@code BEGIN PUBLIC KEY}).
     *
     * @throws RefusedException if it is something else
     */
    public static VerificationKey read(Source source) {
        Pem pem = Pem.read(source, Pem.PUBLIC_KEY);
        return decoded(pem.bytes())
                .orElseThrow(() -> Pem.otherAlgorithm(pem.place(), otherAlgorithm(pem.bytes()), Pem.PUBLIC_KEY));
    }

    /** The key that Base64 of its X.509 form stands for; nothing if it is no Ed25519 key, or written in another way. */
    static Optional<VerificationKey> of(String base64) {
        try {
            return decoded(Base64.getDecoder().decode(base64))
                    .filter(key -> key.base64().equals(base64));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Optional<VerificationKey> decoded(byte[] bytes) {
        try {
            PublicKey key = KeyFactory.getInstance(ALGORITHM).generatePublic(new X509EncodedKeySpec(bytes));
            return isEd25519(key) ? Optional.of(new VerificationKey(key)) : Optional.empty();
        } catch (InvalidKeySpecException e) {
            return Optional.empty();
        } catch (GeneralSecurityException e) {
            throw missing(e);
        }
    }

    private static boolean isEd25519(PublicKey key) {
        return key instanceof EdECPublicKey edwards
                && edwards.getParams().getName().equals(NamedParameterSpec.ED25519.getName());
    }

    private static @Nullable String otherAlgorithm(byte[] bytes) {
        return Others.of(factory -> factory.generatePublic(new X509EncodedKeySpec(bytes)));
    }

    /** How the key is called: the first 16 hexadecimal digits of the SHA-256 of its X.509 form. */
    public String id() {
        return Digest.of(key.getEncoded()).substring(0, ID_DIGITS);
    }

    /** Base64 of its X.509 form (SubjectPublicKeyInfo). */
    public String base64() {
        return Base64.getEncoder().encodeToString(key.getEncoded());
    }

    /** The key as PEM, as {@code openssl pkey -pubout} writes it. */
    public String pem() {
        String lines = Base64.getMimeEncoder(PEM_COLUMNS, new byte[] {'\n'}).encodeToString(key.getEncoded());
        return "-----BEGIN PUBLIC KEY-----\n" + lines + "\n-----END PUBLIC KEY-----\n";
    }

    /** Whether a signature of a text in UTF-8 is by this key. */
    boolean holds(String text, byte[] signature) {
        try {
            Signature check = Signature.getInstance(ALGORITHM);
            check.initVerify(key);
            check.update(text.getBytes(StandardCharsets.UTF_8));
            return check.verify(signature);
        } catch (java.security.SignatureException e) {
            return false; // not 64 bytes, or no point of the curve
        } catch (GeneralSecurityException e) {
            throw missing(e);
        }
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof VerificationKey another && key.equals(another.key);
    }

    @Override
    public int hashCode() {
        return key.hashCode();
    }

    @Override
    public String toString() {
        return id();
    }

    static IllegalStateException missing(GeneralSecurityException e) {
        return new IllegalStateException("every Java platform from 15 on has Ed25519", e);
    }

    /** Which other algorithm a key is for. */
    static final class Others {
        private static final List<String> KNOWN = List.of("Ed448", "RSA", "EC", "DSA", "X25519", "X448", "DH");

        private Others() {}

        interface Attempt {
            Object with(KeyFactory factory) throws GeneralSecurityException;
        }

        static @Nullable String of(Attempt attempt) {
            for (String algorithm : KNOWN) {
                try {
                    attempt.with(KeyFactory.getInstance(algorithm));
                    return algorithm;
                } catch (GeneralSecurityException e) {
                    // not this one
                }
            }
            return null;
        }
    }
}
