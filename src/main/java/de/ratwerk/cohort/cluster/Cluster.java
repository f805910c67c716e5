package de.ratwerk.cohort.cluster;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Members with the same needs: any two of them share at least half of the actions that are due for either.
 *
 * @param number its place among the clusters, from 1, the largest first
 * @param members their ids, sorted
 * @param leastAlike what the two least alike share of the actions due for either, from 0.5 to 1, to two digits
 * @param all the actions that are due for all of them, sorted
 * @param most the other actions that are due for more than half of them, the most frequent first
 * @param differs where they differ most from all others that were compared, the greatest difference first
 */
public record Cluster(
        int number,
        List<String> members,
        BigDecimal leastAlike,
        List<String> all,
        List<Often> most,
        List<Difference> differs) {

    /** For how many members of the cluster an action is due. */
    public record Often(String action, int count) {}

    /**
     * An action that is clearly more or less often due here than elsewhere.
     *
     * @param here for how many members of the cluster it is due
     * @param elsewhere for how many of the others that were compared
     * @param of how many others there are
     * @param lift the share here over the share elsewhere, to two digits; null if it is due nowhere else
     */
    @JsonInclude(Include.NON_NULL)
    public record Difference(
            String action,
            int here,
            int elsewhere,
            int of,
            @Nullable BigDecimal lift) {}
}
