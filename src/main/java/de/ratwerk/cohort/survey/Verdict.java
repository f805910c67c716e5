package de.ratwerk.cohort.survey;

import de.ratwerk.text.Constants;
import de.ratwerk.text.Text;

/** What a counted share says beside the published one. */
public enum Verdict {
    /** Chance explains the difference, if there is one. */
    WITHIN("im Rahmen des Zufalls", "within what chance explains"),
    /** More than published, whatever the open answers are. */
    ABOVE("mehr als in der Befragung", "more than in the survey"),
    /** Less than published, whatever the open answers are. */
    BELOW("weniger als in der Befragung", "less than in the survey"),
    /** Those who answered differ; the open answers decide whether the cohort does. */
    OPEN("offen: Antworten fehlen", "open: answers are missing"),
    /** Too few are known to say anything, or the survey does not say how many it counted. */
    TOO_FEW("zu wenig bekannt für einen Vergleich", "too little known to compare");

    private final Text words;

    Verdict(String german, String english) {
        this.words = new Text(german, english);
    }

    /** How a reader is told. */
    public Text words() {
        return words;
    }

    /** The word in JSON, such as {@code too-few}. */
    public String id() {
        return Constants.name(this);
    }
}
