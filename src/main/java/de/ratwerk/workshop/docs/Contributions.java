package de.ratwerk.workshop.docs;

import de.ratwerk.rulebook.Criterion;
import de.ratwerk.rulebook.Criterion.Combine;
import de.ratwerk.rulebook.Rule.Priority;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Objects;

/** What rules contribute to priorities, in numbers. */
record Contributions(Material material) {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** A contribution with its value and the points it is worth at the most. */
    Words of(Priority priority) {
        Criterion criterion =
                Objects.requireNonNull(material.rulebook().header().criteria().get(priority.criterion()));
        BigDecimal value = Objects.requireNonNull(criterion.values().get(priority.value()));
        String points = material.say(
                " zum Kriterium " + title(criterion) + ", also höchstens " + points(criterion, value) + " Punkte",
                " to the criterion " + title(criterion) + ", so " + points(criterion, value) + " points at the most");
        return Words.code(priority.value()).and(" = " + number(value) + points);
    }

    String title(Criterion criterion) {
        return criterion.title().in(material.language());
    }

    /** The points of a value, rounded as advice rounds them. */
    String points(Criterion criterion, BigDecimal value) {
        return number(HUNDRED.multiply(criterion.weight()).multiply(value).setScale(1, RoundingMode.HALF_UP));
    }

    String number(BigDecimal number) {
        return material.language().number(number);
    }

    String combined(Combine combine) {
        return switch (combine) {
            case STRONGEST -> material.say("der stärkste Beitrag zählt", "the strongest contribution counts");
            case SUM ->
                material.say("die Beiträge werden addiert, bis höchstens 1", "contributions add up, to 1 at the most");
        };
    }
}
