package de.ratwerk.exchange;

import de.ratwerk.text.Language;

/**
 * What a column of a table holds.
 *
 * @param path the question whose answer it holds or tells more about, or {@link #DAY}
 * @param part what of the answer
 */
record Column(String path, Part part) {
    /** The path of the day as of which a profile's answers hold. */
    static final String DAY = "asOf";

    /** A part of an answer, with the words for it in headings. */
    enum Part {
        VALUE("", "", ""),
        SOURCE("source", "Quelle", "source"),
        AS_OF("asOf", "Stand", "as of"),
        NOTE("note", "Anmerkung", "note");

        private final String key;
        private final String german;
        private final String english;

        Part(String key, String german, String english) {
            this.key = key;
            this.german = german;
            this.english = english;
        }

        /** Its key in a profile. */
        String key() {
            return key;
        }

        /** Its words in a heading. */
        String words(Language language) {
            return language.say(german, english);
        }
    }

    static Column value(String path) {
        return new Column(path, Part.VALUE);
    }

    /** The path as a heading: {@code strategy.status}, {@code strategy.status#source}. */
    String heading() {
        return part == Part.VALUE ? path : path + "#" + part.key();
    }
}
