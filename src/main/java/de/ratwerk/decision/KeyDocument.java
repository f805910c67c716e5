package de.ratwerk.decision;

/**
 * A public key as JSON ({@code ratwerk.key/1}).
 *
 * @param schema {@code ratwerk.key/1}
 * @param algorithm {@code Ed25519}
 * @param keyId how records name the key: 16 hexadecimal digits
 * @param publicKey Base64 of its X.509 form (SubjectPublicKeyInfo)
 */
public record KeyDocument(String schema, String algorithm, String keyId, String publicKey) {
    /** The name of the format. */
    public static final String SCHEMA = "ratwerk.key/1";

    /** The document of a key. */
    public static KeyDocument of(VerificationKey key) {
        return new KeyDocument(SCHEMA, VerificationKey.ALGORITHM, key.id(), key.base64());
    }
}
