package de.ratwerk.rulebook;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.kie.api.KieBase;

/** Sessions over some rules: making one anew for each municipality costs more than emptying one that was used. Thread-safe. */
final class Sessions {
    /** More are never at work at the same time for long. */
    private static final int MOST = 2 * Runtime.getRuntime().availableProcessors();

    private final KieBase rules;

    /** Empty sessions. */
    private final Queue<Session> idle = new ConcurrentLinkedQueue<>();

    Sessions(KieBase rules) {
        this.rules = rules;
    }

    /** A session without facts; {@link #release} takes it back, unless something went wrong in it. */
    Session take() {
        Session session = idle.poll();
        return session == null ? new Session(rules) : session;
    }

    /** Takes a session back. */
    void release(Session session) {
        if (idle.size() < MOST) {
            session.reset();
            idle.add(session);
        } else {
            session.dispose();
        }
    }
}
