package de.ratwerk.report.compare;

import de.ratwerk.advice.Verdict;
import de.ratwerk.advice.compare.Comparison;
import de.ratwerk.advice.compare.Comparison.Cause;
import de.ratwerk.advice.compare.Comparison.Change;
import de.ratwerk.advice.compare.Comparison.ChangedAnswer;
import de.ratwerk.advice.compare.Comparison.Kind;
import de.ratwerk.advice.compare.Comparison.Part;
import de.ratwerk.advice.compare.Comparison.ShareChange;
import de.ratwerk.advice.compare.Side;
import de.ratwerk.advice.compare.Side.Spot;
import de.ratwerk.fact.Group;
import de.ratwerk.profile.Answer;
import de.ratwerk.profile.Answer.Provenance;
import de.ratwerk.profile.Question.ManyOf;
import de.ratwerk.profile.Question.WholeNumber;
import de.ratwerk.profile.Questionnaire;
import de.ratwerk.report.Page;
import de.ratwerk.report.Page.Style;
import de.ratwerk.report.TextReport;
import de.ratwerk.rulebook.Rulebook;
import de.ratwerk.text.Language;
import de.ratwerk.text.Text;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A comparison as text for a terminal of 80 to 120 columns, to be read out in a council. */
public final class ComparisonText {
    private static final String INDENT = "         ";

