package de.ratwerk.report.xlsx;

import de.ratwerk.fact.Group;
import de.ratwerk.fact.Status;
import de.ratwerk.report.AdviceDocument;
import de.ratwerk.report.AdviceDocument.Counted;
import de.ratwerk.report.TextReport;
import de.ratwerk.text.Constants;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the workbook rests on, in two columns. */
final class MethodSheet {
    private final AdviceDocument document;
    private final Terms terms;
    private final List<Line> lines = new ArrayList<>();

    MethodSheet(Terms terms) {
        this.terms = terms;
        this.document = terms.document();
    }

    private record Line(String what, Entry said) {}

    Listing<?> listing() {
        municipality();
        position();
        weights();
        document.notes().forEach(note -> add(say("Hinweis", "Note"), note));
        document.method().readings().forEach(reading -> add(say("Lesart", "Reading"), reading));
        versions();
        return new Listing<>(
                say("Methode", "Method"),
                say("Worauf diese Mappe beruht.", "What this workbook rests on."),
                "",
                1,
                List.of(
                        Column.text(say("Was", "What"), 50, Line::what),
                        Column.of(say("Angabe", "Detail"), 100, Line::said)),
                List.copyOf(lines));
    }

    private void municipality() {
        var municipality = document.municipality();
        add(say("Kommune", "Municipality"), municipality.name());
        add(say("Amtlicher Gemeindeschlüssel", "Official municipality key"), municipality.ags());
        add("Land", municipality.land());
        add(say("Bevölkerungszahl", "Population"), Form.COUNT, municipality.population());
        add(say("KGSt-Größenklasse", "KGSt size class"), Form.COUNT, municipality.sizeClass());
        add(say("Stand der Angaben", "Answers as of"), document.asOf());
        add(say("Datum der Beratung", "Date of the advice"), document.date());
    }

    private void position() {
        var position = document.position();
        counted(
                say("E-Government, Basiskomponenten im Einsatz", "E-government, base components in use"),
                Group.E_GOVERNMENT,
                position.eGovernment());
        counted(say("Gemeinschaft, Angebote", "Community, offers"), Group.COMMUNITY, position.community());
        add(
                say("Strategie", "Strategy"),
                status(Group.STRATEGY, position.strategy().status()));
    }

    private void counted(String what, Group group, Counted counted) {
        add(what, status(group, counted.status()));
        add(
                what + say(": mindestens", ": at least"),
                Form.COUNT,
                counted.count().atLeast());
        add(what + say(": höchstens", ": at most"), Form.COUNT, counted.count().atMost());
        add(what + say(": von", ": of"), Form.COUNT, counted.of());
        add(what + say(": Schwelle", ": threshold"), Form.COUNT, counted.threshold());
    }

    private String status(Group group, String id) {
        @Nullable
        Status status = Arrays.stream(Status.values())
                .filter(one -> Constants.name(one).equals(id))
                .findFirst()
                .orElse(null);
        return TextReport.status(group, status, terms.language());
    }

    private void weights() {
        document.method()
                .criteria()
                .forEach(criterion ->
                        add(say("Gewicht: ", "Weight: ") + criterion.title(), Form.RATE, criterion.weight()));
        var robustness = document.robustness();
        add(say("Durchgespielte Gewichtungen", "Weightings tried"), Form.COUNT, robustness.samples());
        add(say("Startwert des Zufalls", "Seed of the random numbers"), Form.COUNT, robustness.seed());
        if (!document.actions().isEmpty()) {
            add(
                    say(
                            "Anteil der Gewichtungen, bei denen die ersten drei dieselben bleiben",
                            "Share of the weightings that leave the first three the same"),
                    Form.RATE,
                    robustness.firstThree().remain());
            add(
                    say(
                            "Anteil der Gewichtungen, bei denen auch ihre Reihenfolge bleibt",
                            "Share of the weightings that leave their order the same, too"),
                    Form.RATE,
                    robustness.firstThree().inOrder());
        }
    }

    private void versions() {
        add(say("Regelwerk", "Rulebook"), document.method().title());
        add(
                say("Kennung des Regelwerks", "Id of the rulebook"),
                document.rulebook().id());
        add(
                say("Fassung des Regelwerks", "Version of the rulebook"),
                document.rulebook().version());
        add(say("Stand der Befragung", "Survey as of"), document.rulebook().evidenceAsOf());
        add(say("Programm", "Program"), document.engine());
        add(
                say("Prüfsumme des Regelwerks", "Digest of the rulebook"),
                document.rulebook().digest());
        add(say("Prüfsumme der Angaben", "Digest of the answers"), document.profileDigest());
        add(say("Prüfsumme der Beratung", "Digest of the advice"), document.digest());
    }

    private void add(String what, @Nullable String said) {
        if (said != null) {
            lines.add(new Line(what, Entry.text(said)));
        }
    }

    private void add(String what, Form form, @Nullable Number said) {
        if (said != null) {
            lines.add(new Line(what, Entry.number(form, said)));
        }
    }

    private String say(String german, String english) {
        return terms.say(german, english);
    }
}
