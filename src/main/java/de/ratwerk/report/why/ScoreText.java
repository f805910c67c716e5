package de.ratwerk.report.why;

import de.ratwerk.advice.Considered;
import de.ratwerk.advice.Considered.Fate;
import de.ratwerk.advice.Placing;
import de.ratwerk.advice.Placing.Ahead;
import de.ratwerk.advice.Placing.Passed;
import de.ratwerk.advice.why.Explanation;
import de.ratwerk.report.Page;
import de.ratwerk.report.Page.Style;
import de.ratwerk.rulebook.Action;
import de.ratwerk.rulebook.Criterion;
import de.ratwerk.rulebook.Criterion.Combine;
import de.ratwerk.text.Language;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An action's score as a sum to follow, and why it stands where it stands, on a page. */
final class ScoreText {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final Language language;

    ScoreText(Language language) {
        this.language = language;
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

    /** Value times weight, as one would write it by hand. */
    private String sum(Considered considered) {
        var by = considered.contribution();
        BigDecimal weight = HUNDRED.multiply(by.criterion().weight()).stripTrailingZeros();
        BigDecimal whole = weight.scale() < 0 ? weight.setScale(0) : weight;
        BigDecimal value = considered.counted().map(counted -> counted.value()).orElse(by.value());
        String sum =
                by.criterion().title().in(language) + ": " + language.number(value) + " × " + language.number(whole);
        return considered
                .counted()
                .map(counted -> sum + " = " + language.number(counted.points()) + language.say(" Punkte", " points")
                        + (considered.fate() == Fate.CAPPED ? capped(by.value()) : ""))
                .orElseGet(() -> sum + language.say(" zählt nicht: ", " does not count: ") + reason(by.criterion()));
    }

    private String capped(BigDecimal value) {
        return language.say(
                " (von " + language.number(value) + "; mehr als 1 zählt zusammen nicht)",
                " (of " + language.number(value) + "; no more than 1 counts in all)");
    }

    private String reason(Criterion criterion) {
        return criterion.combine() == Combine.STRONGEST
                ? language.say("Nur der stärkste Wert zählt.", "only the strongest value counts.")
                : language.say("Mehr als 1 zählt zusammen nicht.", "no more than 1 counts in all.");
    }

    private void placing(Page page, Placing placing) {
        page.heading(language.say("Warum an dieser Stelle", "Why at this place"));
        if (!placing.builtOnBy().isEmpty()) {
            Action urgent = placing.builtOnBy().get(placing.builtOnBy().size() - 1);
            String points = language.number(placing.urgency());
            page.paragraph(
                    " ·  ",
                    language.say(
                            "Steht so früh, weil "
                                    + language.quoted(urgent.title().in(language)) + " mit " + points
                                    + " Punkten darauf aufbaut: Was eine dringende Maßnahme voraussetzt, gilt als"
                                    + " ebenso dringend.",
                            "Stands as early as this because "
                                    + language.quoted(urgent.title().in(language))
                                    + " with " + points
                                    + " points builds on it: what an urgent action requires counts as just as"
                                    + " urgent."));
        }
        placing.passed().forEach(passed -> page.paragraph(" ·  ", passed(passed, placing)));
        if (placing.passed().isEmpty()) {
            page.paragraph(
                    " ·  ",
                    language.say("Sie erreicht die erste Phase ", "It reaches the first phase, ")
                            + language.quoted(placing.phase().title().in(language))
                            + language.say(" (ab ", " (from ")
                            + language.number(placing.phase().minimumScore())
                            + language.say(" Punkten), und dort war Platz.", " points), and there was room."));
        }
        page.paragraph(" ·  ", ahead(placing.ahead()));
    }

    private String passed(Passed passed, Placing placing) {
        String phase = language.say("Nicht in ", "Not in ")
                + language.quoted(passed.phase().title().in(language)) + ": ";
        return phase
                + switch (passed.obstacle()) {
                    case BELOW_MINIMUM ->
                        language.say(
                                language.number(placing.urgency()) + " Punkte, nötig sind "
                                        + language.number(passed.phase().minimumScore()) + ".",
                                language.number(placing.urgency()) + " points; it takes "
                                        + language.number(passed.phase().minimumScore()) + ".");
                    case FULL ->
                        language.say("Die Plätze sind vergeben an ", "the places are taken by ")
                                + titles(passed.because()) + ".";
                };
    }

    private String titles(List<Action> actions) {
        return language.allOf(actions.stream()
                .map(action -> language.quoted(action.title().in(language)))
                .toList());
    }

    private String ahead(@Nullable Ahead ahead) {
        if (ahead == null) {
            return language.say("Nichts steht davor.", "Nothing stands before it.");
        }
        String before = language.say("Unmittelbar davor steht ", "Directly before it stands ")
                + language.quoted(ahead.action().title().in(language)) + ": ";
        return before
                + switch (ahead.lead()) {
                    case EARLIER_PHASE -> language.say("Das gehört in eine frühere Phase.", "in an earlier phase.");
                    case MORE_URGENT -> language.say("Das ist dringlicher.", "it is more urgent.");
                    case REQUIRED -> language.say("Darauf baut diese Maßnahme auf.", "this action builds on it.");
                    case BY_ID ->
                        language.say(
                                "Beide sind gleich dringlich; dann entscheidet die Kennung.",
                                "both are equally urgent; then the id decides.");
                };
    }
}
