package de.ratwerk.synthetic;

import de.ratwerk.synthetic.Draw.Weighted;
import de.ratwerk.synthetic.Groups.Strategy;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What is supported in the local community: as many offers as the group says; citizens' digital skills among them as
 * often as the survey found for each state of the strategy, the other seven evenly.
 */
final class CommunityOffers implements Section {
    private static final int TWO = 2; // as the key of the evidence says
    private static final String PATH = "community.offers.";
    private static final List<String> OTHERS =
            List.of("local-economy", "start-ups", "wifi", "iot-radio", "sharing", "volunteering", "civic-tech");
    private static final int ALL = OTHERS.size() + 1;

    private final double noneAmongFew;
    private final Map<Strategy, Double> skillsOfEachOffer = new EnumMap<>(Strategy.class);

    CommunityOffers(Shares shares, GroupTable table) {
        double[] classes = shares.split(GroupTable.OFFERS);
        double few = classes[0] + classes[1];
        this.noneAmongFew = few > 0 ? classes[0] / few : 0;
        double all = shares.of("citizens.skills.support", Double.NaN);
        skills(Strategy.PRESENT, shares.of("citizens.skills.support.with-strategy", all), table);
        skills(Strategy.IN_DEVELOPMENT, shares.of("citizens.skills.support.in-development", all), table);
        skills(Strategy.NONE, shares.of("citizens.skills.support.no-strategy", all), table);
    }

    /**
     * The chance that citizens' skills are among the offers is so and so much for each offer that is supported: the
     * published share over the mean number of offers. Without a figure they are one of eight like the others.
     */
    private void skills(Strategy strategy, double share, GroupTable table) {
        double engaged = table.share(Groups::engaged, groups -> groups.strategy() == strategy);
        double offers = engaged * Draw.meanOfFewerAndFewer(TWO, ALL) + (1 - engaged) * (1 - noneAmongFew);
        skillsOfEachOffer.put(strategy, Double.isNaN(share) || offers <= 0 ? 1.0 / ALL : share / offers);
    }

    @Override
    public void answer(Groups groups, Draw draw, Map<String, List<String>> answers) {
        int count = count(groups, draw);
        boolean skills = draw.chance(count * skillsOfEachOffer.getOrDefault(groups.strategy(), 0.0));
        List<Weighted> others = new ArrayList<>();
        OTHERS.forEach(offer -> others.add(new Weighted(offer, 1)));
        List<String> supported = draw.some(others, skills ? count - 1 : count);
        OTHERS.forEach(offer -> answers.put(PATH + offer, List.of(supported.contains(offer) ? "yes" : "no")));
        answers.put(PATH + "digital-skills", List.of(skills ? "yes" : "no"));
    }

    private int count(Groups groups, Draw draw) {
        if (groups.engaged()) {
            return draw.fewerAndFewer(TWO, ALL);
        }
        return draw.chance(noneAmongFew) ? 0 : 1;
    }
}
