package de.ratwerk.report.compare;

import de.ratwerk.advice.compare.Comparison;
import de.ratwerk.advice.compare.Comparison.Change;
import de.ratwerk.advice.compare.Comparison.Kind;
import de.ratwerk.text.Language;
import java.util.ArrayList;
import java.util.List;

/**
 * What a comparison comes to in one sentence.
 *
 * @param supposed whether the new side is only supposed, or came about
 */
public record Summary(Comparison comparison, boolean supposed) {

    /** The sentence. */
    public String in(Language language) {
        if (comparison.of(Kind.STAYED).size() == comparison.changes().size()) {
            return language.say(
                    supposed ? "Am Rat änderte das nichts." : "Der Rat ist derselbe wie zuvor.",
                    supposed ? "The advice would stay the same." : "The advice is the same as before.");
        }
        List<String> parts = new ArrayList<>();
        add(parts, language, comparison.of(Kind.GONE).size(), "nicht mehr fällig", "no longer due");
        add(parts, language, comparison.of(Kind.NEW).size(), "neu fällig", "newly due");
        add(parts, language, comparison.of(Kind.OPENED).size(), "neu offen", "newly open");
        add(parts, language, comparison.of(Kind.SETTLED).size(), "nicht mehr offen", "no longer open");
        long moved =
                comparison.of(Kind.MOVED).stream().filter(Change::otherPlace).count();
        add(parts, language, (int) moved, "an anderer Stelle", "elsewhere in the list");
        add(
                parts,
                language,
                comparison.of(Kind.MOVED).size() - (int) moved,
                "am selben Platz mit anderer Punktzahl",
                "in the same place with another score");
        int changed = comparison.changes().size() - comparison.of(Kind.STAYED).size();
        return language.say("Von ", "Of ") + comparison.changes().size() + language.say(" Maßnahmen ", " actions ")
                + verb(language, changed) + ": " + language.allOf(parts) + ".";
    }

    private String verb(Language language, int changed) {
        if (supposed) {
            return changed == 1
                    ? language.say("änderte sich eine", "one would change")
                    : language.say("änderten sich " + changed, changed + " would change");
        }
        return changed == 1
                ? language.say("hat sich eine geändert", "one has changed")
                : language.say("haben sich " + changed + " geändert", changed + " have changed");
    }

    private static void add(List<String> parts, Language language, int count, String german, String english) {
        if (count > 0) {
            parts.add(count + " " + language.say(german, english));
        }
    }
}
