package de.ratwerk.web.page.profile.whatif;

import de.ratwerk.Ratwerk;
import de.ratwerk.advice.Advice;
import de.ratwerk.advice.change.ChangeSearch.Bounds;
import de.ratwerk.advice.change.NamedGoal;
import de.ratwerk.advice.compare.Comparison;
import de.ratwerk.advice.compare.Side;
import de.ratwerk.text.Language;
import de.ratwerk.web.evaluation.Evaluations;
import de.ratwerk.web.live.Generation;
import de.ratwerk.web.page.Fields;
import de.ratwerk.web.page.Frame;
import de.ratwerk.web.page.Pages;
import de.ratwerk.web.page.Part;
import de.ratwerk.web.page.profile.Held;
import de.ratwerk.web.page.profile.WithProfile;
import de.ratwerk.web.page.profile.whatif.WhatIfPage.Search;
import de.ratwerk.web.problem.ApiProblem;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** What would be if answers or weights were others, and what it takes to reach a goal. */
@RestController
final class WhatIfController {
    /** The field of the buttons that do something with all supposed answers. */
    private static final String DO = "do";

    private static final String GOAL = "goal";

    /** As many trials as take a second or two: somebody waits for the page. */
    private static final Bounds BOUNDS = new Bounds(100, 500);

    private final WithProfile withProfile;
    private final Evaluations evaluations;
    private final Pages pages;

    WhatIfController(WithProfile withProfile, Evaluations evaluations, Pages pages) {
        this.withProfile = withProfile;
        this.evaluations = evaluations;
        this.pages = pages;
    }

    @PostMapping("/{language:de|en}/what-if")
    ResponseEntity<byte[]> whatIf(@PathVariable Language language, Fields fields, Generation rules) {
        return withProfile.page(fields, rules, language, held -> page(held, fields, language, rules));
    }

    private ResponseEntity<byte[]> page(Held held, Fields fields, Language language, Generation rules) {
        Supposed supposed = Supposed.of(fields, held.profile());
        Held then = held;
        boolean taken = false;
        String asked = fields.one(DO).orElse("");
        if (asked.equals("take") && !supposed.changes().isEmpty()) {
            then = held.with(held.text().with(supposed.changes()));
            taken = true;
        }
        if (taken || asked.equals("drop")) {
            supposed = Supposed.nothing(then.profile());
        }
        WhatIfPage page = page(then, supposed, taken, fields, language, rules.ratwerk());
        Frame frame = Frame.withProfile(
                language,
                language.say("Was wäre, wenn?", "What if?") + " – "
                        + then.profile().name(),
                Part.WHAT_IF,
                Part.WHAT_IF.path(),
                rules);
        return pages.page("profile/whatif/what-if", frame, Map.of("held", then, "page", page));
    }

    private WhatIfPage page(
            Held held, Supposed supposed, boolean taken, Fields fields, Language language, Ratwerk ratwerk) {
        Search search = search(held, fields, language, ratwerk);
        return evaluations.run("page", () -> {
            Advice before = ratwerk.advise(held.profile());
            Advice after = supposed.changes().isEmpty() ? before : ratwerk.advise(supposed.on());
            Comparison comparison = ratwerk.compare(Side.of(before), Side.of(after));
            return new WhatIfPage(
                    taken,
                    WhatIfPage.problems(supposed.problems(), language),
                    Toggles.of(held.profile(), supposed, before, language),
                    Effect.of(comparison, ratwerk.rulebook(), language),
                    WhatIfPage.goals(ratwerk.rulebook(), fields.one(GOAL).orElse(""), language),
                    search,
                    Weighing.of(fields, after, language));
        });
    }

    private Search search(Held held, Fields fields, Language language, Ratwerk ratwerk) {
        String asked = fields.one(DO).orElse("");
        NamedGoal goal = NamedGoal.all(ratwerk.rulebook()).get(fields.one(GOAL).orElse(""));
        if (!asked.equals("search") || goal == null) {
            return new Search(null, false, !asked.equals("take"));
        }
        try {
            return new Search(
                    evaluations.runLong(
                            "changes", () -> Sets.of(ratwerk.changes(held.profile(), goal, BOUNDS), language)),
                    false,
                    false);
        } catch (ApiProblem e) {
            return new Search(null, true, false); // the rest of the page is worth having
        }
    }
}
