package de.ratwerk.fact;

/** A topic of training that the survey asked for. */
public enum Topic {
    APPLICATIONS,
    METHODS,
    LEADERSHIP,
    TRENDS,
    ORGANISATION
}
