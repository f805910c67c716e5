package de.ratwerk.exchange.limesurvey;

import de.ratwerk.exchange.limesurvey.Asked.Form;
import de.ratwerk.exchange.limesurvey.Asked.Option;
import de.ratwerk.text.Language;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a column of an export holds. A heading is a code ({@code Code}, {@code Code[tick]}, {@code Code_tick}), a code and
 * the question's text, or the text alone, as LimeSurvey's user chose.
 */
sealed interface Column {

    /** Answers to a question. */
    record Answers(Asked asked, boolean byCode) implements Column {}

    /** Whether something to tick is ticked. */
    record Ticks(Asked asked, Option option, boolean byCode) implements Column {}

    /** What LimeSurvey itself notes of a response. */
    record Noted(String name) implements Column {}

    /** What this survey does not ask. */
    record Foreign() implements Column {}

    /** A code in front of whatever may follow. */
    Pattern CODE = Pattern.compile("([A-Za-z][A-Za-z0-9]*)(?:\\[([A-Za-z0-9]+)]|_([A-Za-z0-9]+))?(?![A-Za-z0-9_\\[])");

    Set<String> NOTED = Set.of(
            "id",
            "submitdate",
            "lastpage",
            "startlanguage",
            "seed",
            "token",
            "startdate",
            "datestamp",
            "ipaddr",
            "refurl",
            "interviewtime");

    /** What LimeSurvey calls its notes where headings are texts. */
    Map<String, String> NOTED_IN_WORDS = Map.ofEntries(
            Map.entry("antwort id", "id"),
            Map.entry("response id", "id"),
            Map.entry("datum abgeschickt", "submitdate"),
            Map.entry("date submitted", "submitdate"),
            Map.entry("letzte seite", "lastpage"),
            Map.entry("last page", "lastpage"),
            Map.entry("start-sprache", "startlanguage"),
            Map.entry("start language", "startlanguage"),
            Map.entry("zufallsstartwert", "seed"),
            Map.entry("seed", "seed"),
            Map.entry("datum gestartet", "startdate"),
            Map.entry("date started", "startdate"),
            Map.entry("datum letzte aktivität", "datestamp"),
            Map.entry("date last action", "datestamp"));

    Map<String, Column> BY_TEXT = byText();

    /** Whether a column of answers was recognised by its question's code. */
    static boolean isByCode(Column column) {
        return column instanceof Answers answers && answers.byCode() || column instanceof Ticks ticks && ticks.byCode();
    }

    /** What the column with a heading holds. */
    static Column of(String heading) {
        String words = Said.normal(heading);
        Column known = BY_TEXT.get(words);
        if (known != null) {
            return known;
        }
        Matcher code = CODE.matcher(heading.strip());
        if (!code.lookingAt()) {
            return new Foreign();
        }
        String first = code.group(1);
        if (NOTED.contains(first) || first.startsWith("groupTime")) {
            return new Noted(first);
        }
        return asked(first, code.group(2) == null ? code.group(3) : code.group(2));
    }

    private static Column asked(String code, @Nullable String tick) {
        for (Asked asked : Asked.all()) {
            if (asked.code().equals(code)) {
                return column(asked, tick);
            }
            if (code.equals(asked.code() + "Time")) {
                return new Noted(code);
            }
        }
        return new Foreign();
    }

    private static Column column(Asked asked, @Nullable String tick) {
        if (asked.form() != Form.MULTIPLE) {
            return tick == null ? new Answers(asked, true) : new Foreign();
        }
        return asked.options().stream()
                .filter(option -> option.code().equals(tick))
                .<Column>map(option -> new Ticks(asked, option, true))
                .findFirst()
                .orElse(new Foreign());
    }

    private static Map<String, Column> byText() {
        Map<String, Column> columns = new HashMap<>();
        NOTED_IN_WORDS.forEach((words, name) -> columns.put(words, new Noted(name)));
        for (Asked asked : Asked.all()) {
            for (Language language : Language.values()) {
                texts(asked, language).forEach(columns::put);
            }
        }
        return Map.copyOf(columns);
    }

    private static Map<String, Column> texts(Asked asked, Language language) {
        String text = Said.normal(asked.question().text().in(language));
        Map<String, Column> columns = new HashMap<>();
        if (asked.form() != Form.MULTIPLE) {
            columns.put(text, new Answers(asked, false));
        }
        List<Option> ticks = asked.form() == Form.MULTIPLE ? asked.options() : new ArrayList<>();
        for (Option option : ticks) {
            String words = Said.normal(option.words().in(language));
            columns.put(text + " [" + words + "]", new Ticks(asked, option, false));
            columns.put(text + " (" + words + ")", new Ticks(asked, option, false));
        }
        return columns;
    }
}
