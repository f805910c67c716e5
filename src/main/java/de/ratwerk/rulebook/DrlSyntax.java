package de.ratwerk.rulebook;

import de.ratwerk.fact.Vocabulary;
import de.ratwerk.problem.Place;
import de.ratwerk.problem.Problem;
import de.ratwerk.source.Nearest;
import de.ratwerk.source.Source;
import de.ratwerk.text.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.drools.drl.parser.DroolsError;
import org.drools.drl.parser.ParserError;

/** What the parser's complaint about a file's syntax means, in words for people who write DRL now and then. */
final class DrlSyntax {
    private static final Pattern TOKEN =
            Pattern.compile("(?:input|character) '(.*?)'(?: in| expecting|$)", Pattern.DOTALL);
    private static final Pattern ATTRIBUTE = Pattern.compile(
            "^\\s*(salience|no-loop|lock-on-active|agenda-group|activation-group|ruleflow-group|auto-focus|enabled|dialect"
                    + "|timer|duration|calendars|date-effective|date-expires)\\b");
    private static final Pattern TYPOGRAPHIC = Pattern.compile("[„“”‚‘’«»]");
    private static final Pattern ANNOTATION = Pattern.compile("^\\s*(@\\w+)\\s*=");

    /** Where the parser stumbles right behind it; {@code or} itself it understands. */
    private static final Pattern GERMAN_OR = Pattern.compile("\\)\\s*\\b(oder|ODER|Oder)\\s*$");

    private static final List<String> KEYWORDS =
            List.of("rule", "when", "then", "end", "import", "package", "function");

    private static final Pattern UNQUOTED = Pattern.compile("^\\s*rule\\s+([\\w/.-]+)\\s*$");

    private static final Text COMMA = new Text("Davor fehlt ein Komma.", "A comma is missing before it.");

    private static final List<String> AND = List.of("and", "und", "&");

    private DrlSyntax() {}

    /** What the parser complains of, once for each rule: after the first slip it no longer knows where it is. */
    static List<Problem> problems(Source file, List<DroolsError> errors) {
        List<RuleOutline> rules = RuleOutline.of(file);
        List<Problem> told = new ArrayList<>();
        List<List<Problem>> slips = rules.stream().map(RuleOutline::slips).toList();
        slips.forEach(told::addAll);
        int unclosed = rules.stream()
                .flatMap(rule -> rule.unclosed().stream())
                .mapToInt(slip -> slip.place().line())
                .min()
                .orElse(Integer.MAX_VALUE);
        int from = -1;
        for (DroolsError error : errors) {
            Problem problem = problem(file, error);
            int line = problem.place().line();
            int rule = (int) rules.stream().filter(each -> each.line() <= line).count();
            if (rule > from && line < unclosed) { // behind an open bracket the parser understands nothing
                if (!follows(line, slips.subList(Math.max(0, rule - 2), rule))) {
                    told.add(problem);
                }
                from = rule;
            }
        }
        return told;
    }

    /** Whether what the parser stumbles over in a line comes from what is missing before it. */
    private static boolean follows(int line, List<List<Problem>> slipsOfLastRules) {
        return slipsOfLastRules.stream()
                .flatMap(List::stream)
                .anyMatch(slip -> slip.place().line() <= line);
    }

    private static Problem problem(Source file, DroolsError error) {
        int line = error.getLines().length > 0 ? Math.max(0, error.getLines()[0]) : 0;
        Matcher token = TOKEN.matcher(String.valueOf(error.getMessage()));
        String found = token.find() ? token.group(1) : "";
        if (found.equals("<eof>") || found.isEmpty() && line == lastLine(file)) {
            return Problem.at(
                            new Place(file.name(), line, 0),
                            "rule-syntax",
                            "Die Datei endet mitten in einer Regel.",
                            "The file ends in the middle of a rule.")
                    .hint(
                            "Meist fehlt „end“ oder eine schließende Klammer, oder hinter dem letzten „end“ steht noch"
                                    + " etwas.",
                            "Usually \"end\" or a closing bracket is missing, or something stands behind the last"
                                    + " \"end\".");
        }
        Place at = place(file, line, error);
        Matcher or = GERMAN_OR.matcher(file.text()).region(0, index(file, line, error));
        if (or.find()) {
            return Conditions.orBetweenFacts(file.placeAt(or.start(1)), or.group(1));
        }
        String before = lineBefore(file, at);
        Matcher attribute = ATTRIBUTE.matcher(before);
        if (found.equals("@") && attribute.find()) {
            return Problem.at(
                            new Place(file.name(), lineNumberBefore(file, at), 1 + before.indexOf(attribute.group(1))),
                            "forbidden",
                            "Das gehört nicht in eine Regeldatei: " + attribute.group(1) + ".",
                            "This does not belong in a rule file: " + attribute.group(1) + ".")
                    .hint(Forbidden.instead(attribute.group(1)));
        }
        if (TYPOGRAPHIC.matcher(line(file, at.line())).find()) {
            return Problem.at(
                            at,
                            "rule-syntax",
                            "In dieser Zeile stehen typografische Anführungszeichen.",
                            "There are typographic quotes in this line.")
                    .hint(
                            "Gebraucht wird das gerade Anführungszeichen: \"…\"",
                            "What is needed is the straight quote: \"…\"");
        }
        if (before.strip().startsWith("@") && Vocabulary.facts().containsKey(found)) {
            return Problem.at(
                            at,
                            "rule-syntax",
                            "Vor der Bedingung fehlt „when“.",
                            "\"when\" is missing before the condition.")
                    .hint("Eine Zeile „when“ einfügen.", "Put in a line \"when\".");
        }
        Matcher unquoted = UNQUOTED.matcher(line(file, at.line()));
        if (unquoted.find()) {
            String right = "rule \"" + unquoted.group(1) + "\"";
            return Problem.at(
                            new Place(file.name(), at.line(), 1 + unquoted.start(1)),
                            "rule-syntax",
                            "Der Name der Regel steht nicht in Anführungszeichen.",
                            "The name of the rule is not in quotes.")
                    .hint("So: " + right, "Like this: " + right);
        }
        String shown = found.isEmpty() ? "" : ": „" + found + "“";
        Matcher annotation = ANNOTATION.matcher(line(file, at.line()));
        if (found.equals("=") && annotation.find()) {
            String right = annotation.group(1) + "(\"…\")";
            return Problem.at(
                            at,
                            "rule-syntax",
                            "Hinter " + annotation.group(1) + " steht kein Gleichheitszeichen, sondern eine Klammer.",
                            "Behind " + annotation.group(1) + " there is no equals sign but a bracket.")
                    .hint("So: " + right, "Like this: " + right);
        }
        boolean behindComma = followsComma(file, place(file, line, error));
        Text hint = isField(found) && !behindComma ? COMMA : hint(found.equals(")") && behindComma ? "," : found);
        return Problem.at(
                        place(file, line, error),
                        "rule-syntax",
                        "Ab hier ist die Regel nicht zu verstehen" + shown + ".",
                        "From here on the rule cannot be understood"
                                + shown.replace('„', '"').replace('“', '"') + ".")
                .hint(hint);
    }

