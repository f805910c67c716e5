package de.ratwerk.bench.peers;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;

/** Conditions of the subset as predicates in Java: what an engine runs that takes ready-made tests. */
final class Tests {
    private static final Map<String, ToIntFunction<Town>> NUMBERS = Map.of(
            "componentsInUse", Town::componentsInUse,
            "componentsPlanned", Town::componentsPlanned,
            "partners", Town::partners,
            "training", Town::training,
            "offers", Town::offers,
            "broadbandGrade", Town::broadbandGrade);
    private static final Map<String, Predicate<Town>> FLAGS = Map.of(
            "fimKnown", Town::fimKnown,
            "participatory", Town::participatory,
            "crossDepartmental", Town::crossDepartmental);
    private static final Map<String, Named<?>> NAMES = Map.of(
            "inventory", new Named<>(Town.Use.class, Town::inventory),
            "openData", new Named<>(Town.Use.class, Town::openData),
            "automation", new Named<>(Town.Automation.class, Town::automation),
            "strategy", new Named<>(Town.Strategy.class, Town::strategy),
            "lead", new Named<>(Town.Lead.class, Town::lead),
            "fibre", new Named<>(Town.Fibre.class, Town::fibre));

    private record Named<E extends Enum<E>>(Class<E> type, Function<Town, E> field) {
        Predicate<Town> in(List<?> names) {
            Set<E> wanted = EnumSet.noneOf(type);
            names.forEach(name -> wanted.add(Enum.valueOf(type, (String) name)));
            return town -> wanted.contains(field.apply(town));
        }
    }

    private Tests() {}

    static Predicate<Town> of(List<Object> test) {
        String field = (String) test.get(0);
        String operator = (String) test.get(1);
        if (NAMES.containsKey(field)) {
            Predicate<Town> in = NAMES.get(field).in(Subset.values(test));
            return operator.equals("!=") || operator.equals("not in") ? in.negate() : in;
        }
        if (FLAGS.containsKey(field)) {
            return test.get(2).equals(operator.equals("="))
                    ? FLAGS.get(field)
                    : FLAGS.get(field).negate();
        }
        ToIntFunction<Town> number = NUMBERS.get(field);
        int limit = (Integer) test.get(2);
        return operator.equals("<")
                ? town -> number.applyAsInt(town) < limit
                : town -> number.applyAsInt(town) >= limit;
    }

    /** The enumeration of a field that holds names. */
    static Class<?> type(String field) {
        return NAMES.get(field).type();
    }
}
