package de.ratwerk.synthetic;

import de.ratwerk.synthetic.Groups.Strategy;
import de.ratwerk.synthetic.TwoFactors.Overlap;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;

/**
 * How often each standing in the three comparison groups occurs. The survey published the three margins and three
 * conditional shares; the table meets them all and follows from them by arithmetic:
 *
 * <ul>
 *   <li>engaged among the well positioned is published; among the others it is what that leaves of the margin:
 *       (0.45 − 0.52 · 0.57) / 0.48 = 0.32.
 *   <li>a strategy among the well positioned and among the engaged is published, and so is the margin; of the many
 *       tables that meet these three, the one is taken in which each group adds its own part ({@link TwoFactors}): 0.22
 *       in both groups, 0.15 in e-government only, 0.13 in the community only, 0.06 in none.
 *   <li>developing a strategy or not, among those without one, has only its margin and is taken to depend on nothing
 *       else: 0.45 / 0.86.
 * </ul>
 *
 * <p>A conditional share that is not published is taken to be the margin: no link.
 */
final class GroupTable {
    /** The evidence of how many components are in use: none, one or two, three or more. */
    static final String[] COMPONENTS = {
        "egov.components.none", "egov.components.one-or-two", "egov.components.three-or-more"
    };
    /** The evidence of how many offers are supported: none, one, two or more. */
    static final String[] OFFERS = {"community.offers.none", "community.offers.one", "community.offers.two-or-more"};

    private final List<Cell> cells = new ArrayList<>();

    private record Cell(Groups groups, double share) {}

    GroupTable(Shares shares) {
        double wellPositioned = shares.split(COMPONENTS)[2];
        double engaged = shares.split(OFFERS)[2];
        double[] strategy = shares.split("strategy.present", "strategy.in-development", "strategy.none");

        double engagedWithin = shares.of("community.among-egov", engaged);
        double engagedOutside = Shares.outside(engaged, wellPositioned, engagedWithin);
        double both = wellPositioned * engagedWithin;
        TwoFactors present = TwoFactors.of(
                strategy[0],
                shares.of("strategy.among-egov", strategy[0]),
                shares.of("strategy.among-community", strategy[0]),
                new Overlap(wellPositioned, both + (1 - wellPositioned) * engagedOutside, both));
        double developing = strategy[0] < 1 ? strategy[1] / (strategy[1] + strategy[2]) : 0;

        for (Groups groups : Groups.all()) {
            double engagedHere = groups.wellPositioned() ? engagedWithin : engagedOutside;
            double presentHere = present.at(groups.wellPositioned(), groups.engaged());
            double strategyHere = switch (groups.strategy()) {
                case PRESENT -> presentHere;
                case IN_DEVELOPMENT -> (1 - presentHere) * developing;
                case NONE -> (1 - presentHere) * (1 - developing);
            };
            cells.add(new Cell(
                    groups,
                    part(groups.wellPositioned(), wellPositioned)
                            * part(groups.engaged(), engagedHere)
                            * strategyHere));
        }
    }

    private static double part(boolean yes, double share) {
        return yes ? share : 1 - share;
    }

    /** One municipality's standing. */
    Groups draw(Draw draw) {
        return draw(draw, groups -> 1);
    }

    /**
     * The standing of a municipality of which something is known that some standings make more likely than others.
     *
     * @param likelihood how likely what is known is in each standing; its mean over all is 1
     */
    Groups draw(Draw draw, ToDoubleFunction<Groups> likelihood) {
        double point = draw.unit();
        for (Cell cell : cells) {
            point -= cell.share * likelihood.applyAsDouble(cell.groups);
            if (point < 0) {
                return cell.groups;
            }
        }
        return new Groups(false, false, Strategy.NONE); // rounding left a crumb at the end
    }

    /** How often something is so among all. */
    double share(Predicate<Groups> so) {
        return cells.stream()
                .filter(cell -> so.test(cell.groups))
                .mapToDouble(Cell::share)
                .sum();
    }

    /** How often something is so among some; 0 if there are none. */
    double share(Predicate<Groups> so, Predicate<Groups> among) {
        return mean(groups -> so.test(groups) ? 1 : 0, among);
    }

    /** The mean of a number among some; 0 if there are none. */
    double mean(ToDoubleFunction<Groups> number, Predicate<Groups> among) {
        double size = share(among);
        double sum = cells.stream()
                .filter(cell -> among.test(cell.groups))
                .mapToDouble(cell -> cell.share * number.applyAsDouble(cell.groups))
                .sum();
        return size > 0 ? sum / size : 0;
    }
}
