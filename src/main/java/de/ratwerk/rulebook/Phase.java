package de.ratwerk.rulebook;

import de.ratwerk.text.Text;
import java.math.BigDecimal;

/**
 * A phase of the plan.
 *
 * @param id {@code now}, {@code next} or {@code later}
 * @param title its name
 * @param minimumScore the score from which an action can stand in it
 * @param atMost how many actions it holds
 */
public record Phase(String id, Text title, BigDecimal minimumScore, int atMost) {}
