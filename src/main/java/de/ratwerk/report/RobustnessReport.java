package de.ratwerk.report;

import de.ratwerk.advice.Advice;
import de.ratwerk.advice.Advice.DueAction;
import de.ratwerk.advice.robust.Robustness;
import de.ratwerk.advice.robust.Robustness.FirstThree;
import de.ratwerk.advice.robust.Swap;
import de.ratwerk.report.Page.Style;
import de.ratwerk.rulebook.Criterion;
import de.ratwerk.rulebook.WeightSpace.Interval;
import de.ratwerk.text.Language;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** How firm an order is when the weights are disputed, as text or as JSON. */
public final class RobustnessReport {
    private static final int COLUMN = 4;
    private static final int TITLE = 44;

    private final Language language;
    private final int width;
    private final boolean colour;

    /**
     * A report in one language.
     *
     * @param width the width of the terminal in columns, taken into the range of 80 to 120
     * @param colour whether to emphasise with a terminal's escape codes
     */
    public RobustnessReport(Language language, int width, boolean colour) {
        this.language = language;
        this.width = width;
        this.colour = colour;
    }

    /** The JSON form, with a line end. */
    public String json(Advice advice) {
        return Json.document(RobustnessDocuments.of(advice, language));
    }

    /** The text, with a line end. */
    public String text(Advice advice) {
        Page page = new Page(width, colour);
        page.line(
                Style.BOLD,
                advice.profile().name() + language.say(": Wie fest ist die Reihenfolge?", ": how firm is the order?"));
        page.paragraph("", weights(advice, language));
        page.blank();
        if (advice.actions().isEmpty()) {
            page.paragraph("", noneDue(advice));
            return page.toString();
        }
        page.paragraph("", firstThree(advice.robustness(), language));
        if (advice.actions().size() == 1) {
            return page.toString();
        }
        table(page, advice);
        swaps(page, advice);
        centralWeights(page, advice);
        foot(page);
        return page.toString();
    }

    private String noneDue(Advice advice) {
        int open = advice.open().size();
        String none = language.say("Keine Maßnahme ist fällig.", "No action is due.");
        if (open == 0) {
            return none;
        }
        return none
                + language.say(
                        (open == 1 ? " Eine ist noch offen: " : " " + open + " sind noch offen: ")
                                + "Es fehlen Antworten; ratwerk questions zeigt die wichtigsten.",
                        (open == 1 ? " One is still open: " : " " + open + " are still open: ")
                                + "answers are missing; ratwerk questions shows the most important ones.");
    }

    /** How firm the first three are together, in one sentence. */
    public static String firstThree(Robustness robustness, Language language) {
        FirstThree first = robustness.firstThree();
        int n = first.actions().size();
        String share = language.share(first.inOrder());
        if (n == 0) {
            return language.say("Keine Maßnahme ist fällig.", "No action is due.");
        }
        if (n == 1) {
            return language.say("Es gibt nur eine fällige Maßnahme.", "There is only one action that is due.");
        }
        if (n == 2) {
            return language.say(
                    "Die beiden Maßnahmen stehen bei " + share + " der Gewichtungen in dieser Reihenfolge.",
                    "The two actions stand in this order with " + share + " of the weights.");
        }
        if (language.share(first.remain()).equals(share)) {
            boolean always = first.remain().compareTo(first.inOrder()) == 0;
            return language.say(
                    "Die ersten drei bleiben bei " + share + " der Gewichtungen die ersten drei, "
                            + (always ? "stets" : "fast stets") + " in dieser Reihenfolge.",
                    "The first three remain the first three with " + share + " of the weights, "
                            + (always ? "always" : "nearly always") + " in this order.");
        }
        return language.say(
                "Die ersten drei bleiben bei " + language.share(first.remain())
                        + " der Gewichtungen die ersten drei, bei " + share + " auch in dieser Reihenfolge.",
                "The first three remain the first three with " + language.share(first.remain())
                        + " of the weights, with " + share + " also in this order.");
    }

    /** Which weights were tried, in a sentence. */
    public static String weights(Advice advice, Language language) {
        var sampling = advice.robustness().sampling();
        String drawn = language.say(
                " (" + language.whole(sampling.samples()) + " Stichproben, Startwert " + sampling.seed() + ")",
                " (" + language.whole(sampling.samples()) + " samples, seed " + sampling.seed() + ")");
        if (sampling.weights().isAll()) {
            return language.say("Versucht sind alle denkbaren Gewichte", "All thinkable weights are tried") + drawn
                    + ".";
        }
        List<String> bounds = new ArrayList<>();
        for (Criterion criterion : advice.rulebook().header().criteria().values()) {
            Interval interval = sampling.weights().of(criterion.id());
            String range = interval.isFixed()
                    ? language.number(interval.from())
                    : language.number(interval.from()) + language.say(" bis ", " to ") + language.number(interval.to());
            bounds.add(criterion.title().in(language) + " " + range);
        }
        return language.say("Versucht sind die Gewichte ", "Tried are the weights ") + language.allOf(bounds) + drawn
                + ".";
    }

