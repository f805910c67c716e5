package de.ratwerk.report.picture;

import de.ratwerk.text.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * A picture told in a few sentences, short enough to listen to. It names what stands out; all figures are in the table
 * that goes with the picture.
 *
 * @param named how many things of a list are named, the others being counted
 * @param letters how long a name may be
 * @param language what it is told in
 */
record Alternative(int named, int letters, Language language) {
    /** So many characters are listened to with patience; a screen reader takes half a minute for them. */
    static final int MOST = 350;

    private static final int LONGEST = 70;
    private static final int SHORTEST = 36;
    private static final int STEP = 2;

    /**
     * The fullest telling that is not too long: rather shorter names than fewer of them, as long as they can be
     * recognised.
     *
     * @param named how many things of a list are named at most
     * @param tell gives the sentences; without names it must not be too long, whatever is told
     */
    static String of(int named, Language language, Function<Alternative, List<String>> tell) {
        for (int some = named; some > 0; some--) {
            for (int letters = LONGEST; letters >= SHORTEST; letters -= STEP) {
                String told = told(new Alternative(some, letters, language), tell);
                if (told.length() <= MOST) {
                    return told;
                }
            }
        }
        return told(new Alternative(0, 0, language), tell);
    }

    private static String told(Alternative alternative, Function<Alternative, List<String>> tell) {
        return Characters.clean(String.join(
                " ",
                tell.apply(alternative).stream()
                        .filter(sentence -> !sentence.isEmpty())
                        .toList()));
    }

    /** A title in quotation marks, cut where it is too long. */
    String quoted(String title) {
        return language.quoted(cut(title, letters));
    }

    /** Some of the things as a sentence lists them, then how many others there are; empty if none is to be named. */
    <T> String list(List<T> things, int most, Function<T, String> words) {
        int shown = Math.min(most, named);
        if (shown == 0) {
            return "";
        }
        List<String> items =
                new ArrayList<>(things.stream().limit(shown).map(words).toList());
        int others = things.size() - items.size();
        if (others > 0) {
            items.add(others(others, language));
        }
        return language.allOf(items);
    }

    /** A number of things in words: "eine Maßnahme", "keine Maßnahme", "12 Maßnahmen" */
    static String count(int number, String none, String one, String many) {
        return switch (number) {
            case 0 -> none;
            case 1 -> one;
            default -> number + " " + many;
        };
    }

    /** How many there are besides those named; German counts questions, actions and phases, all feminine. */
    static String others(int number, Language language) {
        return language.say(
                count(number, "keine weitere", "eine weitere", "weitere"),
                count(number, "no other", "one other", "others"));
    }

    /** How many actions: "12 Maßnahmen", "eine Maßnahme". */
    static String actions(int number, Language language) {
        return language.say(
                count(number, "keine Maßnahme", "eine Maßnahme", "Maßnahmen"),
                count(number, "no action", "one action", "actions"));
    }

    /** A text of so many characters at most, cut at a word unless that would leave less than half of them. */
    static String cut(String text, int most) {
        String clean = Characters.clean(text);
        if (clean.length() <= most) {
            return clean;
        }
        int end = clean.lastIndexOf(' ', Math.max(most - 1, 0));
        if (end < most / 2) {
            end = Math.max(most - 1, 0);
            end -= end > 0 && Character.isHighSurrogate(clean.charAt(end - 1)) ? 1 : 0;
        }
        return clean.substring(0, end).replaceAll("[\\s,;:–-]+$", "") + "…";
    }
}
