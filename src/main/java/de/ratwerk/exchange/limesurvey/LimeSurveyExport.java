package de.ratwerk.exchange.limesurvey;

import de.ratwerk.exchange.limesurvey.Asked.Form;
import de.ratwerk.exchange.limesurvey.Asked.Option;
import de.ratwerk.profile.Answer;
import de.ratwerk.profile.Profile;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Profiles as responses to the survey of {@link LimeSurveyStructure}, in the form in which LimeSurvey exports responses:
 * a CSV file with semicolons, everything in quotes, codes as headings and as answers, a byte order mark in front. A cell
 * without quotes is a question that was not asked. {@link LimeSurveyResponses} reads the same answers and the same day
 * from it; where an answer comes from has no place in it.
 */
public final class LimeSurveyExport {
    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final String END = "\r\n";

    private LimeSurveyExport() {}

    /** The row of the headings with its end and the byte order mark. */
    public static String headings() {
        List<String> cells = new ArrayList<>();
        List.of("id", "submitdate", "lastpage", "startlanguage", "seed").forEach(name -> cells.add(quoted(name)));
        for (Asked asked : Asked.all()) {
            if (asked.form() == Form.MULTIPLE) {
                asked.options().forEach(option -> cells.add(quoted(asked.code() + "[" + option.code() + "]")));
            } else {
                cells.add(quoted(asked.code()));
            }
        }
        return BYTE_ORDER_MARK + String.join(";", cells) + END;
    }

    /**
     * A profile as a row with its end.
     *
     * @param number the number of the response, from 1
     */
    public static String row(int number, Profile profile) {
        LocalDate asOf = profile.asOf();
        List<String> cells = new ArrayList<>();
        cells.add(quoted(String.valueOf(number)));
        cells.add(quoted((asOf == null ? Said.NO_DAY : asOf) + " 00:00:00"));
        cells.add(quoted(String.valueOf(lastPage())));
        cells.add(quoted("de"));
        cells.add(quoted(""));
        Asked.all().forEach(asked -> cells.addAll(cells(asked, profile)));
        return String.join(";", cells) + END;
    }

    /** The paths of the answers whose source, day or note has no place in a response. */
    public static List<String> withProvenance(Profile profile) {
        return profile.answers().stream()
                .filter(answer -> answer.provenance() != null)
                .map(answer -> answer.question().path())
                .toList();
    }

    private static long lastPage() {
        return Asked.all().stream()
                .map(asked -> asked.question().path().split("\\.", 2)[0])
                .distinct()
                .count();
    }

    private static List<String> cells(Asked asked, Profile profile) {
        Optional<Answer> answer = profile.answer(asked.question().path());
        boolean shown = answer.isPresent() || profile.applies(asked.question());
        if (asked.form() == Form.MULTIPLE) {
            return asked.options().stream()
                    .map(option -> shown
                            ? quoted(
                                    answer.filter(known -> ticks(known, option)).isPresent() ? "Y" : "")
                            : "")
                    .toList();
        }
        String text = answer.map(known -> text(asked, known.value())).orElse("");
        return List.of(shown ? quoted(text) : "");
    }

    private static boolean ticks(Answer answer, Option option) {
        return option.exclusive() ? answer.values().isEmpty() : answer.values().contains(option.value());
    }

    private static String text(Asked asked, String value) {
        return asked.options().stream()
                .filter(option -> option.value().equals(value))
                .map(Option::code)
                .findFirst()
                .orElse(value);
    }

    private static String quoted(String text) {
        return '"' + Escapes.toCsv(text).replace("\"", "\"\"") + '"';
    }
}
