package de.ratwerk.rulebook;

import org.drools.core.rule.consequence.KnowledgeHelper;

/**
 * The four things that a rule can decide; the only functions that rules may call. Public because compiled rules call
 * them; not for use from Java.
 */
public final class Consequence {
    private Consequence() {}

    /** The matched situation makes the rule's actions due. */
    public static void due(KnowledgeHelper drools) {
        matched(drools);
    }

    /** The matched facts are a strength: what the rule's actions want is in place. */
    public static void met(KnowledgeHelper drools) {
        matched(drools);
    }

    /** The matched facts place the municipality in the rule's comparison group. */
    public static void place(KnowledgeHelper drools) {
        matched(drools);
    }

    /** The matched facts contribute to the priority of the action they are about. */
    public static void contribute(KnowledgeHelper drools) {
        matched(drools);
    }

    /** The loader has read which of the four it is, and keeps it as the rule's role. */
    static void matched(KnowledgeHelper drools) {
        Session.of(drools).matched(drools.getMatch());
    }
}
