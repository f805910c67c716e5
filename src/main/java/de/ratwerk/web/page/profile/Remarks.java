package de.ratwerk.web.page.profile;

import de.ratwerk.evidence.Evidence;
import de.ratwerk.evidence.Kind;
import de.ratwerk.text.Language;
import java.util.ArrayList;
import java.util.List;

/** What a share must not be shown without: whose it is where it is not that of all respondents, and how it is known. */
final class Remarks {
    private static final String EVERYBODY = "alle Befragten";

    private Remarks() {}

    /** The remarks in brackets; empty if there are none. */
    static String of(Evidence evidence, Language language) {
        List<String> remarks = new ArrayList<>();
        if (evidence.base() != null && !evidence.base().de().equals(EVERYBODY)) {
            remarks.add(evidence.base().in(language));
        }
        if (evidence.kind() == Kind.DERIVED) {
            remarks.add(evidence.kind().words().in(language));
        }
        if (evidence.inferred()) {
            remarks.add(language.say("Zuordnung erschlossen", "assignment inferred"));
        }
        return remarks.isEmpty() ? "" : "(" + String.join("; ", remarks) + ")";
    }
}
