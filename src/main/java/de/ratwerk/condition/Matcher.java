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
 * <p>What a pattern asks of a fact by itself is asked once; what is left is tried in every combination, pattern by pattern.
 * Where a field has to equal what is bound and there is much to try, facts are looked up by that field.
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
        Candidates[] candidates = new Candidates[patterns.size()];
        for (int i = 0; i < candidates.length; i++) {
            List<Fact> passing = patterns.get(i).passing(bases.apply(i));
            if (passing.isEmpty()) {
                return List.of();
            }
            candidates[i] = new Candidates(patterns.get(i), passing);
        }
        List<List<Fact>> matches = new ArrayList<>();
        match(0, new Fact[candidates.length], new Object[variables], candidates, matches);
        return matches;
    }

    private static void match(
            int index, Fact[] chosen, @Nullable Object[] bound, Candidates[] candidates, List<List<Fact>> matches) {
        if (index == chosen.length) {
            matches.add(List.of(chosen));
            return;
        }
        CompiledPattern pattern = candidates[index].pattern;
        List<Fact> possible = candidates[index].possible(bound);
        for (int i = 0; i < possible.size(); i++) {
            Fact candidate = possible.get(i);
            if (pattern.fits(candidate, bound)) {
                chosen[index] = candidate;
                match(index + 1, chosen, bound, candidates, matches);
            }
        }
    }

    /** The facts that pass a pattern by themselves. */
    private static final class Candidates {
        /** With fewer facts, trying each is quicker than looking up. */
        private static final int MANY = 8;

        private final CompiledPattern pattern;
        private final List<Fact> passing;
        private @Nullable Map<Object, List<Fact>> byKey;

        Candidates(CompiledPattern pattern, List<Fact> passing) {
            this.pattern = pattern;
            this.passing = passing;
        }

        /** Those of them that can fit what is bound, in their order. */
        List<Fact> possible(@Nullable Object[] bound) {
            if (passing.size() < MANY || !pattern.canLookUp()) {
                return passing;
            }
            if (byKey == null) {
                byKey = new HashMap<>();
                for (Fact fact : passing) {
                    byKey.computeIfAbsent(pattern.key(fact), key -> new ArrayList<>())
                            .add(fact);
                }
            }
            return byKey.getOrDefault(pattern.sought(bound), List.of());
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
