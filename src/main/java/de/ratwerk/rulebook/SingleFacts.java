package de.ratwerk.rulebook;

import de.ratwerk.fact.Fact;
import de.ratwerk.fact.Vocabulary;
import de.ratwerk.memory.Remembered;
import java.util.ArrayList;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What the rules that ask for one fact alone find in it: the engine decides it the first time that such a fact occurs, and
 * it is remembered for all that look the same to rules. Thread-safe.
 */
final class SingleFacts {
    /** A rulebook of a thousand actions has fewer; beyond them it begins anew. */
    private static final int MOST = 20_000;

    private final Map<String, Rule> rules = new TreeMap<>();
    private final Set<Class<?>> asked;
    private final Sessions sessions;
    private final Remembered<List<@Nullable Object>, List<Rule>> known = new Remembered<>(MOST);

    /**
     * For some rules.
     *
     * @param rules rules of one pattern each
     * @param asked the facts that they ask for
     */
    SingleFacts(Collection<Rule> rules, Set<Class<?>> asked) {
        rules.forEach(rule -> this.rules.put(rule.id(), rule));
        this.asked = asked;
        this.sessions = new Sessions(Network.of(rules));
    }

    /** Asks about all facts of the first municipality at once; of later ones few are not known yet. */
    void meet(List<Fact> facts) {
        if (known.size() == 0) {
            ask(facts.stream().filter(fact -> asked.contains(fact.getClass())).toList())
                    .forEach((fact, found) -> known.keep(Vocabulary.seen(fact), found));
        }
    }

    /** The rules that match a fact. */
    List<Rule> matching(Fact fact) {
        if (!asked.contains(fact.getClass())) {
            return List.of();
        }
        return known.get(Vocabulary.seen(fact), () -> ask(List.of(fact)).getOrDefault(fact, List.of()));
    }

    private Map<Fact, List<Rule>> ask(List<Fact> facts) {
        IdentityHashMap<Fact, List<Rule>> matching = new IdentityHashMap<>();
        Session session = sessions.take();
        for (Fact fact : facts) {
            matching.put(fact, new ArrayList<>());
            session.insert(fact);
        }
        session.fire(
                (rule, matched) ->
                        Objects.requireNonNull(matching.get(matched.get(0))).add(rules.get(rule)),
                rules.size() * facts.size() + 1);
        sessions.release(session);
        return matching;
    }
}
