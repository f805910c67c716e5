package de.ratwerk.fact;

/** What is being digitalised. */
public enum Area {
    ADMINISTRATION,
    COMMUNITY
}
