package de.ratwerk.profile;

import java.util.List;
import java.util.Optional;

/** What follows from a municipality's key and population: its Land and its size class. */
public final class Territory {
    private static final List<String> LAENDER = List.of(
            "Schleswig-Holstein",
            "Hamburg",
            "Niedersachsen",
            "Bremen",
            "Nordrhein-Westfalen",
            "Hessen",
            "Rheinland-Pfalz",
            "Baden-Württemberg",
            "Bayern",
            "Saarland",
            "Berlin",
            "Brandenburg",
            "Mecklenburg-Vorpommern",
            "Sachsen",
            "Sachsen-Anhalt",
            "Thüringen");

    /** Lower bounds of the KGSt's size classes 1 to 6 for municipalities; class 7 lies below. */
    private static final int[] MUNICIPALITIES = {400_000, 200_000, 100_000, 50_000, 25_000, 10_000};

    /** Lower bounds of the KGSt's size classes 1 and 2 for districts; class 3 lies below. */
    private static final int[] DISTRICTS = {250_000, 150_000};

    private Territory() {}

    /** The name of the Land by the first two digits of the key; empty if the key is unknown. */
    public static Optional<String> land(Profile profile) {
        return profile.answer("municipality.ags").map(Answer::value).map(Territory::land);
    }

    /**
     * The name of the Land that an official key belongs to.
     *
     * @param key any official key, or no more than its first two digits, from 01 to 16
     */
    public static String land(String key) {
        return LAENDER.get(Integer.parseInt(key.substring(0, 2)) - 1);
    }

    /** How many people live there; empty if unknown. */
    public static Optional<Integer> population(Profile profile) {
        return profile.answer("municipality.population").map(Answer::value).map(Integer::valueOf);
    }

    /**
     * The KGSt's size class: 1 to 7 for municipalities, 1 to 3 for districts; associations are classed as municipalities
     * are. Empty if the population is unknown.
     */
    public static Optional<Integer> sizeClass(Profile profile) {
        boolean district = profile.answer("municipality.kind")
                .map(Answer::value)
                .filter("district"::equals)
                .isPresent();
        return population(profile).map(population -> {
            int[] bounds = district ? DISTRICTS : MUNICIPALITIES;
            int sizeClass = 1;
            while (sizeClass <= bounds.length && population < bounds[sizeClass - 1]) {
                sizeClass++;
            }
            return sizeClass;
        });
    }
}
