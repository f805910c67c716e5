package de.ratwerk.condition;

import de.ratwerk.fact.Fact;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The facts of one municipality by name, in the order in which they came. Not thread-safe while facts are added. */
public final class FactBase {
    private final Map<Class<?>, List<Fact>> byType = new HashMap<>();

    /** A base of some facts. */
    public FactBase(Collection<? extends Fact> facts) {
        facts.forEach(this::add);
    }

    /** Adds a fact behind the others of its name. */
    public void add(Fact fact) {
        byType.computeIfAbsent(fact.getClass(), type -> new ArrayList<>()).add(fact);
    }

    /** The facts of a type in their order. */
    List<Fact> of(Class<?> type) {
        return byType.getOrDefault(type, List.of());
    }
}
