package de.ratwerk.register;

import de.ratwerk.problem.Place;
import de.ratwerk.profile.Answer.Provenance;
import de.ratwerk.profile.Profile;
import de.ratwerk.profile.Profile.RecordedAnswer;
import de.ratwerk.register.RegisterEntry.Kind;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the register says of a place, as answers to the questionnaire that name it as their source. */
final class RegisterAnswers {
    static final String NAME = "municipality.name";
    static final String AGS = "municipality.ags";
    static final String POPULATION = "municipality.population";
    static final String KIND = "municipality.kind";

    private RegisterAnswers() {}

    /** A profile of nothing else. */
    static Profile profile(RegisterEntry entry, Register register) {
        String ags = entry.ags() == null ? "" : entry.ags();
        return Profile.recorded(
                register.origin(),
                register.edition().asOf(),
                List.of(
                        answer(NAME, entry.name(), entry.place(), register),
                        answer(AGS, ags, entry.place(), register),
                        population(entry, register, entry.place()),
                        answer(KIND, kindOf(entry), entry.place(), register)));
    }

    /** What is known of an entry whose key a profile gives; it stands in no line of that profile. */
    static List<RecordedAnswer> beyondTheKey(RegisterEntry entry, Register register) {
        Place place = Place.of(register.origin());
        RecordedAnswer kind = answer(KIND, kindOf(entry), place, register);
        return entry.population() > 0 ? List.of(population(entry, register, place), kind) : List.of(kind);
    }

    private static RecordedAnswer population(RegisterEntry entry, Register register, Place place) {
        Edition edition = register.edition();
        String sum = entry.kind() == Kind.DISTRICT ? "Summe der Gemeinden; " : "";
        return recorded(
                POPULATION,
                String.valueOf(entry.population()),
                place,
                new Provenance(edition.source(), edition.populationAsOf().toString(), sum + edition.basis()));
    }

    /** The kind in the profile's words. */
    static String kindOf(RegisterEntry entry) {
        return switch (entry.kind()) {
            case MUNICIPALITY, UNINHABITED -> "municipality";
            case DISTRICT -> "district";
            case ASSOCIATION -> "association";
        };
    }

    private static RecordedAnswer answer(String path, String value, Place place, Register register) {
        LocalDate asOf = register.edition().territoryAsOf();
        return recorded(path, value, place, new Provenance(register.edition().source(), iso(asOf), null));
    }

    private static @Nullable String iso(@Nullable LocalDate day) {
        return day == null ? null : day.toString();
    }

    private static RecordedAnswer recorded(String path, String value, Place place, Provenance from) {
        return new RecordedAnswer(path, List.of(value), place, from, place, path);
    }
}
