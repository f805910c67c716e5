package de.ratwerk.web.page.profile;

import de.ratwerk.problem.Place;
import de.ratwerk.problem.Problem;
import de.ratwerk.web.page.Fields;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is wished of a report.
 *
 * @param top how many actions it shows, as it was entered; empty for all
 * @param date the day it bears, as it was entered; empty for that of the answers
 * @param most how many actions it shows at the most
 * @param day the day it bears, or null for that of the answers
 * @param problems what cannot be done
 */
record Wishes(String top, String date, int most, @Nullable LocalDate day, List<Problem> problems) {
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 9999;

    static Wishes of(Fields fields) {
        List<Problem> problems = new ArrayList<>();
        String top = fields.one("top").map(String::strip).orElse("");
        String date = fields.one("date").map(String::strip).orElse("");
        return new Wishes(top, date, most(top, problems), day(date, problems), List.copyOf(problems));
    }

    private static int most(String top, List<Problem> problems) {
        if (top.isEmpty()) {
            return Integer.MAX_VALUE;
        }
        if (top.matches("[1-9][0-9]{0,3}")) {
            return Integer.parseInt(top);
        }
        problems.add(Problem.at(
                        Place.of("-"),
                        "wrong-value",
                        "„" + top + "“ ist keine Anzahl von Maßnahmen.",
                        "\"" + top + "\" is no number of actions.")
                .on("top")
                .hint("Eine Zahl ab 1, oder nichts für alle.", "A number from 1, or nothing for all."));
        return Integer.MAX_VALUE;
    }

    private static @Nullable LocalDate day(String date, List<Problem> problems) {
        if (date.isEmpty()) {
            return null;
        }
        Optional<LocalDate> day = parsed(date);
        if (day.isEmpty()) {
            problems.add(Problem.at(
                            Place.of("-"), "wrong-value", "„" + date + "“ ist kein Tag.", "\"" + date + "\" is no day.")
                    .on("date")
                    .hint("So schreiben: 2026-10-01.", "Write it like this: 2026-10-01."));
        }
        return day.orElse(null);
    }

    private static Optional<LocalDate> parsed(String date) {
        try {
            return Optional.of(LocalDate.parse(date))
                    .filter(day -> day.getYear() >= FIRST_YEAR && day.getYear() <= LAST_YEAR);
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
