package de.ratwerk.web.page.profile;

import de.ratwerk.problem.RefusedException;
import de.ratwerk.profile.Questionnaire.Section;
import de.ratwerk.profile.edit.ProfileText;
import de.ratwerk.text.Language;
import de.ratwerk.web.live.Generation;
import de.ratwerk.web.page.Download;
import de.ratwerk.web.page.Example;
import de.ratwerk.web.page.Fields;
import de.ratwerk.web.page.Fields.Sent;
import de.ratwerk.web.page.Refusals;
import de.ratwerk.web.problem.ApiProblem;
import de.ratwerk.web.problem.ProblemType;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The questionnaire: to begin, to go on from a file, to answer, to save. */
@RestController
@RequestMapping("/{language:de|en}")
final class ProfileController {
    /** The header of a script that asks for the rest by itself. */
    private static final String SCRIPT = "Ratwerk-Script";

    private static final char NO_BREAK_SPACE = '\u00a0';

    private final ProfilePages pages;
    private final ProfileOpening opening;
    private final WithProfile withProfile;
    private final Refusals refusals;

    ProfileController(ProfilePages pages, ProfileOpening opening, WithProfile withProfile, Refusals refusals) {
        this.pages = pages;
        this.opening = opening;
        this.withProfile = withProfile;
        this.refusals = refusals;
    }

    @PostMapping("/new")
    ResponseEntity<byte[]> begin(@PathVariable Language language, Fields fields, Generation rules) {
        String name = fields.one("name")
                .map(String::strip)
                .filter(given -> !given.replace(NO_BREAK_SPACE, ' ').isBlank())
                .orElse(language.say("Unsere Kommune", "Our municipality"));
        ProfileText text;
        try {
            text = ProfileText.empty(language).with("municipality.name", List.of(name));
        } catch (RefusedException e) {
            return refusals.name(e.problems(), language, rules);
        }
        return pages.begin(new Held(text), rules, language);
    }

    @PostMapping("/example/{name}")
    ResponseEntity<byte[]> example(@PathVariable Language language, @PathVariable String name, Generation rules) {
        Example example = Example.named(name).orElseThrow(() -> ApiProblem.of(ProblemType.NOT_FOUND));
        return pages.begin(Held.of(example.file(), example.bytes()), rules, language);
    }

    @PostMapping("/open")
    ResponseEntity<byte[]> open(@PathVariable Language language, Fields fields, Generation rules) {
        Optional<Sent> file = fields.file("file");
        if (file.isEmpty()) {
            return refusals.noFile(language, rules);
        }
        return opening.open(file.get().name(), file.get().bytes(), rules, language);
    }

    @PostMapping("/profile/{section}")
    ResponseEntity<byte[]> section(
            @PathVariable Language language,
            @PathVariable String section,
            @RequestHeader(name = SCRIPT, required = false) @Nullable String script,
            Fields fields,
            Generation rules) {
        Section wanted = SectionPage.section(section).orElseThrow(() -> ApiProblem.of(ProblemType.NOT_FOUND));
        return Turn.of(fields)
                .map(turn -> pages.section(wanted, turn, script == null, rules, language))
                .orElseGet(() -> refusals.noProfile(language, rules));
    }

    /** Whether any answer can still change the first three actions, in a sentence; it takes longer than the list. */
    @PostMapping(path = "/profile/standing", produces = "text/plain;charset=UTF-8")
    String standing(@PathVariable Language language, Fields fields, Generation rules) {
        return Turn.of(fields)
                .map(turn -> pages.standing(turn.after(), rules, language))
                .orElse("");
    }

    @PostMapping("/profile/file")
    ResponseEntity<byte[]> save(@PathVariable Language language, Fields fields, Generation rules) {
        return withProfile.page(fields, rules, language, ProfileController::file);
    }

    private static ResponseEntity<byte[]> file(Held held) {
        boolean json = held.file().endsWith(".json");
        return Download.of(
                held.file(),
                json ? "application/json" : "application/yaml",
                held.text().stored().getBytes(StandardCharsets.UTF_8));
    }
}
