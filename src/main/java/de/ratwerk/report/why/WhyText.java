package de.ratwerk.report.why;

import de.ratwerk.advice.Verdict;
import de.ratwerk.advice.why.Code;
import de.ratwerk.advice.why.Explanation;
import de.ratwerk.advice.why.Explanation.Requirement;
import de.ratwerk.advice.why.Explanation.Situation;
import de.ratwerk.report.Page;
import de.ratwerk.report.Page.Style;
import de.ratwerk.rulebook.Outcome;
import de.ratwerk.text.Language;
import java.util.List;

/** Why an action is due, open or not due, as text for a terminal of 80 to 120 columns. */
public final class WhyText {

    private final Language language;
    private final int width;
    private final boolean colour;

    /**
     * A report in one language.
     *
     * @param width the width of the terminal in columns, taken into the range of 80 to 120
     * @param colour whether to emphasise with a terminal's escape codes
     */
    public WhyText(Language language, int width, boolean colour) {
        this.language = language;
        this.width = width;
        this.colour = colour;
    }

    /** The whole text, with a line end. */
    public String of(Explanation why) {
        Page page = new Page(width, colour);
        page.paragraph("", why.action().title().in(language), Style.BOLD);
        page.paragraph(
                "",
                why.profile().name() + " · " + why.action().recommendation() + " · "
                        + why.action().id());
        page.blank();
        page.paragraph("", verdict(why, language), Style.BOLD);
        inPlace(page, why);
        situations(page, why);
        new ScoreText(language).on(page, why);
        requirements(page, why);
        new NearestText(language).on(page, why);
        return page.toString();
    }

    /** The verdict in a sentence, of a due action with its rank, phase and points. */
    public static String verdict(Explanation why, Language language) {
        var placing = why.placing();
        if (placing != null) {
            return language.say("Fällig: Rang ", "Due: rank ") + placing.rank() + ", "
                    + language.say("Phase ", "phase ")
                    + language.quoted(placing.phase().title().in(language)) + ", "
                    + language.number(placing.score()) + language.say(" Punkte.", " points.");
        }
        return why.verdict() == Verdict.OPEN
                ? language.say("Noch offen: Fehlende Antworten entscheiden.", "Still open: missing answers decide.")
                : language.say(
                        "Nicht fällig, wie auch immer die offenen Antworten ausfallen.",
                        "Not due, whatever the open answers turn out to be.");
    }

    private void inPlace(Page page, Explanation why) {
        if (why.inPlace().isEmpty()) {
            return;
        }
        page.heading(language.say("Vorhanden, deshalb nicht fällig", "In place, therefore not due"));
        ConditionText conditions = new ConditionText(language);
        why.inPlace().forEach(reason -> {
            page.paragraph(" +  ", reason.statement().in(language));
            conditions.answers(page, "      ", reason.answers());
        });
    }

    private void situations(Page page, Explanation why) {
        List<Situation> told = why.situations().stream()
                .filter(situation -> why.verdict() != Verdict.DUE || situation.outcome() == Outcome.FIRES)
                .toList();
        page.heading(
                switch (why.verdict()) {
                    case DUE -> language.say("Warum sie fällig ist", "Why it is due");
                    case OPEN -> language.say("Was sie fällig machen kann", "What can make it due");
                    case NOT_DUE -> language.say("Was sie fällig machen würde", "What would make it due");
                });
        ConditionText conditions = new ConditionText(language);
        EvidenceText evidence = new EvidenceText(why.rulebook(), language);
        for (Situation situation : told) {
            var statement = situation.statement();
            if (statement != null) {
                page.paragraph(" ·  ", statement.in(language));
            } else {
                page.paragraph(" ·  ", outcome(situation));
            }
            page.paragraph(
                    "    ", language.say("Regel ", "Rule ") + situation.rule().id(), Style.FAINT);
            situation.conditions().forEach(condition -> conditions.on(page, condition));
            if (situation.outcome() == Outcome.FIRES) {
                situation.rule().evidence().forEach(key -> evidence.on(page, "    ", key));
            }
        }
        if (why.verdict() == Verdict.DUE && told.size() < why.situations().size()) {
            int rest = why.situations().size() - told.size();
            page.paragraph(
                    "    ",
                    language.say(
                            rest == 1
                                    ? "Eine weitere Regel trifft hier nicht sicher zu (siehe -f json)."
                                    : rest + " weitere Regeln treffen hier nicht sicher zu (siehe -f json).",
                            rest == 1
                                    ? "One more rule does not hold here for certain (see -f json)."
                                    : rest + " more rules do not hold here for certain (see -f json)."),
                    Style.FAINT);
        }
    }

    private String outcome(Situation situation) {
        return situation.outcome() == Outcome.OPEN
                ? language.say("Kann noch zutreffen, verlangt ist:", "May still hold; what is asked:")
                : language.say("Trifft nicht zu, verlangt wäre:", "Does not hold; what would be asked:");
    }

    private void requirements(Page page, Explanation why) {
        if (why.verdict() == Verdict.NOT_DUE || why.requirements().isEmpty()) {
            return;
        }
        page.heading(language.say("Was vorher dran ist", "What comes before"));
        why.requirements().forEach(required -> page.paragraph(" ·  ", requirement(required, language)));
    }

    /** What comes of an action that another one requires, in a sentence that names it. */
    public static String requirement(Requirement required, Language language) {
        String title = language.quoted(required.action().title().in(language));
        if (required.code() == Code.REQUIRES_FIRST) {
            return title
                    + (required.verdict() == Verdict.DUE
                            ? language.say(" steht davor (Rang ", " stands before it (rank ") + required.rank() + ")."
                            : language.say(
                                    " ist noch offen; falls fällig, kommt sie zuerst.",
                                    " is still open; if due, it comes first."));
        }
        return title
                + language.say(
                        " wird vorausgesetzt, ist aber nicht fällig: Darauf ist nicht zu warten.",
                        " is required but not due: there is no waiting for it.");
    }
}
