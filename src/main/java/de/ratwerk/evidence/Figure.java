package de.ratwerk.evidence;

import de.ratwerk.text.Language;
import java.util.Map;
import java.util.OptionalDouble;

/** The figure of a record. */
public sealed interface Figure {
    /** The figure in signs, the same in every language, such as {@code ≈ 29 %}. */
    String signs();

    /** What a statement's gaps are filled with. */
    Map<String, String> gaps(Language language);

    /** The share that is published, from 0 to 1; of a span its middle, of a bound the bound. Empty if it is no share. */
    default OptionalDouble share() {
        return OptionalDouble.empty();
    }

    /** How exactly a share is published. */
    enum Reading {
        EXACT("", "", ""),
        ABOUT("≈ ", "rund ", "around "),
        JUST_UNDER("≈ ", "knapp ", "just under "),
        MORE_THAN("> ", "mehr als ", "more than "),
        LESS_THAN("< ", "weniger als ", "fewer than ");

        private final String sign;
        private final String german;
        private final String english;

        Reading(String sign, String german, String english) {
            this.sign = sign;
            this.german = german;
            this.english = english;
        }

        String word(Language language) {
            return language == Language.DE ? german : english;
        }
    }

    /** A share in per cent. */
    record Percent(int percent, Reading reading) implements Figure {
        @Override
        public OptionalDouble share() {
            return OptionalDouble.of(percent / 100.0);
        }

        @Override
        public String signs() {
            return reading.sign + percent + " %";
        }

        @Override
        public Map<String, String> gaps(Language language) {
            return worded(reading.word(language) + language.percent(percent));
        }
    }

    /** A share that is published as a span, in per cent. */
    record PercentSpan(int from, int to) implements Figure {
        @Override
        public OptionalDouble share() {
            return OptionalDouble.of((from + to) / 200.0);
        }

        @Override
        public String signs() {
            return from + "–" + to + " %";
        }

        @Override
        public Map<String, String> gaps(Language language) {
            String between = language == Language.DE ? " bis " : " to ";
            return worded(from + between + language.percent(to));
        }
    }

    /** A threshold: at least so many of so many. */
    record AtLeast(int atLeast, int of) implements Figure {
        @Override
        public String signs() {
            return "≥ " + atLeast + " / " + of;
        }

        @Override
        public Map<String, String> gaps(Language language) {
            return Map.of("atLeast", String.valueOf(atLeast), "of", String.valueOf(of));
        }
    }

    /** A number of things. */
    record Count(int count) implements Figure {
        @Override
        public String signs() {
            return String.valueOf(count);
        }

        @Override
        public Map<String, String> gaps(Language language) {
            return Map.of("count", String.valueOf(count));
        }
    }

    /** A number of respondents. */
    record Respondents(int n) implements Figure {
        @Override
        public String signs() {
            return "n = " + n;
        }

        @Override
        public Map<String, String> gaps(Language language) {
            return Map.of("n", String.valueOf(n));
        }
    }

    private static Map<String, String> worded(String words) {
        String capital = Character.toUpperCase(words.charAt(0)) + words.substring(1);
        return Map.of("figure", words, "Figure", capital);
    }
}
