package de.ratwerk.synthetic;

import de.ratwerk.synthetic.Draw.Weighted;
import de.ratwerk.text.Constants;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The strategy's state, fields, goals and links. The survey's shares of the content count those that have a strategy or
 * develop one. Societal fields, community goals and development concepts go with engagement in the community.
 */
final class StrategyContent implements Section {
    private static final List<String> SOCIETY = List.of("education-culture-science", "mobility", "economy");
    private static final List<String> OTHER_FIELDS =
            List.of("data", "health-social", "environment", "planning-housing", "other");
    private static final List<String> COMMUNITY_GOALS = List.of("attractiveness", "general-interest-services");

    private final Lean engaged;
    private final double administration;
    private final double infrastructure;
    private final double society;
    private final double communityGoals;
    private final double noLink;
    private final double developmentConcept;

    StrategyContent(Shares shares, GroupTable table) {
        this.engaged =
                new Lean(table, groups -> groups.engaged() ? Assumptions.CLEARLY : 0, Groups::hasOrDevelopsStrategy);
        this.administration = shares.of("strategy.field.administration");
        this.infrastructure = shares.of("strategy.field.infrastructure");
        this.society = shares.of("strategy.field.society");
        this.communityGoals = shares.of("strategy.goals.community");
        this.noLink = shares.of("strategy.links.none");
        this.developmentConcept = shares.of("strategy.links.development-concept");
    }

    @Override
    public void answer(Groups groups, Draw draw, Map<String, List<String>> answers) {
        answers.put("strategy.status", List.of(Constants.name(groups.strategy())));
        if (groups.hasOrDevelopsStrategy()) {
            answers.put("strategy.fields", draw.each(fields(groups)));
            answers.put("strategy.goals", draw.each(goals(groups)));
            answers.put("strategy.links", draw.chance(noLink) ? List.of() : draw.atLeastOne(links(groups)));
            // "Not all" of them consider the OZG (chapter 1).
            answers.put("strategy.considersOzg", List.of(draw.yes(Assumptions.OFTEN)));
        }
    }

    private List<Weighted> fields(Groups groups) {
        List<Weighted> fields = new ArrayList<>();
        fields.add(new Weighted("administration", administration));
        fields.add(new Weighted("infrastructure", infrastructure));
        SOCIETY.forEach(field -> fields.add(new Weighted(field, engaged.share(society, groups))));
        OTHER_FIELDS.forEach(field -> fields.add(new Weighted(field, Assumptions.SELDOM)));
        return fields;
    }

    private List<Weighted> goals(Groups groups) {
        List<Weighted> goals = new ArrayList<>(Assumptions.FIRST_GOALS);
        COMMUNITY_GOALS.forEach(goal -> goals.add(new Weighted(goal, engaged.share(communityGoals, groups))));
        goals.add(new Weighted("other", Assumptions.SELDOM));
        return goals;
    }

    /** The chances of each link among those who name any: its share among all, over theirs. */
    private List<Weighted> links(Groups groups) {
        double any = 1 - noLink;
        // Those who develop a strategy look more to the federation and the Land, and so name more links (chapter 3).
        double above = groups.developsStrategy() ? Assumptions.SOME : Assumptions.SELDOM;
        return List.of(
                new Weighted("it-strategy", Assumptions.IT_STRATEGY / any),
                new Weighted("overall-strategy", Assumptions.OVERALL_STRATEGY / any),
                new Weighted("development-concept", engaged.share(developmentConcept, groups) / any),
                new Weighted("federal-or-land-strategy", above / any),
                new Weighted("other", Assumptions.SELDOM / any));
    }
}
