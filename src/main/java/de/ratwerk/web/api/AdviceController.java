package de.ratwerk.web.api;

import de.ratwerk.profile.Profile;
import de.ratwerk.text.Language;
import de.ratwerk.web.api.Described.Tag;
import de.ratwerk.web.evaluation.Advising;
import de.ratwerk.web.live.Generation;
import io.swagger.v3.oas.annotations.Parameter;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code POST /api/v1/advice}: what {@code ratwerk advise} says. */
@RestController
final class AdviceController {
    private final Advising advising;

    AdviceController(Advising advising) {
        this.advising = advising;
    }

    @PostMapping(
            path = "/api/v1/advice",
            produces = {
                MediaType.APPLICATION_JSON_VALUE,
                MediaType.TEXT_HTML_VALUE,
                AdviceAnswer.PDF,
                AdviceAnswer.DOCX,
                AdviceAnswer.XLSX,
                AdviceAnswer.MARKDOWN
            })
    @Described(
            id = "advise",
            tag = Tag.ADVICE,
            title = "What is due for a municipality",
            text = "The actions in their order, each with its reasons, its evidence and the answers it rests on.",
            body = "profile",
            answer = "advice")
    AdviceAnswer advise(
            @RequestBody Profile profile,
            Generation rules,
            Language language,
            Top top,
            @Parameter(description = "The day that the advice bears; that of the answers if left out.")
                    @RequestParam(required = false)
                    @DateTimeFormat(iso = ISO.DATE)
                    @Nullable
                    LocalDate date) {
        return new AdviceAnswer(advising.document("advice", profile, rules, language, top.most(), date));
    }
}
