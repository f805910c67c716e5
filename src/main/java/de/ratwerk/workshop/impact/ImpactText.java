package de.ratwerk.workshop.impact;

import de.ratwerk.report.ProblemReport;
import de.ratwerk.text.Language;
import de.ratwerk.workshop.Witness;
import de.ratwerk.workshop.impact.Impact.ActionImpact;
import de.ratwerk.workshop.impact.Impact.RuleImpact;
import de.ratwerk.workshop.impact.ImpactReport.Group;
import de.ratwerk.workshop.impact.ImpactReport.Origin;
import de.ratwerk.workshop.impact.Move.Spot;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** An impact as lines. */
public final class ImpactText {
    private final Language language;
    private final StringBuilder text = new StringBuilder();

    private ImpactText(Language language) {
        this.language = language;
    }

    /** The whole text, with a line end. */
    public static String of(ImpactReport report, Language language) {
        ImpactText text = new ImpactText(language);
        text.line("", language.say("Von ", "From ") + report.old() + language.say(" zu ", " to ") + report.young());
        report.groups().forEach(text::group);
        return text.text.toString();
    }

    /** The impact on a single group that needs no name, with a line end. */
    public static String of(Impact impact, Language language) {
        ImpactText text = new ImpactText(language);
        text.rules(impact);
        if (impact.otherReason() > 0) {
            text.line("  ", language.say("Die Gründe sind andere.", "The reasons are others."));
        }
        text.moves(impact);
        return text.text.toString();
    }

    private void group(Group group) {
        Impact impact = group.impact();
        text.append('\n');
        String who = group.origin() == Origin.GIVEN
                ? language.say("Gegebene Profile: ", "Profiles given: ")
                : language.say("Synthetische Kommunen: ", "Synthetic municipalities: ");
        line(
                "",
                who + impact.municipalities() + language.say(", mit anderem Rat: ", ", with other advice: ")
                        + impact.changed()
                        + language.say(" (anderes Urteil: ", " (another verdict: ") + impact.otherVerdict()
                        + language.say(", andere Phase: ", ", another phase: ") + impact.otherPhase()
                        + language.say(", andere Gründe: ", ", other reasons: ") + impact.otherReason() + ")");
        rules(impact);
        if (!impact.actions().isEmpty()) {
            line("  ", language.say("Maßnahmen", "Actions"));
            impact.actions().forEach(this::action);
        }
        moves(impact);
    }

    private void rules(Impact impact) {
        if (!impact.rules().isEmpty()) {
            line("  ", language.say("Geänderte Regeln", "Changed rules"));
            impact.rules().forEach(this::rule);
        }
    }

    private void moves(Impact impact) {
        if (!impact.largest().isEmpty()) {
            line("  ", language.say("Die größten Verschiebungen", "The largest moves"));
            impact.largest().forEach(this::move);
        }
    }

    private void rule(RuleImpact rule) {
        line(
                "    ",
                rule.rule() + ": " + change(rule)
                        + language.say(
                                "; Kommunen, in denen sie anders ausgeht: ",
                                "; municipalities where it turns out otherwise: ")
                        + rule.affected());
        if (rule.witness() != null) {
            line(
                    "      ",
                    language.say("kleinstes Beispiel (", "smallest example (")
                            + rule.before().words().in(language) + " → "
                            + rule.after().words().in(language) + "): " + Witness.answers(rule.witness(), language));
        }
    }

    private String change(RuleImpact rule) {
        return switch (rule.change()) {
            case ADDED -> language.say("neu", "new");
            case REMOVED -> language.say("entfallen", "removed");
            case CONDITIONS -> language.say("Bedingungen geändert", "conditions changed");
            case DECLARATION -> language.say("Angaben geändert", "declaration changed");
        };
    }

    private void action(ActionImpact action) {
        List<String> parts = new ArrayList<>();
        if (action.gained() > 0) {
            parts.add(language.say("neu fällig ", "newly due ") + action.gained());
        }
        if (action.lost() > 0) {
            parts.add(language.say("nicht mehr fällig ", "no longer due ") + action.lost());
        }
        parts.addAll(counted(action.verdicts()));
        parts.addAll(counted(action.phases()));
        if (parts.isEmpty()) {
            parts.add(language.say("nur anderer Rang oder andere Punkte", "only another rank or score"));
        }
        line("    ", action.action() + ": " + String.join("; ", parts));
    }

    private static List<String> counted(Map<String, Integer> changes) {
        return changes.entrySet().stream()
                .map(change -> change.getKey() + " " + change.getValue())
                .toList();
    }

    private void move(Move move) {
        line(
                "    ",
                move.municipality() + ": " + move.action() + "  " + spot(move.before()) + " → " + spot(move.after()));
    }

    private String spot(Spot spot) {
        if (!spot.isDue()) {
            return spot.verdictId();
        }
        return spot.phaseId() + language.say(" (Rang ", " (rank ") + spot.rank() + ", "
                + language.number(Objects.requireNonNull(spot.score())) + language.say(" Punkte)", " points)");
    }

    private void line(String indent, String words) {
        text.append(indent).append(ProblemReport.inert(words)).append('\n');
    }
}
