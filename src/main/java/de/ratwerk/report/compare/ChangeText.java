package de.ratwerk.report.compare;

import de.ratwerk.advice.Verdict;
import de.ratwerk.advice.compare.Comparison;
import de.ratwerk.advice.compare.Comparison.Cause;
import de.ratwerk.advice.compare.Comparison.Change;
import de.ratwerk.advice.compare.Comparison.Kind;
import de.ratwerk.advice.compare.Comparison.Part;
import de.ratwerk.advice.compare.Comparison.ShareChange;
import de.ratwerk.advice.compare.Side.Spot;
import de.ratwerk.profile.Questionnaire;
import de.ratwerk.report.Page;
import de.ratwerk.report.Page.Style;
import de.ratwerk.rulebook.Rulebook;
import de.ratwerk.text.Language;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What became of one action, as lines of a comparison. */
public final class ChangeText {
    private static final String INDENT = "         ";

    private final Comparison comparison;
    private final Rulebook rulebook;
    private final Language language;

    /**
     * Lines in one language.
     *
     * @param rulebook where the names of phases and criteria are looked up
     */
    public ChangeText(Comparison comparison, Rulebook rulebook, Language language) {
        this.comparison = comparison;
        this.rulebook = rulebook;
        this.language = language;
    }

    /** Writes one action: its ranks and scores, and what brought it there. */
    void on(Page page, Change change) {
        String rank = String.format(Locale.ROOT, " %-7s ", ranks(change));
        page.ends(
                rank + change.title().in(language),
                (change.recommendation() + "  " + scores(change)).strip(),
                Style.BOLD);
        String place = place(change);
        if (!place.isEmpty()) {
            page.paragraph(INDENT, place, Style.FAINT);
        }
        if (change.kind() == Kind.MOVED && change.points().signum() != 0) {
            page.paragraph(INDENT, shares(change), Style.FAINT);
        }
        because(page, change);
    }

    /** Its rank, or the old one and the new one; with a sign before it if it is newly due or no longer due. */
    public static String ranks(Change change) {
        if (change.before().isDue() && change.after().isDue()) {
            return change.before().rank() == change.after().rank()
                    ? "" + change.after().rank()
                    : change.before().rank() + " → " + change.after().rank();
        }
        return change.after().isDue()
                ? "+ " + change.after().rank()
                : change.before().isDue() ? "– " + change.before().rank() : "";
    }

    /** Its points, or the old ones and the new ones; empty if it is due on neither side. */
    public String scores(Change change) {
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

    /** Its phase where that is another or new, and the verdict before; empty if nothing is to be said. */
    public String place(Change change) {
        return switch (change.kind()) {
            case MOVED ->
                Objects.equals(change.before().phase(), change.after().phase())
                        ? ""
                        : phase(change.before()) + " → " + phase(change.after());
            case NEW -> phase(change.after()) + before(change);
            case OPENED ->
                language.say("zuvor ", "before ") + verdict(change.before().verdict());
            case GONE, SETTLED, STAYED -> "";
        };
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

    private void because(Page page, Change change) {
        String words = because(change);
        if (!words.isEmpty()) {
            page.paragraph(INDENT, words, Style.FAINT);
        }
    }

    /** Which answers, and where more than the answers changed which cause did what; empty if nothing is to be said. */
    public String because(Change change) {
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
        return String.join("; ", words);
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
}
