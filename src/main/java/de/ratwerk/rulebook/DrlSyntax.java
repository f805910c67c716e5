package de.ratwerk.rulebook;

import de.ratwerk.problem.Place;
import de.ratwerk.problem.Problem;
import de.ratwerk.source.Nearest;
import de.ratwerk.source.Source;
import de.ratwerk.text.Text;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.drools.drl.parser.DroolsError;
import org.drools.drl.parser.ParserError;

/** What the parser's complaint about a file's syntax means, in words for people who write DRL now and then. */
final class DrlSyntax {
    private static final Pattern TOKEN =
            Pattern.compile("(?:input|character) '(.*?)'(?: in| expecting|$)", Pattern.DOTALL);
    private static final List<String> KEYWORDS =
            List.of("rule", "when", "then", "end", "import", "package", "function");

    private DrlSyntax() {}

    static Problem problem(Source file, DroolsError error) {
        int line = error.getLines().length > 0 ? Math.max(0, error.getLines()[0]) : 0;
        int column = error instanceof ParserError parser && line > 0 ? Math.max(0, parser.getCol() + 1) : 0;
        Matcher token = TOKEN.matcher(String.valueOf(error.getMessage()));
        String found = token.find() ? token.group(1) : "";
        if (found.equals("<eof>") || found.isEmpty() && line == lastLine(file)) {
            return Problem.at(
                            new Place(file.name(), line, 0),
                            "rule-syntax",
                            "Die Datei endet mitten in einer Regel.",
                            "The file ends in the middle of a rule.")
                    .hint(
                            "Meist fehlt „end“, eine schließende Klammer oder ein schließendes Anführungszeichen.",
                            "Usually \"end\", a closing bracket or a closing quote is missing.");
        }
        String shown = found.isEmpty() ? "" : ": „" + found + "“";
        Text hint = hint(found);
        return Problem.at(
                        new Place(file.name(), line, column),
                        "rule-syntax",
                        "Ab hier ist die Regel nicht zu verstehen" + shown + ".",
                        "From here on the rule cannot be understood"
                                + shown.replace('„', '"').replace('“', '"') + ".")
                .hint(hint.de(), hint.en());
    }

    static Problem unreadable(String file, String detail) {
        return Problem.at(
                Place.of(file),
                "rule-syntax",
                "Die Datei ist kein lesbares DRL (" + detail + ").",
                "The file is no readable DRL (" + detail + ").");
    }

    private static int lastLine(Source file) {
        return (int) file.text().lines().count() + 1;
    }

    private static Text hint(String token) {
        if (KEYWORDS.contains(token)) {
            return new Text(
                    "Davor ist etwas nicht zu Ende: meist fehlt eine schließende Klammer, ein Anführungszeichen oder"
                            + " „end“.",
                    "Something before it has no end: usually a closing bracket, a quote or \"end\" is missing.");
        }
        Optional<String> near = token.length() > 1 ? Nearest.to(token, KEYWORDS) : Optional.empty();
        if (near.isPresent()) {
            return new Text(
                    "Gemeint ist vermutlich „" + near.get() + "“.", "\"" + near.get() + "\" was probably meant.");
        }
        return switch (token) {
            case "=" -> new Text("Verglichen wird mit ==.", "Values are compared with ==.");
            case "," -> new Text("Ein Komma steht zu viel.", "There is a comma too many.");
            case "…" ->
                new Text(
                        "Hier ist noch etwas einzusetzen, wo „…“ steht.",
                        "Something is still to be filled in where \"…\" stands.");
            default ->
                new Text(
                        "Auch die Zeile davor ansehen: Klammern, Kommas und Anführungszeichen.",
                        "Look at the line before as well: brackets, commas and quotes.");
        };
    }
}
