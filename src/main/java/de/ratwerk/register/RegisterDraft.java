package de.ratwerk.register;

import de.ratwerk.problem.Place;
import de.ratwerk.problem.Problem;
import de.ratwerk.problem.Problems;
import de.ratwerk.profile.Territory;
import de.ratwerk.register.RegisterEntry.Kind;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Gathers what a file says of districts, associations and municipalities, in its order. Not thread-safe. */
final class RegisterDraft {
    private static final int LAND = 2;
    private static final int DISTRICT = 5;
    private static final int ASSOCIATION = 9;

    /** A district or an association: its regional key, name, code and place. */
    private record Area(String ars, String name, String code, Place place) {}

    private final Map<String, Area> districts = new LinkedHashMap<>();
    private final Map<String, Area> associations = new LinkedHashMap<>();
    private final Map<String, RegisterEntry> municipalities = new LinkedHashMap<>();
    private final Map<String, Integer> people = new HashMap<>();
    private final Problems problems;

    RegisterDraft(Problems problems) {
        this.problems = problems;
    }

    /** Notes a district; the first mention counts. */
    void district(String ars, String name, String code, Place place) {
        districts.putIfAbsent(ars, new Area(ars, name, code, place));
    }

    /** Notes an association; the first mention counts. */
    void association(String ars, String name, String code, Place place) {
        associations.putIfAbsent(ars, new Area(ars, name, code, place));
    }

    /**
     * Notes a municipality or an area without one. One that stands twice is a problem.
     *
     * @param ars twelve digits
     */
    void municipality(
            String ars,
            String name,
            String code,
            int population,
            @Nullable BigDecimal area,
            Place place,
            String where) {
        String ags = ars.substring(0, DISTRICT) + ars.substring(ASSOCIATION);
        String key = ars.substring(0, DISTRICT);
        Area district = districts.get(key);
        RegisterEntry before = municipalities.putIfAbsent(
                ags,
                new RegisterEntry(
                        ags,
                        ars,
                        name,
                        Designations.of(code),
                        population > 0 ? Kind.MUNICIPALITY : Kind.UNINHABITED,
                        Territory.land(ags),
                        key,
                        district == null ? "" : district.name,
                        population,
                        area,
                        place));
        if (before != null) {
            problems.add(twice(ags, name, before, place, where));
            return;
        }
        people.merge(key, population, Integer::sum);
        people.merge(ars.substring(0, ASSOCIATION), population, Integer::sum);
    }

    private static Problem twice(String ags, String name, RegisterEntry before, Place place, String where) {
        return Faults.at(
                        place,
                        "duplicate-ags",
                        where,
                        "Der AGS " + ags + " (" + name + ") steht schon in Zeile "
                                + before.place().line() + " (" + before.name() + ").",
                        "The AGS " + ags + " (" + name + ") stands in row "
                                + before.place().line() + " already (" + before.name() + ").")
                .hint(
                        "Jeder Schlüssel steht einmal; das Verzeichnis neu herunterladen.",
                        "Every key stands once; download the register again.");
    }

    /** Whether no municipality was found. */
    boolean isEmpty() {
        return municipalities.isEmpty();
    }

    /** All entries. A city that is a district itself stands once, as a municipality. */
    List<RegisterEntry> entries() {
        List<RegisterEntry> entries = new ArrayList<>(municipalities.values());
        districts.values().forEach(district -> {
            String ags = district.ars + "000";
            if (!municipalities.containsKey(ags)) {
                entries.add(entry(district, ags, Kind.DISTRICT));
            }
        });
        associations.values().forEach(association -> entries.add(entry(association, null, Kind.ASSOCIATION)));
        return entries;
    }

    private RegisterEntry entry(Area area, @Nullable String ags, Kind kind) {
        String key = area.ars.substring(0, DISTRICT);
        Area district = districts.get(key);
        return new RegisterEntry(
                ags,
                area.ars,
                area.name,
                Designations.of(area.code),
                kind,
                Territory.land(key.substring(0, LAND)),
                key,
                district == null ? "" : district.name,
                people.getOrDefault(area.ars, 0),
                null,
                area.place);
    }
}
