package de.ratwerk.web.page;

import de.ratwerk.text.Text;

/** What the pages are made up of, as their navigation names it. */
public enum Part {
    START("/", "Start", "Start"),
    QUESTIONS("/profile/municipality", "Fragebogen", "Questionnaire"),
    ADVICE("/advice", "Rat", "Advice"),
    WHAT_IF("/what-if", "Was wäre, wenn", "What if"),
    REPORT("/report", "Bericht", "Report"),
    COHORT("/cohort", "Kohorte", "Cohort"),
    RULEBOOK("/rulebook", "Regelwerk", "Rule book");

    private final String path;
    private final Text title;

    Part(String path, String german, String english) {
        this.path = path;
        this.title = new Text(german, english);
    }

    /** Where it begins, behind the language. */
    public String path() {
        return path;
    }

    public Text title() {
        return title;
    }

    /** Whether it is about the profile that is being worked on. */
    public boolean needsProfile() {
        return this == QUESTIONS || this == ADVICE || this == WHAT_IF || this == REPORT;
    }
}
