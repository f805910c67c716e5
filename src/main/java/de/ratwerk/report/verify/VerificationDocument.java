package de.ratwerk.report.verify;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import de.ratwerk.report.Json;
import de.ratwerk.report.verify.Verification.Sealed;
import de.ratwerk.text.Constants;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Verifications as JSON ({@code ratwerk.verification/1}). */
public final class VerificationDocument {
    private VerificationDocument() {}

    /** The verifications of a file's advices as one document, with a line end. */
    public static String of(List<Verification> verifications) {
        return Json.document(new Verified(
                "ratwerk.verification/1",
                verifications.stream().allMatch(Verification::isIdentical),
                verifications.stream().map(VerificationDocument::advice).toList()));
    }

    private static Checked advice(Verification verification) {
        return new Checked(
                verification.file().place().file(),
                verification.file().place().line(),
                verification.file().profile().name(),
                verification.isIdentical(),
                verification.asWritten(),
                verification.itsAnswers(),
                verification.madeBy().stream()
                        .map(maker -> new Maker(maker.path(), maker.recorded(), maker.here()))
                        .toList(),
                verification.differences().stream()
                        .map(difference ->
                                new Parting(difference.path(), difference.recorded(), difference.recomputed()))
                        .toList(),
                verification.signature() == null ? null : signature(verification.signature()));
    }

    private static Signature signature(Sealed sealed) {
        return new Signature(
                sealed.holds(),
                Constants.name(sealed.signer()),
                sealed.keyId(),
                sealed.issuedAt(),
                sealed.fault() == null ? null : Constants.name(sealed.fault()));
    }

    record Verified(String schema, boolean identical, List<Checked> advices) {}

    record Checked(
            String file,
            int line,
            String name,
            boolean identical,
            boolean asWritten,
            boolean itsAnswers,
            List<Maker> otherMakers,
            List<Parting> differences,
            @JsonInclude(Include.NON_NULL) @Nullable Signature signature) {}

    /** Of a record: whether its signature holds, by whom it is, and what does not fit if it does not hold. */
    @JsonInclude(Include.NON_NULL)
    record Signature(
            boolean holds,
            String signer,
            String keyId,
            String issuedAt,
            @Nullable String fault) {}

    record Maker(String path, String recorded, String here) {}

    @JsonInclude(Include.NON_NULL)
    record Parting(
            String path,
            @Nullable String recorded,
            @Nullable String recomputed) {}
}
