package de.ratwerk.workshop.impact;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import com.fasterxml.jackson.annotation.JsonProperty;
import de.ratwerk.profile.Answer;
import de.ratwerk.profile.Profile;
import de.ratwerk.report.Json;
import de.ratwerk.text.Constants;
import de.ratwerk.workshop.impact.Impact.ActionImpact;
import de.ratwerk.workshop.impact.Impact.RuleImpact;
import de.ratwerk.workshop.impact.ImpactReport.Group;
import de.ratwerk.workshop.impact.Move.Spot;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An impact as JSON. */
public final class ImpactJson {
    private ImpactJson() {}

    /** The whole document, with a line end. */
    public static String of(ImpactReport report) {
        return Json.document(new Document(
                report.old(),
                report.young(),
                report.groups().stream().map(ImpactJson::group).toList()));
    }

    private static GroupDocument group(Group group) {
        Impact impact = group.impact();
        return new GroupDocument(
                Constants.name(group.origin()),
                impact.municipalities(),
                impact.changed(),
                impact.otherReason(),
                impact.otherVerdict(),
                impact.otherPhase(),
                impact.rules().stream().map(ImpactJson::rule).toList(),
                impact.actions(),
                impact.largest().stream()
                        .map(move -> new MoveDocument(
                                move.municipality(),
                                move.action(),
                                spot(move.before()),
                                spot(move.after()),
                                move.size()))
                        .toList());
    }

    private static RuleDocument rule(RuleImpact rule) {
        boolean shown = rule.witness() != null;
        return new RuleDocument(
                rule.rule(),
                Constants.name(rule.change()),
                rule.affected(),
                shown ? Constants.name(rule.before()) : null,
                shown ? Constants.name(rule.after()) : null,
                rule.witness() == null ? null : answers(rule.witness()));
    }

    private static Map<String, List<String>> answers(Profile profile) {
        Map<String, List<String>> answers = new LinkedHashMap<>();
        for (Answer answer : profile.answers()) {
            if (!answer.question().path().equals("municipality.name")) {
                answers.put(answer.question().path(), answer.values());
            }
        }
        return answers;
    }

    private static SpotDocument spot(Spot spot) {
        return new SpotDocument(spot.verdictId(), spot.phase(), spot.rank() > 0 ? spot.rank() : null, spot.score());
    }

    private record Document(String old, @JsonProperty("new") String young, List<GroupDocument> groups) {}

    private record GroupDocument(
            String municipalities,
            int count,
            int changed,
            int otherReason,
            int otherVerdict,
            int otherPhase,
            List<RuleDocument> rules,
            List<ActionImpact> actions,
            List<MoveDocument> largest) {}

    @JsonInclude(Include.NON_NULL)
    private record RuleDocument(
            String rule,
            String change,
            int affected,
            @Nullable String before,
            @Nullable String after,
            @Nullable Map<String, List<String>> witness) {}

    private record MoveDocument(
            String municipality, String action, SpotDocument before, SpotDocument after, BigDecimal size) {}

    @JsonInclude(Include.NON_NULL)
    private record SpotDocument(
            String verdict,
            @Nullable String phase,
            @Nullable Integer rank,
            @Nullable BigDecimal score) {}
}
