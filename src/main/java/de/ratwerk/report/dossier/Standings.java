package de.ratwerk.report.dossier;

import de.ratwerk.fact.Group;
import de.ratwerk.fact.Status;
import de.ratwerk.report.AdviceDocument.Counted;
import de.ratwerk.report.AdviceDocument.Plain;
import de.ratwerk.report.CitedEvidence.Evidence;
import de.ratwerk.report.TextReport;
import de.ratwerk.report.paper.Words;
import de.ratwerk.text.Constants;

/** Where the municipality stands in the survey's three comparison groups, in words. */
final class Standings {
    private final Material material;

    Standings(Material material) {
        this.material = material;
    }

    Words eGovernment(Counted standing) {
        return counted(
                Group.E_GOVERNMENT,
                standing,
                material.say("Basiskomponenten im Einsatz", "base components in use"),
                material.say("gut aufgestellt", "well positioned"));
    }

    Words community(Counted standing) {
        return counted(
                Group.COMMUNITY,
                standing,
                material.say("Angeboten gefördert", "offers supported"),
                material.say("engagiert", "engaged"));
    }

    Words strategy(Plain standing) {
        return Words.strong(status(Group.STRATEGY, standing.status())).and(". ").and(own("strategy.status"));
    }

    private Words counted(Group group, Counted standing, String things, String reached) {
        String bounds = material.language()
                .span(standing.count().atLeast(), standing.count().atMost());
        String of = bounds + material.say(" von ", " of ") + standing.of() + " " + things;
        String threshold = material.say(
                " (" + reached + " ab " + standing.threshold() + "). ",
                " (" + reached + " from " + standing.threshold() + " on). ");
        return Words.strong(status(group, standing.status()))
                .and(": " + of + threshold + own(group == Group.COMMUNITY ? "offers" : "components"));
    }

    /** How many of the respondents the municipality stands with; empty if that is not known. */
    private String own(String benchmark) {
        return material.advice().benchmarks().stream()
                .filter(one -> one.id().equals(benchmark))
                .flatMap(one -> one.parts().stream())
                .filter(part -> part.own().equals("yes"))
                .map(part -> own(material.evidence(part.evidence())))
                .findFirst()
                .orElse("");
    }

    private String own(Evidence evidence) {
        String derived = evidence.kind().equals("derived") ? material.say(" (errechnet)", " (derived)") : "";
        return material.say(
                "Ebenso bei " + evidence.figure() + " der Befragten" + derived + ".",
                "The same holds for " + evidence.figure() + " of the respondents" + derived + ".");
    }

    private String status(Group group, String status) {
        return TextReport.status(group, Constants.named(status, Status.class).orElse(null), material.language());
    }
}
