package de.ratwerk.rulebook;

import de.ratwerk.problem.Place;
import de.ratwerk.problem.Problem;
import de.ratwerk.source.Nearest;
import de.ratwerk.source.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The lines of a rule as its author sees them, which tell for certain that {@code then} or {@code end} is missing; the
 * parser stumbles only over what follows, often in the next rule.
 */
final class RuleOutline {
    /** What slips in from the author's own language. */
    static final Map<String, String> GERMAN = Map.of("wenn", "when", "dann", "then", "ende", "end", "regel", "rule");

    private static final Pattern COMMENT_OR_TEXT =
            Pattern.compile("//[^\\n]*|/\\*.*?\\*/|\"[^\"\\n]*\"|'[^'\\n]*'", Pattern.DOTALL);
    private static final Pattern SHOWN = Pattern.compile("[^\\n]");
    private static final Pattern RULE = Pattern.compile("^\\s*rule\\b");
    private static final Pattern THEN = Pattern.compile("\\bthen\\b");
    private static final Pattern END = Pattern.compile("\\bend\\b");
    private static final Pattern DECISION = Pattern.compile("\\(\\s*drools\\b");
    private static final Pattern OPEN = Pattern.compile("^\\s*@\\w+\\s*\\([^)]*$");
    private static final Pattern NEXT = Pattern.compile("^\\s*(?:@|when\\b)");
    private static final Pattern NAMED = Pattern.compile("^\\s*(\\w+)\\s+[\"']");
    private static final Pattern FIRST_WORD = Pattern.compile("^\\s*(\\w+)(?:\\s*$|\\s+\\w+\\s*\\(\\s*drools\\b)");

    private final String file;
    private final List<String> lines;
    private final int header;
    private final int behind;
    private final boolean isLast;

    private RuleOutline(String file, List<String> lines, int header, int behind) {
        this.file = file;
        this.lines = lines;
        this.header = header;
        this.behind = behind;
        this.isLast = behind == lines.size();
    }

    /** The rules of a file in its order. */
    static List<RuleOutline> of(Source source) {
        List<String> lines = COMMENT_OR_TEXT
                .matcher(source.text())
                .replaceAll(found -> SHOWN.matcher(found.group()).replaceAll(" "))
                .lines()
                .toList();
        List<String> written = source.text().lines().toList();
        int[] headers = IntStream.range(0, lines.size())
                .filter(line -> RULE.matcher(lines.get(line)).find() || isMisspelt(lines.get(line), written.get(line)))
                .toArray();
        List<RuleOutline> rules = new ArrayList<>();
        for (int rule = 0; rule < headers.length; rule++) {
            int behind = rule + 1 < headers.length ? headers[rule + 1] : lines.size();
            rules.add(new RuleOutline(source.name(), lines, headers[rule], behind));
        }
        return rules;
    }

    /** Whether a line begins a rule but for a slip: one word much like it, and a name. */
    private static boolean isMisspelt(String code, String written) {
        Matcher named = NAMED.matcher(written);
        return named.find() && code.strip().equals(named.group(1)) && isLike(named.group(1), "rule");
    }

    /** The number of the line that the rule begins with. */
    int line() {
        return header + 1;
    }

    /** What the author's own words tell for certain, without the parser. */
    List<Problem> slips() {
        return Stream.of(misspeltRule(), unclosed(), missingThen(), missingEnd())
                .flatMap(Optional::stream)
                .toList();
    }

    /** Says that a declaration has no closing bracket, although the next one or the condition begins behind it. */
    Optional<Problem> unclosed() {
        return IntStream.range(header + 1, behind - 1)
                .filter(line -> OPEN.matcher(lines.get(line)).find()
                        && NEXT.matcher(lines.get(line + 1)).find())
                .mapToObj(line -> Problem.at(
                                place(line),
                                "rule-syntax",
                                "In dieser Zeile fehlt die schließende Klammer.",
                                "The closing bracket is missing in this line.")
                        .hint("So: @…(\"…\")", "Like this: @…(\"…\")"))
                .findFirst();
    }

    /** Says that the word that the rule begins with is misspelt. */
    private Optional<Problem> misspeltRule() {
        String code = lines.get(header);
        return RULE.matcher(code).find() ? Optional.empty() : Optional.of(meant(header, code.strip(), "rule"));
    }

    /**
     * Says that {@code end} is missing if the next rule begins without one. Where the file ends the parser says so, unless
     * it is misspelt.
     */
    private Optional<Problem> missingEnd() {
        if (first(END.asPredicate()).isPresent()) {
            return Optional.empty();
        }
        Optional<Problem> misspelt = misspelt("end");
        if (isLast || misspelt.isPresent()) {
            return misspelt;
        }
        return Optional.of(nextRuleBegins());
    }

    private Problem nextRuleBegins() {
        return Problem.at(
                        place(last()),
                        "rule-syntax",
                        "Hinter dieser Zeile fehlt „end“.",
                        "\"end\" is missing behind this line.")
                .hint(
                        "Die nächste Regel beginnt schon in Zeile " + (behind + 1) + ".",
                        "The next rule begins in line " + (behind + 1) + " already.");
    }

    /** Says that {@code then} is missing if the rule ends without one. */
    private Optional<Problem> missingThen() {
        if (first(THEN.asPredicate()).isPresent()) {
            return Optional.empty();
        }
        OptionalInt end = first(END.asPredicate());
        Optional<Problem> misspelt = misspelt("then");
        if (end.isEmpty() && isLast || misspelt.isPresent()) {
            return misspelt;
        }
        return Optional.of(Problem.at(
                        place(first(DECISION.asPredicate()).orElse(end.orElse(last()))),
                        "rule-syntax",
                        "Vor dem, was die Regel entscheidet, fehlt „then“.",
                        "\"then\" is missing before what the rule decides.")
                .hint("Eine Zeile „then“ einfügen.", "Put in a line \"then\"."));
    }

    /** The problem of a line that holds a word much like the missing one, and nothing else but what a rule decides. */
    private Optional<Problem> misspelt(String keyword) {
        for (int line = header + 1; line < behind; line++) {
            Matcher word = FIRST_WORD.matcher(lines.get(line));
            if (word.find() && isLike(word.group(1), keyword)) {
                return Optional.of(meant(line, word.group(1), keyword));
            }
        }
        return Optional.empty();
    }

    private Problem meant(int line, String word, String keyword) {
        return Problem.at(
                        place(line),
                        "rule-syntax",
                        "Ab hier ist die Regel nicht zu verstehen: „" + word + "“.",
                        "From here on the rule cannot be understood: \"" + word + "\".")
                .hint(Nearest.meant(keyword));
    }

    private static boolean isLike(String word, String keyword) {
        return keyword.equals(GERMAN.get(word.toLowerCase(Locale.ROOT)))
                || word.length() > 1
                        && !List.of("when", "then", "end").contains(word)
                        && Nearest.to(word, List.of(keyword)).isPresent();
    }

    private OptionalInt first(Predicate<String> holds) {
        return IntStream.range(header, behind)
                .filter(line -> holds.test(lines.get(line)))
                .findFirst();
    }

    private int last() {
        int line = behind - 1;
        while (lines.get(line).isBlank()) {
            line--;
        }
        return line;
    }

    private Place place(int line) {
        String code = lines.get(line);
        return new Place(file, line + 1, 1 + code.length() - code.stripLeading().length());
    }
}
