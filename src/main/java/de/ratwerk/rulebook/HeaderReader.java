package de.ratwerk.rulebook;

import de.ratwerk.problem.Place;
import de.ratwerk.problem.Problem;
import de.ratwerk.problem.Problems;
import de.ratwerk.rulebook.Criterion.Combine;
import de.ratwerk.rulebook.Rulebook.CaseGoals;
import de.ratwerk.rulebook.Rulebook.Header;
import de.ratwerk.rulebook.Rulebook.Sampling;
import de.ratwerk.rulebook.WeightSpace.Written;
import de.ratwerk.source.Document;
import de.ratwerk.source.Form;
import de.ratwerk.source.Source;
import de.ratwerk.text.Text;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads {@code rulebook.yaml}. */
final class HeaderReader {
    private static final BigDecimal HIGHEST_SCORE = BigDecimal.valueOf(100);

    private final Problems problems;
    private final Map<String, Place> thresholdPlaces = new LinkedHashMap<>();

    HeaderReader(Problems problems) {
        this.problems = problems;
    }

    Header read(Source file) {
        Form root = Form.of(Document.read(file, problems), "", problems);
        Form survey = root.requiredForm("survey");
        Form sampling = root.requiredForm("robustness");
        Map<String, Criterion> criteria = criteria(root);
        YearMonth from = month(survey, "from");
        YearMonth to = month(survey, "to");
        checkOrder(survey, from, to);
        List<Text> readings = new ArrayList<>();
        root.list("readings").forEach(form -> readings.add(form.text()));
        Header header = new Header(
                root.requiredWord("id"),
                root.requiredWord("version"),
                root.requiredText("title"),
                from,
                to,
                recommendations(root),
                criteria,
                phases(root),
                thresholds(root),
                new Sampling(
                        samples(sampling), sampling.integer("seed").orElse(0), weights(sampling, criteria.keySet())),
                root.form("cases").map(this::goals).orElse(CaseGoals.NONE),
                List.copyOf(readings));
        survey.end();
        sampling.end();
        if (header.recommendations().isEmpty()) {
            lacking(root, "recommendations", "eine Empfehlung", "recommendation");
        }
        if (criteria.isEmpty()) {
            lacking(root, "criteria", "ein Kriterium", "criterion");
        }
        if (header.phases().isEmpty()) {
            lacking(root, "phases", "eine Phase", "phase");
        }
        root.end();
        return header;
    }

    private static void lacking(Form root, String key, String german, String english) {
        root.missing(
                key,
                "Das Regelwerk braucht unter „" + key + "“ mindestens " + german + ".",
                "The rulebook needs at least one " + english + " under \"" + key + "\".");
    }

    private CaseGoals goals(Form form) {
        CaseGoals goals = new CaseGoals(
                inUnit(form, "firedRules"), inUnit(form, "seenConditions"), inUnit(form, "noticedMutants"));
        form.end();
        return goals;
    }

    private int samples(Form sampling) {
        int samples = sampling.integer("samples").orElse(0);
        if (samples < 1 || samples > Sampling.MOST) {
            problems.add(Problem.at(
                            sampling.placeOf("samples"),
                            "out-of-range",
                            "Die Zahl der Stichproben liegt nicht im möglichen Bereich.",
                            "The number of samples is outside the possible range.")
                    .on(sampling.path("samples"))
                    .hint("Möglich: 1–" + Sampling.MOST + ".", "Possible: 1–" + Sampling.MOST + "."));
        }
        return Math.min(Sampling.MOST, Math.max(1, samples));
    }

    private WeightSpace weights(Form sampling, Set<String> criteria) {
        return sampling.form("weights")
                .map(form -> {
                    List<Written> written = new ArrayList<>();
                    for (String criterion : form.keys()) {
                        written.add(new Written(
                                criterion,
                                form.requiredWord(criterion),
                                form.placeOf(criterion),
                                form.path(criterion)));
                    }
                    return WeightSpace.read(written, criteria, form.place(), form.path(), problems);
                })
                .orElse(WeightSpace.ALL);
    }

    private YearMonth month(Form survey, String key) {
        String word = survey.requiredWord(key);
        if (word.isEmpty()) {
            return YearMonth.of(1, 1);
        }
        try {
            return YearMonth.parse(word);
        } catch (DateTimeParseException e) {
            problems.add(Problem.at(survey.placeOf(key), "bad-date", "Das ist kein Monat.", "This is not a month.")
                    .on(survey.path(key))
                    .hint("Jahr-Monat, zum Beispiel 2019-02.", "Year-month, for example 2019-02."));
            return YearMonth.of(1, 1);
        }
    }

