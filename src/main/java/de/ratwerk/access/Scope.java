package de.ratwerk.access;

import de.ratwerk.text.Constants;

/** What a key or a token permits. None includes another. */
public enum Scope {
    /** To be advised and to read what advice is made from. */
    READ,
    /** To tell what became of an advice. */
    FEEDBACK,
    /** To see how the service fares: metrics, details of its health, statistics of feedback. */
    ADMIN;

    /** Its name in files, tokens and on the command line: in lower case. */
    public String id() {
        return Constants.name(this);
    }
}
