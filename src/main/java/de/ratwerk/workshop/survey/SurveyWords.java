package de.ratwerk.workshop.survey;

import de.ratwerk.cohort.survey.Comparison;
import de.ratwerk.cohort.survey.Interval;
import de.ratwerk.cohort.survey.Verdict;
import de.ratwerk.cohort.survey.Yardstick;
import de.ratwerk.evidence.Evidence;
import de.ratwerk.evidence.Kind;
import de.ratwerk.rulebook.Rule;
import de.ratwerk.rulebook.Rule.Placement;
import de.ratwerk.text.Language;
import de.ratwerk.text.Text;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What is said of a run and of its rows, in one language. */
final class SurveyWords {
    private final SurveyRun run;
    private final Language language;

    SurveyWords(SurveyRun run, Language language) {
        this.run = run;
        this.language = language;
    }

    String title() {
        String gaps = run.unanswered() == 0
                ? ""
                : ", " + percent(run.unanswered())
                        + language.say(" der Antworten ausgelassen", " of the answers left out");
        return language.say("Die Befragung neben ", "The survey beside ")
                + language.whole(run.size())
                + language.say(" synthetischen Kommunen (Startwert ", " synthetic municipalities (seed ")
                + run.seed() + gaps + ")";
    }

    /** What the table can show, and what it cannot. */
    String purpose() {
        return language.say(
                "Die Kommunen sind aus denselben Belegen gezogen, neben denen sie hier stehen. Geprüft wird also, ob"
                        + " Regeln und Fragebogen die Befragung so lesen, wie sie veröffentlicht ist, nicht, ob die"
                        + " Befragung stimmt. Positionen sind die der Regeln.",
                "The municipalities are drawn from the same evidence that they stand beside. So what is checked is"
                        + " whether rules and questionnaire read the survey as it was published, not whether the survey is"
                        + " right. Positions are those of the rules.");
    }

    /** How the run ended. */
    String ending() {
        long outside = run.rows().stream().filter(row -> !run.holds(row)).count();
        int all = run.rows().size();
        if (outside == 0) {
            return language.say("Alle " + all + " Anteile halten.", "All " + all + " shares hold.");
        }
        return language.say(
                (outside == 1 ? "1 von " + all + " Anteilen hält" : outside + " von " + all + " Anteilen halten")
                        + " nicht.",
                outside + " of " + all + (outside == 1 ? " shares does" : " shares do") + " not hold.");
    }

    /** What must be known of the run where it is not told otherwise. */
    List<String> allNotes() {
        return Stream.concat(Stream.of(purpose()), notes().stream()).toList();
    }

    List<String> notes() {
        List<String> notes = new ArrayList<>();
        notes.add(run.hasGaps() ? possible() : sampling());
        Yardstick.DRAWN.notes(run.rows().size()).forEach(note -> notes.add(note.in(language)));
        if (run.rows().stream().anyMatch(row -> !mark(row).isBlank())) {
            notes.add(language.say(
                    "* errechnet aus anderen veröffentlichten Anteilen; ° welche Zahl zu wem gehört, ist aus"
                            + " der Quelle erschlossen.",
                    "* computed from other published shares; ° which figure belongs to whom is inferred from"
                            + " the source."));
        }
        return List.copyOf(notes);
    }

    /** The whole that a share is a share of, and how many respondents it was. */
    String base(Comparison row) {
        String words = row.share().among().in(language);
        String capital = Character.toUpperCase(words.charAt(0)) + words.substring(1);
        if (row.share().respondents().isEmpty()) {
            return capital;
        }
        String n = language.whole(row.share().respondents().getAsInt());
        return row.share().isOfAll()
                ? capital + " (" + n + ")"
                : capital
                        + language.say(" (in der Befragung ", " (in the survey ")
                        + n
                        + language.say(", errechnet)", ", derived)");
    }

    private String sampling() {
        return language.say(
                "Der Bereich zeigt, wie weit der Zufall bei so vielen Gezählten reicht (95 %, Wilson 1927); bei etwa"
                        + " einer von zwanzig Zeilen liegt der veröffentlichte Anteil schon durch Zufall außerhalb.",
                "The range shows how far chance reaches with so many counted (95%, Wilson 1927); in about one of"
                        + " twenty rows the published share lies outside by chance alone.");
    }

