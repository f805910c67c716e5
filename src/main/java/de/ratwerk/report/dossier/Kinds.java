package de.ratwerk.report.dossier;

import de.ratwerk.evidence.Kind;
import de.ratwerk.report.CitedEvidence.Evidence;
import java.util.ArrayList;
import java.util.List;

/** What a reader must know of a finding besides its sentence, so that nobody takes it for more than it is. */
final class Kinds {
    private final Material material;

    Kinds(Material material) {
        this.material = material;
    }

    /** The sort of a finding in words. */
    String words(Evidence evidence) {
        return kind(evidence).words().in(material.language());
    }

    /** What has to be said with the sentence, each followed by a semicolon; empty where the sentence says it all. */
    String remark(Evidence evidence) {
        List<String> remarks = new ArrayList<>();
        switch (kind(evidence)) {
            case ASSOCIATION, JUDGEMENT, DERIVED -> remarks.add(words(evidence));
            case SHARE, GROUP_SHARE, NO_ASSOCIATION, RANKING, DEFINITION -> {}
        }
        if (Boolean.TRUE.equals(evidence.inferred())) {
            remarks.add(material.say("Zuordnung der Zahl erschlossen", "assignment of the figure inferred"));
        }
        return remarks.isEmpty() ? "" : String.join("; ", remarks) + "; ";
    }

    private static Kind kind(Evidence evidence) {
        for (Kind kind : Kind.values()) {
            if (kind.id().equals(evidence.kind())) {
                return kind;
            }
        }
        throw new IllegalArgumentException(evidence.kind());
    }
}
