package de.ratwerk.web.page.profile;

import de.ratwerk.text.Language;
import de.ratwerk.web.evaluation.Evaluations;
import de.ratwerk.web.live.Generation;
import de.ratwerk.web.page.Fields;
import de.ratwerk.web.page.Frame;
import de.ratwerk.web.page.Pages;
import de.ratwerk.web.page.Part;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** The whole advice on one page. */
@RestController
final class WholeAdviceController {
    private final WithProfile withProfile;
    private final Evaluations evaluations;
    private final Pages pages;

    WholeAdviceController(WithProfile withProfile, Evaluations evaluations, Pages pages) {
        this.withProfile = withProfile;
        this.evaluations = evaluations;
        this.pages = pages;
    }

    @PostMapping("/{language:de|en}/advice")
    ResponseEntity<byte[]> advice(@PathVariable Language language, Fields fields, Generation rules) {
        return withProfile.page(fields, rules, language, held -> page(held, language, rules));
    }

    private ResponseEntity<byte[]> page(Held held, Language language, Generation rules) {
        AdvicePage page =
                evaluations.run("page", () -> AdvicePage.of(rules.ratwerk().advise(held.profile()), language));
        String title = language.say("Rat – ", "Advice – ") + held.profile().name();
        Frame frame = Frame.withProfile(language, title, Part.ADVICE, Part.ADVICE.path(), rules);
        return pages.page("profile/advice", frame, Map.of("held", held, "page", page));
    }
}
