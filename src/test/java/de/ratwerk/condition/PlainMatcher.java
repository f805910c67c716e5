package de.ratwerk.condition;

import de.ratwerk.fact.Fact;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds what patterns match by trying every combination and asking everything of each: the way that needs no thought. */
public final class PlainMatcher {
    private final List<CompiledPattern> patterns = new ArrayList<>();
    private final Map<String, Integer> slots = new HashMap<>();

    /** Prepares the patterns of a rule. */
    public PlainMatcher(List<FactPattern> when) {
        when.forEach(pattern -> patterns.add(new CompiledPattern(pattern, slots)));
    }

    /** Every combination of facts, one for each pattern in order, that the patterns match together. */
    public List<List<Fact>> matches(FactBase base) {
        List<List<Fact>> matches = new ArrayList<>();
        match(0, new Fact[patterns.size()], new Object[slots.size()], base, matches);
        return matches;
    }

    private void match(int index, Fact[] chosen, @Nullable Object[] bound, FactBase base, List<List<Fact>> matches) {
        if (index == chosen.length) {
            matches.add(List.of(chosen));
            return;
        }
        CompiledPattern pattern = patterns.get(index);
        for (Fact candidate : pattern.candidates(base)) {
            if (pattern.isWhole(pattern.prefix(candidate, bound))) {
                chosen[index] = candidate;
                match(index + 1, chosen, bound, base, matches);
            }
        }
    }
}
