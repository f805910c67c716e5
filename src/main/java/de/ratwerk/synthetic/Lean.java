package de.ratwerk.synthetic;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/**
 * An association of which the survey tells the direction but not the size: municipalities of some groups show something
 * more often than others, while a published share still holds.
 *
 * <p>Each standing gets a pull from −1 to 1 that averages out to 0 within every stratum. A share p becomes
 * p + p · (1 − p) · pull, which stays between 0 and 1 and whose mean within each stratum is p. So the stratum decides
 * what the association leaves untouched: the shares published for it, and any other group that must not be linked.
 */
final class Lean {
    private final Map<Groups, Double> pulls = new HashMap<>();

    /**
     * An association.
     *
     * @param weight how strongly each standing is drawn to it, from 0 to 1
     * @param stratum what the association leaves untouched: it averages out among municipalities of the same stratum
     */
    Lean(GroupTable table, ToDoubleFunction<Groups> weight, Function<Groups, Object> stratum) {
        for (Groups groups : Groups.all()) {
            Object own = stratum.apply(groups);
            double mean = table.mean(weight, other -> stratum.apply(other).equals(own));
            pulls.put(groups, weight.applyAsDouble(groups) - mean);
        }
    }

    /** The stratum of everybody: only the share among all is left untouched. */
    static Object everybody(Groups groups) {
        return "everybody";
    }

    /** How strongly a municipality is drawn, from −1 to 1. */
    double pull(Groups groups) {
        return pulls.getOrDefault(groups, 0.0);
    }

    /** The share among municipalities of this standing that goes with a share among the whole stratum. */
    double share(double share, Groups groups) {
        return share + share * (1 - share) * pull(groups);
    }
}
