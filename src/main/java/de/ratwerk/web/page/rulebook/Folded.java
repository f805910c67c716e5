package de.ratwerk.web.page.rulebook;

import de.ratwerk.text.Slug;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * Words without case, umlauts and accents, each sign of which knows where it comes from.
 *
 * @param words the words as they were
 * @param plain the same folded
 * @param origins for each sign of the folded ones the sign that it comes from, and at last the number of signs
 */
@SuppressWarnings("ArrayRecordComponent")
record Folded(String words, String plain, int[] origins) {

    /** A piece of a line. */
    record Piece(String words, boolean hit) {}

    static Folded of(String words) {
        StringBuilder plain = new StringBuilder();
        List<Integer> origins = new ArrayList<>();
        for (int at = 0; at < words.length(); at += Character.charCount(words.codePointAt(at))) {
            String letters = Slug.letters(Character.toString(words.codePointAt(at)));
            for (int i = 0; i < letters.length(); i++) {
                origins.add(at);
            }
            plain.append(letters);
        }
        origins.add(words.length());
        return new Folded(
                words,
                plain.toString(),
                origins.stream().mapToInt(Integer::intValue).toArray());
    }

    /** The words of a query, folded, each once. */
    static List<String> query(String query) {
        return Stream.of(Slug.letters(query).strip().split("\\s+", -1))
                .filter(word -> !word.isEmpty())
                .distinct()
                .toList();
    }

    boolean holds(String word) {
        return plain.contains(word);
    }

    /** The words with the hits set apart. */
    List<Piece> pieces(List<String> sought) {
        return pieces(sought, 0, words.length());
    }

    /** A stretch of the words about the first hit, as long as it may be; it cuts no word if it need not. */
    List<Piece> pieces(List<String> sought, int longest) {
        if (words.length() <= longest) {
            return pieces(sought);
        }
        int first = origins[firstHit(sought)];
        int from = Math.max(0, Math.min(first - longest / 3, words.length() - longest));
        int to = from + longest;
        int before = words.indexOf(' ', from) + 1;
        int after = words.lastIndexOf(' ', to);
        from = from > 0 && before > 0 && before <= first ? before : from;
        to = to < words.length() && after > first ? after : to;
        List<Piece> pieces = new ArrayList<>();
        if (from > 0) {
            pieces.add(new Piece("… ", false));
        }
        pieces.addAll(pieces(sought, from, to));
        if (to < words.length()) {
            pieces.add(new Piece(" …", false));
        }
        return pieces;
    }

    private int firstHit(List<String> sought) {
        return sought.stream()
                .mapToInt(plain::indexOf)
                .filter(at -> at >= 0)
                .min()
                .orElse(0);
    }

    private List<Piece> pieces(List<String> sought, int from, int to) {
        boolean[] hit = hits(sought);
        List<Piece> pieces = new ArrayList<>();
        int begin = from;
        for (int at = from + 1; at <= to; at++) {
            if (at == to || hit[at] != hit[begin]) {
                pieces.add(new Piece(words.substring(begin, at), hit[begin]));
                begin = at;
            }
        }
        return pieces;
    }

    /** Which signs belong to a hit. */
    private boolean[] hits(List<String> sought) {
        boolean[] hit = new boolean[words.length()];
        for (String word : sought) {
            for (int at = plain.indexOf(word); at >= 0; at = plain.indexOf(word, at + 1)) {
                Arrays.fill(hit, origins[at], end(at + word.length() - 1), true);
            }
        }
        return hit;
    }

    /** Behind the sign that a folded one comes from: one sign can have become several. */
    private int end(int at) {
        int next = at + 1;
        while (origins[next] == origins[at]) {
            next++;
        }
        return origins[next];
    }
}
