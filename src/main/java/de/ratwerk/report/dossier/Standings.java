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
                material.say("Basiskomponenten", "base components"),
                material.say("Basiskomponenten im Einsatz", "base components in use"),
                material.say("gut aufgestellt", "well positioned"));
    }

    Words community(Counted standing) {
        return counted(
                Group.COMMUNITY,
                standing,
                material.say("Angeboten", "offers"),
                material.say("Angeboten gefördert", "offers supported"),
                material.say("engagiert", "engaged"));
    }

    Words strategy(Plain standing) {
        return Words.strong(status(Group.STRATEGY, standing.status())).and(". ").and(own("strategy.status"));
    }

    private Words counted(Group group, Counted standing, String asked, String things, String reached) {
        if (standing.count().atLeast() == 0 && standing.count().atMost() == standing.of()) {
            return Words.strong(status(group, standing.status()))
                    .and(material.say(
                            ": Zu den " + standing.of() + " " + asked + " fehlen noch Angaben.",
                            ": nothing is known yet of the " + standing.of() + " " + asked + "."));
        }
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
                "Ebenso bei " + figure(evidence) + " der Befragten" + derived + ".",
                "The same holds for " + figure(evidence) + " of the respondents" + derived + ".");
    }

    /** The figure as it is said in a sentence. */
    private String figure(Evidence evidence) {
        return String.valueOf(evidence.figure())
                .replace("≈ ", material.say("rund ", "about "))
                .replace("> ", material.say("mehr als ", "more than "))
                .replace("< ", material.say("weniger als ", "less than "));
    }

    private String status(Group group, String status) {
        return TextReport.status(group, Constants.named(status, Status.class).orElse(null), material.language());
    }
}
