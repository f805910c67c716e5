package de.ratwerk.report.portfolio;

import de.ratwerk.report.portfolio.PortfolioDocument.Action;
import de.ratwerk.report.portfolio.PortfolioDocument.Member;
import de.ratwerk.report.portfolio.PortfolioDocument.Phase;
import de.ratwerk.report.portfolio.PortfolioDocument.Position;
import de.ratwerk.report.xlsx.Column;
import de.ratwerk.report.xlsx.Entry;
import de.ratwerk.report.xlsx.Form;
import de.ratwerk.report.xlsx.Listing;
import de.ratwerk.report.xlsx.Listing.Mark;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** The places one by one, and what becomes of every action there. */
final class PlaceSheets {
    /** Grounds and letters of the phases, the first the darkest; those of pictures. */
    private static final List<List<String>> PHASES =
            List.of(List.of("1A4B84", "FFFFFF"), List.of("6F9BCB", "171A2B"), List.of("C9DAEE", "171A2B"));

    private static final int FIRST = 3;

    private final PortfolioDocument document;
    private final PortfolioWords words;

    PlaceSheets(PortfolioDocument document, PortfolioWords words) {
        this.document = document;
        this.words = words;
    }

    List<Listing<?>> listings() {
        return List.of(places(), matrix());
    }

    private Listing<Member> places() {
        List<Column<Member>> columns = new ArrayList<>(List.of(
                Column.text(say("Ort", "Place"), 34, member -> member.name()),
                Column.of("Land", 22, member -> Entry.text(member.land())),
                Column.number(say("Bevölkerungszahl", "Population"), 16, Form.WHOLE, Member::population),
                Column.number(say("Größenklasse", "Size class"), 14, Form.WHOLE, Member::sizeClass)));
        for (Position position : document.position()) {
            columns.add(Column.text(
                    position.title(),
                    24,
                    member -> words.status(position.id(), member.position().getOrDefault(position.id(), "open"))));
        }
        columns.add(Column.number(say("Fällig", "Due"), 9, Form.WHOLE, PortfolioWords::due));
        columns.add(Column.number(say("Offen", "Open"), 9, Form.WHOLE, PortfolioWords::open));
        IntStream.range(0, FIRST)
                .forEach(at -> columns.add(Column.text(
                        (at + 1) + ". " + say("Maßnahme", "action"),
                        40,
                        member -> at < member.first().size()
                                ? words.title(member.first().get(at))
                                : "")));
        columns.add(Column.number(say("Beantwortete Fragen", "Questions answered"), 14, Form.WHOLE, Member::answered));
        columns.add(Column.text(
                say("Synthetisch?", "Synthetic?"),
                14,
                member -> member.synthetic() ? say("ja", "yes") : say("nein", "no")));
        columns.add(Column.text(say("Kennung", "Id"), 24, Member::id));
        columns.add(Column.of(say("Bericht", "Report"), 34, member -> Entry.text(member.report())));
        return new Listing<>(
                say("Orte", "Places"),
                say(
                        "Ein Ort je Zeile, mit den ersten drei Maßnahmen.",
                        "One place a row, with its first three actions."),
                none(),
                1,
                columns,
                document.members());
    }

    private Listing<Member> matrix() {
        List<Column<Member>> columns = new ArrayList<>(List.of(
                Column.text(say("Ort", "Place"), 34, member -> member.name()),
                Column.of("Land", 18, member -> Entry.text(member.land()))));
        Headings headings = new Headings(say("Ort", "Place"), "Land");
        for (Action action : document.actions()) {
            columns.add(Column.of(
                    headings.unique(action.title() + " (" + action.recommendation() + ")"),
                    13,
                    member -> Entry.state(words.state(member.actions().getOrDefault(action.id(), "not-due")))));
        }
        return new Listing<>(
                say("Orte × Maßnahmen", "Places × actions"),
                say(
                        "Was an jedem Ort aus jeder Maßnahme wird. Ein Filter über einer Maßnahme zeigt die Orte, in"
                                + " denen sie fällig ist.",
                        "What becomes of each action at each place. A filter above an action shows the places where it"
                                + " is due."),
                none(),
                1,
                columns,
                document.members(),
                marks());
    }

    private List<Mark> marks() {
        List<Mark> marks = new ArrayList<>();
        List<Phase> phases = document.actions().isEmpty()
                ? List.of()
                : document.actions().get(0).phases();
        for (int at = 0; at < phases.size(); at++) {
            List<String> colours = PHASES.get(Math.min(at, PHASES.size() - 1));
            marks.add(new Mark(words.state(phases.get(at).phase()), colours.get(0), colours.get(1)));
        }
        marks.add(new Mark(words.state("open"), "FFF6DC", "5A3A00"));
        marks.add(new Mark(words.state("in-place"), "FFFFFF", "1F2A44"));
        marks.add(new Mark(words.state("not-due"), "FFFFFF", "6B7280"));
        return marks;
    }

    private String none() {
        return document.anonymised()
                ? say(
                        "Diese Fassung ist anonymisiert und nennt keine Orte.",
                        "This version is anonymised and names no places.")
                : say(
                        "Mehr als " + PortfolioDocument.MOST_MEMBERS
                                + " Orte stehen nicht hier, sondern in members.ndjson.",
                        "More than " + PortfolioDocument.MOST_MEMBERS
                                + " places do not stand here but in members.ndjson.");
    }

    private String say(String german, String english) {
        return words.say(german, english);
    }
}
