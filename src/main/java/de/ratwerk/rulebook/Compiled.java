package de.ratwerk.rulebook;

import de.ratwerk.condition.FactPattern;
import de.ratwerk.fact.Fact;
import de.ratwerk.fact.Vocabulary;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kie.api.KieBase;

/**
 * Rules as the engine runs them. Half of a rulebook's rules ask for one fact alone, and a fact is the same in every
 * municipality: what those find in it the engine is asked once. Only what asks for several facts together is run for each
 * municipality, and only over the facts that it asks for.
 */
final class Compiled {
    private final Sessions sessions;

    /** The facts that the sessions' rules ask for; null for all. */
    private final @Nullable Set<Class<?>> asked;

    private final @Nullable SingleFacts alone;

    private Compiled(Sessions sessions, @Nullable Set<Class<?>> asked, @Nullable SingleFacts alone) {
        this.sessions = sessions;
        this.asked = asked;
        this.alone = alone;
    }

    static Compiled of(Collection<Rule> rules) {
        List<Rule> alone =
                rules.stream().filter(rule -> rule.when().size() == 1).toList();
        List<Rule> together =
                rules.stream().filter(rule -> rule.when().size() != 1).toList();
        return new Compiled(
                new Sessions(Network.of(together)), factsOf(together), new SingleFacts(alone, factsOf(alone)));
    }

    /** All rules in one network, run over all facts: the plain way. */
    static Compiled whole(KieBase rules) {
        return new Compiled(new Sessions(rules), null, null);
    }

    private static Set<Class<?>> factsOf(Collection<Rule> rules) {
        return rules.stream()
                .flatMap(rule -> rule.when().stream())
                .map(FactPattern::fact)
                .map(Vocabulary::type)
                .collect(Collectors.toUnmodifiableSet());
    }

    Sessions sessions() {
        return sessions;
    }

    /** Whether a fact is one that the sessions' rules ask for. */
    boolean asksFor(Fact fact) {
        return asked == null || asked.contains(fact.getClass());
    }

    /** What a municipality's facts are, before they are asked for one by one. */
    void meet(List<Fact> facts) {
        if (alone != null) {
            alone.meet(facts);
        }
    }

    /** The rules that match a fact by itself and are in no session. */
    List<Rule> matching(Fact fact) {
        return alone == null ? List.of() : alone.matching(fact);
    }
}
