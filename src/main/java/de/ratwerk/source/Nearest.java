package de.ratwerk.source;

import de.ratwerk.problem.Problem;
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

    private Nearest() {}

    /** The candidate nearest to a word by edit distance, if one is near enough to be a slip; ties by alphabet. */
    public static Optional<String> to(String word, Collection<String> candidates) {
        if (word.length() > LONGEST) {
            return Optional.empty();
        }
        String sought = simplified(word);
        int limit = Math.max(1, sought.length() / 3);
        LevenshteinDistance distance = new LevenshteinDistance(limit);
        record Guess(String word, int distance) {}
        return candidates.stream()
                .map(candidate -> new Guess(candidate, distance.apply(sought, simplified(candidate))))
                .filter(guess -> guess.distance() >= 0)
                .min(Comparator.comparingInt(Guess::distance).thenComparing(Guess::word))
                .map(Guess::word)
                .or(() -> only(candidates.stream()
                        .filter(candidate -> isBeginning(sought, simplified(candidate)))
                        .toList()));
    }

    /** A problem with the hint what was probably meant, and with the list of what there is. */
    public static Problem hint(Problem problem, String word, Collection<String> all) {
        String list = String.join(", ", all);
        return to(word, all)
                .map(near -> problem.hint(
                        "Gemeint ist vermutlich „" + near + "“. Möglich: " + list + ".",
                        "\"" + near + "\" was probably meant. Possible: " + list + "."))
                .orElseGet(() -> problem.hint("Möglich: " + list + ".", "Possible: " + list + "."));
    }

    /** A problem with the hint what was probably meant, if something is near; for words of which there are many. */
    public static Problem guess(Problem problem, String word, Collection<String> all) {
        return to(word, all)
                .map(near ->
                        problem.hint("Gemeint ist vermutlich „" + near + "“.", "\"" + near + "\" was probably meant."))
                .orElse(problem);
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
        return word.toLowerCase(Locale.ROOT).replaceAll("[-_ ]", "");
    }
}
