package de.ratwerk.cohort.portfolio;

import de.ratwerk.cohort.CohortRun.Counts;
import de.ratwerk.cohort.Member;
import de.ratwerk.cohort.cluster.Clusters;
import de.ratwerk.cohort.partner.Groups;
import de.ratwerk.cohort.partner.Partners;
import de.ratwerk.cohort.partner.Sharing;
import de.ratwerk.cohort.survey.Comparison;
import de.ratwerk.cohort.survey.PublishedShares;
import de.ratwerk.cohort.survey.SurveyTable;
import de.ratwerk.cohort.survey.Yardstick;
import de.ratwerk.rulebook.Rulebook;
import java.util.List;

/**
 * All that is found out about a cohort.
 *
 * @param rulebook what its members were advised by
 * @param members its members, as often as they are asked for
 * @param counts who was read, advised and refused
 * @param portfolio the cohort in numbers
 * @param survey the published shares beside what was counted
 * @param clusters members with the same needs
 * @param partners whom each member can ask, join and help
 * @param groups proposals of groups
 */
public record Cohort(
        Rulebook rulebook,
        Iterable<Member> members,
        Counts counts,
        Portfolio portfolio,
        List<Comparison> survey,
        Clusters clusters,
        Partners partners,
        Groups groups) {

    /** Goes through the members a few times and finds out all of it. */
    public static Cohort of(Rulebook rulebook, Iterable<Member> members, Counts counts) {
        PortfolioTally tally = new PortfolioTally(rulebook);
        SurveyTable survey = new SurveyTable(PublishedShares.of(rulebook));
        members.forEach(member -> {
            tally.accept(member);
            survey.add(member);
        });
        Partners partners = Partners.of(members, Sharing.of(rulebook));
        return new Cohort(
                rulebook,
                members,
                counts,
                tally.portfolio(),
                survey.compared(Yardstick.SAMPLES),
                Clusters.of(members),
                partners,
                partners.groups());
    }
}
