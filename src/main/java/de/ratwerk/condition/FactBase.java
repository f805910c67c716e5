package de.ratwerk.condition;

import de.ratwerk.fact.Fact;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The facts of one municipality by name, in the order in which they came. Not thread-safe while facts are added. */
public final class FactBase {
    private final Map<Class<?>, List<Fact>> byType;

    /** A base of some facts. */
    public FactBase(Collection<? extends Fact> facts) {
        this(new HashMap<>());
        facts.forEach(this::add);
    }

    private FactBase(Map<Class<?>, List<Fact>> byType) {
        this.byType = byType;
    }

    /** The base of facts that somebody else keeps by type; what is added there stands here. */
    public static FactBase of(Map<Class<?>, List<Fact>> byType) {
        return new FactBase(byType);
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
