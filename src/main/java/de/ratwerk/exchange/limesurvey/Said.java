package de.ratwerk.exchange.limesurvey;

import de.ratwerk.exchange.limesurvey.Asked.Option;
import de.ratwerk.problem.Place;
import de.ratwerk.problem.Problem;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A cell of an export.
 *
 * @param place where it stands
 * @param text what it says, free of LimeSurvey's escapes
 */
record Said(Place place, String text) {
    /** What LimeSurvey writes where nothing was answered or nothing was asked. */
    private static final Set<String> NOTHING = Set.of("", "n/a", "{question_not_shown}", "keine antwort", "no answer");

    /** Ticked, as a code, as words or as the number that an export may turn it into; and the same for not ticked. */
    private static final Set<String> YES = Set.of("y", "ja", "yes", "1");

    private static final Set<String> NO = Set.of("n", "nein", "no", "0", "2");

    private static final Pattern SPACE = Pattern.compile("\\s+");
    private static final Pattern DECIMALS = Pattern.compile("([0-9]+)[.,]0+");
    private static final Pattern DAY = Pattern.compile("(\\d{4})-(\\d{2})-(\\d{2})(?:[ T].*)?");
    private static final Pattern GERMAN_DAY = Pattern.compile("(\\d{1,2})\\.(\\d{1,2})\\.(\\d{4})(?: .*)?");

    /** The day that LimeSurvey notes where it may not note any. */
    static final LocalDate NO_DAY = LocalDate.of(1980, 1, 1);

    /** Words without what differs between two writings of the same. */
    static String normal(String words) {
        return SPACE.matcher(words.strip()).replaceAll(" ").toLowerCase(Locale.ROOT);
    }

    /** Whether nothing stands there, or that nothing was asked; all else may be a name. */
    boolean isNothing() {
        return text.isBlank() || text.equals("{question_not_shown}");
    }

    /** Whether nothing is known by it: not asked, or not answered. */
    boolean isUnknown() {
        return text.isEmpty() || NOTHING.contains(normal(text));
    }

    /** A number without the decimals that a database adds; other texts as they are. */
    String number() {
        Matcher decimals = DECIMALS.matcher(text.strip());
        return decimals.matches() ? decimals.group(1) : text.strip();
    }

    /** Whether it says ticked; empty if it says neither that nor the opposite. */
    Optional<Boolean> ticked() {
        if (text.isEmpty()) {
            return Optional.of(false);
        }
        String said = normal(text);
        if (YES.contains(said)) {
            return Optional.of(true);
        }
        return NOTHING.contains(said) || NO.contains(said) ? Optional.of(false) : Optional.empty();
    }

    /** The day it names; empty if it names none. */
    Optional<LocalDate> day() {
        Matcher day = DAY.matcher(text.strip());
        Matcher german = GERMAN_DAY.matcher(text.strip());
        try {
            if (day.matches()) {
                return Optional.of(LocalDate.of(number(day, 1), number(day, 2), number(day, 3)));
            }
            return german.matches()
                    ? Optional.of(LocalDate.of(number(german, 3), number(german, 2), number(german, 1)))
                    : Optional.empty();
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static int number(Matcher matcher, int group) {
        return Integer.parseInt(matcher.group(group));
    }

    /** The problem that it is none of the options. */
    Problem unknownAmong(Asked asked) {
        String codes = asked.options().stream().map(Option::code).collect(Collectors.joining(", "));
        String german =
                asked.options().stream().map(option -> option.words().de()).collect(Collectors.joining(", "));
        String english =
                asked.options().stream().map(option -> option.words().en()).collect(Collectors.joining(", "));
        return unknownValue(asked)
                .hint(
                        "Möglich: " + codes + " (" + german + ") oder leer.",
                        "Possible: " + codes + " (" + english + ") or empty.");
    }

    /** The problem that it is neither ticked nor not ticked. */
    Problem neitherTickedNorNot(Asked asked) {
        return unknownValue(asked)
                .hint("Möglich: Y, N, Ja, Nein, N/A oder leer.", "Possible: Y, N, Yes, No, N/A or empty.");
    }

    /** The problem that it is no day. */
    Problem noDay() {
        return Problem.at(place, "bad-date", "„" + text + "“ ist kein Datum.", "\"" + text + "\" is not a date.")
                .hint(
                        "Jahr-Monat-Tag, zum Beispiel 2026-10-01 14:30:00.",
                        "Year-month-day, for example 2026-10-01 14:30:00.");
    }

    private Problem unknownValue(Asked asked) {
        return Problem.at(
                        place,
                        "unknown-value",
                        "„" + text + "“ ist hier keine mögliche Antwort.",
                        "\"" + text + "\" is no possible answer here.")
                .on(asked.question().path());
    }
}
