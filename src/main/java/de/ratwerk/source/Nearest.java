package de.ratwerk.source;

import de.ratwerk.problem.Problem;
import de.ratwerk.text.Text;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** The word that was probably meant. */
public final class Nearest {
    /** No word that a file may hold is half as long; the distance of longer ones would only cost time. */
    private static final int LONGEST = 100;

    /** A longer list is nothing that one reads in a hint. */
    private static final int READABLE = 12;

    private Nearest() {}

    /**
     * The candidate nearest to a word by edit distance, if one is near enough to be a slip; ties by alphabet. Two
     * neighbouring letters swapped are one slip of the fingers.
     */
    public static Optional<String> to(String word, Collection<String> candidates) {
        if (word.length() > LONGEST) {
            return Optional.empty();
        }
        String sought = simplified(word);
        int limit = Math.max(1, sought.length() / 3);
        LevenshteinDistance edits = new LevenshteinDistance(limit);
        record Guess(String word, int distance) {}
        return candidates.stream()
                .map(candidate -> new Guess(candidate, distance(edits, sought, simplified(candidate))))
                .filter(guess -> guess.distance() >= 0)
                .min(Comparator.comparingInt(Guess::distance).thenComparing(Guess::word))
                .map(Guess::word)
                .or(() -> only(candidates.stream()
                        .filter(candidate -> isBeginning(sought, simplified(candidate)))
                        .toList()));
    }

    /** A problem with the hint what was probably meant, and with the list of what there is, if there is anything. */
    public static Problem hint(Problem problem, String word, Collection<String> all) {
        return all.isEmpty() ? problem : problem.hint(possible(word, all));
    }

    /** What was probably meant, if something is near, and the list of what there is. */
    public static Text possible(String word, Collection<String> all) {
        String list = String.join(", ", all);
        Text possible = new Text("Möglich: " + list + ".", "Possible: " + list + ".");
        return to(word, all).map(near -> meant(near, possible)).orElse(possible);
    }

    /** A problem with the hint what was probably meant, if something is near; for words of which there are many. */
    public static Problem guess(Problem problem, String word, Collection<String> all) {
        return to(word, all).map(Nearest::meant).map(problem::hint).orElse(problem);
    }

    /** The same with the list too where it is short enough to be read. */
    public static Problem hintOrGuess(Problem problem, String word, Collection<String> all) {
        return all.size() > READABLE ? guess(problem, word, all) : hint(problem, word, all);
    }

    /** The sentence that a word was probably meant. */
    public static Text meant(String near) {
        return new Text("Gemeint ist vermutlich „" + near + "“.", "\"" + near + "\" was probably meant.");
    }

    /** The same with a sentence that follows. */
    public static Text meant(String near, Text more) {
        Text meant = meant(near);
        return new Text(meant.de() + " " + more.de(), meant.en() + " " + more.en());
    }

    /** The same for what brings signs of its own, such as quotes or brackets, and is to be written just so. */
    public static Text meantLiterally(String code) {
        return new Text("Gemeint ist vermutlich " + code + ".", code + " was probably meant.");
    }

    /** The sentence what was probably meant, after a space; empty if nothing is near. */
    public static Text addition(String word, Collection<String> all) {
        return to(word, all)
                .map(Nearest::meant)
                .map(meant -> new Text(" " + meant.de(), " " + meant.en()))
                .orElse(Text.same(""));
    }

    private static int distance(LevenshteinDistance edits, String one, String other) {
        return isSwapped(one, other) ? 1 : edits.apply(one, other);
    }

    /** Whether the words differ in two neighbouring letters that have changed places, as in {@code wehn}. */
    private static boolean isSwapped(String one, String other) {
        if (one.length() != other.length() || one.equals(other)) {
            return false;
        }
        int first = 0;
        while (one.charAt(first) == other.charAt(first)) {
            first++;
        }
        return first + 1 < one.length()
                && one.charAt(first) == other.charAt(first + 1)
                && one.charAt(first + 1) == other.charAt(first)
                && one.substring(first + 2).equals(other.substring(first + 2));
    }

    private static Optional<String> only(List<String> words) {
        return words.size() == 1 ? Optional.of(words.get(0)) : Optional.empty();
    }

    /** Whether one word is the beginning of the other but for the last letter, and long enough to mean it. */
    private static boolean isBeginning(String one, String other) {
        String shorter = one.length() < other.length() ? one : other;
        String longer = one.length() < other.length() ? other : one;
        return shorter.length() >= 3 && longer.startsWith(shorter.substring(0, shorter.length() - 1));
    }

    private static String simplified(String word) {
        StringBuilder simplified = new StringBuilder(word.length());
        for (char c : word.toLowerCase(Locale.ROOT).toCharArray()) {
            if (c != '-' && c != '_' && c != ' ') {
                simplified.append(c);
            }
        }
        return simplified.toString();
    }
}
