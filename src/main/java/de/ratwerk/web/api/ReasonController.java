package de.ratwerk.web.api;

import de.ratwerk.advice.why.RuleTrace;
import de.ratwerk.profile.Profile;
import de.ratwerk.report.JsonReport;
import de.ratwerk.report.why.WhyJson;
import de.ratwerk.rulebook.Rulebook;
import de.ratwerk.text.Language;
import de.ratwerk.web.api.Described.Tag;
import de.ratwerk.web.evaluation.Evaluations;
import de.ratwerk.web.live.Generation;
import de.ratwerk.web.problem.ProblemType;
import io.swagger.v3.oas.annotations.Parameter;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Why something is so, and what is still worth asking: what {@code ratwerk why} and {@code ratwerk questions} say. */
@RestController
final class ReasonController {
    private final Evaluations evaluations;

    ReasonController(Evaluations evaluations) {
        this.evaluations = evaluations;
    }

    @PostMapping(path = "/api/v1/why", produces = MediaType.APPLICATION_JSON_VALUE)
    @Described(
            id = "explain",
            tag = Tag.ADVICE,
            title = "Why an action is due, is not, or is in place; or how a rule fared",
            text = "Condition by condition, with the answers that decided each and what would have to be otherwise.",
            body = "profile",
            answer = "why",
            problems = ProblemType.NOT_FOUND)
    String why(
            @Parameter(description = "The id of an action or of a rule.") @RequestParam String about,
            @RequestBody Profile profile,
            Generation rules,
            Language language) {
        Rulebook rulebook = rules.ratwerk().rulebook();
        check(about, rulebook);
        WhyJson json = new WhyJson(language);
        return evaluations.run(
                "why",
                () -> rulebook.actions().containsKey(about)
                        ? json.document(rules.ratwerk().why(about, profile))
                        : json.document(RuleTrace.of(rulebook, about, profile), rulebook));
    }

    @PostMapping(path = "/api/v1/questions", produces = MediaType.APPLICATION_JSON_VALUE)
    @Described(
            id = "listOpenQuestions",
            tag = Tag.ADVICE,
            title = "Which unanswered questions are still worth asking",
            text = "Those first whose answers may change the advice the most.",
            body = "profile",
            answer = "questions")
    String questions(@RequestBody Profile profile, Top top, Generation rules, Language language) {
        return evaluations.run(
                "questions",
                () -> new JsonReport(language, top.most())
                        .questions(rules.ratwerk().questions(profile)));
    }

    private static void check(String about, Rulebook rulebook) {
        Set<String> known = new TreeSet<>(rulebook.actions().keySet());
        known.addAll(rulebook.rules().keySet());
        if (!known.contains(about)) {
            throw Unknown.of(
                    about, known, "Eine Maßnahme oder Regel „%s“ gibt es nicht.", "There is no action or rule \"%s\".");
        }
    }
}
