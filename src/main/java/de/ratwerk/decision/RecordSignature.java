package de.ratwerk.decision;

import de.ratwerk.report.verify.Envelope;
import de.ratwerk.report.verify.Verification.Fault;
import de.ratwerk.report.verify.Verification.Sealed;
import de.ratwerk.report.verify.Verification.Signer;
import de.ratwerk.source.Digest;
import java.util.Base64;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Checks the signatures of records. */
public final class RecordSignature {
    private RecordSignature() {}

    /**
     * Whether a record's signature holds, and by whom it is.
     *
     * @param trusted the key that one knows from elsewhere, or null: then by whom it is cannot be told, for whoever writes a
     *     record anew can sign it with a key of one's own
     */
    public static Sealed check(Envelope envelope, @Nullable VerificationKey trusted) {
        Optional<VerificationKey> key = VerificationKey.of(envelope.publicKey());
        Fault fault =
                key.<@Nullable Fault>map(each -> fault(envelope, each)).orElse(key.isEmpty() ? Fault.PUBLIC_KEY : null);
        // Of what does not hold nobody can be said to be the author, whatever key the record names.
        Signer signer = fault == null ? signer(key, trusted) : Signer.UNKNOWN;
        return new Sealed(envelope.issuedAt(), envelope.keyId(), fault, signer);
    }

    private static @Nullable Fault fault(Envelope envelope, VerificationKey key) {
        if (!key.id().equals(envelope.keyId())) {
            return Fault.KEY_ID;
        }
        if (!holds(envelope, key)) {
            return Fault.SIGNATURE;
        }
        return Digest.of(envelope.signed()).equals(envelope.digest()) ? null : Fault.DIGEST;
    }

    private static boolean holds(Envelope envelope, VerificationKey key) {
        try {
            byte[] value = Base64.getDecoder().decode(envelope.signature());
            // Base64 can be written in several ways; a record has one.
            return Base64.getEncoder().encodeToString(value).equals(envelope.signature())
                    && key.holds(envelope.signed(), value);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static Signer signer(Optional<VerificationKey> key, @Nullable VerificationKey trusted) {
        if (trusted == null) {
            return Signer.UNKNOWN;
        }
        return key.filter(trusted::equals).isPresent() ? Signer.TRUSTED : Signer.OTHER;
    }
}
