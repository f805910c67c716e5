package de.ratwerk.decision;

import de.ratwerk.report.AdviceDocument;
import de.ratwerk.report.Json;
import de.ratwerk.source.Digest;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;

/**
 * An advice on record ({@code ratwerk.record/1}).
 *
 * <p>What is signed is the text of this document without its last two fields, {@code digest} and {@code signature}: JSON on
 * one line without any space or line end between its signs, the fields in the order in which they stand, numbers as they are
 * written, texts with no more escapes than JSON demands (<code>\"</code>, {@code \\}, the short escapes of control characters
 * and <code>\</code>{@code u00XX} in capital letters for those without one), in UTF-8. The layout of a file is no part of it, so
 * an indented file keeps its signature. {@code digest} is the SHA-256 of these bytes, and {@code signature.value} their plain
 * Ed25519 signature (RFC 8032), so each can be checked without the other.
 *
 * @param schema {@code ratwerk.record/1}
 * @param issuedAt when it was signed, in UTC and whole seconds: {@code 2026-10-01T09:30:00Z}
 * @param advice the whole advice
 * @param digest the SHA-256 of what is signed, as 64 hexadecimal digits
 * @param signature who signed it, and the signature
 */
public record DecisionRecord(
        String schema, String issuedAt, AdviceDocument advice, String digest, Signature signature) {
    /** The name of the format. */
    public static final String SCHEMA = "ratwerk.record/1";

    /**
     * A signature.
     *
     * @param algorithm {@code Ed25519}
     * @param keyId the first 16 hexadecimal digits of the SHA-256 of the public key's X.509 form
     * @param publicKey the public key, Base64 of its X.509 form (SubjectPublicKeyInfo)
     * @param value the signature, Base64 of its 64 bytes
     */
    public record Signature(String algorithm, String keyId, String publicKey, String value) {}

    /** What is signed. */
    private record Signed(String schema, String issuedAt, AdviceDocument advice) {
        String text() {
            return Json.line(this).stripTrailing();
        }
    }

    /**
     * Puts an advice on record.
     *
     * @param at when; parts of a second are left out
     */
    public static DecisionRecord of(AdviceDocument advice, Instant at, SigningKey key) {
        String issuedAt = at.truncatedTo(ChronoUnit.SECONDS).toString();
        String text = new Signed(SCHEMA, issuedAt, advice).text();
        VerificationKey verification = key.verificationKey();
        return new DecisionRecord(
                SCHEMA,
                issuedAt,
                advice,
                Digest.of(text),
                new Signature(
                        VerificationKey.ALGORITHM,
                        verification.id(),
                        verification.base64(),
                        Base64.getEncoder().encodeToString(key.sign(text))));
    }
}
