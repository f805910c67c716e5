package de.ratwerk.report.picture;

import de.ratwerk.text.Language;
import java.util.ArrayList;
import java.util.List;

/** What pictures of numbers of places have in common. */
final class Bars {
    private Bars() {}

    /** The parts that have a length; where some are not told, what the others leave is one hatched part. */
    static List<Stack.Part> drawn(List<Stack.Part> parts, int whole, String withheld) {
        List<Stack.Part> drawn = new ArrayList<>();
        int told = 0;
        boolean all = true;
        for (Stack.Part part : parts) {
            if (part.shade() == Shade.WITHHELD) {
                all = false;
            } else {
                drawn.add(part);
                told += part.number();
            }
        }
        if (!all) {
            drawn.add(new Stack.Part(Shade.WITHHELD, "", Math.max(0, whole - told), withheld));
        }
        return drawn;
    }

    /** How many places: "ein Ort", "30 Orte". */
    static String places(int number, Language language) {
        return number == 1
                ? language.say("ein Ort", "one place")
                : language.whole(number) + language.say(" Orte", " places");
    }

    /** The same after a preposition with the dative: "einem Ort", "30 Orten". */
    static String inPlaces(int number, Language language) {
        return number == 1
                ? language.say("einem Ort", "one place")
                : language.whole(number) + language.say(" Orten", " places");
    }
}
