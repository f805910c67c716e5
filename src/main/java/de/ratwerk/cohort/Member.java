package de.ratwerk.cohort;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a cohort keeps of one municipality: enough to count it, to compare it and to find it partners. Its JSON form is one
 * line of the run's {@code members.ndjson}.
 *
 * @param id names it within the cohort, and its files: lower-case letters, digits and hyphens
 * @param name the municipality's name
 * @param synthetic whether its answers were made up by the generator
 * @param ags the official key, or null if unknown
 * @param kind {@code municipality}, {@code district} or {@code association}, or null if unknown
 * @param land the name of its Land, or null if unknown
 * @param population inhabitants, or null if unknown
 * @param sizeClass the KGSt's size class, or null if unknown
 * @param profileDigest the digest of its profile, as in an advice
 * @param asOf the day of its answers (ISO 8601), or null if unknown
 * @param answered how many questions have an answer
 * @param position for {@code eGovernment}, {@code community} and {@code strategy} the status as in an advice, {@code open}
 *     where the open answers decide
 * @param due what is due, by rank
 * @param open what may be due, by recommendation and id
 * @param inPlace the ids of the actions that are not due because what they aim at is in place, sorted; what simply does not
 *     apply is not among them
 * @param components what is known of each base component and of document management ({@code documentManagement}), by name
 * @param shares for each share that the survey published ({@code cohort.survey}) whether the municipality is among it:
 *     {@code yes}, {@code no}, {@code open} for want of answers, {@code unclear} where the survey's wording leaves it open;
 *     none where it does not belong to those that the share is of
 */
@JsonInclude(Include.NON_NULL)
public record Member(
        String id,
        String name,
        boolean synthetic,
        @Nullable String ags,
        @Nullable String kind,
        @Nullable String land,
        @Nullable Integer population,
        @Nullable Integer sizeClass,
        String profileDigest,
        @Nullable String asOf,
        int answered,
        Map<String, String> position,
        List<Due> due,
        List<Open> open,
        List<String> inPlace,
        Map<String, Component> components,
        Map<String, String> shares) {

    /**
     * An action that is due.
     *
     * @param phase the id of its phase
     * @param score its priority, 0 to 100
     */
    public record Due(String id, String phase, BigDecimal score) {}

    /**
     * An action that may be due.
     *
     * @param decidedBy the paths of the questions whose answers decide
     */
    public record Open(String id, List<String> decidedBy) {}

    /**
     * A component of e-government.
     *
     * @param usage {@code in-use}, {@code planned} or {@code not-used}, or null if unknown
     * @param operator who runs it or is to run it, or null if unknown
     */
    @JsonInclude(Include.NON_NULL)
    public record Component(
            @Nullable String usage, @Nullable String operator) {}
}
