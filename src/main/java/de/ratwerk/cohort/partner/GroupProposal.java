package de.ratwerk.cohort.partner;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Municipalities that can do together what is due for them.
 *
 * @param number its place among the proposals, from 1
 * @param region within what it was sought
 * @param members its members, the leading one first, then by id
 * @param lands the Lands in which it lies, sorted; those that are unknown are left out
 * @param sizeRatio the population of the largest municipality over that of the smallest, to three digits, Kreise and
 *     associations left out; null if one is unknown or there are fewer than two
 * @param partnerships how many partnerships it takes: one between the leading member and each other one
 * @param covered how many needs it covers
 * @param had how many of them somebody in it has in place
 * @param beyond how many needs it covers that no proposal before it does
 * @param covers what it covers, the most worth first (needs of what somebody has count twice), then by action and component
 */
@JsonInclude(Include.NON_NULL)
public record GroupProposal(
        int number,
        Region region,
        List<Someone> members,
        List<String> lands,
        @Nullable BigDecimal sizeRatio,
        int partnerships,
        int covered,
        int had,
        int beyond,
        List<Cover> covers) {

    /**
     * A member of a group.
     *
     * @param due how many needs it has
     * @param covered how many of them the group covers
     * @param gives for how many needs of others it has what they need
     */
    public record Someone(String id, String name, int due, int covered, int gives) {}

    /**
     * An action, or a component, that a group covers.
     *
     * @param action the action that is due; of a component that some lack and others plan, the one for those that lack it
     * @param component the component, or null if it is about none
     * @param have who has it, the easiest to join first; empty if all need it
     * @param need who needs it, by id
     * @param planned those of them that plan the component
     * @param beyond those of them for whom no proposal before covers the action
     */
    @JsonInclude(Include.NON_NULL)
    public record Cover(
            String action,
            @Nullable String component,
            List<Giver> have,
            List<String> need,
            List<String> planned,
            List<String> beyond) {}

    /**
     * Somebody who has it.
     *
     * @param operation how easily others can join what runs there
     * @param operator who runs the component there, or null if unknown or if it is about none
     */
    @JsonInclude(Include.NON_NULL)
    public record Giver(
            String id, Operation operation, @Nullable String operator) {}
}
