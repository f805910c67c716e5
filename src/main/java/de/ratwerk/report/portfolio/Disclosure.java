package de.ratwerk.report.portfolio;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
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
    ANONYMISED(PortfolioDocument.FEWEST);

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

    /** Numbers of groups of known sizes; that of all groups together may be known. */
    List<@Nullable Integer> column(List<Integer> numbers, List<Integer> wholes) {
        List<@Nullable Integer> told = new ArrayList<>();
        for (int i = 0; i < numbers.size(); i++) {
            told.add(of(numbers.get(i), wholes.get(i)));
        }
        for (int next = nextWithheld(numbers, wholes, told); next >= 0; next = nextWithheld(numbers, wholes, told)) {
            told.set(next, null);
        }
        return told;
    }

    /** Which number has to go, too, so that those withheld tell nothing as a sum; -1 if none has to. */
    private int nextWithheld(List<Integer> numbers, List<Integer> wholes, List<@Nullable Integer> told) {
        int many = 0;
        int sum = 0;
        int rest = 0;
        int next = -1;
        for (int i = 0; i < told.size(); i++) {
            if (told.get(i) == null) {
                many++;
                sum += numbers.get(i);
                rest += wholes.get(i) - numbers.get(i);
            } else if (next < 0
                    || numbers.get(i) > 0 && (numbers.get(next) == 0 || numbers.get(i) < numbers.get(next))) {
                next = i;
            }
        }
        return many == 1 || isSmall(sum) || isSmall(rest) ? next : -1;
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

    /**
     * Those whose number is told in the order given, the many before the few; behind them, by id, those whose number is
     * withheld, for between two others it would tell itself; last those of whom there are none.
     */
    static <T> List<T> ordered(List<T> counted, Function<T, @Nullable Integer> number, Function<T, String> id) {
        List<T> ordered = new ArrayList<>(
                counted.stream().filter(one -> isTold(number.apply(one))).toList());
        counted.stream()
                .filter(one -> number.apply(one) == null)
                .sorted(Comparator.comparing(id))
                .forEach(ordered::add);
        counted.stream().filter(one -> Objects.equals(number.apply(one), 0)).forEach(ordered::add);
        return List.copyOf(ordered);
    }

    private static boolean isTold(@Nullable Integer number) {
        return number != null && number > 0;
    }

    private boolean isSmall(long number) {
        return number > 0 && number < fewest;
    }
}
