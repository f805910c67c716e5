package de.ratwerk.web.api;

import de.ratwerk.decision.RecordSignature;
import de.ratwerk.problem.Problem;
import de.ratwerk.problem.RefusedException;
import de.ratwerk.report.verify.AdviceFile;
import de.ratwerk.report.verify.Envelope;
import de.ratwerk.report.verify.Verification;
import de.ratwerk.report.verify.VerificationDocument;
import de.ratwerk.web.api.Described.Tag;
import de.ratwerk.web.evaluation.Evaluations;
import de.ratwerk.web.live.Generation;
import de.ratwerk.web.live.LiveRules;
import de.ratwerk.web.problem.ApiProblem;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayInputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** {@code POST /api/v1/verify}: what {@code ratwerk verify} says of an advice or a record. */
@RestController
final class VerifyController {
    private final Evaluations evaluations;
    private final Signing signing;
    private final LiveRules loaded;

    VerifyController(Evaluations evaluations, Signing signing, LiveRules loaded) {
        this.evaluations = evaluations;
        this.signing = signing;
        this.loaded = loaded;
    }

    /** That something does not hold is an answer like any other. The key that is trusted is this service's own. */
    @PostMapping(
            path = "/api/v1/verify",
            consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    @Described(
            id = "verifyAdvice",
            tag = Tag.ADVICE,
            title = "Whether an advice or a record is what its answers and the rulebook give",
            text =
                    "The advice is made anew and compared; of a record it is also told whether its signature holds and"
                            + " whether this service signed it. That something does not hold is an answer like any other"
                            + " (200). Where no rulebook is asked for, it is the one that the advice names, as long as that is loaded.",
            body = "advice-or-record",
            answer = "verification")
    ResponseEntity<byte[]> verify(
            @RequestBody byte[] body, Generation asked, HttpServletRequest request, HttpServletResponse response) {
        AdviceFile file = read(body);
        Generation rules = request.getParameter(AskedRulebook.PARAMETER) == null
                ? loaded.loaded(file.rulebookDigest()).orElse(asked)
                : asked;
        response.setHeader(RulebookHeader.NAME, rules.digest());
        Verification verification = evaluations.run(
                "verify", () -> Verification.of(file, rules.ratwerk().rulebook(), rules.ratwerk()::advise));
        Envelope envelope = file.envelope();
        Verification whole = envelope == null
                ? verification
                : verification.signed(RecordSignature.check(envelope, signing.verificationKey()));
        return JsonAnswer.text(HttpStatus.OK, VerificationDocument.of(List.of(whole)));
    }

    private static AdviceFile read(byte[] body) {
        try {
            One one = new One();
            AdviceFile.read(BodyConverter.NAME, new ByteArrayInputStream(body), one::take, refused -> {
                throw refused;
            });
            return one.file();
        } catch (RefusedException e) {
            throw ApiProblem.refused(e);
        }
    }

    /** Takes one advice and refuses a second, as each costs an evaluation. */
    private static final class One {
        private @Nullable AdviceFile taken;

        void take(AdviceFile file) {
            if (taken != null) {
                throw new RefusedException(Problem.at(
                        file.place(),
                        "second-advice",
                        "Hier beginnt ein zweiter Rat; geprüft wird genau einer.",
                        "A second advice begins here; exactly one is verified."));
            }
            taken = file;
        }

        AdviceFile file() {
            if (taken == null) {
                throw new IllegalStateException("what holds no advice is refused");
            }
            return taken;
        }
    }
}
