package de.ratwerk.advice.why;

import de.ratwerk.text.Constants;

/**
 * Why something does not hold for certain. Every failing condition has exactly one.
 *
 * <p>How the code of a condition is derived: the facts of a profile hold, beside what is known, every answer that an open
 * question may have. If one of these fits the condition, it is {@link #UNKNOWN}. If none does, the facts that the condition
 * is about are looked at: if there are none, or they lack nothing but values of questions that do not arise, it is {@link
 * #NOT_APPLICABLE}; else a known answer says otherwise, and it is {@link #ANSWERED_OTHERWISE}. Of several alike, one that is
 * unknown decides, then one that is answered otherwise.
 */
public enum Code {
    /** A known answer says otherwise: no answer to the open questions makes the condition true. */
    ANSWERED_OTHERWISE,
    /** An answer is missing: some answer to the open questions makes the condition true. */
    UNKNOWN,
    /** The question does not arise, because another answer rules it out. */
    NOT_APPLICABLE,
    /** The action has to wait for another one that is due or may be due. */
    REQUIRES_FIRST;

    /** The name in files and JSON, such as {@code answered-otherwise}. */
    public String id() {
        return Constants.name(this);
    }
}
