package de.ratwerk.advice;

/** What holds of an action. */
public enum Verdict {
    /** It is due, whatever the answers to open questions are. */
    DUE,
    /** The answers to open questions decide. */
    OPEN,
    /** It is not due, whatever the answers to open questions are. */
    NOT_DUE
}
