package de.ratwerk.report.compare;

import de.ratwerk.advice.compare.Comparison;
import de.ratwerk.advice.compare.Comparison.Cause;
import de.ratwerk.advice.compare.Comparison.Change;
import de.ratwerk.advice.compare.Comparison.ChangedAnswer;
import de.ratwerk.advice.compare.Comparison.Kind;
import de.ratwerk.advice.compare.Side;
import de.ratwerk.fact.Group;
import de.ratwerk.profile.Answer;
import de.ratwerk.report.AnswerWords;
import de.ratwerk.report.Page;
import de.ratwerk.report.Page.Style;
import de.ratwerk.report.TextReport;
import de.ratwerk.rulebook.Rulebook;
import de.ratwerk.text.Language;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A comparison as text for a terminal of 80 to 120 columns, to be read out in a council. */
public final class ComparisonText {
    private final Comparison comparison;
    private final boolean supposed;
    private final Rulebook rulebook;
    private final Language language;
    private final AnswerWords words;
    private final Page page;

    /**
     * A text in one language.
     *
     * @param supposed whether the new side is only supposed, or came about
     * @param rulebook where the names of phases and criteria are looked up
     * @param width the width of the terminal in columns, taken into the range of 80 to 120
     * @param colour whether to emphasise with a terminal's escape codes
     */
    public ComparisonText(
            Comparison comparison, boolean supposed, Rulebook rulebook, Language language, int width, boolean colour) {
        this.comparison = comparison;
        this.supposed = supposed;
        this.rulebook = rulebook;
        this.language = language;
        this.words = new AnswerWords(language);
        this.page = new Page(width, colour);
    }

    /** The whole text, with a line end. */
    public String text() {
        head();
        answers();
        positions();
        changes(Kind.GONE, supposed ? "Nicht mehr fällig wäre" : "Nicht mehr fällig", "No longer due");
        changes(Kind.NEW, supposed ? "Neu fällig wäre" : "Neu fällig", "Newly due");
        changes(
                Kind.MOVED,
                supposed
                        ? "An anderer Stelle oder mit anderer Punktzahl stünde"
                        : "Anderer Platz oder andere Punktzahl",
                "Elsewhere, or with another score");
        changes(
                Kind.OPENED,
                supposed ? "Offen wäre, weil Antworten fehlen" : "Jetzt offen, weil Antworten fehlen",
                "Now open for want of answers");
        changes(
                Kind.SETTLED,
                supposed ? "Geklärt und nicht fällig wäre" : "Geklärt und nicht fällig",
                "Settled and not due");
        foot();
        return page.toString();
    }

    private void head() {
        String name = comparison.after().profile().name();
        page.line(
                Style.BOLD,
                language.say(supposed ? "Was wäre, wenn? " : "Alt und neu: ", supposed ? "What if? " : "Old and new: ")
                        + name);
        if (!supposed) {
            days();
            warnings();
        }
        page.paragraph("", new Summary(comparison, supposed).in(language));
    }

    private void days() {
        LocalDate before = comparison.before().profile().asOf();
        LocalDate after = comparison.after().profile().asOf();
        if (before != null || after != null) {
            page.paragraph(
                    "",
                    language.say("Stand alt: ", "Old state: ") + day(before) + language.say("; neu: ", "; new: ")
                            + day(after) + ".");
        }
    }

    private String day(@Nullable LocalDate day) {
        return day == null ? language.say("ohne Datum", "no date") : TextReport.date(day, language);
    }

    private void warnings() {
        if (comparison.isOfTwoPlaces()) {
            page.paragraph("", twoPlaces(comparison, language));
        }
        if (comparison.isBackwards()) {
            page.paragraph(
                    "",
                    language.say(
                            "Achtung: Der neue Stand ist älter als der alte; sind die Dateien vertauscht?",
                            "Note: the new state is older than the old one; are the files swapped?"));
        }
    }

