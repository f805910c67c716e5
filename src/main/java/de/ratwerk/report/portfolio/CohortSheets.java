package de.ratwerk.report.portfolio;

import de.ratwerk.report.portfolio.PortfolioDocument.Action;
import de.ratwerk.report.portfolio.PortfolioDocument.Cohort;
import de.ratwerk.report.portfolio.PortfolioDocument.Phase;
import de.ratwerk.report.xlsx.Column;
import de.ratwerk.report.xlsx.Entry;
import de.ratwerk.report.xlsx.Form;
import de.ratwerk.report.xlsx.Listing;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The cohort as a whole: who it is, where it stands, and for how many each action is what. */
final class CohortSheets {
    private final PortfolioDocument document;
    private final PortfolioWords words;

    CohortSheets(PortfolioDocument document, PortfolioWords words) {
        this.document = document;
        this.words = words;
    }

    private record Line(String what, Entry said) {}

    List<Listing<?>> listings() {
        return List.of(overview(), actions(), parts());
    }

    private Listing<Line> overview() {
        List<Line> lines = new ArrayList<>(cohort());
        document.position()
                .forEach(position -> position.statuses()
                        .forEach(status -> lines.add(
                                new Line(position.title() + ": " + status.words(), count(status.members())))));
        var groups = document.groups();
        lines.add(new Line(
                say("Fällige Vorhaben, die sich teilen lassen", "Due undertakings that can be shared"),
                count(groups.needs())));
        lines.add(new Line(
                say("davon durch Vorschläge gedeckt", "of them covered by proposals"), count(groups.covered())));
        lines.add(new Line(
                say("Partnerschaften aller Vorschläge", "Partnerships of all proposals"),
                count(groups.partnerships())));
        lines.add(new Line(say("Orte ohne Vorschlag", "Places in no proposal"), count(groups.without())));
        document.notes().forEach(note -> lines.add(new Line(say("Hinweis", "Note"), Entry.text(note))));
        lines.add(new Line(
                say("Regelwerk", "Rulebook"), Entry.text(document.rulebook().id())));
        lines.add(new Line(
                say("Fassung des Regelwerks", "Version of the rulebook"),
                Entry.text(document.rulebook().version())));
        lines.add(new Line(
                say("Prüfsumme des Regelwerks", "Digest of the rulebook"),
                Entry.text(document.rulebook().digest())));
        lines.add(new Line(
                say("Stand der Befragung", "Survey as of"),
                Entry.text(document.rulebook().evidenceAsOf())));
        lines.add(new Line(say("Programm", "Program"), Entry.text(document.engine())));
        return new Listing<>(
                say("Überblick", "Overview"),
                say(
                        "Wer beraten wurde, wo die Orte stehen und worauf diese Mappe beruht.",
                        "Who was advised, where the places stand and what this workbook rests on."),
                "",
                1,
                List.of(
                        Column.text(say("Was", "What"), 56, Line::what),
                        Column.of(say("Angabe", "Detail"), 100, Line::said)),
                List.copyOf(lines));
    }

    private List<Line> cohort() {
        Cohort cohort = document.cohort();
        List<Line> lines = new ArrayList<>();
        lines.add(new Line(say("Beratene Orte", "Places advised"), count(cohort.advised())));
        lines.add(new Line(say("Einträge der Eingabe", "Entries of the input"), count(cohort.read())));
        lines.add(new Line(say("Zurückgewiesene Einträge", "Entries refused"), count(cohort.refused())));
        lines.add(new Line(
                say("Orte mit synthetischen Antworten", "Places with synthetic answers"), count(cohort.synthetic())));
        if (cohort.from() != null) {
            lines.add(new Line(say("Früheste Antworten", "Earliest answers"), Entry.text(cohort.from())));
        }
        if (cohort.to() != null) {
            lines.add(new Line(say("Jüngste Antworten", "Latest answers"), Entry.text(cohort.to())));
        }
        if (cohort.fewest() != null) {
            lines.add(new Line(say("Zurückgehalten: Zahlen unter", "Withheld: numbers below"), count(cohort.fewest())));
        }
        return lines;
    }

    private Listing<Action> actions() {
        List<Column<Action>> columns = new ArrayList<>(List.of(
                Column.text(say("Maßnahme", "Action"), 52, Action::title),
                Column.text(say("Empfehlung", "Recommendation"), 16, Action::recommendation)));
        if (!document.actions().isEmpty()) {
            List<Phase> phases = document.actions().get(0).phases();
            for (int at = 0; at < phases.size(); at++) {
                int phase = at;
                columns.add(count(
                        words.phaseDue(phases.get(at).title()),
                        action -> action.phases().get(phase).members()));
            }
        }
        columns.addAll(List.of(
                count(say("Fällig", "Due"), Action::due),
                count(say("Offen", "Open"), Action::open),
                count(say("Vorhanden", "In place"), Action::inPlace),
                count(say("Nicht fällig", "Not due"), Action::notDue),
                Column.number(say("Punkte im Mittel", "Mean points"), 12, Form.DECIMAL, Action::score),
                Column.text(
                        say("Gemeinsam möglich?", "Can be shared?"),
                        14,
                        action -> action.shared() ? say("ja", "yes") : say("nein", "no")),
                Column.text(say("Kennung", "Id"), 40, Action::id)));
        return new Listing<>(
                say("Maßnahmen", "Actions"),
                say(
                        "In wie vielen Orten jede Maßnahme fällig, offen oder vorhanden ist; die Zahlen einer Zeile"
                                + " ergeben zusammen alle Orte.",
                        "In how many places each action is due, open or in place; the numbers of a row add up to all"
                                + " places."),
                say("Das Regelwerk hat keine Maßnahme.", "The rulebook has no action."),
                1,
                columns,
                document.actions());
    }

    /** An action with the number of each part; the parts' columns bear their names. */
    private Listing<Integer> parts() {
        List<Column<Integer>> columns = new ArrayList<>();
        columns.add(Column.text(
                say("Maßnahme", "Action"), 52, at -> document.actions().get(at).title()));
        Headings headings = new Headings(say("Maßnahme", "Action"));
        document.parts()
                .parts()
                .forEach(part -> columns.add(Column.of(
                        headings.unique(part.name() + " (" + words.number(part.members()) + ")"),
                        18,
                        at -> number(part.due().get(document.actions().get(at).id())))));
        boolean land = document.parts().by().equals("land");
        return new Listing<>(
                land ? say("Länder", "Länder") : say("Größenklassen", "Size classes"),
                say(
                        "In wie vielen Orten jedes Teils eine Maßnahme fällig ist; in Klammern die Zahl der Orte.",
                        "In how many places of each part an action is due; in brackets the number of places."),
                say("Es gibt keine Teile.", "There are no parts."),
                1,
                columns,
                document.parts().parts().isEmpty()
                        ? List.of()
                        : IntStream.range(0, document.actions().size()).boxed().toList());
    }

    private Column<Action> count(String title, Function<Action, @Nullable Integer> number) {
        return Column.of(title, 12, action -> number(number.apply(action)));
    }

    /** A number in a column of texts. */
    private Entry count(@Nullable Number number) {
        return number == null ? number(null) : Entry.number(Form.COUNT, number);
    }

    /** A number of places, or the words for one that is withheld. */
    private Entry number(@Nullable Number number) {
        return number == null ? Entry.text(words.number(null)) : Entry.number(Form.WHOLE, number);
    }

    private String say(String german, String english) {
        return words.say(german, english);
    }
}