    /** The parser counts columns in halves of characters, as Java does. */
    private static Place place(Source file, int line, DroolsError error) {
        if (!(error instanceof ParserError parser) || line == 0) {
            return new Place(file.name(), line, 0);
        }
        return file.placeAt(index(file, line, parser));
    }

    private static int index(Source file, int line, DroolsError error) {
        int start = 0;
        for (int n = 1; n < line; n++) {
            start = file.text().indexOf('\n', start) + 1;
        }
        int column = error instanceof ParserError parser ? Math.max(0, parser.getCol()) : 0;
        return Math.min(file.text().length(), start + column);
    }

    static Problem unreadable(String file, String detail) {
        return Problem.at(
                Place.of(file),
                "rule-syntax",
                "Die Datei ist kein lesbares DRL (" + detail + ").",
                "The file is no readable DRL (" + detail + ").");
    }

    private static String line(Source file, int number) {
        return file.text().lines().skip(Math.max(0, number - 1L)).findFirst().orElse("");
    }

    /** The number of the last line before a place that holds anything; 0 if there is none. */
    private static int lineNumberBefore(Source file, Place place) {
        int number = place.line() - 1;
        while (number > 0 && line(file, number).isBlank()) {
            number--;
        }
        return number;
    }

    private static String lineBefore(Source file, Place place) {
        int number = lineNumberBefore(file, place);
        return number == 0 ? "" : line(file, number);
    }

    private static int lastLine(Source file) {
        return (int) file.text().lines().count() + 1;
    }

    /** Whether a comma stands before a place; of some faults the parser does not know the place. */
    private static boolean followsComma(Source file, Place place) {
        if (place.line() < 1 || place.column() < 1) {
            return false;
        }
        String line = line(file, place.line());
        int end = line.offsetByCodePoints(0, Math.min(place.column() - 1, line.codePointCount(0, line.length())));
        return line.substring(0, end).strip().endsWith(",");
    }

    private static boolean isField(String token) {
        return Vocabulary.facts().values().stream().anyMatch(fields -> fields.contains(token));
    }

    private static Text hint(String token) {
        if (KEYWORDS.contains(token)) {
            return new Text(
                    "Davor ist etwas nicht zu Ende: meist fehlt eine schließende Klammer, ein Anführungszeichen oder"
                            + " „end“.",
                    "Something before it has no end: usually a closing bracket, a quote or \"end\" is missing.");
        }
        if (AND.contains(token.toLowerCase(Locale.ROOT))) {
            return new Text(
                    "Bedingungen in der Klammer trennt ein Komma; Fakten stehen ohne Wort dazwischen untereinander.",
                    "Conditions within the brackets are separated by a comma; facts stand one below the other without"
                            + " a word between them.");
        }
        Optional<String> near = Optional.ofNullable(RuleOutline.GERMAN.get(token.toLowerCase(Locale.ROOT)))
                .or(() -> token.length() > 1 ? Nearest.to(token, KEYWORDS) : Optional.empty());
        if (near.isPresent()) {
            return Nearest.meant(near.get());
        }
        return switch (token) {
            case "=" -> new Text("Verglichen wird mit ==.", "Values are compared with ==.");
            case "or", "oder" -> Forbidden.instead("or");
            case "," -> new Text("Ein Komma steht zu viel.", "There is a comma too many.");
            default ->
                new Text(
                        "Auch die Zeile davor ansehen: Klammern, Kommas und Anführungszeichen.",
                        "Look at the line before as well: brackets, commas and quotes.");
        };
    }
}
