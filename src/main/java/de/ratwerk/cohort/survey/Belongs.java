package de.ratwerk.cohort.survey;

import de.ratwerk.text.Constants;

/** Whether a municipality is among those that a published share is of. */
enum Belongs {
    YES,
    NO,
    /** Answers are missing: to the share's question, or to whether one is among those that it is a share of. */
    OPEN,
    /** The survey's wording leaves it open. */
    UNCLEAR,
    /** It is not among those that the share is a share of. */
    OUTSIDE;

    /** The word in files, such as {@code yes}. */
    public String word() {
        return Constants.name(this);
    }
}
