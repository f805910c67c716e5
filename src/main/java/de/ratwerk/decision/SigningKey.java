package de.ratwerk.decision;

import de.ratwerk.problem.RefusedException;
import de.ratwerk.source.Source;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.interfaces.EdECPrivateKey;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.NamedParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Arrays;

/** A private Ed25519 key, with which decisions are signed. Immutable and thread-safe; it shows nothing of itself. */
public final class SigningKey {
    private final PrivateKey key;
    private final VerificationKey verification;

    private SigningKey(KeyPair pair) {
        this.key = pair.getPrivate();
        this.verification = new VerificationKey(pair.getPublic());
    }

    /**
     * Reads the key of a PEM text ({@code BEGIN PRIVATE KEY}, PKCS#8), as {@code openssl genpkey -algorithm ed25519} writes
     * it.
     *
     * @throws RefusedException if it is something else
     */
    public static SigningKey read(Source source) {
        Pem pem = Pem.read(source, Pem.PRIVATE_KEY);
        PKCS8EncodedKeySpec encoded = new PKCS8EncodedKeySpec(pem.bytes());
        try {
            PrivateKey key = KeyFactory.getInstance(VerificationKey.ALGORITHM).generatePrivate(encoded);
            byte[] secret =
                    ((EdECPrivateKey) key).getBytes().orElseThrow(() -> Pem.broken(pem.place(), Pem.PRIVATE_KEY));
            return new SigningKey(pair(secret));
        } catch (InvalidKeySpecException e) {
            throw Pem.otherAlgorithm(
                    pem.place(),
                    VerificationKey.Others.of(factory -> factory.generatePrivate(encoded)),
                    Pem.PRIVATE_KEY);
        } catch (GeneralSecurityException e) {
            throw VerificationKey.missing(e);
        }
    }

    /** A new key that nobody else has, for as long as this process lasts. */
    public static SigningKey random() {
        try {
            return new SigningKey(
                    KeyPairGenerator.getInstance(VerificationKey.ALGORITHM).generateKeyPair());
        } catch (GeneralSecurityException e) {
            throw VerificationKey.missing(e);
        }
    }

    /**
     * The pair that a secret belongs to. The file holds the secret alone, and the platform computes the public part only
     * while it makes a pair; so it is made to draw this very secret, and whether it did is looked at.
     */
    private static KeyPair pair(byte[] secret) throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance(VerificationKey.ALGORITHM);
        generator.initialize(NamedParameterSpec.ED25519, new Drawn(secret));
        KeyPair pair = generator.generateKeyPair();
        byte[] drawn = ((EdECPrivateKey) pair.getPrivate()).getBytes().orElseThrow();
        if (!Arrays.equals(drawn, secret)) {
            throw new IllegalStateException("this Java platform makes Ed25519 keys in another way");
        }
        return pair;
    }

    /** What checks signatures of this key. */
    public VerificationKey verificationKey() {
        return verification;
    }

    /** The signature of a text in UTF-8, 64 bytes; the same for the same. */
    byte[] sign(String text) {
        try {
            Signature signature = Signature.getInstance(VerificationKey.ALGORITHM);
            signature.initSign(key);
            signature.update(text.getBytes(StandardCharsets.UTF_8));
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw VerificationKey.missing(e);
        }
    }

    @Override
    public String toString() {
        return "signing key " + verification.id();
    }

    /** Draws what it is given. */
    private static final class Drawn extends SecureRandom {
        private static final long serialVersionUID = 1;

        private final byte[] bytes;

        Drawn(byte[] bytes) {
            this.bytes = bytes.clone();
        }

        @Override
        public void nextBytes(byte[] wanted) {
            System.arraycopy(bytes, 0, wanted, 0, wanted.length);
        }
    }
}