    /** The sentence that the two sides are of different places. */
    public static String twoPlaces(Comparison comparison, Language language) {
        String one = comparison.before().profile().name();
        String other = comparison.after().profile().name();
        return language.say(
                "Das sind wohl zwei verschiedene Orte: " + one + " und " + other + ".",
                "These seem to be two places: " + one + " and " + other + ".");
    }

    private void answers() {
        if (comparison.answers().isEmpty()) {
            page.heading(language.say("Geänderte Antworten: keine", "Changed answers: none"));
            return;
        }
        page.heading(language.say("Geänderte Antworten", "Changed answers"));
        for (ChangedAnswer changed : comparison.answers()) {
            page.paragraph(
                    "  ",
                    changed.question().label().in(language) + ": " + value(changed.before()) + " → "
                            + value(changed.after()) + source(changed.after()));
        }
    }

    private String value(@Nullable Answer answer) {
        return answer == null ? language.say("unbekannt", "unknown") : words.value(answer);
    }

    private String source(@Nullable Answer answer) {
        String source = answer == null ? "" : words.source(answer);
        return source.isEmpty() ? "" : " (" + source.substring(2) + ")";
    }

    private void positions() {
        page.heading(language.say(
                supposed ? "Wo die Kommune stünde" : "Wo die Kommune steht", "Where the municipality stands"));
        position(Group.E_GOVERNMENT, language.say("E-Government", "E-government"));
        position(Group.COMMUNITY, language.say("Gemeinschaft", "Community"));
        position(Group.STRATEGY, language.say("Strategie", "Strategy"));
    }

    private void position(Group group, String title) {
        String before = position(comparison.before(), group, language);
        String after = position(comparison.after(), group, language);
        page.paragraph(
                String.format(Locale.ROOT, "  %-14s", title),
                before.equals(after) ? after + language.say(" (wie zuvor)", " (as before)") : before + " → " + after);
    }

    /** Where a side stands in a comparison group: the status and, where something is counted, how many of how many. */
    public static String position(Side side, Group group, Language language) {
        Side.Position position = Objects.requireNonNull(side.position().get(group));
        String status = TextReport.status(group, position.status(), language);
        return position.of() == 0
                ? status
                : status + " (" + language.span(position.atLeast(), position.atMost()) + language.say(" von ", " of ")
                        + position.of() + ")";
    }

    private void changes(Kind kind, String german, String english) {
        List<Change> changes = comparison.of(kind);
        if (changes.isEmpty()) {
            return;
        }
        page.heading(language.say(german, english));
        ChangeText text = new ChangeText(comparison, rulebook, language);
        changes.forEach(change -> text.on(page, change));
    }

    private void foot() {
        page.blank();
        page.paragraph(
                "",
                language.say("Unverändert: ", "Unchanged: ")
                        + comparison.of(Kind.STAYED).size()
                        + language.say(" Maßnahmen.", " actions."));
        boolean otherRulebook = !comparison
                .before()
                .rulebook()
                .digest()
                .equals(comparison.after().rulebook().digest());
        if (otherRulebook) {
            page.paragraph(
                    "",
                    language.say("Regelwerk alt: ", "Old rulebook: ") + maker(comparison.before())
                            + language.say("; neu: ", "; new: ") + maker(comparison.after()) + ".");
        }
        if (comparison.causes().contains(Cause.RULEBOOK)) {
            page.paragraph(
                    "",
                    language.say(
                            "Regeln und Belege lassen sich hier nicht getrennt betrachten; beides zusammen heißt"
                                    + " „Regelwerk“.",
                            "Rules and evidence cannot be told apart here; both together are called \"rulebook\"."));
        }
        if (!comparison.before().complete() || !comparison.after().complete()) {
            page.paragraph(
                    "",
                    language.say(
                            "Eine Datei zeigt nur die ersten Maßnahmen (--top); verglichen sind nur die gezeigten.",
                            "A file shows the first actions only (--top); only those shown are compared."));
        }
    }

    private static String maker(Side side) {
        return side.rulebook().id() + " " + side.rulebook().version() + " ("
                + side.rulebook()
                        .digest()
                        .substring(0, Math.min(8, side.rulebook().digest().length())) + ")";
    }
}
