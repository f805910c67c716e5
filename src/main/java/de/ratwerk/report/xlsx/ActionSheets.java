package de.ratwerk.report.xlsx;

import de.ratwerk.report.AdviceDocument;
import de.ratwerk.report.AdviceDocument.Action;
import de.ratwerk.report.AdviceDocument.Contribution;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** What is to be done, how its points come about, and how firm its rank is. */
final class ActionSheets {
    private final AdviceDocument document;
    private final Terms terms;
    private final List<Action> actions;

    ActionSheets(Terms terms) {
        this.terms = terms;
        this.document = terms.document();
        this.actions = document.actions().stream()
                .sorted(Comparator.comparingInt(Action::rank))
                .toList();
    }

    private record Part(Action action, Contribution contribution) {}

    List<Listing<?>> listings() {
        List<Listing<?>> listings = new ArrayList<>(List.of(actions(), points()));
        if (actions.size() > 1) {
            listings.add(ranks());
        }
        return listings;
    }

    private Listing<Action> actions() {
        List<Column<Action>> columns = new ArrayList<>(List.of(
                rank(),
                Column.text(say("Phase", "Phase"), 14, action -> terms.phase(action.phase())),
                title(28),
                Column.text(
                        say("Empfehlung", "Recommendation"),
                        22,
                        action -> terms.recommendation(action.recommendation())),
                Column.number(say("Punkte", "Points"), 9, Form.DECIMAL, Action::score),
                Column.text(say("Aufwand", "Effort"), 18, action -> terms.effort(action.effort())),
                Column.lines(
                        say("Warum", "Why"),
                        36,
                        action -> Terms.bulleted(action.because().stream()
                                .map(AdviceDocument.Because::statement)
                                .distinct()
                                .toList())),
                Column.text(
                        say("Erster Schritt", "First step"),
                        36,
                        action -> action.steps().stream().findFirst().orElse("")),
                Column.lines(say("Setzt voraus", "Requires"), 20, action -> terms.before(action.id()))));
        columns.addAll(details());
        columns.addAll(inputs());
        return new Listing<>(
                say("Maßnahmen", "Actions"),
                say(
                        "Gelbe Spalten sind zum Ausfüllen. Alle Schritte, Festigkeit und Befunde sind eingeklappt:"
                                + " Pluszeichen über der Tabelle.",
                        "Yellow columns are to be filled in. All steps, firmness and findings are folded away: plus"
                                + " sign above the table."),
                none(),
                3,
                columns,
                actions);
    }

    private List<Column<Action>> details() {
        Column<Action> steps = Column.lines(say("Alle Schritte", "All steps"), 60, action -> numbered(action.steps()));
        Column<Action> share = Column.number(
                say(
                        "Anteil der Gewichtungen, mit denen die Maßnahme unter den ersten drei steht",
                        "Share of the weightings that place the action among the first three"),
                24,
                Form.PERCENT,
                action -> action.robustness().topThree());
        Column<Action> findings = Column.lines(
                say("Befunde der Befragung", "Findings of the survey"),
                60,
                action -> Terms.bulleted(terms.statements(action.because().stream()
                        .flatMap(because -> because.evidence().stream())
                        .toList())));
        return List.of(steps.folded(), share.folded(), findings.folded());
    }

    private List<Column<Action>> inputs() {
        return List.of(
                Column.input(say("Zuständig", "Responsible"), 18, Form.TEXT),
                Column.input(say("Bis wann", "Until when"), 13, Form.DATE),
                Column.input(
                        say("Stand", "Status"),
                        12,
                        Form.TEXT,
                        say("offen", "open"),
                        say("begonnen", "begun"),
                        say("erledigt", "done")),
                Column.input(say("Erledigt am", "Done on"), 14, Form.DATE),
                Column.input(say("Bemerkung", "Remark"), 30, Form.TEXT));
    }

    private Listing<Part> points() {
        List<Part> parts = actions.stream()
                .flatMap(action -> action.contributions().stream().map(one -> new Part(action, one)))
                .toList();
        return new Listing<>(
                say("Punkte", "Points"),
                say(
                        "Punkte = 100 × Gewicht × Wert. Die Beiträge einer Maßnahme ergeben zusammen ihre Punkte.",
                        "Points = 100 × weight × value. The parts of an action add up to its points."),
                none(),
                2,
                List.of(
                        Column.number(say("Nr.", "No."), 7, Form.WHOLE, part -> part.action.rank()),
                        Column.text(say("Maßnahme", "Action"), 44, part -> part.action.title()),
                        Column.text(
                                say("Kriterium", "Criterion"),
                                16,
                                part -> terms.criterion(part.contribution.criterion())),
                        Column.number(say("Gewicht", "Weight"), 10, Form.PERCENT, part -> part.contribution.weight()),
                        Column.number(say("Wert", "Value"), 9, Form.HUNDREDTHS, part -> part.contribution.value()),
                        Column.number(say("Punkte", "Points"), 10, Form.DECIMAL, part -> part.contribution.points()),
                        Column.text(say("Regel", "Rule"), 40, part -> part.contribution.rule()),
                        Column.lines(say("Belege", "Evidence"), 40, part -> part.contribution.evidence())),
                parts);
    }

    private Listing<Action> ranks() {
        List<Column<Action>> columns = new ArrayList<>(List.of(rank(), title(44)));
        int most = actions.stream()
                .mapToInt(action -> action.robustness().rankAcceptability().size())
                .max()
                .orElse(0);
        IntStream.range(0, most)
                .mapToObj(at -> Column.<Action>of(
                        say("Rang ", "Rank ") + (at + 1),
                        8,
                        action -> Entry.number(Form.SPARSE_PERCENT, share(action, at))))
                .forEach(columns::add);
        return new Listing<>(
                say("Rang", "Rank"),
                say(
                        "Auf welchem Rang jede Maßnahme bei wie vielen der durchgespielten Gewichtungen steht.",
                        "Which rank each action takes with how many of the weightings that were tried."),
                none(),
                2,
                columns,
                actions);
    }

    private static BigDecimal share(Action action, int at) {
        List<BigDecimal> shares = action.robustness().rankAcceptability();
        return at < shares.size() ? shares.get(at) : BigDecimal.ZERO;
    }

    private Column<Action> rank() {
        return Column.number(say("Nr.", "No."), 7, Form.WHOLE, Action::rank);
    }

    private Column<Action> title(int width) {
        return Column.text(say("Maßnahme", "Action"), width, Action::title);
    }

    private static List<String> numbered(List<String> steps) {
        return IntStream.range(0, steps.size())
                .mapToObj(at -> at + 1 + ". " + steps.get(at))
                .toList();
    }

    private String none() {
        return say(
                "Aus den vorhandenen Antworten folgt noch keine Maßnahme.",
                "No action follows from the answers there are.");
    }

    private String say(String german, String english) {
        return terms.say(german, english);
    }
}
