package de.ratwerk.register;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Which register it is. Areas and populations seldom hold as of the same day, and populations that rest on different
 * censuses are not comparable.
 *
 * @param territoryAsOf the day whose municipalities the register lists, or null if the file does not say
 * @param populationAsOf the day of the populations
 * @param census the year of the census that the populations are an update of
 */
public record Edition(@Nullable LocalDate territoryAsOf, LocalDate populationAsOf, int census) {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy", Locale.ROOT);
    private static final int CENSUS_2022_BEGINS = 2024;
    private static final int CENSUS_2011_BEGINS = 2011;

    /** The census that populations of a day rest on where a register does not say it: that is how Destatis changed over. */
    static int censusOf(LocalDate populationAsOf) {
        if (populationAsOf.getYear() >= CENSUS_2022_BEGINS) {
            return 2022;
        }
        return populationAsOf.getYear() >= CENSUS_2011_BEGINS ? 2011 : 1987;
    }

    /** The day as of which an entry holds: that of the areas, or else that of the populations. */
    public LocalDate asOf() {
        return territoryAsOf == null ? populationAsOf : territoryAsOf;
    }

    /** The source as its publisher asks for it to be named; a German title, the same in both languages. */
    public String source() {
        String source = "Gemeindeverzeichnis (GV-ISys), Destatis";
        return territoryAsOf == null ? source : source + ", Gebietsstand " + day(territoryAsOf);
    }

    /** What a population of this register rests on, to stand beside it; German, as the source is. */
    String basis() {
        return "Fortschreibung auf Grundlage des Zensus " + census;
    }

    static String day(LocalDate day) {
        return DAY.format(day);
    }
}
