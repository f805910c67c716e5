package de.ratwerk.report.portfolio;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Nothing leaves the house of which fewer than five municipalities could be told. */
class DisclosureTest {
    private static final Disclosure ANONYMISED = Disclosure.ANONYMISED;

    @ParameterizedTest
    @CsvSource({"0,30,0", "1,30,", "4,30,", "5,30,5", "25,30,25", "26,30,", "29,30,", "30,30,30"})
    void aNumberAndWhatItLeavesAreNotSmall(int number, int whole, @Nullable Integer told) {
        assertThat(ANONYMISED.of(number, whole)).isEqualTo(told);
    }

    @Test
    void theHouseItselfIsToldEverything() {
        assertThat(Disclosure.OPEN.of(1, 30)).isEqualTo(1);
        assertThat(Disclosure.OPEN.parts(List.of(1L, 2L, 0L))).containsExactly(1L, 2L, 0L);
    }

    @Test
    void aSmallPartTakesTheNextSmallestWithIt() {
        assertThat(ANONYMISED.parts(List.of(20L, 7L, 3L))).containsExactly(20L, null, null);
        assertThat(ANONYMISED.parts(List.of(20L, 2L, 2L))).as("four in all").containsExactly(null, null, null);
        assertThat(ANONYMISED.parts(List.of(20L, 3L, 3L))).containsExactly(20L, null, null);
        assertThat(ANONYMISED.parts(List.of(20L, 0L, 10L))).containsExactly(20L, 0L, 10L);
    }

    @Test
    void whatIsWithheldOfSeveralPartsIsNotFewTogether() {
        assertThat(ANONYMISED.column(List.of(2, 0, 7), List.of(10, 8, 20))).containsExactly(null, 0, null);
        assertThat(ANONYMISED.column(List.of(1, 1, 7, 30), List.of(10, 8, 20, 40)))
                .containsExactly(null, null, null, 30);
        assertThat(ANONYMISED.column(List.of(9, 8, 7), List.of(10, 9, 20))).containsExactly(null, null, null);
        assertThat(ANONYMISED.column(List.of(5, 0, 7), List.of(10, 8, 20))).containsExactly(5, 0, 7);
    }

    /** Whoever knows the whole and all that is told knows of nobody but at least five together. */
    @Test
    void nothingSmallCanBeWorkedOut() {
        SplittableRandom random = new SplittableRandom(5);
        for (int round = 0; round < 5_000; round++) {
            List<Long> numbers = new ArrayList<>();
            for (int i = 0; i < 2 + random.nextInt(4); i++) {
                numbers.add((long) random.nextInt(random.nextBoolean() ? 7 : 40));
            }
            List<@Nullable Long> told = ANONYMISED.parts(numbers);
            long withheld = 0;
            int many = 0;
            for (int i = 0; i < numbers.size(); i++) {
                if (told.get(i) == null) {
                    withheld += numbers.get(i);
                    many++;
                } else {
                    assertThat(told.get(i)).isEqualTo(numbers.get(i)).isNotIn(1L, 2L, 3L, 4L);
                }
            }
            long whole = numbers.stream().mapToLong(Long::longValue).sum();
            if (many > 0 && whole >= 5) {
                assertThat(withheld).as(numbers.toString()).isGreaterThanOrEqualTo(5);
            }
            assertThat(many == 1 && told.stream().anyMatch(number -> number != null && number > 0))
                    .as(numbers.toString())
                    .isFalse();
        }
    }

    @Test
    void placesWithheldNumbersWhereTheirNeighboursDoNotTellThem() {
        record Counted(String id, @Nullable Integer number) {}
        List<Counted> counted = List.of(
                new Counted("z", null),
                new Counted("e", 6),
                new Counted("y", null),
                new Counted("f", 6),
                new Counted("a", null),
                new Counted("g", 0));
        assertThat(Disclosure.ordered(counted, Counted::number, Counted::id))
                .extracting(Counted::id)
                .containsExactly("e", "f", "a", "y", "z", "g");
    }
}
