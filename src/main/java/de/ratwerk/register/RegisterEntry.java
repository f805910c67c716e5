package de.ratwerk.register;

import de.ratwerk.problem.Place;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What the register says of one place.
 *
 * @param ags the official key of eight digits, a district's being its five digits and three zeros; null for an
 *     association, which has none
 * @param ars the regional key: twelve digits for a municipality, nine for an association, five for a district
 * @param name the official name, titles included, such as "Ulm, Universitätsstadt"
 * @param designation what it is called in its Land, in German, such as "Samtgemeinde"; empty if the register does not say
 * @param land the name of its Land
 * @param district the five digits of its district, or of the city that is one itself
 * @param districtName the name of that district; empty if the register does not say
 * @param population inhabitants; of districts and associations the sum of their municipalities
 * @param area square kilometres, or null if the register does not say or has only municipalities' areas
 * @param place where it stands in the register
 */
public record RegisterEntry(
        @Nullable String ags,
        String ars,
        String name,
        String designation,
        Kind kind,
        String land,
        String district,
        String districtName,
        int population,
        @Nullable BigDecimal area,
        Place place) {

    /** What an entry is. */
    public enum Kind {
        /** A municipality, or an area without one in which people live. */
        MUNICIPALITY,
        /** An area without a municipality in which nobody lives, such as a forest. */
        UNINHABITED,
        /** A district; cities that are districts themselves are municipalities here. */
        DISTRICT,
        /** An association of municipalities with an administration in common. */
        ASSOCIATION
    }
}
