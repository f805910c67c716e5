package de.ratwerk.synthetic;

import de.ratwerk.synthetic.Draw.Weighted;
import de.ratwerk.synthetic.TwoFactors.Overlap;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.DoubleStream;

/**
 * Who leads digitalisation, in the administration and in the community.
 *
 * <p>Published are the share of each role in each area, some of them also where there is a strategy, and that a third
 * lead from the top, by one role or another. So a municipality first leads from the top or does not, in both areas
 * together, with a chance in proportion to the sum of its roles' shares; if it does, at least one role is drawn, each so
 * often that its share holds.
 */
final class Leaders implements Section {
    private static final String[] ADMINISTRATION = {"lead.admin.mayor", "lead.admin.cdo", "lead.admin.cio"};
    private static final String[] COMMUNITY = {"lead.community.mayor", "lead.community.cdo", "lead.community.cio"};
    private static final List<Weighted> OTHERS = List.of(
            new Weighted("it-department", Assumptions.HALF),
            new Weighted("organisation-department", Assumptions.HALF),
            new Weighted("other", Assumptions.SELDOM));

    private final Shares shares;
    private final double strategic;
    private final TwoFactors officerInCommunity;
    private final Lean ofTheSameStrategy;
    private final Lean ofTheSameEngagement;

    Leaders(Shares shares, GroupTable table) {
        this.shares = shares;
        this.strategic = table.share(Groups::hasStrategy);
        double officer = shares.of(COMMUNITY[1]);
        double within = shares.of("lead.community.cdo.groups", officer);
        this.officerInCommunity = TwoFactors.of(
                officer,
                within,
                within,
                new Overlap(
                        strategic,
                        table.share(Groups::engaged),
                        table.share(groups -> groups.hasStrategy() && groups.engaged())));
        this.ofTheSameStrategy = new Lean(table, Leaders::weight, Groups::hasStrategy);
        this.ofTheSameEngagement =
                new Lean(table, Leaders::weight, groups -> List.of(groups.hasStrategy(), groups.engaged()));
    }

    /** More often from the top: who develops a strategy, the well positioned and the engaged (chapter 4). */
    private static double weight(Groups groups) {
        return (groups.developsStrategy() ? Assumptions.SOMEWHAT : 0)
                + (groups.wellPositioned() ? Assumptions.SOMEWHAT : 0)
                + (groups.engaged() ? Assumptions.SOMEWHAT : 0);
    }

    @Override
    public void answer(Groups groups, Draw draw, Map<String, List<String>> answers) {
        double point = draw.unit(); // the same for both areas, so that who leads from the top mostly does so in both
        answers.put("leadership.administration", leaders(ADMINISTRATION, administration(groups), point, draw));
        answers.put("leadership.community", leaders(COMMUNITY, community(groups), point, draw));
    }

    private double[] administration(Groups groups) {
        double mayor = shares.of(ADMINISTRATION[0]);
        return DoubleStream.of(mayor, officer(ADMINISTRATION[1], groups), officer(ADMINISTRATION[2], groups))
                .map(share -> ofTheSameStrategy.share(share, groups))
                .toArray();
    }

    private double officer(String key, Groups groups) {
        double all = shares.of(key);
        double within = shares.of("lead.admin.with-strategy", all);
        return groups.hasStrategy() ? within : Shares.outside(all, strategic, within);
    }

    private double[] community(Groups groups) {
        double officer = officerInCommunity.at(groups.hasStrategy(), groups.engaged());
        return new double[] {
            ofTheSameStrategy.share(shares.of(COMMUNITY[0]), groups),
            ofTheSameEngagement.share(officer, groups),
            ofTheSameStrategy.share(shares.of(COMMUNITY[2]), groups)
        };
    }

    private List<String> leaders(String[] keys, double[] here, double point, Draw draw) {
        List<String> leaders = new ArrayList<>();
        double[] all = DoubleStream.of(shares.of(keys[0]), shares.of(keys[1]), shares.of(keys[2]))
                .toArray();
        double top = Shares.possible(shares.of("lead.top", Shares.any(all))
                * DoubleStream.of(here).sum()
                / DoubleStream.of(all).sum());
        if (point < top) {
            leaders.addAll(draw.atLeastOne(List.of(
                    new Weighted("mayor", here[0] / top),
                    new Weighted("cdo", here[1] / top),
                    new Weighted("cio", here[2] / top))));
        }
        leaders.addAll(draw.each(OTHERS));
        return leaders;
    }
}
