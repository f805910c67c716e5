package de.ratwerk.synthetic;

import java.util.List;
import java.util.Map;

/**
 * Data instruments, indicators and automation. Opening data and central provision play a subordinate part. A strategy goes with broader use; neither e-government nor engagement in
 * the community does, so the association averages out within both.
 */
final class DataUse implements Section {
    private static final List<String> TO_A_HIGH_DEGREE = List.of("intensive", "high");
    private static final List<String> HARDLY = List.of("low", "none");

    final Lean strategic;
    private final double inventory;
    private final double staffing;
    private final double optimisation;
    private final double automated;

    DataUse(Shares shares, GroupTable table) {
        this.strategic = new Lean(
                table,
                groups -> Assumptions.CLEARLY * groups.progress(),
                groups -> List.of(groups.wellPositioned(), groups.engaged()));
        this.inventory = shares.of("data.inventory.high");
        this.staffing = shares.of("data.indicators.staffing");
        this.optimisation = shares.of("data.indicators.optimisation");
        this.automated = shares.of("data.automation.full");
    }

    @Override
    public void answer(Groups groups, Draw draw, Map<String, List<String>> answers) {
        answers.put("data.instruments.inventory", degree(inventory, groups, draw));
        answers.put("data.instruments.open-data", degree(Assumptions.SELDOM, groups, draw));
        answers.put("data.instruments.central-provision", degree(Assumptions.SELDOM, groups, draw));
        answers.put("data.indicators.staffing", List.of(draw.yes(strategic.share(staffing, groups))));
        answers.put("data.indicators.optimisation", List.of(draw.yes(strategic.share(optimisation, groups))));
        String automation =
                draw.chance(strategic.share(automated, groups)) ? "full" : draw.even(List.of("partial", "none"));
        answers.put("data.automation", List.of(automation));
    }

    private List<String> degree(double high, Groups groups, Draw draw) {
        return List.of(draw.even(draw.chance(strategic.share(high, groups)) ? TO_A_HIGH_DEGREE : HARDLY));
    }
}