    private void checkOrder(Form survey, YearMonth from, YearMonth to) {
        if (from.isAfter(to) && !problems.concern("survey")) {
            problems.add(Problem.at(
                            survey.placeOf("from"),
                            "interval-reversed",
                            "Die Befragung beginnt (" + from + "), nachdem sie endet (" + to + ").",
                            "The survey begins (" + from + ") after it ends (" + to + ").")
                    .on(survey.path("from"))
                    .hint(
                            "Gemeint ist vermutlich from: " + to + ", to: " + from + ".",
                            "from: " + to + ", to: " + from + " was probably meant."));
        }
    }

    private Map<String, Recommendation> recommendations(Form root) {
        Map<String, Recommendation> recommendations = new LinkedHashMap<>();
        root.named("recommendations").forEach((id, form) -> {
            Map<String, Text> clauses = new LinkedHashMap<>();
            form.named("clauses").forEach((clause, text) -> clauses.put(id + "." + clause, text.text()));
            recommendations.put(
                    id,
                    new Recommendation(
                            id, form.requiredWord("title"), Collections.unmodifiableMap(clauses), form.place()));
            form.end();
        });
        return Collections.unmodifiableMap(recommendations);
    }

    private Map<String, Criterion> criteria(Form root) {
        Map<String, Criterion> criteria = new LinkedHashMap<>();
        BigDecimal sum = BigDecimal.ZERO;
        for (Map.Entry<String, Form> entry : root.named("criteria").entrySet()) {
            Form form = entry.getValue();
            Map<String, BigDecimal> values = new LinkedHashMap<>();
            Form named = form.requiredForm("values");
            for (String value : named.keys()) {
                values.put(value, inUnit(named, value));
            }
            Criterion criterion = new Criterion(
                    entry.getKey(),
                    form.requiredText("title"),
                    inUnit(form, "weight"),
                    form.requiredConstant("combine", Combine.class, Combine.SUM),
                    Collections.unmodifiableMap(values));
            form.end();
            criteria.put(criterion.id(), criterion);
            sum = sum.add(criterion.weight());
        }
        if (!criteria.isEmpty() && sum.compareTo(BigDecimal.ONE) != 0 && !problems.concern("criteria")) {
            problems.add(Problem.at(
                            root.placeOf("criteria"),
                            "weights-not-one",
                            "Die Gewichte der Kriterien ergeben zusammen " + sum + " statt 1.",
                            "The criteria's weights add up to " + sum + " instead of 1.")
                    .on("criteria"));
        }
        return Collections.unmodifiableMap(criteria);
    }

    private BigDecimal inUnit(Form form, String key) {
        return upTo(BigDecimal.ONE, form, key);
    }

    private BigDecimal upTo(BigDecimal most, Form form, String key) {
        BigDecimal number = form.requiredNumber(key);
        if (number.signum() < 0 || number.compareTo(most) > 0) {
            problems.add(Problem.at(
                            form.placeOf(key),
                            "out-of-range",
                            "Der Wert liegt nicht zwischen 0 und " + most + ".",
                            "The value is not between 0 and " + most + ".")
                    .on(form.path(key)));
        }
        return number;
    }

    private List<Phase> phases(Form root) {
        List<Phase> phases = new ArrayList<>();
        root.named("phases").forEach((id, form) -> {
            phases.add(new Phase(
                    id,
                    form.requiredText("title"),
                    upTo(HIGHEST_SCORE, form, "minimumScore"),
                    form.integer("atMost").orElse(Integer.MAX_VALUE)));
            form.end();
        });
        return List.copyOf(phases);
    }

    /** Where a threshold stands. */
    Place placeOfThreshold(String key) {
        return thresholdPlaces.getOrDefault(key, Place.of("rulebook.yaml"));
    }

    private Map<String, Integer> thresholds(Form root) {
        Map<String, Integer> thresholds = new LinkedHashMap<>();
        root.form("thresholds")
                .ifPresent(form -> form.keys().forEach(key -> {
                    // Rules may name it even if its number was refused.
                    thresholds.put(key, form.integer(key).orElse(0));
                    thresholdPlaces.put(key, form.placeOf(key));
                }));
        return Collections.unmodifiableMap(thresholds);
    }
}
