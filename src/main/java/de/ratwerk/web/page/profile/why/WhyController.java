package de.ratwerk.web.page.profile.why;

import de.ratwerk.Ratwerk;
import de.ratwerk.advice.Advice;
import de.ratwerk.source.Nearest;
import de.ratwerk.text.Language;
import de.ratwerk.web.evaluation.Evaluations;
import de.ratwerk.web.live.Generation;
import de.ratwerk.web.page.Fields;
import de.ratwerk.web.page.Frame;
import de.ratwerk.web.page.Pages;
import de.ratwerk.web.page.Part;
import de.ratwerk.web.page.Refusals;
import de.ratwerk.web.page.profile.Held;
import de.ratwerk.web.page.profile.WithProfile;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Why an action is due, open or not due. */
@RestController
final class WhyController {
    private static final int LONGEST_ID = 60;

    private final WithProfile withProfile;
    private final Evaluations evaluations;
    private final Pages pages;
    private final Refusals refusals;

    WhyController(WithProfile withProfile, Evaluations evaluations, Pages pages, Refusals refusals) {
        this.withProfile = withProfile;
        this.evaluations = evaluations;
        this.pages = pages;
        this.refusals = refusals;
    }

    @PostMapping("/{language:de|en}/why/{action}")
    ResponseEntity<byte[]> why(
            @PathVariable Language language, @PathVariable String action, Fields fields, Generation rules) {
        Ratwerk ratwerk = rules.ratwerk();
        if (!ratwerk.rulebook().actions().containsKey(action)) {
            return unknown(action, language, rules);
        }
        return withProfile.page(fields, rules, language, held -> page(held, action, language, rules));
    }

    private ResponseEntity<byte[]> page(Held held, String action, Language language, Generation rules) {
        WhyPage page = evaluations.run("page", () -> {
            Advice advice = rules.ratwerk().advise(held.profile());
            return WhyPage.of(rules.ratwerk().why(action, advice), advice, language);
        });
        String title = language.say("Warum: ", "Why: ") + page.title();
        Frame frame = Frame.withProfile(language, title, Part.ADVICE, "/why/" + action, rules);
        return pages.page("profile/why/why", frame, Map.of("held", held, "page", page));
    }

    private ResponseEntity<byte[]> unknown(String action, Language language, Generation rules) {
        String shown = action.length() > LONGEST_ID ? action.substring(0, LONGEST_ID) + " …" : action;
        String sentence = language.say("Eine Maßnahme ", "There is no action ")
                + language.quoted(shown)
                + language.say(" gibt es nicht.", ".");
        String meant = Nearest.to(action, rules.ratwerk().rulebook().actions().keySet())
                .map(near -> " " + Nearest.meant(near).in(language))
                .orElse("");
        return refusals.page(HttpStatus.NOT_FOUND, sentence + meant, List.of(), language, rules);
    }
}
