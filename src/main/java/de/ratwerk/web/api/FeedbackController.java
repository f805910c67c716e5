package de.ratwerk.web.api;

import de.ratwerk.access.Scope;
import de.ratwerk.web.api.BodyConverter.BodyForm;
import de.ratwerk.web.api.Described.Tag;
import de.ratwerk.web.feedback.Feedback;
import de.ratwerk.web.feedback.FeedbackStore;
import de.ratwerk.web.feedback.FeedbackTaken;
import de.ratwerk.web.live.LiveRules;
import de.ratwerk.web.problem.ApiProblem;
import de.ratwerk.web.problem.ProblemType;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import java.security.Principal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code /api/v1/feedback}: what became of advised actions, and what is learnt from it. */
@RestController
final class FeedbackController {
    private static final int LONGEST_KEY = 255;

    private final ObjectProvider<FeedbackStore> store;
    private final LiveRules rules;
    private final Clock clock = Clock.systemUTC();

    FeedbackController(ObjectProvider<FeedbackStore> store, LiveRules rules) {
        this.store = store;
        this.rules = rules;
    }

    @PostMapping(path = "/api/v1/feedback", produces = MediaType.APPLICATION_JSON_VALUE)
    @Described(
            id = "sendFeedback",
            tag = Tag.FEEDBACK,
            title = "Tells what became of advised actions",
            text = "Which were accepted and which were overridden, and why. Nothing is kept of the municipality. All"
                    + " entries are kept, or none if one of them is wrong.",
            body = "feedback-entries",
            answer = "feedback",
            status = 201,
            problems = {ProblemType.NOT_SET_UP, ProblemType.DATABASE_AWAY},
            scope = Scope.FEEDBACK)
    ResponseEntity<byte[]> take(
            @RequestBody BodyForm body,
            @Parameter(
                            description =
                                    "A name that the sender chose for this body: the same sent again under it is kept"
                                            + " once, for 30 days.",
                            schema = @Schema(type = "string", minLength = 1, maxLength = LONGEST_KEY))
                    @RequestHeader(name = "Idempotency-Key", required = false)
                    @Nullable
                    String key,
            @Nullable Principal sender) {
        FeedbackStore kept = store();
        List<Feedback> feedback = new FeedbackForm(body, rules, clock).read();
        kept.keep(feedback, key == null ? null : once(key, sender, body));
        return JsonAnswer.of(HttpStatus.CREATED, FeedbackTaken.of(feedback));
    }

    /** Keys of one sender do not get in the way of another's. */
    private static FeedbackStore.Once once(String key, @Nullable Principal sender, BodyForm body) {
        if (key.isBlank() || key.length() > LONGEST_KEY) {
            throw ApiProblem.of(
                    ProblemType.WRONG_REQUEST,
                    "Der Header Idempotency-Key hat 1 bis " + LONGEST_KEY + " Zeichen.",
                    "The header Idempotency-Key has 1 to " + LONGEST_KEY + " characters.");
        }
        String who = sender == null ? "" : sender.getName();
        return new FeedbackStore.Once(who + "\n" + key, body.source().text());
    }

    @GetMapping(path = "/api/v1/feedback/statistics", produces = MediaType.APPLICATION_JSON_VALUE)
    @Described(
            id = "getFeedbackStatistics",
            tag = Tag.FEEDBACK,
            title = "What became of advised actions, counted by rule, by action and by rulebook",
            answer = "feedback-statistics",
            tagged = false,
            problems = {ProblemType.NOT_SET_UP, ProblemType.DATABASE_AWAY},
            scope = Scope.ADMIN)
    ResponseEntity<byte[]> statistics(
            @Parameter(description = "The day (in UTC) from which on decisions count; all if left out.")
                    @RequestParam(required = false)
                    @DateTimeFormat(iso = ISO.DATE)
                    @Nullable
                    LocalDate since,
            @Parameter(
                            description = "The digest of the rulebook whose advice counts; all if left out.",
                            schema = @Schema(type = "string", pattern = "^[0-9a-f]{64}$"))
                    @RequestParam(required = false)
                    @Nullable
                    String rulebook,
            @Parameter(description = "Whether comments are shown, the newest first, at most 100.")
                    @RequestParam(defaultValue = "false")
                    boolean comments) {
        if (rulebook != null && !FeedbackForm.DIGEST.matcher(rulebook).matches()) {
            throw ApiProblem.of(
                    ProblemType.WRONG_REQUEST,
                    "„rulebook“ ist die Prüfsumme eines Regelwerks: 64 hexadezimale Ziffern.",
                    "\"rulebook\" is the digest of a rulebook: 64 hexadecimal digits.");
        }
        return JsonAnswer.of(HttpStatus.OK, store().statistics(since, rulebook, comments));
    }

    private FeedbackStore store() {
        FeedbackStore kept = store.getIfAvailable();
        if (kept == null) {
            throw ApiProblem.of(
                    ProblemType.NOT_SET_UP,
                    "Dieser Dienst hat keine Datenbank für Rückmeldungen (Einstellung database).",
                    "This service has no database for feedback (setting database).");
        }
        return kept;
    }
}