    private String possible() {
        return language.say(
                "Möglich ist der Anteil, wenn alle Offenen nein sagten, bis zu dem, wenn sie ja sagten; erst wenn die"
                        + " ganze Spanne nicht passt, hält eine Zeile nicht. Unter den Bekannten allein fallen Anteile"
                        + " anders aus, wo ein Ja eher feststeht als ein Nein oder umgekehrt.",
                "Possible is the share from all open ones saying no to all of them saying yes; only if the whole span"
                        + " does not fit, a row does not hold. Among the known alone, shares turn out otherwise where a"
                        + " yes is settled earlier than a no, or the other way round.");
    }

    /** How a published figure came about where it was not simply published. */
    String mark(Comparison row) {
        Evidence evidence = row.share().evidence();
        if (evidence.inferred()) {
            return "°";
        }
        return evidence.kind() == Kind.DERIVED ? "*" : " ";
    }

    /** What else is to be said of a row, or null. */
    @Nullable
    String remark(Comparison row) {
        List<String> said = new ArrayList<>();
        Text note = row.share().note();
        if (note != null) {
            said.add(note.in(language));
        }
        if (!run.holds(row)) {
            said.add(objection(row));
            said.add(where(row));
        }
        if (row.counts().unclear() > 0) {
            String unclear = language.whole((int) row.counts().unclear());
            said.add(language.say(
                    "Von " + unclear + " lässt die Befragung offen, ob sie gemeint sind: ohne und mit ihnen gezählt.",
                    "Of " + unclear
                            + " the survey leaves open whether they are meant: counted without and with them."));
        }
        return said.isEmpty() ? null : String.join(" ", said);
    }

    private String objection(Comparison row) {
        if (run.isLost(row)) {
            return language.say(
                    "Für " + row.counts().open()
                            + " Kommunen, die alles beantworten, findet keine Regel eine Position.",
                    "For " + row.counts().open() + " municipalities that answer everything no rule finds a position.");
        }
        String published = row.share().figure().signs();
        String counted = range(Objects.requireNonNull(row.possible()));
        boolean more = row.verdict() == Verdict.ABOVE;
        return language.say(
                "Veröffentlicht: " + published + ", gezählt: " + counted + ". Das ist " + (more ? "mehr" : "weniger")
                        + ", als der Zufall erklärt.",
                "Published: " + published + ", counted: " + counted + ". That is " + (more ? "more" : "less")
                        + " than chance explains.");
    }

    /** Where to look: the rules that place, the record that holds the figure. */
    private String where(Comparison row) {
        List<String> places = new ArrayList<>();
        for (Rule rule : run.rulebook().rules().values()) {
            if (rule.role() instanceof Placement placed && decides(placed, row)) {
                places.add(rule.id() + " (" + rule.place() + ")");
            }
        }
        places.add(row.share().evidence().key() + " (" + row.share().evidence().place() + ")");
        return language.say("Zu prüfen: ", "To be checked: ") + language.allOf(places) + ".";
    }

    /** Whether a rule decides who is counted; where none finds a position, it may be any of the group's that should. */
    private boolean decides(Placement placed, Comparison row) {
        return run.isLost(row)
                ? row.share().groups().contains(placed.group())
                : row.share().positions().contains(placed.status());
    }

    /** A share in per cent with one decimal; of two ends both. */
    String range(Interval interval) {
        String from = number(interval.from());
        String to = number(interval.to());
        return (from.equals(to) ? from : from + "–" + to) + language.say(Language.NO_BREAK_SPACE + "%", "%");
    }

    private String percent(double share) {
        return language.number(BigDecimal.valueOf(share).movePointRight(2).stripTrailingZeros())
                + language.say(Language.NO_BREAK_SPACE + "%", "%");
    }

    private String number(double share) {
        return language.number(BigDecimal.valueOf(share).movePointRight(2).setScale(1, RoundingMode.HALF_EVEN));
    }
}
