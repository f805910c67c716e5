package de.ratwerk.fact;

/**
 * Who is responsible for digitalisation in one area.
 *
 * @param area the area
 * @param fromTop whether the head of the administration, a CDO or a CIO is among them
 * @param departmentOnly whether it is the IT or the organisation department and nobody else
 * @param digitalOfficer whether a CDO or a CIO is among them
 * @param basis the answers it rests on
 */
public record Leadership(Area area, Boolean fromTop, Boolean departmentOnly, Boolean digitalOfficer, Basis basis)
        implements Item {}
