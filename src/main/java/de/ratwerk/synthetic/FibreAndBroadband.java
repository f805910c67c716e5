package de.ratwerk.synthetic;

import de.ratwerk.synthetic.Draw.Weighted;
import java.util.List;
import java.util.Map;

/**
 * Fibre networks and the grade for broadband. The engaged give clearly better grades and those with a strategy slightly
 * better ones; e-government has no part in it, so the association averages out within it. Fibre depends on nothing; that
 * it is slightly more frequent at the worst grade is left out.
 */
final class FibreAndBroadband implements Section {
    private static final List<String> GOOD = List.of("1", "2");
    private static final List<String> SATISFACTORY = List.of("3");
    private static final List<String> POOR = List.of("4", "5", "6");

    private final double involved;
    private final double[] grades;
    final Lean better;

    FibreAndBroadband(Shares shares, GroupTable table) {
        this.involved = shares.of("fibre.involved");
        this.grades = shares.split("broadband.good", "broadband.satisfactory", "broadband.poor");
        this.better = new Lean(
                table,
                groups -> (groups.engaged() ? Assumptions.CLEARLY : 0)
                        + (groups.hasStrategy() ? Assumptions.SLIGHTLY : 0),
                Groups::wellPositioned);
    }

    @Override
    public void answer(Groups groups, Draw draw, Map<String, List<String>> answers) {
        List<String> ways = draw.chance(involved) ? draw.atLeastOne(Assumptions.FIBRE) : List.of();
        for (Weighted way : Assumptions.FIBRE) {
            String otherwise = draw.chance(Assumptions.SOME) ? "planned" : "no";
            answers.put("infrastructure.fibre." + way.value(), List.of(ways.contains(way.value()) ? "yes" : otherwise));
        }
        answers.put("infrastructure.broadbandGrade", List.of(draw.even(grades(groups, draw))));
    }

    /** The better grades as the groups say; the others share what is left as they do among all. */
    private List<String> grades(Groups groups, Draw draw) {
        if (draw.chance(better.share(grades[0], groups))) {
            return GOOD;
        }
        double rest = grades[1] + grades[2];
        return rest > 0 && draw.chance(grades[1] / rest) ? SATISFACTORY : POOR;
    }
}
