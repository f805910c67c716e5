package de.ratwerk.web.page.profile;

import de.ratwerk.problem.RefusedException;
import de.ratwerk.text.Language;
import de.ratwerk.web.live.Generation;
import de.ratwerk.web.page.Refusals;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Opens the questionnaire of a profile, wherever its text comes from. */
@Component
public final class ProfileOpening {
    private final ProfilePages pages;
    private final Refusals refusals;

    ProfileOpening(ProfilePages pages, Refusals refusals) {
        this.pages = pages;
        this.refusals = refusals;
    }

    /** The first screen of a profile, or the page that says what is wrong with its file. */
    public ResponseEntity<byte[]> open(String file, byte[] bytes, Generation rules, Language language) {
        Held held;
        try {
            held = Held.of(file, bytes);
        } catch (RefusedException e) {
            return refusals.file(bytes, e.problems(), language, rules);
        }
        return pages.begin(held, rules, language);
    }
}
