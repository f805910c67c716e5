package de.ratwerk.condition;

import de.ratwerk.condition.Constraint.Comparison;
import de.ratwerk.fact.Fact;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How a rule's patterns fared on the facts of one municipality, pattern by pattern.
 *
 * @param steps one for each pattern, in order
 */
public record Trace(List<Step> steps) {
    /** More partial matches than any sensible rule has; beyond it the rest is left out of the trace. */
    private static final int MOST = 5_000;

    /** How a pattern fared. */
    public enum State {
        /** A fact that rests on known answers fits, together with such facts for the patterns that it compares with. */
        HOLDS,
        /** Only a fact fits that supposes an answer to an open question, or that compares with such a fact. */
        OPEN,
        /** No fact fits. */
        FAILS,
        /** It compares with what a pattern that failed would have bound. */
        NOT_REACHED
    }

    /**
     * How one pattern fared.
     *
     * @param matched the facts that fit, in their order; if some are certain, only those
     * @param misses if none fits, the facts that came nearest and what they lacked; empty if there is no such fact at all
     * @param constraints how each constraint fared, in order
     */
    public record Step(
            FactPattern pattern, State state, List<Fact> matched, List<Miss> misses, List<Seen> constraints) {}

    /**
     * What a fact lacked.
     *
     * @param required the values that would do, variables resolved
     * @param actual the value of the field, null if it is unknown or does not apply
     */
    public record Miss(
            Fact fact,
            Comparison constraint,
            List<Object> required,
            @Nullable Object actual) {}

    /**
     * Which outcomes of a constraint were seen on facts that had met the constraints and patterns before it.
     */
    public record Seen(Constraint constraint, boolean held, boolean failed) {}

    private record Partial(@Nullable Object[] bound, boolean certain) {}

    /** Traces the patterns of a matcher over facts. */
    public static Trace of(Matcher matcher, FactBase base) {
        return of(matcher, base, true);
    }

    /** The same without what the nearest facts lacked, with less work. */
    public static Trace withoutMisses(Matcher matcher, FactBase base) {
        return of(matcher, base, false);
    }

    private static Trace of(Matcher matcher, FactBase base, boolean withMisses) {
        List<Step> steps = new ArrayList<>();
        List<Partial> partials = List.of(new Partial(matcher.unbound(), true));
        Set<String> missing = new LinkedHashSet<>();
        for (CompiledPattern pattern : matcher.patterns()) {
            if (pattern.pattern().uses().stream().anyMatch(missing::contains)) {
                missing.addAll(pattern.pattern().binds());
                steps.add(new Step(pattern.pattern(), State.NOT_REACHED, List.of(), List.of(), unseen(pattern)));
                continue;
            }
            Walk walk = new Walk(pattern, withMisses);
            partials.forEach(partial -> walk.over(pattern.candidates(base), partial));
            steps.add(walk.step());
            if (walk.next.isEmpty()) {
                missing.addAll(pattern.pattern().binds());
            } else {
                partials = walk.next;
            }
        }
        return new Trace(List.copyOf(steps));
    }

    private static List<Seen> unseen(CompiledPattern pattern) {
        return pattern.pattern().constraints().stream()
                .map(constraint -> new Seen(constraint, false, false))
                .toList();
    }

    /** Tries one pattern on the candidates, once for each partial match before it. */
    private static final class Walk {
        private final CompiledPattern pattern;
        private final boolean withMisses;
        private final List<Partial> next = new ArrayList<>();
        private final Set<Fact> certain = new LinkedHashSet<>();
        private final Set<Fact> possible = new LinkedHashSet<>();
        private final BitSet held = new BitSet();
        private final BitSet failed = new BitSet();
        private final Set<Miss> misses = new LinkedHashSet<>();
        private int nearest = -1;

        Walk(CompiledPattern pattern, boolean withMisses) {
            this.pattern = pattern;
            this.withMisses = withMisses;
        }

        void over(List<Fact> candidates, Partial partial) {
            for (Fact fact : candidates) {
                @Nullable Object[] bound = partial.bound().clone();
                int prefix = pattern.prefix(fact, bound);
                held.set(0, prefix);
                if (pattern.isWhole(prefix)) {
                    matched(fact, bound, partial);
                } else {
                    failed.set(prefix);
                    if (withMisses) {
                        miss(fact, prefix, bound);
                    }
                }
            }
        }

        private void matched(Fact fact, @Nullable Object[] bound, Partial partial) {
            boolean known = fact.basis().certain();
            boolean holds =
                    known && (partial.certain() || pattern.pattern().uses().isEmpty());
            (holds ? certain : possible).add(fact);
            if (next.size() < MOST) {
                next.add(new Partial(bound, known && partial.certain()));
            }
        }

        private void miss(Fact fact, int prefix, @Nullable Object[] bound) {
            if (prefix > nearest) {
                nearest = prefix;
                misses.clear();
            }
            if (prefix == nearest) {
                for (int i = prefix; i < pattern.pattern().constraints().size(); i++) {
                    if (!pattern.holds(i, fact, bound)
                            && pattern.pattern().constraints().get(i) instanceof Comparison lacked) {
                        misses.add(new Miss(fact, lacked, pattern.required(i, fact, bound), pattern.value(i, fact)));
                    }
                }
            }
        }

        Step step() {
            List<Seen> seen = new ArrayList<>();
            for (int i = 0; i < pattern.pattern().constraints().size(); i++) {
                seen.add(new Seen(pattern.pattern().constraints().get(i), held.get(i), failed.get(i)));
            }
            State state = !certain.isEmpty() ? State.HOLDS : possible.isEmpty() ? State.FAILS : State.OPEN;
            return new Step(
                    pattern.pattern(),
                    state,
                    List.copyOf(certain.isEmpty() ? possible : certain),
                    next.isEmpty() ? List.copyOf(misses) : List.of(),
                    List.copyOf(seen));
        }
    }
}
