package de.ratwerk.register;

import de.ratwerk.problem.Place;
import de.ratwerk.problem.Problem;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Numbers as cells of a register hold them. */
final class Numbers {
    /** How workbooks store numbers. */
    private static final Pattern STORED = Pattern.compile("[0-9]{1,20}(\\.[0-9]{1,20})?(E[0-9]{1,2})?");

    private static final BigDecimal MOST_PEOPLE = BigDecimal.valueOf(100_000_000);

    private Numbers() {}

    /** Inhabitants; empty if the cell holds no whole number. Thousands may be set apart by blanks. */
    static Optional<Integer> people(String cell) {
        String number = cell.replaceAll("[ \\u00a0\\u202f]", "");
        if (!STORED.matcher(number).matches()) {
            return Optional.empty();
        }
        BigDecimal people = new BigDecimal(number).stripTrailingZeros();
        return people.scale() <= 0 && people.compareTo(MOST_PEOPLE) < 0
                ? Optional.of(people.intValueExact())
                : Optional.empty();
    }

    /** The problem of a cell that should hold inhabitants. */
    static Problem noPeople(Place place, String where, String cell, String name) {
        return Faults.at(
                place,
                "bad-number",
                where,
                "„" + cell + "“ ist keine Bevölkerungszahl (" + name + ").",
                "\"" + cell + "\" is no number of inhabitants (" + name + ").");
    }

    /** Square kilometres to the hectare; null if the cell holds no number, which is no reason to refuse a register. */
    static @Nullable BigDecimal area(String cell) {
        String number = cell.replace(',', '.');
        return number.matches("[0-9]{1,7}(\\.[0-9]{1,20})?")
                ? new BigDecimal(number).setScale(2, RoundingMode.HALF_UP)
                : null;
    }
}
