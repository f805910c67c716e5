package de.ratwerk.web.page.profile;

import de.ratwerk.text.Language;
import de.ratwerk.web.live.Generation;
import de.ratwerk.web.page.Fields;
import de.ratwerk.web.page.Refusals;
import java.util.function.Function;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** The way to a page about a profile: the answers of the form that was sent are taken on it. */
@Component
public final class WithProfile {
    private final ProfilePages pages;
    private final Refusals refusals;

    WithProfile(ProfilePages pages, Refusals refusals) {
        this.pages = pages;
        this.refusals = refusals;
    }

    /**
     * A page about the profile of a form; instead of it the page that says that there is none, or the screen with the
     * answers that could not be taken.
     */
    public ResponseEntity<byte[]> page(
            Fields fields, Generation rules, Language language, Function<Held, ResponseEntity<byte[]>> page) {
        return Turn.of(fields)
                .map(turn -> pages.unlessProblems(turn, rules, language, () -> page.apply(turn.after())))
                .orElseGet(() -> refusals.noProfile(language, rules));
    }
}
