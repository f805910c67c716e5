package de.ratwerk.evidence;

import de.ratwerk.text.Constants;
import de.ratwerk.text.Text;

/** What sort of finding a record is, and so what may be said with it. */
public enum Kind {
    /** A part of all respondents. */
    SHARE("Anteil", "share"),
    /** A part of a comparison group. */
    GROUP_SHARE("Anteil in einer Gruppe", "share of a group"),
    /** A group shows it more often; a direction without a size and never cause and effect. */
    ASSOCIATION("Zusammenhang, kein Beleg einer Wirkung", "association, no proof of an effect"),
    /** The survey looked for a link and found none. */
    NO_ASSOCIATION("kein Zusammenhang gefunden", "no association found"),
    /** An order without figures. */
    RANKING("Rangfolge", "ranking"),
    /** What counts as what. */
    DEFINITION("Festlegung der Befragung", "definition of the survey"),
    /** Computed from published figures. */
    DERIVED("errechnet", "derived"),
    /** The authors' reading, not a measurement. */
    JUDGEMENT("Einschätzung der Studie", "judgement of the study");

    private final String id = Constants.name(this);
    private final Text words;

    Kind(String german, String english) {
        this.words = new Text(german, english);
    }

    /** How a reader is told what sort of finding it is. */
    public Text words() {
        return words;
    }

    /** The name in files and JSON, such as {@code group-share}. */
    public String id() {
        return id;
    }
}
