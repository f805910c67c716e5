package de.ratwerk.cohort.partner;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.math.BigDecimal;
import java.math.MathContext;
import org.jspecify.annotations.Nullable;

/**
 * A municipality that another one is told, and what speaks for it.
 *
 * @param id its id in the cohort
 * @param name its name
 * @param kind {@code municipality}, {@code district} or {@code association}, or null if unknown
 * @param sameLand whether it lies in the same Land
 * @param sameDistrict whether it lies in the same Kreis
 * @param sizeRatio its population over that of the one that is told, to three digits, or null if one is unknown
 * @param operation how easily others can join what runs there
 * @param operator who runs the component there, or null if unknown or if it is about no component
 * @param usage what the component is there: {@code in-use}, {@code planned} or {@code not-used}; null if it is about none
 */
@JsonInclude(Include.NON_NULL)
public record Candidate(
        String id,
        String name,
        @Nullable String kind,
        Same sameLand,
        Same sameDistrict,
        @Nullable BigDecimal sizeRatio,
        Operation operation,
        @Nullable String operator,
        @Nullable String usage) {

    static Candidate of(Seat candidate, Seat asking, int number, Subject subject) {
        return new Candidate(
                candidate.id,
                candidate.name,
                candidate.kind,
                Same.of(candidate.land, asking.land),
                Same.of(candidate.district, asking.district),
                ratio(candidate.population, asking.population),
                candidate.operation(number, subject),
                candidate.operator(number),
                subject.component() == null ? null : candidate.usage(number));
    }

    private static @Nullable BigDecimal ratio(@Nullable Integer one, @Nullable Integer other) {
        return one == null || other == null || one < 1 || other < 1
                ? null
                : BigDecimal.valueOf(one).divide(BigDecimal.valueOf(other), new MathContext(3));
    }
}
