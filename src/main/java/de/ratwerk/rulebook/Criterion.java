package de.ratwerk.rulebook;

import de.ratwerk.text.Text;
import java.math.BigDecimal;
import java.util.Map;

/**
 * A criterion of priority.
 *
 * @param id its id, such as {@code gap}
 * @param title its name
 * @param weight its weight; the weights of all criteria add up to 1
 * @param combine how contributions make its value
 * @param values the values that rules contribute by name, each in [0, 1]
 */
public record Criterion(String id, Text title, BigDecimal weight, Combine combine, Map<String, BigDecimal> values) {

    /** How several contributions make one value. */
    public enum Combine {
        /** The greatest counts. */
        STRONGEST,
        /** They add up, to 1 at the most. */
        SUM
    }
}
