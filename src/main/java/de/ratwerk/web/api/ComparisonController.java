package de.ratwerk.web.api;

import de.ratwerk.Ratwerk;
import de.ratwerk.advice.change.ChangeSearch.Bounds;
import de.ratwerk.advice.change.NamedGoal;
import de.ratwerk.advice.compare.Comparison;
import de.ratwerk.advice.compare.Side;
import de.ratwerk.problem.Problems;
import de.ratwerk.problem.RefusedException;
import de.ratwerk.profile.Profile;
import de.ratwerk.report.change.ChangesDocument;
import de.ratwerk.report.compare.ComparisonJson;
import de.ratwerk.report.verify.AdviceFile;
import de.ratwerk.source.Node;
import de.ratwerk.text.Language;
import de.ratwerk.web.api.BodyConverter.BodyForm;
import de.ratwerk.web.api.Described.Tag;
import de.ratwerk.web.evaluation.Evaluations;
import de.ratwerk.web.live.Generation;
import de.ratwerk.web.live.LiveRules;
import de.ratwerk.web.problem.ApiProblem;
import de.ratwerk.web.problem.ProblemType;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What would be otherwise, what was, and what it takes: what {@code whatif}, {@code compare} and {@code changes} say. */
@RestController
final class ComparisonController {
    private static final int MOST_SETS = 1000;

    private final Evaluations evaluations;
    private final LiveRules loaded;

    ComparisonController(Evaluations evaluations, LiveRules loaded) {
        this.evaluations = evaluations;
        this.loaded = loaded;
    }

    /** Takes {@code profile} and {@code set}: paths with the answers that are supposed. */
    @PostMapping(path = "/api/v1/whatif", produces = MediaType.APPLICATION_JSON_VALUE)
    @Described(
            id = "supposeAnswers",
            tag = Tag.ADVICE,
            title = "What would be due if some answers were others",
            text = "Each change of the list is told with the answers that are its cause.",
            body = "supposition",
            answer = "comparison")
    String whatIf(@RequestBody BodyForm body, Generation rules, Language language) {
        Optional<Profile> profile = part(body, "profile", node -> read(node, body.problems()));
        Supposed supposed = Supposed.of(body.form(), "set", body.problems());
        body.end();
        Profile before = profile.orElseThrow();
        Profile after = supposed.on(before);
        return evaluations.run(
                "whatif", () -> ComparisonJson.of(rules.ratwerk().compare(before, after), true, language));
    }

    /** Takes {@code before} and {@code after}, each a profile or an advice. */
    @PostMapping(path = "/api/v1/compare", produces = MediaType.APPLICATION_JSON_VALUE)
    @Described(
            id = "compareStates",
            tag = Tag.ADVICE,
            title = "What changed between two states of a municipality, and why",
            text = "Each state is a profile, an advice that was given once or a record of one. An advice keeps its"
                    + " list, whatever rulebook it followed; what changed because of the rules is told apart from"
                    + " what changed because of the answers while that rulebook is loaded.",
            body = "comparands",
            answer = "comparison")
    String compare(@RequestBody BodyForm body, Generation rules, Language language) {
        Ratwerk ratwerk = rules.ratwerk();
        Optional<Function<Ratwerk, Side>> before = part(body, "before", node -> side(node, body.problems()));
        Optional<Function<Ratwerk, Side>> after = part(body, "after", node -> side(node, body.problems()));
        body.end();
        Ratwerk[] others = loaded.loaded().stream().map(Generation::ratwerk).toArray(Ratwerk[]::new);
        return evaluations.run("compare", () -> {
            Comparison comparison = ratwerk.compare(
                    before.orElseThrow().apply(ratwerk), after.orElseThrow().apply(ratwerk), others);
            return ComparisonJson.of(comparison, false, language);
        });
    }

    @PostMapping(path = "/api/v1/changes", produces = MediaType.APPLICATION_JSON_VALUE)
    @Described(
            id = "findChanges",
            tag = Tag.ADVICE,
            title = "The smallest sets of answers whose change reaches a goal",
            body = "profile",
            answer = "changes",
            problems = ProblemType.NOT_FOUND)
    String changes(
            @Parameter(
                            description = "What is to be reached: \"engaged\" or \"well-positioned\" for a comparison"
                                    + " group, \"no-\" and a phase's id (nothing is due in it), \"clear:\" and the id of"
                                    + " an action or a recommendation (it is not due any more).")
                    @RequestParam
                    String goal,
            @Parameter(
                            description = "How many sets are looked for at the most.",
                            schema = @Schema(type = "integer", minimum = "1", maximum = "1000", defaultValue = "100"))
                    @RequestParam(defaultValue = "100")
                    int most,
            @RequestBody Profile profile,
            Generation rules,
            Language language) {
        Map<String, NamedGoal> goals = NamedGoal.all(rules.ratwerk().rulebook());
        NamedGoal named = goals.get(goal);
        if (named == null) {
            throw Unknown.of(
                    goal,
                    goals.keySet(),
                    "Das Ziel „%s“ gibt es nicht. Möglich: well-positioned, engaged, no-now, clear:H1 bis clear:H6 und"
                            + " clear:MASSNAHME.",
                    "There is no goal \"%s\". Possible: well-positioned, engaged, no-now, clear:H1 to clear:H6 and"
                            + " clear:ACTION.");
        }
        if (most < 1 || most > MOST_SETS) {
            throw ApiProblem.of(
                    ProblemType.WRONG_REQUEST,
                    "„most“ geht von 1 bis " + MOST_SETS + ".",
                    "\"most\" goes from 1 to " + MOST_SETS + ".");
        }
        Bounds bounds = new Bounds(most, Bounds.USUAL.trials());
        return evaluations.runLong(
                "changes", () -> ChangesDocument.json(rules.ratwerk().changes(profile, named, bounds), language));
    }

    /** A part that must be there; empty if it is not or is refused, which the body's problems tell. */
    private static <T> Optional<T> part(BodyForm body, String key, Function<Node, T> reader) {
        Optional<Node> node = body.form().node(key);
        if (node.isEmpty()) {
            body.form().requiredForm(key);
            return Optional.empty();
        }
        try {
            return node.map(reader);
        } catch (RefusedException e) {
            e.problems().forEach(body.problems()::add); // those that are there already are told once
            return Optional.empty();
        }
    }

    private static Profile read(Node node, Problems problems) {
        return Profile.read(BodyConverter.NAME, node, problems);
    }

    private static Function<Ratwerk, Side> side(Node node, Problems problems) {
        if (AdviceFile.isAdvice(node)) {
            AdviceFile advice = AdviceFile.of(BodyConverter.NAME, node, problems);
            return ratwerk -> advice.side(ratwerk.rulebook());
        }
        Profile profile = read(node, problems);
        return ratwerk -> Side.of(ratwerk.advise(profile));
    }
}
