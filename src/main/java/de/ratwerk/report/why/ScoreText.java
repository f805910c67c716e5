package de.ratwerk.report.why;

import de.ratwerk.advice.Considered;
import de.ratwerk.advice.Considered.Fate;
import de.ratwerk.advice.Placing;
import de.ratwerk.advice.why.Explanation;
import de.ratwerk.report.Page;
import de.ratwerk.report.Page.Style;
import de.ratwerk.rulebook.Criterion;
import de.ratwerk.text.Language;
import java.util.List;

/** An action's score as a sum to follow, and why it stands where it stands, on a page. */
final class ScoreText {
    private final Language language;
    private final SumWords sums;

    ScoreText(Language language) {
        this.language = language;
        this.sums = new SumWords(language);
    }

    void on(Page page, Explanation why) {
        Placing placing = why.placing();
        if (placing == null) {
            return;
        }
        page.heading(language.say("Woraus sich die Punkte ergeben", "What the points are made of"));
        EvidenceText evidence = new EvidenceText(why.rulebook(), language);
        for (Criterion criterion : why.rulebook().header().criteria().values()) {
            List<Considered> of = why.score().stream()
                    .filter(considered -> considered.contribution().criterion().equals(criterion))
                    .toList();
            if (of.isEmpty()) {
                page.paragraph(" ·  ", criterion.title().in(language) + ": 0 " + language.say("Punkte", "points"));
            }
            of.forEach(considered -> {
                page.paragraph(" ·  ", sum(considered));
                String rule = language.say("Regel ", "Rule ")
                        + considered.contribution().rule().id();
                page.paragraph("    ", rule, Style.FAINT);
                if (considered.fate() != Fate.WEAKER) {
                    considered.contribution().evidence().forEach(key -> evidence.on(page, "    ", key));
                }
            });
        }
        page.paragraph(
                " =  ",
                language.number(placing.score()) + language.say(" Punkte zusammen", " points in all"),
                Style.BOLD);
        placing(page, placing);
    }

    private String sum(Considered considered) {
        var by = considered.contribution();
        String sum = by.criterion().title().in(language) + ": " + sums.product(considered);
        String note = sums.note(considered);
        return considered
                .counted()
                .map(counted -> sum + " = " + language.number(counted.points()) + language.say(" Punkte", " points")
                        + (note.isEmpty() ? "" : " (" + note + ")"))
                .orElseGet(() -> sum + language.say(" zählt nicht: ", " does not count: ")
                        + (language == Language.DE ? Character.toUpperCase(note.charAt(0)) + note.substring(1) : note)
                        + ".");
    }

    private void placing(Page page, Placing placing) {
        page.heading(language.say("Warum an dieser Stelle", "Why at this place"));
        new PlacingWords(language).of(placing).forEach(sentence -> page.paragraph(" ·  ", sentence));
    }
}
