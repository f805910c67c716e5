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
        Evaluation.of(drools).due(drools.getRule().getName(), drools.getMatch().getObjects());
    }

    /** The matched facts are a strength: what the rule's actions want is in place. */
    public static void met(KnowledgeHelper drools) {
        Evaluation.of(drools).met(drools.getRule().getName(), drools.getMatch().getObjects());
    }

    /** The matched facts place the municipality in the rule's comparison group. */
    public static void place(KnowledgeHelper drools) {
        Evaluation.of(drools)
                .place(drools.getRule().getName(), drools.getMatch().getObjects());
    }

    /** The matched facts contribute to the priority of the action they are about. */
    public static void contribute(KnowledgeHelper drools) {
        Evaluation.of(drools)
                .contribute(drools.getRule().getName(), drools.getMatch().getObjects());
    }
}
