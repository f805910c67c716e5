package de.ratwerk.web.api;

import de.ratwerk.decision.DecisionRecord;
import de.ratwerk.decision.KeyDocument;
import de.ratwerk.decision.SigningKey;
import de.ratwerk.decision.VerificationKey;
import de.ratwerk.profile.Profile;
import de.ratwerk.report.AdviceDocument;
import de.ratwerk.text.Language;
import de.ratwerk.web.api.Described.Tag;
import de.ratwerk.web.evaluation.Advising;
import de.ratwerk.web.live.Generation;
import de.ratwerk.web.problem.ProblemType;
import io.swagger.v3.oas.annotations.Parameter;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MimeTypeUtils;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code POST /api/v1/advice/record}: advice put on record; and the key that checks it. */
@RestController
final class RecordController {
    private final Advising advising;
    private final Signing signing;
    private final Clock clock = Clock.systemUTC();

    RecordController(Advising advising, Signing signing) {
        this.advising = advising;
        this.signing = signing;
    }

    /** The whole advice, signed; no part of it can be left out. */
    @PostMapping(path = "/api/v1/advice/record", produces = MediaType.APPLICATION_JSON_VALUE)
    @Described(
            id = "recordAdvice",
            tag = Tag.ADVICE,
            title = "The same advice on record, signed by this service",
            text = "The whole advice with the time, its digest and an Ed25519 signature; POST /api/v1/verify checks"
                    + " it.",
            body = "profile",
            answer = "record",
            problems = ProblemType.NOT_SET_UP)
    ResponseEntity<byte[]> record(
            @RequestBody Profile profile,
            Generation rules,
            Language language,
            @Parameter(description = "The day that the advice bears; that of the answers if left out.")
                    @RequestParam(required = false)
                    @DateTimeFormat(iso = ISO.DATE)
                    @Nullable
                    LocalDate date) {
        SigningKey key = signing.key();
        AdviceDocument document = advising.document("record", profile, rules, language, Integer.MAX_VALUE, date);
        return JsonAnswer.of(HttpStatus.OK, DecisionRecord.of(document, clock.instant(), key));
    }

    @GetMapping(
            path = "/api/v1/record/key",
            produces = {MediaType.APPLICATION_JSON_VALUE, MediaType.TEXT_PLAIN_VALUE})
    @Described(
            id = "getRecordKey",
            tag = Tag.ADVICE,
            title = "The public key that checks the signatures of records",
            text = "As JSON, or as PEM (text/plain).",
            answer = "key",
            tagged = false,
            problems = ProblemType.NOT_SET_UP)
    ResponseEntity<byte[]> key(
            @Parameter(hidden = true) @RequestHeader(name = HttpHeaders.ACCEPT, defaultValue = "*/*") String accepted) {
        VerificationKey key = signing.key().verificationKey();
        if (wantsText(accepted)) {
            return ResponseEntity.ok()
                    .contentType(MediaType.TEXT_PLAIN)
                    .body(key.pem().getBytes(StandardCharsets.US_ASCII));
        }
        return JsonAnswer.of(HttpStatus.OK, KeyDocument.of(key));
    }

    private static boolean wantsText(String accepted) {
        List<MediaType> types = MediaType.parseMediaTypes(accepted);
        MimeTypeUtils.sortBySpecificity(types);
        return types.stream()
                .filter(type -> type.isCompatibleWith(MediaType.APPLICATION_JSON)
                        || type.isCompatibleWith(MediaType.TEXT_PLAIN))
                .findFirst()
                .filter(type -> !type.isCompatibleWith(MediaType.APPLICATION_JSON))
                .isPresent();
    }
}
