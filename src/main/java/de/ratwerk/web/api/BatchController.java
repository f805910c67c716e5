package de.ratwerk.web.api;

import de.ratwerk.advice.Advice;
import de.ratwerk.problem.RefusedException;
import de.ratwerk.profile.Profile;
import de.ratwerk.report.JsonReport;
import de.ratwerk.source.Lines;
import de.ratwerk.source.Lines.Line;
import de.ratwerk.text.Language;
import de.ratwerk.web.api.Described.Tag;
import de.ratwerk.web.evaluation.Evaluations;
import de.ratwerk.web.evaluation.FiredRules;
import de.ratwerk.web.live.Generation;
import de.ratwerk.web.problem.ApiProblem;
import de.ratwerk.web.problem.ProblemAnswer;
import de.ratwerk.web.problem.ProblemType;
import de.ratwerk.web.service.ServiceSettings;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Semaphore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * {@code POST /api/v1/advice/batch}: a profile a line, an advice or a problem document a line, in the same order and by one
 * rulebook. A line is read when the one before is answered, so whoever does not take the answers is not read on either, and
 * nothing piles up.
 */
@RestController
final class BatchController {
    static final String NDJSON = "application/x-ndjson";

    private static final Logger LOG = LoggerFactory.getLogger(BatchController.class);
    private static final int KIB = 1024;

    /** Each holds a connection and its thread for as long as its caller likes. */
    private static final int MOST_AT_ONCE = 16;

    private final Evaluations evaluations;
    private final FiredRules fired;
    private final int longestLine;
    private final Semaphore places = new Semaphore(MOST_AT_ONCE);

    BatchController(Evaluations evaluations, FiredRules fired, ServiceSettings settings) {
        this.evaluations = evaluations;
        this.fired = fired;
        this.longestLine = settings.limits().bodyKib() * KIB;
    }

    @PostMapping(path = "/api/v1/advice/batch", consumes = NDJSON, produces = NDJSON)
    @Described(
            id = "adviseMany",
            tag = Tag.ADVICE,
            title = "What is due for each of many municipalities",
            text = "Each line of the body is a profile (schema Profile), and each line of the answer is the advice"
                    + " for it (schema Advice) or what is wrong with it (schema Problem, with its line), in the"
                    + " same order and by one rulebook. The answer begins before the body has ended; a line is"
                    + " read when the one before is answered.",
            body = "lines",
            problems = ProblemType.BUSY)
    void advise(HttpServletRequest request, HttpServletResponse response, Generation rules, Language language)
            throws IOException {
        if (!places.tryAcquire()) {
            throw ApiProblem.of(ProblemType.BUSY).header("Retry-After", "10");
        }
        try {
            response.setContentType(NDJSON);
            answer(request.getInputStream(), response.getOutputStream(), rules, language);
        } finally {
            places.release();
        }
    }

    private void answer(InputStream in, OutputStream out, Generation rules, Language language) throws IOException {
        Lines lines = new Lines(BodyConverter.NAME, in);
        for (Line line = lines.next(); line != null; line = lines.next()) {
            if (!isBlank(line)) {
                out.write(answer(line, rules, language));
                if (in.available() == 0) {
                    out.flush(); // whoever sends a line and waits gets the answer to it
                }
            }
        }
        out.flush();
    }

    private static boolean isBlank(Line line) {
        return new String(line.bytes(), StandardCharsets.ISO_8859_1).isBlank();
    }

    private byte[] answer(Line line, Generation rules, Language language) {
        try {
            return advice(line, rules, language);
        } catch (RefusedException e) {
            return problem(line, ApiProblem.refused(e), language);
        } catch (ApiProblem e) {
            return problem(line, e, language);
        } catch (RuntimeException
                | StackOverflowError e) { // one line's fault does not keep the others from being answered
            LOG.error("Unexpected fault on line {} of a batch", line.place().line(), e);
            return problem(line, ApiProblem.of(ProblemType.UNEXPECTED_FAULT), language);
        }
    }

    private byte[] advice(Line line, Generation rules, Language language) {
        if (line.bytes().length > longestLine) {
            throw ApiProblem.of(
                    ProblemType.BODY_TOO_LARGE,
                    "Die Zeile ist länger als " + longestLine / KIB + " KiB.",
                    "The line is longer than " + longestLine / KIB + " KiB.");
        }
        Profile profile = Profile.read(line.source());
        return evaluations.runWhenFree("batch", () -> {
            Advice advice = rules.ratwerk().advise(profile);
            fired.count(advice);
            return new JsonReport(language, Integer.MAX_VALUE).lineBytes(advice);
        });
    }

    private static byte[] problem(Line line, ApiProblem problem, Language language) {
        return ProblemAnswer.line(problem, language, line.place().line());
    }
}
