package de.ratwerk.rulebook;

import de.ratwerk.fact.Fact;
import java.util.List;
import java.util.Objects;
import org.drools.core.reteoo.TupleImpl;
import org.drools.core.rule.consequence.InternalMatch;
import org.drools.core.rule.consequence.KnowledgeHelper;
import org.drools.kiesession.session.StatefulKnowledgeSessionImpl;
import org.jspecify.annotations.Nullable;
import org.kie.api.KieBase;
import org.kie.api.KieServices;
import org.kie.api.runtime.Environment;
import org.kie.api.runtime.KieSession;

/** A session of the engine, used for one municipality after the other. Not thread-safe. */
final class Session {
    private static final String KEY = "de.ratwerk.session";

    private final KieSession session;
    private @Nullable Listener listener;

    /** Who is told what matches. */
    interface Listener {
        /**
         * A rule matched.
         *
         * @param rule its id
         * @param facts the facts that it matched, in the order of its patterns
         */
        void matched(String rule, List<Fact> facts);
    }

    Session(KieBase rules) {
        Environment environment = KieServices.Factory.get().newEnvironment();
        environment.set(KEY, this);
        this.session = rules.newKieSession(null, environment);
    }

    static Session of(KnowledgeHelper drools) {
        return (Session) drools.getKieRuntime().getEnvironment().get(KEY);
    }

    void insert(Fact fact) {
        session.insert(fact);
    }

    /** Fires all rules that match; how often, at the most as often as is said. */
    int fire(Listener told, int most) {
        listener = told;
        return session.fireAllRules(most);
    }

    void halt() {
        session.halt();
    }

    void matched(InternalMatch match) {
        Fact[] facts = new Fact[match.getRule().getLhs().getChildren().size()];
        int i = facts.length;
        for (TupleImpl tuple = match.getTuple(); tuple != null && i > 0; tuple = tuple.getParent()) {
            facts[--i] = (Fact) tuple.getFactHandle().getObject();
        }
        Objects.requireNonNull(listener).matched(match.getRule().getName(), List.of(facts));
    }

    void reset() {
        listener = null;
        ((StatefulKnowledgeSessionImpl) session).reset();
    }

    void dispose() {
        session.dispose();
    }
}
