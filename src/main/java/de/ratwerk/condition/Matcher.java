package de.ratwerk.condition;

import de.ratwerk.fact.Fact;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * Finds what a rule's patterns match, without the engine and independently of it. Immutable and thread-safe.
 *
 * <p>It tries every combination, pattern by pattern; that is quick enough for the few facts of one municipality.
 */
public final class Matcher {
    private final List<CompiledPattern> patterns;
    private final int variables;

    /**
     * Prepares the patterns of a rule.
     *
     * @throws IllegalArgumentException if a pattern names a fact or field that does not exist
     * @throws NullPointerException if a pattern compares with a variable that nothing before it binds
     */
    public Matcher(List<FactPattern> when) {
        Map<String, Integer> slots = new HashMap<>();
        List<CompiledPattern> compiled = new ArrayList<>();
        when.forEach(pattern -> compiled.add(new CompiledPattern(pattern, slots)));
        this.patterns = List.copyOf(compiled);
        this.variables = slots.size();
    }

    /** Every combination of facts, one for each pattern in order, that the patterns match together. */
    public List<List<Fact>> matches(FactBase base) {
        return matches(pattern -> base);
    }

    /**
     * The same where each pattern looks at facts of its own.
     *
     * @param bases the facts for a pattern, counted from 0
     */
    public List<List<Fact>> matches(IntFunction<FactBase> bases) {
        List<List<Fact>> matches = new ArrayList<>();
        match(0, new Fact[patterns.size()], new Object[variables], bases, matches);
        return matches;
    }

    private void match(
            int index, Fact[] chosen, @Nullable Object[] bound, IntFunction<FactBase> bases, List<List<Fact>> matches) {
        if (index == chosen.length) {
            matches.add(List.of(chosen));
            return;
        }
        CompiledPattern pattern = patterns.get(index);
        for (Fact candidate : pattern.candidates(bases.apply(index))) {
            if (pattern.isWhole(pattern.prefix(candidate, bound))) {
                chosen[index] = candidate;
                match(index + 1, chosen, bound, bases, matches);
            }
        }
    }

    List<CompiledPattern> patterns() {
        return patterns;
    }

    @Nullable
    Object[] unbound() {
        return new Object[variables];
    }
}
