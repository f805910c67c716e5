package de.ratwerk.synthetic;

import de.ratwerk.synthetic.Groups.Strategy;
import java.util.List;
import java.util.Map;

/**
 * Training of staff. Figures are published for those who develop a strategy and three of the topics; methods are taken
 * to be like them, specialist applications to be offered often. With a strategy there is clearly more; the well
 * positioned and the engaged offer more too.
 */
final class TrainingTopics implements Section {
    private static final List<String> MOST_MARKED = List.of("trends", "leadership");
    private static final List<String> OTHERS = List.of("organisation", "methods");

    /** Neither offered nor planned is what the two figures leave. */
    private static final String NO_FIGURE = "";

    private final Lean ofTheSameStrategy;
    private final double offered;
    private final double planned;

    TrainingTopics(Shares shares, GroupTable table) {
        this.ofTheSameStrategy = new Lean(
                table,
                groups -> (groups.wellPositioned() ? Assumptions.SOMEWHAT : 0)
                        + (groups.engaged() ? Assumptions.SOMEWHAT : 0),
                Groups::strategy);
        double[] both = shares.split("training.in-development.offered", "training.in-development.planned", NO_FIGURE);
        this.offered = both[0];
        this.planned = both[1];
    }

    @Override
    public void answer(Groups groups, Draw draw, Map<String, List<String>> answers) {
        double planned = groups.developsStrategy() ? this.planned : this.planned * Assumptions.CLEARLY_FEWER;
        answers.put("training.applications", provision(Assumptions.OFTEN, Assumptions.SELDOM, groups, draw));
        for (String topic : MOST_MARKED) {
            double offered = offered(groups.strategy(), Assumptions.MOST_MARKED);
            answers.put("training." + topic, provision(offered, planned, groups, draw));
        }
        for (String topic : OTHERS) {
            double offered = offered(groups.strategy(), Assumptions.CLEARLY_MORE);
            answers.put("training." + topic, provision(offered, planned, groups, draw));
        }
    }

    private double offered(Strategy strategy, double more) {
        return switch (strategy) {
            case PRESENT -> Shares.possible(offered * more);
            case IN_DEVELOPMENT -> offered;
            case NONE -> offered * Assumptions.CLEARLY_FEWER;
        };
    }

    /** Planned is drawn from what is not offered, so that its share holds among all of the same strategy. */
    private List<String> provision(double offered, double planned, Groups groups, Draw draw) {
        if (draw.chance(ofTheSameStrategy.share(offered, groups))) {
            return List.of("offered");
        }
        return List.of(offered < 1 && draw.chance(planned / (1 - offered)) ? "planned" : "none");
    }
}
