package de.ratwerk.fact;

import de.ratwerk.fact.Basis.Assumption;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Gives assumptions numbers, so that what is supposed can be compared as sets of bits. Of one thread only. */
public final class Suppositions {
    private static final BitSet NOTHING = new BitSet();

    private final Map<Assumption, Integer> numbers = new HashMap<>();
    private final List<Assumption> assumptions = new ArrayList<>();

    /** Facts share their bases, and one fact is in many matches. */
    private final IdentityHashMap<Basis, BitSet> known = new IdentityHashMap<>();

    /** What a basis supposes; not to be changed. */
    BitSet of(Basis basis) {
        return known.computeIfAbsent(basis, this::numbered);
    }

    private BitSet numbered(Basis basis) {
        BitSet supposed = new BitSet();
        for (Assumption assumption : basis.assumed()) {
            Integer number = numbers.get(assumption);
            if (number == null) {
                number = assumptions.size();
                numbers.put(assumption, number);
                assumptions.add(assumption);
            }
            supposed.set(number);
        }
        return supposed;
    }

    /** What several facts together suppose; not to be changed, as it is often what a single one of them does. */
    public BitSet of(List<Fact> facts) {
        BitSet one = null;
        BitSet several = null;
        for (int i = 0; i < facts.size(); i++) {
            Basis basis = facts.get(i).basis();
            if (basis.certain()) {
                continue;
            }
            if (one == null) {
                one = of(basis);
            } else {
                several = several == null ? (BitSet) one.clone() : several;
                several.or(of(basis));
            }
        }
        return several == null ? Objects.requireNonNullElse(one, NOTHING) : several;
    }

    /**
     * The paths of the open questions that decide whether one of several suppositions comes true; see
     * {@link Basis#deciding}.
     */
    public Set<String> deciding(Collection<BitSet> possible) {
        Set<String> paths = new HashSet<>();
        leastOf(new HashSet<>(possible)).stream()
                .forEach(number -> paths.add(assumptions.get(number).path()));
        return paths;
    }

    /** What is in any of those sets that hold no other one: from the smallest on, only those found can be part of a later one. */
    private static BitSet leastOf(Set<BitSet> sets) {
        List<BitSet> bySize = new ArrayList<>(sets);
        bySize.sort(Comparator.comparingInt(BitSet::cardinality));
        List<BitSet> least = new ArrayList<>();
        BitSet union = new BitSet();
        BitSet missing = new BitSet();
        for (BitSet candidate : bySize) {
            boolean holdsAnother = false;
            for (int i = 0; i < least.size() && !holdsAnother; i++) {
                missing.clear();
                missing.or(least.get(i));
                missing.andNot(candidate);
                holdsAnother = missing.isEmpty();
            }
            if (!holdsAnother) {
                least.add(candidate);
                union.or(candidate);
            }
        }
        return union;
    }
}
