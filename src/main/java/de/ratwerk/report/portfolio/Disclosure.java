package de.ratwerk.report.portfolio;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which numbers of municipalities may leave the house. A number smaller than the least is withheld, and with it as many
 * others as it takes that nobody can work it out from a sum (cell suppression, primary and secondary; see Hundepool et al.,
 * Statistical Disclosure Control, 2012). Zero tells nothing of anybody and is told.
 */
enum Disclosure {
    /** Every number: for the house itself. */
    OPEN(1),
    /** No number of fewer than five. */
    ANONYMISED(5);

    private final int fewest;

    Disclosure(int fewest) {
        this.fewest = fewest;
    }

    /** Of fewer nothing is told. */
    int fewest() {
        return fewest;
    }

    /** Whether a group of so many may be told of. */
    boolean allows(long members) {
        return members >= fewest;
    }

    /** A number that stands alone, of a whole that is known: it and what it leaves are both told by it. */
    @Nullable
    Integer of(int number, int whole) {
        return isSmall(number) || isSmall(whole - number) ? null : Integer.valueOf(number);
    }

    /** Numbers that add up to a whole that is known. */
    List<@Nullable Long> parts(List<Long> numbers) {
        List<@Nullable Long> told = new ArrayList<>(numbers);
        for (int i = 0; i < numbers.size(); i++) {
            if (isSmall(numbers.get(i))) {
                told.set(i, null);
            }
        }
        while (isWorkedOut(numbers, told)) {
            told.set(smallest(told), null);
        }
        return told;
    }

    /** Whether those withheld are one only, or together so few that the whole tells as much as each would. */
    private boolean isWorkedOut(List<Long> numbers, List<@Nullable Long> told) {
        long withheld = 0;
        int many = 0;
        for (int i = 0; i < numbers.size(); i++) {
            if (told.get(i) == null) {
                withheld += numbers.get(i);
                many++;
            }
        }
        boolean some = told.stream().anyMatch(number -> number != null && number > 0);
        return many > 0 && some && (many == 1 || isSmall(withheld));
    }

    /** The smallest number that is told and is not 0. */
    private static int smallest(List<@Nullable Long> told) {
        long least = Collections.min(told.stream()
                .filter(number -> number != null && number > 0)
                .map(Long.class::cast)
                .toList());
        return told.indexOf(least);
    }

    private boolean isSmall(long number) {
        return number > 0 && number < fewest;
    }
}