    private void table(Page page, Advice advice) {
        int ranks = Math.min(advice.actions().size(), (page.width() - TITLE - COLUMN) / COLUMN);
        page.heading(
                language.say("Anteil der Gewichtungen je Rang, in Prozent", "Share of weights by rank, in per cent"));
        StringBuilder head = new StringBuilder(" ".repeat(TITLE + COLUMN));
        for (int rank = 1; rank <= ranks; rank++) {
            head.append(String.format(Locale.ROOT, "%" + COLUMN + "d", rank));
        }
        page.line(Style.FAINT, head.toString());
        for (DueAction due : advice.actions()) {
            StringBuilder row = new StringBuilder(String.format(Locale.ROOT, "%2d  ", due.rank()));
            row.append(String.format(
                    Locale.ROOT, "%-" + TITLE + "s", cut(due.action().title().in(language))));
            for (BigDecimal share : due.robustness().rankAcceptability().subList(0, ranks)) {
                row.append(String.format(Locale.ROOT, "%" + COLUMN + "s", cell(share)));
            }
            page.text(row.toString());
        }
        if (ranks < advice.actions().size()) {
            page.paragraph(
                    "    ",
                    language.say(
                            "Die Ränge nach " + ranks + " zeigt -f json.",
                            "-f json shows the ranks after " + ranks + "."),
                    Style.FAINT);
        }
    }

    private void swaps(Page page, Advice advice) {
        SwapText words = new SwapText(advice.rulebook(), language);
        page.heading(language.say("Wann zwei Nachbarn die Plätze tauschen", "When two neighbours swap places"));
        for (DueAction due : advice.actions()) {
            Swap swap = due.robustness().swap();
            if (swap != null) {
                String label = String.format(Locale.ROOT, "  %-7s", due.rank() + "/" + (due.rank() + 1));
                page.paragraph(label, words.sentence(swap, due.rank()));
            }
        }
    }

    private void centralWeights(Page page, Advice advice) {
        page.heading(language.say(
                "Bei welchen Gewichten eine Maßnahme auf Rang 1 steht", "With which weights an action ranks first"));
        for (DueAction due : advice.actions()) {
            Map<String, BigDecimal> central = due.robustness().centralWeights();
            if (central != null) {
                List<String> weights = central.entrySet().stream()
                        .map(weight -> Objects.requireNonNull(advice.rulebook()
                                                .header()
                                                .criteria()
                                                .get(weight.getKey()))
                                        .title()
                                        .in(language)
                                + " " + language.share(weight.getValue()))
                        .toList();
                page.paragraph(
                        String.format(Locale.ROOT, "%4d  ", due.rank()),
                        language.say("im Mittel ", "on average ") + String.join(" · ", weights));
            }
        }
    }

    private void foot(Page page) {
        page.blank();
        page.paragraph(
                "",
                language.say(
                        "Gerechnet wird mit ungerundeten Punkten; wer genau gleich viele hat, steht nach dem Namen der"
                                + " Maßnahme (id) geordnet. Prozentpunkte gelten ab den Gewichten des Regelwerks."
                                + " Verfahren: SMAA-2 (Lahdelma und Salminen 2001).",
                        "Scores are not rounded here; actions with exactly the same score are ordered by id."
                                + " Percentage points start from the rulebook's weights. Method: SMAA-2 (Lahdelma and"
                                + " Salminen 2001)."),
                Style.FAINT);
    }

    private static String cut(String title) {
        return title.length() < TITLE ? title : title.substring(0, TITLE - 2) + "…";
    }

    /** Never a zero for what occurs, never a hundred for what does not always. */
    private static String cell(BigDecimal share) {
        if (share.signum() == 0) {
            return "·";
        }
        int percent = share.movePointRight(2).setScale(0, RoundingMode.HALF_UP).intValue();
        if (percent == 0) {
            return "<1";
        }
        return percent == 100 && share.compareTo(BigDecimal.ONE) < 0 ? ">99" : String.valueOf(percent);
    }
}
