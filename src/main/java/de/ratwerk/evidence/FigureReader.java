package de.ratwerk.evidence;

import de.ratwerk.evidence.Figure.AtLeast;
import de.ratwerk.evidence.Figure.Count;
import de.ratwerk.evidence.Figure.Percent;
import de.ratwerk.evidence.Figure.PercentSpan;
import de.ratwerk.evidence.Figure.Reading;
import de.ratwerk.evidence.Figure.Respondents;
import de.ratwerk.problem.Problem;
import de.ratwerk.problem.Problems;
import de.ratwerk.source.Form;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the figure of a record; one that cannot be is noted and read on with, so that nothing else is told of it. */
final class FigureReader {
    private static final int WHOLE = 100;

    /** Lets sentences and rules that need the figure be read on, without a problem that comes from another. */
    private static final int STAND_IN = 0;

    private final Problems problems;

    FigureReader(Problems problems) {
        this.problems = problems;
    }

    Optional<Figure> read(Form form) {
        Optional<Integer> percent = percent(form, "percent");
        Optional<Integer> from = percent(form, "percentFrom");
        Optional<Integer> to = percent(form, "percentTo");
        Optional<Integer> atLeast = number(form, "atLeast");
        Optional<Integer> of = number(form, "of");
        Optional<Integer> count = number(form, "count");
        Optional<Integer> n = number(form, "n");
        Reading reading = form.constant("reading", Reading.class).orElse(Reading.EXACT);
        form.end();
        List<Figure> figures = new ArrayList<>();
        percent.ifPresent(value -> figures.add(new Percent(value, reading)));
        from.flatMap(low -> to.map(high -> span(form, low, high))).ifPresent(figures::add);
        atLeast.flatMap(low -> of.map(all -> new AtLeast(low, all))).ifPresent(figures::add);
        count.ifPresent(value -> figures.add(new Count(value)));
        n.ifPresent(value -> figures.add(new Respondents(value)));
        if (figures.size() != 1 && !problems.concern(form.path())) {
            problems.add(Problem.at(
                            form.place(),
                            "bad-figure",
                            "Das ist keine vollständige Zahlenangabe.",
                            "This is no complete figure.")
                    .on(form.path())
                    .hint("Möglich: " + EvidenceReader.figures() + ".", "Possible: " + EvidenceReader.figures() + "."));
        }
        return figures.stream().findFirst();
    }

    private PercentSpan span(Form form, int from, int to) {
        if (from > to && !problems.concern(form.path())) {
            problems.add(Problem.at(
                            form.placeOf("percentFrom"),
                            "interval-reversed",
                            "Die untere Grenze " + from + " liegt über der oberen " + to + ".",
                            "The lower bound " + from + " is above the upper one " + to + ".")
                    .on(form.path("percentFrom"))
                    .hint(
                            "Gemeint ist vermutlich percentFrom: " + to + ", percentTo: " + from + ".",
                            "percentFrom: " + to + ", percentTo: " + from + " was probably meant."));
        }
        return new PercentSpan(from, to);
    }

    private Optional<Integer> percent(Form form, String key) {
        return number(form, key).map(percent -> {
            if (percent <= WHOLE) {
                return percent;
            }
            outOfRange(
                    form,
                    key,
                    "Der Anteil liegt nicht zwischen 0 und 100 Prozent.",
                    "The share is not between 0 and 100 per cent.");
            return STAND_IN;
        });
    }

    private Optional<Integer> number(Form form, String key) {
        Optional<Integer> number = form.integer(key);
        if (number.isEmpty() && problems.concern(form.path(key))) {
            return Optional.of(STAND_IN);
        }
        return number.map(value -> {
            if (value >= 0) {
                return value;
            }
            outOfRange(form, key, "Die Zahl ist kleiner als 0.", "The number is below 0.");
            return STAND_IN;
        });
    }

    private void outOfRange(Form form, String key, String german, String english) {
        problems.add(
                Problem.at(form.placeOf(key), "out-of-range", german, english).on(form.path(key)));
    }
}
