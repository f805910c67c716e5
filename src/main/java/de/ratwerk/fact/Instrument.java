package de.ratwerk.fact;

/** An instrument for handling data. */
public enum Instrument {
    INVENTORY,
    OPEN_DATA,
    CENTRAL_PROVISION
}
