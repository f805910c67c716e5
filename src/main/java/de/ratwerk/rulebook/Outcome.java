package de.ratwerk.rulebook;

import de.ratwerk.text.Text;

/** What becomes of a rule on the answers of one municipality. */
public enum Outcome {
    /** It matches for certain. */
    FIRES("greift", "fires"),
    /** It may match, depending on open answers. */
    OPEN("ist offen", "is open"),
    /** It cannot match, whatever the open answers are. */
    SILENT("schweigt", "is silent");

    private final Text words;

    Outcome(String german, String english) {
        this.words = new Text(german, english);
    }

    /** What the rule does, in words. */
    public Text words() {
        return words;
    }
}
