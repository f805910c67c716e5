package de.ratwerk.fact;

/** A way of taking part in local fibre networks. */
public enum Way {
    FUNDING,
    MUNICIPAL_COOPERATION,
    LOCAL_ECONOMY,
    CIVIL_SOCIETY
}
