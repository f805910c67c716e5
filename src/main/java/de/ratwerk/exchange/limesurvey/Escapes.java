package de.ratwerk.exchange.limesurvey;

import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What LimeSurvey writes in place of signs that would disturb a table. */
final class Escapes {
    private static final Map<String, String> SIGNS = Map.of(
            "{lbrace}", "{",
            "{rbrace}", "}",
            "{newline}", "\n",
            "{cr}", "\r",
            "{tab}", "\t",
            "{quote}", "\"");

    private static final Pattern ESCAPE = Pattern.compile("\\{(?:lbrace|rbrace|newline|cr|tab|quote)}");

    /** What a spreadsheet would take for a formula, and what looks as if it were kept from that already. */
    private static final Pattern FORMULA = Pattern.compile("'*[=+\\-@\\t\\r].*", Pattern.DOTALL);

    private Escapes() {}

    /** A cell of a VV file as it was meant; all at once, so that what an escape stood for is not taken for another. */
    static String fromVv(String cell) {
        return ESCAPE.matcher(cell).replaceAll(Escapes::sign);
    }

    /** A text as it stands in a cell of a CSV file; who reads the file takes the apostrophe away again. */
    static String toCsv(String text) {
        return FORMULA.matcher(text).matches() ? "'" + text : text;
    }

    private static String sign(MatchResult escape) {
        return Matcher.quoteReplacement(SIGNS.getOrDefault(escape.group(), escape.group()));
    }
}
