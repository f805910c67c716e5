package de.ratwerk.report.verify;

import de.ratwerk.source.Node.Mapping;
import java.util.Set;

/** What stands around the advice in a record ({@code ratwerk.record/1}) that fits its schema. Nothing of it was checked. */
public final class Envelope {
    private final Mapping document;

    Envelope(Mapping document) {
        this.document = document;
    }

    /** What was signed: the record without digest and signature, on one line as it was written. */
    public String signed() {
        return JsonValue.without(Set.of("digest", "signature"), document);
    }

    /** When it was signed, as it says. */
    public String issuedAt() {
        return AdviceFile.required(document, "issuedAt");
    }

    /** The digest of what was signed, as it says. */
    public String digest() {
        return AdviceFile.required(document, "digest");
    }

    /** The name of the key that it was signed with, as it says. */
    public String keyId() {
        return signature("keyId");
    }

    /** The key that checks the signature, as it says. */
    public String publicKey() {
        return signature("publicKey");
    }

    /** The signature. */
    public String signature() {
        return signature("value");
    }

    private String signature(String key) {
        return AdviceFile.required(AdviceFile.mapping(document, "signature"), key);
    }
}
