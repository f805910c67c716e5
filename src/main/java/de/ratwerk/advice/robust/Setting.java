package de.ratwerk.advice.robust;

import de.ratwerk.advice.rank.Ranking;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * All that the smallest change between two neighbours rests on besides the rulebook's weights: the two, what builds on
 * them, what they require and what builds on that, by their place among each other. Which actions they are is of no
 * account. Immutable.
 *
 * @param upper the place of the one that comes before
 * @param lower the place of the one that comes next
 * @param values the values of the criteria of each
 * @param requirements for each pair of places whether the first requires the second, directly or not
 */
record Setting(int upper, int lower, List<List<BigDecimal>> values, BitSet requirements) {

    static Setting of(Ranking ranking, List<List<BigDecimal>> values, int upper, int lower) {
        int[] concerned = concerned(ranking, upper, lower).stream().toArray();
        List<List<BigDecimal>> theirs = new ArrayList<>(concerned.length);
        BitSet requirements = new BitSet();
        int upperPlace = 0;
        int lowerPlace = 0;
        for (int place = 0; place < concerned.length; place++) {
            upperPlace = concerned[place] == upper ? place : upperPlace;
            lowerPlace = concerned[place] == lower ? place : lowerPlace;
            theirs.add(values.get(concerned[place]));
            BitSet required = ranking.requirements(concerned[place]);
            for (int other = 0; other < concerned.length; other++) {
                requirements.set(place * concerned.length + other, required.get(concerned[other]));
            }
        }
        return new Setting(upperPlace, lowerPlace, theirs, requirements);
    }

    /** Written out, as is the next: a record's own is made when first called, which takes longer than all the rest. */
    @Override
    public boolean equals(Object object) {
        return object instanceof Setting other
                && upper == other.upper
                && lower == other.lower
                && values.equals(other.values)
                && requirements.equals(other.requirements);
    }

    @Override
    public int hashCode() {
        return 31 * (31 * (31 * upper + lower) + values.hashCode()) + requirements.hashCode();
    }

    private static BitSet concerned(Ranking ranking, int upper, int lower) {
        BitSet required = (BitSet) ranking.requirements(upper).clone();
        required.or(ranking.requirements(lower));
        BitSet concerned = (BitSet) ranking.dependants(upper).clone();
        concerned.or(ranking.dependants(lower));
        for (int i = required.nextSetBit(0); i >= 0; i = required.nextSetBit(i + 1)) {
            concerned.or(ranking.dependants(i));
        }
        return concerned;
    }
}
