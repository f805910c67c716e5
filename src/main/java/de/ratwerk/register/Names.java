package de.ratwerk.register;

import de.ratwerk.text.Slug;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Compares names of places as people write them: without titles, with "ue" for "ü", "a. d." for "an der", with or without
 * what tells a place from its namesakes. It serves to doubt a key and to hint at one, never to find a place.
 */
final class Names {
    /** Small words, in full and as their first letters. */
    private static final Set<String> SMALL_WORDS = Set.of(
            "a am an auf b bei d das dem den der die dl i im in o ob u und unter v vd von vor zu zum zur".split(" "));

    /** What a place is, which some write before its name and the register after a comma, or not at all. */
    private static final Set<String> TITLES =
            Set.of(("amt einheitsgemeinde flecken freie gemeinde gemeindeverband grosse gvv hansestadt kreis kreisfreie"
                            + " kreisstadt landeshauptstadt landkreis markt marktgemeinde regionalverband samtgemeinde"
                            + " stadt stadtkreis universitaetsstadt verbandsgemeinde verwaltungsgemeinschaft"
                            + " verwaltungsverband vg vgem vvg")
                    .split(" "));

    /** What begins many names and is none. */
    private static final Set<String> BEGINNINGS = Set.of("alt", "bad", "gross", "hohen", "klein", "neu", "st");

    private Names() {}

    /** The words of a name that tell it from others, in their order. */
    static List<String> words(String name) {
        int title = name.indexOf(',');
        List<String> all = split(title > 0 ? name.substring(0, title) : name);
        List<String> telling = all.stream()
                .filter(word -> !SMALL_WORDS.contains(word) && !TITLES.contains(word))
                .toList();
        return telling.isEmpty() ? all : telling;
    }

    private static List<String> split(String name) {
        List<String> words = new ArrayList<>();
        for (String word : Slug.letters(name).split("[^\\p{L}0-9]+")) {
            if (!word.isEmpty()) {
                words.add(word.equals("sankt") ? "st" : word);
            }
        }
        return words;
    }

    /** Whether two names may be those of one place: the same words, or one says less or more briefly what the other says. */
    static boolean alike(List<String> one, List<String> other) {
        List<String> shorter = one.size() <= other.size() ? one : other;
        List<String> left = new ArrayList<>(shorter == one ? other : one);
        if (shorter.isEmpty() || String.join("", one).equals(String.join("", other))) {
            return !shorter.isEmpty();
        }
        if (!left.remove(0).equals(shorter.get(0))
                || shorter.size() == 1 && !left.isEmpty() && BEGINNINGS.contains(shorter.get(0))) {
            return false;
        }
        return shorter.stream().skip(1).allMatch(word -> takeOut(word, left));
    }

    /** Takes out of a list a word or what it is short for. */
    private static boolean takeOut(String word, List<String> words) {
        for (String candidate : words) {
            if (candidate.startsWith(word) || word.startsWith(candidate)) {
                return words.remove(candidate);
            }
        }
        return false;
    }
}
