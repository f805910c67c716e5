package de.ratwerk.report.why;

import de.ratwerk.evidence.ChapterName;
import de.ratwerk.evidence.Evidence;
import de.ratwerk.evidence.Figure;
import de.ratwerk.report.Page;
import de.ratwerk.report.Page.Style;
import de.ratwerk.rulebook.Rulebook;
import de.ratwerk.text.Language;

/** A record of evidence on a page: its statement, then kind, figure, base and chapter. */
final class EvidenceText {
    private final Rulebook rulebook;
    private final Language language;

    EvidenceText(Rulebook rulebook, Language language) {
        this.rulebook = rulebook;
        this.language = language;
    }

    void on(Page page, String indent, String key) {
        Evidence evidence = rulebook.evidence(key);
        Figure figure = evidence.figure();
        var base = evidence.base();
        String kind = evidence.kind().words().in(language)
                + (figure == null ? "" : ", " + figure.signs())
                + (base == null ? "" : ", " + language.say("Basis: ", "base: ") + base.in(language))
                + ", " + ChapterName.of(evidence.chapter()).in(language);
        page.paragraph(
                indent + language.say("Befund: ", "Finding: "),
                evidence.statement().in(language) + " (" + kind + ")",
                Style.FAINT);
    }
}
