package de.ratwerk.fact;

/** One of the eight offers to the local community that the survey asked for. */
public enum CommunityOffer {
    LOCAL_ECONOMY,
    START_UPS,
    DIGITAL_SKILLS,
    WIFI,
    IOT_RADIO,
    SHARING,
    VOLUNTEERING,
    CIVIC_TECH
}
