package de.ratwerk.rulebook;

import de.ratwerk.problem.Place;
import de.ratwerk.problem.Problem;
import de.ratwerk.problem.Problems;
import de.ratwerk.source.Source;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.drools.drl.ast.descr.RuleDescr;

/** What an author declares of a rule between its name and {@code when}. The parser keeps no places, so it is read here. */
final class Annotations {
    private static final Pattern PIECE = Pattern.compile(
            "//[^\\n]*|/\\*.*?\\*/|@(?<name>[\\w.]*)(?:\\s*\\(\\s*\"(?<value>[^\"]*)\"\\s*\\))?|\"[^\"]*\"|'[^']*'"
                    + "|\\b(?<end>when|then)\\b",
            Pattern.DOTALL);
    private static final Pattern WORD = Pattern.compile("[^,\\s]+");

    private final Map<String, List<Word>> words = new LinkedHashMap<>();
    private final Map<String, Place> places = new LinkedHashMap<>();
    private final Set<String> unread = new LinkedHashSet<>();
    private final Place rule;

    /** A word of a declaration, and where it stands. */
    record Word(String text, Place place) {}

    private Annotations(Place rule) {
        this.rule = rule;
    }

    static Annotations of(RuleDescr drl, Source source, Place rule, Problems problems) {
        Annotations annotations = new Annotations(rule);
        Matcher piece = PIECE.matcher(source.text());
        int from = drl.getStartCharacter();
        while (piece.find(from) && piece.group("end") == null) {
            if (piece.group("name") != null) {
                annotations.add(piece, source, problems);
            }
            from = piece.end();
        }
        return annotations;
    }

    private void add(Matcher piece, Source source, Problems problems) {
        String name = piece.group("name");
        Place place = source.placeAt(piece.start());
        if (name.isEmpty()) {
            problems.add(Problem.at(
                            place,
                            "unknown-annotation",
                            "Hinter dem @ steht kein Name.",
                            "There is no name behind the @.")
                    .hint("So, ohne Leerzeichen: @gap(\"…\")", "Like this, without a space: @gap(\"…\")"));
            return;
        }
        if (places.putIfAbsent(name, place) != null) {
            problems.add(Problem.at(
                    place,
                    "duplicate-annotation",
                    "@" + name + " steht schon in Zeile " + placeOf(name).line() + ".",
                    "@" + name + " already stands in line " + placeOf(name).line() + "."));
            return;
        }
        if (piece.group("value") == null) {
            unread.add(name);
            return;
        }
        List<Word> found = new ArrayList<>();
        Matcher word = WORD.matcher(piece.group("value"));
        while (word.find()) {
            found.add(new Word(word.group(), source.placeAt(piece.start("value") + word.start())));
        }
        words.put(name, found);
    }

    /** The names of what is declared, in the author's order. */
    Iterable<String> names() {
        return places.keySet();
    }

    /** Whether any name of what is declared is such a one. */
    boolean has(Predicate<String> name) {
        return places.keySet().stream().anyMatch(name);
    }

    /** Whether a declaration is missing or names nothing. */
    boolean lacks(String name) {
        return words(name).isEmpty() && !unread.contains(name);
    }

    /** The names of declarations whose value is more or other than one text in quotes; they have no words. */
    Iterable<String> unread() {
        return unread;
    }

    /** Where a declaration begins, or the rule itself if it is missing. */
    Place placeOf(String name) {
        return places.getOrDefault(name, rule);
    }

    /** The words of a declaration, which commas part; none if it is missing. */
    List<Word> words(String name) {
        return words.getOrDefault(name, List.of());
    }
}
