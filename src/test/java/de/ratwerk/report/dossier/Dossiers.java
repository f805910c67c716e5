package de.ratwerk.report.dossier;

import de.ratwerk.Shipped;
import de.ratwerk.profile.Profile;
import de.ratwerk.report.AdviceDocument;
import de.ratwerk.report.paper.Paper;
import de.ratwerk.text.Language;
import java.nio.file.Path;

/** Reports of shipped profiles. */
public final class Dossiers {
    private Dossiers() {}

    /** The advice on a profile as a document. */
    public static AdviceDocument document(Path profile, Language language) {
        return AdviceDocument.of(Shipped.ratwerk().advise(Profile.read(profile)), language, Integer.MAX_VALUE);
    }

    /** The report on a profile. */
    public static Paper paper(Path profile, Language language) {
        return AdvicePaper.of(document(profile, language));
    }
}
