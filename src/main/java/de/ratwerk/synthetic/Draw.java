package de.ratwerk.synthetic;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.simple.RandomSource;

/** Random choices for one municipality, repeatable. */
final class Draw {
    private final UniformRandomProvider random;

    /**
     * A value and how it is weighed against others: a chance from 0 to 1 or any other positive weight, as the choice
     * says.
     */
    record Weighted(String value, double weight) {}

    private Draw(UniformRandomProvider random) {
        this.random = random;
    }

    /** The choices that belong to a seed, a number and a purpose; neighbouring numbers have nothing in common. */
    static Draw of(long seed, int number, int purpose) {
        long place = (long) number << Integer.SIZE | purpose;
        return new Draw(RandomSource.XO_SHI_RO_256_PP.create(scattered(scattered(seed) ^ place)));
    }

    private static long scattered(long key) {
        return RandomSource.SPLIT_MIX_64.create(key).nextLong();
    }

    /** Evenly from 0 (included) to 1 (excluded). */
    double unit() {
        return random.nextDouble();
    }

    /** True with a chance. */
    boolean chance(double chance) {
        return random.nextDouble() < chance;
    }

    /** {@code yes} with a chance, otherwise {@code no}. */
    String yes(double chance) {
        return chance(chance) ? "yes" : "no";
    }

    /** One of some values, each as likely as the others. */
    <T> T even(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }

    /** A whole number between two, both included, each as likely as the others. */
    int even(int from, int to) {
        return random.nextInt(from, to + 1);
    }

    /** A whole number between two, both included, each less likely than the one before. */
    int fewerAndFewer(int from, int to) {
        double point = unit() * weight(from, to);
        int number = from;
        while (number < to && (point -= StrictMath.pow(Assumptions.ONE_MORE, number - from)) >= 0) {
            number++;
        }
        return number;
    }

    /** The mean of {@link #fewerAndFewer}. */
    static double meanOfFewerAndFewer(int from, int to) {
        double sum = 0;
        for (int number = from; number <= to; number++) {
            sum += number * StrictMath.pow(Assumptions.ONE_MORE, number - from);
        }
        return sum / weight(from, to);
    }

    private static double weight(int from, int to) {
        double sum = 0;
        for (int number = from; number <= to; number++) {
            sum += StrictMath.pow(Assumptions.ONE_MORE, number - from);
        }
        return sum;
    }

    /** Each value by its own chance. */
    List<String> each(List<Weighted> chances) {
        return chances.stream()
                .filter(value -> chance(value.weight))
                .map(Weighted::value)
                .toList();
    }

    /** So many different values, drawn one after the other; one of twice the weight is twice as likely to be next. */
    List<String> some(List<Weighted> weights, int count) {
        List<Weighted> left = new ArrayList<>(weights);
        List<String> drawn = new ArrayList<>();
        while (drawn.size() < count && !left.isEmpty()) {
            double point = unit() * left.stream().mapToDouble(Weighted::weight).sum();
            int next = 0;
            while (next < left.size() - 1 && (point -= left.get(next).weight) >= 0) {
                next++;
            }
            drawn.add(left.remove(next).value);
        }
        return drawn;
    }

    /**
     * At least one value, each with its own chance of being among those drawn: independent draws given that something
     * comes of them. If the chances do not even add up to 1, exactly one value in their proportion.
     */
    List<String> atLeastOne(List<Weighted> chances) {
        double something = something(chances);
        if (something < 1e-6) {
            return some(chances, 1);
        }
        // From the last to the first: the chance that nothing comes from here on.
        double[] nothing = new double[chances.size() + 1];
        nothing[chances.size()] = 1;
        for (int i = chances.size() - 1; i >= 0; i--) {
            nothing[i] = nothing[i + 1] * (1 - Math.min(1, chances.get(i).weight) * something);
        }
        List<String> drawn = new ArrayList<>();
        for (int i = 0; i < chances.size(); i++) {
            double chance = Math.min(1, chances.get(i).weight) * something;
            if (chance(drawn.isEmpty() ? chance / (1 - nothing[i]) : chance)) {
                drawn.add(chances.get(i).value);
            }
        }
        return drawn.isEmpty() ? some(chances, 1) : drawn; // rounding may make the last chance fall short of 1
    }

    /**
     * How often independent draws must give something so that, given that they do, each value has its chance: the
     * largest solution of s = 1 − ∏ (1 − chance · s), approached from above.
     */
    private static double something(List<Weighted> chances) {
        double something = 1;
        for (int step = 0; step < 200; step++) {
            double nothing = 1;
            for (Weighted value : chances) {
                nothing *= 1 - Math.min(1, value.weight) * something;
            }
            double next = 1 - nothing;
            if (something - next < 1e-9) {
                return next;
            }
            something = next;
        }
        return something;
    }
}
