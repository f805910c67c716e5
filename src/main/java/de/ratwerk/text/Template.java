package de.ratwerk.text;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A sentence with named gaps in braces, such as {@code "{Figure} der Kommunen kennen FIM."}. */
public final class Template {
    private static final Pattern GAP = Pattern.compile("\\{([A-Za-z]+)\\}");

    private Template() {}

    /** The names of all gaps in a sentence. */
    public static Set<String> gaps(String sentence) {
        Set<String> names = new TreeSet<>();
        Matcher gap = GAP.matcher(sentence);
        while (gap.find()) {
            names.add(gap.group(1));
        }
        return names;
    }

    /** Whether there may be something to fill; sentences without a brace are spared the search. */
    public static boolean hasGaps(String sentence) {
        return sentence.indexOf('{') >= 0;
    }

    /**
     * Fills every gap.
     *
     * @throws IllegalArgumentException if a gap has no value; rulebooks are checked for that when they are loaded
     */
    public static String fill(String sentence, Map<String, String> values) {
        if (!hasGaps(sentence)) {
            return sentence;
        }
        return GAP.matcher(sentence).replaceAll(gap -> {
            String value = values.get(gap.group(1));
            if (value == null) {
                throw new IllegalArgumentException("no value for {" + gap.group(1) + "} in: " + sentence);
            }
            return Matcher.quoteReplacement(value);
        });
    }
}
