package de.ratwerk.rulebook;

import de.ratwerk.problem.Place;
import de.ratwerk.problem.Problem;
import de.ratwerk.problem.Problems;
import de.ratwerk.source.Blank;
import de.ratwerk.source.Source;
import de.ratwerk.text.Text;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Looks at a rule file before the parser does, and refuses what parser and reader could take for different things, what
 * shows other than it reads, and what the parser would not come to an end with: its effort doubles with each bracket. Notes
 * what a scaffold left open in comments, too.
 */
final class FirstLook {
    /** The largest file that ships has a twentieth of it. */
    static final int MOST_CHARACTERS = 1 << 16;

    /** A rule nests two: a fact, and a list of values. */
    static final int MOST_BRACKETS = 8;

    /** As the parser tells them apart: whatever is none of these is code. */
    private static final Pattern PIECE = Pattern.compile(
            "(?<comment>//[^\\n"
                    + "]*|/\\*.*?\\*/)|(?<endless>/\\*)|\"[^\"\\\\\\n"
                    + "]*\"|'[^'\\\\\\n"
                    + "]*'|(?<open>[(\\[{])|(?<close>[)\\]}])|(?:\"[^\"\\\\\\n"
                    + "]*|'[^'\\\\\\n"
                    + "]*)(?<escape>\\\\)|(?<blank>" + Blank.MARK
                    + ")|(?<space>[\\p{Zs}&&[^ ]])|(?<odd>[\\\\`\"'])",
            Pattern.DOTALL);

    private static final Text TYPE_ANEW =
            new Text("Die Zeile neu tippen, statt sie hineinzukopieren.", "Type the line anew instead of pasting it.");

    private static final Pattern ESCAPE = Pattern.compile("\\\\u+\\p{XDigit}{4}");

    private final Source source;
    private final Problems problems;

    private FirstLook(Source source, Problems problems) {
        this.source = source;
        this.problems = problems;
    }

    /** Whether a file can be given to the parser; if not, what is wrong was noted. */
    static boolean passes(Source source, Problems problems) {
        FirstLook look = new FirstLook(source, problems);
        return look.isShort() && look.showsAll() && look.isPlain();
    }

    private boolean isShort() {
        int length = source.text().length();
        if (length > MOST_CHARACTERS) {
            problems.add(Problem.at(
                            Place.of(source.name()),
                            "file-too-large",
                            "Die Datei hat mehr als " + MOST_CHARACTERS + " Zeichen.",
                            "The file has more than " + MOST_CHARACTERS + " characters.")
                    .hint(
                            "Auf mehrere Dateien verteilen: ein Thema, zwei bis sechs Regeln.",
                            "Split it into several files: one subject, two to six rules."));
        }
        return length <= MOST_CHARACTERS;
    }

    /** Marks that turn the direction of writing or break a line unseen make a comment of what looks like code. */
    private boolean showsAll() {
        int[] codePoints = source.text().codePoints().toArray();
        int index = 0;
        for (int codePoint : codePoints) {
            if (Source.isHidden(codePoint)) {
                problems.add(Problem.at(
                                source.placeAt(index),
                                "control-character",
                                "Hier steht ein verborgenes oder ungültiges Zeichen (U+%04X).".formatted(codePoint),
                                "Here is a hidden or invalid character (U+%04X).".formatted(codePoint))
                        .hint(TYPE_ANEW));
                return false;
            }
            index += Character.charCount(codePoint);
        }
        return true;
    }

    private boolean isPlain() {
        Matcher piece = PIECE.matcher(source.text());
        int depth = 0;
        boolean blank = false;
        while (piece.find()) {
            if (piece.group("comment") != null) {
                Matcher escape = ESCAPE.matcher(piece.group());
                if (escape.find()) {
                    return refuseOdd(piece.start() + escape.start(), escape.group());
                }
                int open = piece.group().startsWith("//") ? piece.group().indexOf(Blank.MARK) : -1;
                if (open >= 0) {
                    problems.add(Blank.toFillIn(source.placeAt(piece.start() + open)));
                }
            } else if (piece.group("endless") != null) {
                problems.add(Problem.at(
                                source.placeAt(piece.start()),
                                "rule-syntax",
                                "Der Kommentar, der hier beginnt, hat kein Ende.",
                                "The comment that begins here has no end.")
                        .hint("Er endet mit */.", "It ends with */."));
                return false; // and no other one is looked for: each would be sought to the end of the file
            } else if (piece.group("escape") != null) {
                return refuseOdd(piece.start("escape"), piece.group("escape"));
            } else if (piece.group("space") != null) {
                int space = piece.group().codePointAt(0);
                problems.add(Problem.at(
                                source.placeAt(piece.start()),
                                "control-character",
                                "Hier steht ein besonderes Leerzeichen (U+%04X), das wie ein gewöhnliches aussieht."
                                        .formatted(space),
                                "Here is a special space (U+%04X) that looks like an ordinary one.".formatted(space))
                        .hint(TYPE_ANEW));
                return false;
            } else if (piece.group("odd") != null) {
                return refuseOdd(piece.start(), piece.group());
            } else if (piece.group("blank") != null) {
                problems.add(Blank.toFillIn(source.placeAt(piece.start())));
                blank = true;
            } else if (piece.group("close") != null) {
                depth = Math.max(0, depth - 1);
            } else if (piece.group("open") != null && ++depth > MOST_BRACKETS) {
                problems.add(Problem.at(
                                source.placeAt(piece.start()),
                                "nested-too-deeply",
                                "Hier sind mehr als " + MOST_BRACKETS + " Klammern ineinander geschachtelt.",
                                "Here more than " + MOST_BRACKETS + " brackets stand within each other.")
                        .hint(
                                "Eine Bedingung braucht zwei: Fakt( feld in (…) ).",
                                "A condition needs two: Fact( field in (…) )."));
                return false;
            }
        }
        return !blank;
    }

    private boolean refuseOdd(int index, String what) {
        boolean quote = what.equals("\"") || what.equals("'");
        Problem problem = quote
                ? Problem.at(
                                source.placeAt(index),
                                "rule-syntax",
                                "Das Anführungszeichen " + what + " hat in seiner Zeile kein Gegenstück.",
                                "The quote " + what + " has no counterpart in its line.")
                        .hint(
                                "Ein schließendes Anführungszeichen einsetzen oder dieses streichen.",
                                "Add a closing quote, or remove this one.")
                : Problem.at(
                                source.placeAt(index),
                                "forbidden",
                                "Das gehört nicht in eine Regeldatei: " + what,
                                "This does not belong in a rule file: " + what)
                        .hint(
                                "Zeichen so hinschreiben, wie sie heißen, ohne \\ und `.",
                                "Write characters as they are, without \\ and `.");
        problems.add(problem);
        return false;
    }
}
