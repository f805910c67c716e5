package de.ratwerk.profile;

import de.ratwerk.problem.Place;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A known answer; what is not known has none.
 *
 * @param question what was asked
 * @param values the answer in the profile's words: one value, or for a list question any number; an empty list says
 *     "none of them"
 * @param place where the answer stands
 * @param provenance where the answer comes from, or null if the profile does not say
 */
public record Answer(
        Question question,
        List<String> values,
        Place place,
        @Nullable Provenance provenance) {

    /**
     * Where an answer comes from.
     *
     * @param source a document or address, or null
     * @param asOf the date of the source: a year, a month or a day (ISO 8601), or null
     * @param note what else is to be said, or null
     */
    public record Provenance(
            @Nullable String source,
            @Nullable String asOf,
            @Nullable String note) {}

    /** The single value of a question that takes one. */
    public String value() {
        return values.get(0);
    }
}