    private final Comparison comparison;
    private final boolean supposed;
    private final Rulebook rulebook;
    private final Language language;
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
        this.page = new Page(Math.min(120, Math.max(80, width)), colour);
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
            heading("Geänderte Antworten: keine", "Changed answers: none");
            return;
        }
        heading("Geänderte Antworten", "Changed answers");
        for (ChangedAnswer changed : comparison.answers()) {
            page.paragraph(
                    "  ",
                    changed.question().label().in(language) + ": " + value(changed.before()) + " → "
                            + value(changed.after()) + source(changed.after()));
        }
    }

    private String value(@Nullable Answer answer) {
        if (answer == null) {
            return language.say("unbekannt", "unknown");
        }
        Map<String, Text> words = answer.question().values();
        List<String> values = answer.values().stream()
                .map(value -> words.containsKey(value)
                        ? Objects.requireNonNull(words.get(value)).in(language)
                        : plain(answer, value))
                .toList();
        if (!values.isEmpty()) {
            return language.allOf(values);
        }
        String none = answer.question().type() instanceof ManyOf many ? many.exclusive() : null;
        return none == null
                ? language.say("nichts davon", "none of them")
                : Objects.requireNonNull(words.get(none)).in(language);
    }

    private String plain(Answer answer, String value) {
        return answer.question().type() instanceof WholeNumber ? language.whole(Integer.parseInt(value)) : value;
    }

    private String source(@Nullable Answer answer) {
        Provenance from = answer == null ? null : answer.provenance();
        if (from == null || from.source() == null) {
            return "";
        }
        String asOf = from.asOf() == null ? "" : language.say(", Stand ", ", as of ") + from.asOf();
        return " (" + from.source() + asOf + ")";
    }

    private void positions() {
        heading(supposed ? "Wo die Kommune stünde" : "Wo die Kommune steht", "Where the municipality stands");
        position(Group.E_GOVERNMENT, language.say("E-Government", "E-government"));
        position(Group.COMMUNITY, language.say("Gemeinschaft", "Community"));
        position(Group.STRATEGY, language.say("Strategie", "Strategy"));
    }

    private void position(Group group, String title) {
        String before = position(comparison.before(), group);
        String after = position(comparison.after(), group);
        page.paragraph(
                String.format(Locale.ROOT, "  %-14s", title),
                before.equals(after) ? after + language.say(" (wie zuvor)", " (as before)") : before + " → " + after);
    }

    private String position(Side side, Group group) {
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
        heading(german, english);
        for (Change change : changes) {
            change(change);
        }
    }

    private void change(Change change) {
        String rank = String.format(Locale.ROOT, " %-7s ", ranks(change));
        page.ends(
                rank + change.title().in(language),
                (change.recommendation() + "  " + scores(change)).strip(),
                Style.BOLD);
        if (!Objects.equals(change.before().phase(), change.after().phase()) && change.kind() == Kind.MOVED) {
            page.paragraph(INDENT, phase(change.before()) + " → " + phase(change.after()), Style.FAINT);
        }
        if (change.kind() == Kind.NEW) {
            page.paragraph(INDENT, phase(change.after()) + before(change), Style.FAINT);
        }
        if (change.kind() == Kind.OPENED) {
            page.paragraph(
                    INDENT,
                    language.say("zuvor ", "before ") + verdict(change.before().verdict()),
                    Style.FAINT);
        }
        if (change.kind() == Kind.MOVED && change.points().signum() != 0) {
            page.paragraph(INDENT, shares(change), Style.FAINT);
        }
        because(change);
    }

    private static String ranks(Change change) {
        if (change.before().isDue() && change.after().isDue()) {
            return change.before().rank() == change.after().rank()
                    ? "" + change.after().rank()
                    : change.before().rank() + " → " + change.after().rank();
        }
        return change.after().isDue()
                ? "+ " + change.after().rank()
                : change.before().isDue() ? "– " + change.before().rank() : "";
    }

    private String scores(Change change) {
        Spot before = change.before();
        Spot after = change.after();
        if (before.isDue() && after.isDue()) {
            return change.points().signum() == 0
                    ? language.number(after.score())
                    : language.number(before.score()) + " → " + language.number(after.score()) + " ("
                            + signed(change.points()) + ")";
        }
        return before.isDue() || after.isDue() ? language.number(before.score().add(after.score())) : "";
    }

    private String phase(Spot spot) {
        return rulebook.header().phases().stream()
                .filter(phase -> phase.id().equals(spot.phase()))
                .map(phase -> phase.title().in(language))
                .findFirst()
                .orElse(String.valueOf(spot.phase()));
    }

    private String before(Change change) {
        return ", " + language.say("zuvor ", "before ")
                + verdict(change.before().verdict());
    }

    private String verdict(@Nullable Verdict verdict) {
        if (verdict == null) {
            return language.say("nicht im Regelwerk", "not in the rulebook");
        }
        return switch (verdict) {
            case DUE -> language.say("fällig", "due");
            case OPEN -> language.say("offen", "open");
            case NOT_DUE -> language.say("nicht fällig", "not due");
        };
    }

    /** What became of the score, criterion by criterion. */
    private String shares(Change change) {
        Map<String, BigDecimal> before = new LinkedHashMap<>();
        Map<String, BigDecimal> after = new LinkedHashMap<>();
        for (ShareChange share : change.shares()) {
            before.merge(share.criterion(), share.before(), BigDecimal::add);
            after.merge(share.criterion(), share.after(), BigDecimal::add);
        }
        List<String> words = new ArrayList<>();
        before.forEach((criterion, was) -> {
            BigDecimal is = Objects.requireNonNull(after.get(criterion));
            if (was.compareTo(is) != 0) {
                words.add(criterion(criterion) + " " + language.number(was) + " → " + language.number(is));
            }
        });
        return String.join("; ", words);
    }

    private String criterion(String id) {
        var criterion = rulebook.header().criteria().get(id);
        return criterion == null ? id : criterion.title().in(language);
    }

    /** Which answers, and where more than the answers changed which cause did what. */
    private void because(Change change) {
        List<String> words = new ArrayList<>();
        if (!change.answers().isEmpty() && change.kind() != Kind.MOVED) {
            boolean together = !change.alone() && change.answers().size() > 1;
            words.add((together
                            ? language.say("zusammen wegen: ", "together because of: ")
                            : language.say("wegen: ", "because of: "))
                    + String.join(
                            ", ", change.answers().stream().map(this::label).toList()));
        }
        if (comparison.causes().size() > 1) {
            change.parts().stream().filter(Part::isChange).map(this::part).forEach(words::add);
        }
        if (!words.isEmpty()) {
            page.paragraph(INDENT, String.join("; ", words), Style.FAINT);
        }
    }

    private String label(String path) {
        return Questionnaire.standard().question(path).label().in(language);
    }

    private String part(Part part) {
        String verdict =
                part.before() == part.after() ? "" : " " + verdict(part.before()) + " → " + verdict(part.after());
        String points = part.points().signum() == 0 ? "" : " " + signed(part.points());
        return cause(part.cause()) + verdict + points;
    }

    private String cause(Cause cause) {
        return switch (cause) {
            case ANSWERS -> language.say("durch Antworten", "by answers");
            case EVIDENCE -> language.say("durch Belege", "by evidence");
            case RULES -> language.say("durch Regeln", "by rules");
            case RULEBOOK -> language.say("durch das Regelwerk", "by the rulebook");
            case FILE -> language.say("Abweichung der Datei von der Nachrechnung", "file differs from recomputation");
        };
    }

    private String signed(BigDecimal points) {
        return (points.signum() > 0 ? "+" : points.signum() < 0 ? "−" : "") + language.number(points.abs());
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

    private void heading(String german, String english) {
        page.blank();
        page.line(Style.HEADING, language.say(german, english).toUpperCase(Locale.ROOT));
    }
}
