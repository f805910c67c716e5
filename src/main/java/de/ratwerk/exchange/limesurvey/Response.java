package de.ratwerk.exchange.limesurvey;

import de.ratwerk.exchange.Entry;
import de.ratwerk.exchange.limesurvey.Asked.Form;
import de.ratwerk.exchange.limesurvey.Asked.Option;
import de.ratwerk.exchange.limesurvey.Column.Answers;
import de.ratwerk.exchange.limesurvey.Column.Noted;
import de.ratwerk.exchange.limesurvey.Column.Ticks;
import de.ratwerk.problem.Place;
import de.ratwerk.problem.Problem;
import de.ratwerk.problem.Problems;
import de.ratwerk.problem.RefusedException;
import de.ratwerk.profile.Profile;
import de.ratwerk.profile.Profile.RecordedAnswer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One response that is being read: a row of an export becomes a profile, or the reasons why not. */
final class Response {
    static final String NAME = "municipality.name";

    private final Place row;
    private final List<String> headings;
    private final Problems problems = new Problems();
    private final List<RecordedAnswer> answers = new ArrayList<>();
    private final Map<Asked, Map<Option, Said>> ticks = new LinkedHashMap<>();
    private final Map<String, Said> noted = new LinkedHashMap<>();
    private Said name;

    Response(Place row, List<String> headings, List<Column> columns, List<String> cells) {
        this.row = row;
        this.headings = headings;
        this.name = new Said(row, "");
        for (int index = 0; index < columns.size(); index++) {
            String text = index < cells.size() ? cells.get(index) : "";
            take(columns.get(index), new Said(LimeSurveyResponses.at(row, index), text));
        }
        for (int index = columns.size(); index < cells.size(); index++) {
            refuseStray(new Said(LimeSurveyResponses.at(row, index), cells.get(index)));
        }
        ticks.forEach(this::ticked);
    }

    /** The response as it was read. */
    Entry entry(List<String> cells) {
        if (name.isNothing()) {
            problems.add(Problem.at(
                            name.place(),
                            "missing-key",
                            "Der Name der Kommune fehlt.",
                            "The name of the municipality is missing.")
                    .on(NAME));
        }
        LocalDate asOf = asOf();
        List<Problem> all = new ArrayList<>();
        Profile profile = null;
        try {
            profile = Profile.recorded(row.file(), asOf, answers);
        } catch (RefusedException e) {
            all.addAll(e.problems());
        }
        all.addAll(problems.sorted());
        return profile != null && all.isEmpty()
                ? new Entry.Accepted(row, profile, incomplete())
                : new Entry.Rejected(
                        row, name.text().strip(), all.stream().sorted().toList(), headings, cells);
    }

    private void take(Column column, Said said) {
        if (column instanceof Answers answer) {
            answered(answer.asked(), said);
        } else if (column instanceof Ticks tick) {
            ticks.computeIfAbsent(tick.asked(), asked -> new LinkedHashMap<>()).put(tick.option(), said);
        } else if (column instanceof Noted note) {
            noted.put(note.name(), said);
        }
    }

    private void answered(Asked asked, Said said) {
        boolean isName = asked.question().path().equals(NAME);
        if (isName) {
            name = said;
        }
        if (isName ? said.isNothing() : said.isUnknown()) {
            return;
        }
        if (asked.form() == Form.LIST) {
            asked.option(said.text())
                    .ifPresentOrElse(
                            option -> record(asked, List.of(option.value()), said.place()),
                            () -> problems.add(said.unknownAmong(asked)));
        } else {
            String text =
                    asked.form() == Form.NUMBER ? said.number() : said.text().strip();
            record(asked, List.of(text), said.place());
        }
    }

    /** Nothing ticked is nothing said; "none" is said by its own tick. */
    private void ticked(Asked asked, Map<Option, Said> cells) {
        List<Option> chosen = new ArrayList<>();
        boolean fits = true;
        for (Map.Entry<Option, Said> cell : cells.entrySet()) {
            Optional<Boolean> ticked = cell.getValue().ticked();
            if (ticked.isEmpty()) {
                problems.add(cell.getValue().neitherTickedNorNot(asked));
                fits = false;
            } else if (ticked.get()) {
                chosen.add(cell.getKey());
            }
        }
        Optional<Option> none = chosen.stream().filter(Option::exclusive).findFirst();
        if (none.isPresent() && chosen.size() > 1) {
            problems.add(besideOthers(asked, none.get(), place(cells, none.get())));
        } else if (fits && !chosen.isEmpty()) {
            List<String> values = none.isPresent()
                    ? List.of()
                    : chosen.stream().map(Option::value).toList();
            record(asked, values, place(cells, chosen.get(0)));
        }
    }

    private Place place(Map<Option, Said> cells, Option option) {
        Said said = cells.get(option);
        return said == null ? row : said.place();
    }

    private void record(Asked asked, List<String> values, Place place) {
        String path = asked.question().path();
        answers.add(new RecordedAnswer(path, values, place, null, place, path));
    }

    private void refuseStray(Said said) {
        if (!said.text().isBlank()) {
            problems.add(Problem.at(
                            said.place(),
                            "stray-cell",
                            "„" + said.text() + "“ steht in keiner Spalte mit Überschrift.",
                            "\"" + said.text() + "\" stands in no column with a heading.")
                    .hint(
                            "Oft fehlt in der Zeile ein Anführungszeichen.",
                            "Often a quotation mark is missing in the row."));
        }
    }

    private @Nullable LocalDate asOf() {
        LocalDate submitted = day("submitdate");
        return submitted == null ? day("datestamp") : submitted;
    }

    private @Nullable LocalDate day(String name) {
        Said said = noted.get(name);
        if (said == null || said.isUnknown()) {
            return null;
        }
        Optional<LocalDate> day = said.day();
        if (day.isEmpty()) {
            problems.add(said.noDay());
        }
        return day.filter(known -> !known.equals(Said.NO_DAY)).orElse(null);
    }

    private List<Problem> incomplete() {
        Said submitted = noted.get("submitdate");
        return submitted == null || !submitted.isUnknown()
                ? List.of()
                : List.of(Problem.at(
                        submitted.place(),
                        "incomplete-response",
                        "Der Fragebogen wurde nicht abgeschickt; gelesen ist, was beantwortet war.",
                        "The questionnaire was not submitted; what had been answered is read."));
    }

    private static Problem besideOthers(Asked asked, Option none, Place place) {
        return Problem.at(
                        place,
                        "contradiction",
                        "„" + none.words().de() + "“ ist neben anderen Angaben angekreuzt.",
                        "\"" + none.words().en() + "\" is ticked beside others.")
                .on(asked.question().path())
                .hint("Das eine oder das andere streichen.", "Remove the one or the other.");
    }
}
